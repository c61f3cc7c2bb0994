import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { type Database, openContext } from '../domain/context.js';
import { DomainError } from '../domain/errors.js';
import { firstOrganizationId, isEmpty, requireSetUpKey } from '../domain/organization/first-run.js';
import { createFirstOrganization, type FirstRun } from '../domain/organization/first-run.operations.js';
import { ownForm } from './own-form.js';
import { type Page, sendPage } from './page.js';
import type { PageField } from './page-form.js';
import type { SsoOptions } from './server.js';
import { finishSignIn, originOf } from './sign-in.js';

const path = '/sso/first-run';

/** What the form asks for, as it came. */
type Entered = Record<'name' | 'slug' | 'ownerName' | 'ownerEmail' | 'seats', string>;

/**
 * The first run: whoever opens the link that the server has printed makes the organization, and is its owner. Everybody else who comes to a
 * server without an organization is told where the link is.
 */
export function firstRunRouter(options: SsoOptions): Router {
  const router = express.Router();
  router.get('/first-run', async (request, response) => {
    const { key } = request.query;
    if (!(await isEmpty(dbOf(options)))) return sendPage(response, 410, setUpAlready);
    if (key === undefined) return sendPage(response, 200, withoutKey([]));
    await requireSetUpKey(dbOf(options), options.secrets, String(key)).then(
      () => sendPage(response, 200, formPage(String(key), { seats: '25' })),
      (error) => answerRefusal(response, error),
    );
  });
  router.post('/first-run', ownForm(options.publicUrl), (request: Request, response: Response) =>
    setUp(options, request, response),
  );
  return router;
}

/** Leads who would sign in to the first run, as long as there is nobody who could. */
export function firstRunFirst(options: SsoOptions): RequestHandler {
  return async (_request, response, next) => {
    if (await isEmpty(dbOf(options))) response.redirect(303, path);
    else next();
  };
}

async function setUp(options: SsoOptions, request: Request, response: Response): Promise<void> {
  const key = textOf(request.body.key);
  const entered = enteredIn(request.body);
  try {
    await requireSetUpKey(dbOf(options), options.secrets, key);
    const actor = { kind: 'system', id: 'first-run' } as const;
    const { correlationId } = response.locals;
    const ctx = openContext(options.orm, { actor, organizationId: null, correlationId });
    const { secret } = await createFirstOrganization(ctx, firstRunOf(options, request, entered));
    await finishSignIn(options.callers, request, response, { secret, returnTo: '/' });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CONFLICT' && !(await isEmpty(dbOf(options))))
      return sendPage(response, 409, setUpAlready);
    if (error instanceof DomainError && error.field) return sendPage(response, 400, formPage(key, entered, error));
    answerRefusal(response, error);
  }
}

function firstRunOf({ secrets }: SsoOptions, request: Request, entered: Entered): FirstRun {
  const { slug, seats, ownerEmail, ...texts } = entered;
  return {
    ...texts,
    organizationId: firstOrganizationId(secrets),
    slug: slug.trim() || null,
    ownerEmail: ownerEmail.trim(),
    seats: seats.trim() === '' ? null : Number(seats),
    origin: originOf(request),
  };
}

function answerRefusal(response: Response, error: unknown): void {
  if (!(error instanceof DomainError) || error.code !== 'UNAUTHENTICATED') throw error;
  sendPage(response, 403, withoutKey([error.message]));
}

const setUpAlready: Page = {
  title: 'Muster is set up',
  sentences: ['The organization has been made. Its owners and members sign in.'],
  link: { href: '/sso/sign-in', text: 'Go to the sign-in page' },
};

const withoutKey = (sentences: readonly string[]): Page => ({
  title: 'Set up Muster',
  sentences: [
    ...sentences,
    'This server has no organization yet.',
    'When it started it printed a link that makes one. Open that link: it stands in the output of the server, below “Set it up”.',
  ],
});

function formPage(key: string, entered: Partial<Entered>, refusal?: DomainError): Page {
  const field = (name: keyof Entered, rest: Omit<PageField, 'name' | 'value' | 'error'>): PageField => ({
    ...rest,
    name,
    value: entered[name] ?? '',
    error: refusal?.field === name ? refusal.message : undefined,
  });
  return {
    title: 'Set up Muster',
    sentences: ['Make your organization. You will be its owner, and signed in.'],
    form: {
      action: path,
      button: 'Make the organization',
      hidden: { key },
      fields: [
        field('name', {
          label: 'Name of the organization',
          type: 'text',
          presence: 'REQUIRED',
          autocomplete: 'organization',
        }),
        field('slug', {
          label: 'Slug',
          type: 'text',
          presence: 'OPTIONAL',
          hint: 'Its short name in addresses, such as acme. Empty: made from the name.',
        }),
        field('ownerName', { label: 'Your name', type: 'text', presence: 'REQUIRED', autocomplete: 'name' }),
        field('ownerEmail', {
          label: 'Your work e-mail address',
          type: 'email',
          presence: 'REQUIRED',
          autocomplete: 'username',
        }),
        field('seats', {
          label: 'Seats',
          type: 'number',
          presence: 'OPTIONAL',
          hint: 'How many people may use your product at once. Empty: no license yet.',
        }),
      ],
    },
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const enteredIn = (body: Record<string, unknown>): Entered => ({
  name: textOf(body.name),
  slug: textOf(body.slug),
  ownerName: textOf(body.ownerName),
  ownerEmail: textOf(body.ownerEmail),
  seats: textOf(body.seats),
});

function dbOf({ orm }: SsoOptions): Database {
  return openContext(orm, { actor: { kind: 'nobody' }, organizationId: null, correlationId: '' }).db;
}
