import { count, number } from './parts.ts';

export const webhooks = {
  lead: 'What happens to members, seats, teams and connections is sent to these addresses.',
  list: 'Webhook endpoints',
  loading: 'the endpoints',
  loadingOne: 'the endpoint',
  create: 'Add an endpoint',
  empty: {
    title: 'There is no endpoint',
    sentence: 'Add the address of a receiver, and it is told of events as they happen.',
  },
  gone: { title: 'There is no such endpoint', sentence: 'The address is wrong, or it has been deleted.' },
  columns: { url: 'Address', format: 'Format', events: 'Events', status: 'State' },
  allEvents: 'all',
  formats: { STANDARD_WEBHOOK: 'Standard Webhooks', SECURITY_EVENT_TOKEN: 'Security Event Tokens' },
  status: { ENABLED: 'on', DISABLED: 'off' },
  disabledReason: {
    ASKED: 'somebody switched it off',
    FAILING: 'it has taken nothing for five days',
    GONE: 'it answered 410 Gone',
  },
  failingSince: 'takes nothing since',
  test: 'Send a test',
  tested: 'A test is on its way: it stands in the delivery log.',
  edit: 'Change',
  saved: 'The endpoint is changed.',
  enable: 'Switch on',
  enabled: 'Events are sent again. What waited is sent first.',
  more: 'More',
};

export const endpointForm = {
  create: 'Add an endpoint',
  update: 'Change the endpoint',
  url: 'Address',
  urlHint: 'An https address that can be reached from the internet.',
  description: 'Description',
  format: 'Format',
  formatHint: 'It cannot be changed later.',
  events: 'Events',
  eventsHint: 'Such as member.created, or member.* for all of members. Nothing for all.',
  audience: 'Audience (aud)',
  audienceHint: 'Nothing for the address itself.',
  bearerToken: 'Bearer token',
  bearerTokenHint: 'Sent along as Authorization; never shown again.',
  clear: 'Clear the events',
  submit: { create: 'Add the endpoint', update: 'Save' },
};

export const secret = {
  title: 'Store this secret now',
  sentence: 'Your receiver verifies signatures with it. This is the only time it is shown.',
  secret: 'Signing secret',
  stored: 'I have stored this secret',
  done: 'Done',
};

export const rotate = {
  open: 'Make a new secret',
  title: 'Make a new secret?',
  sentence:
    'For a while webhooks bear the signatures of both secrets, so that you can change the receiver without losing any.',
  overlap: 'Hours with both',
  action: 'Make a new secret',
  until: 'Webhooks bear the signature of the secret before this one too, until',
};

export const disable = {
  open: 'Switch off',
  title: 'Switch this endpoint off?',
  sentence: 'Nothing is sent until it is switched on again. What happens meanwhile can be sent again for 14 days.',
  action: 'Switch off',
  done: 'Nothing is sent there any more.',
};

export const remove = {
  open: 'Delete',
  title: 'Delete this endpoint?',
  sentence: 'Nothing is sent there any more, and its secret is forgotten.',
  action: 'Delete the endpoint',
  done: 'The endpoint is deleted.',
};

export const deliveries = {
  title: 'Delivery log',
  list: 'Deliveries of the last 14 days',
  search: 'Name of the event',
  state: 'State',
  anyState: 'Any',
  states: { PENDING: 'waits', DELIVERED: 'delivered', FAILED: 'given up' },
  columns: { event: 'Event', state: 'State', created: 'Happened', attempts: 'Attempts', act: 'Action' },
  attempts: (attempts: number) => count(attempts, 'attempt', 'attempts'),
  noAttempt: 'none yet',
  next: 'next one',
  status: (status: number, latencyMs: number) => `${status} after ${number(latencyMs)} ms`,
  noAnswer: (latencyMs: number) => `no answer after ${number(latencyMs)} ms`,
  replay: 'Send again',
  replayOf: (event: string) => `Send again: ${event}`,
  replayed: (events: number) => `${count(events, 'event is', 'events are')} sent again.`,
  empty: { title: 'Nothing was sent yet', sentence: 'Send a test to see whether the receiver takes it.' },
};

export const replaySince = {
  open: 'Send all again since …',
  title: 'Send everything again',
  sentence:
    'Every event since then that the endpoint asks for, sent before or not, of the last 14 days. Receivers know repeats by their id.',
  since: 'Since',
  action: 'Send again',
};
