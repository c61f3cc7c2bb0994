import { Button, Group, Modal, NativeSelect, PasswordInput, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { errorOf, errorsBeside, type WriteError } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { parts } from '../texts/en/parts.ts';
import { endpointForm as texts, webhooks } from '../texts/en/webhooks.ts';
import { type Endpoint, eventChoices } from './endpoint.ts';
import type { WebhookFormat } from './operations.ts';

/** What an endpoint is to be, as a person enters it; an empty bearer token stays as it is. */
export interface EndpointDraft {
  readonly url: string;
  readonly description: string;
  readonly format: WebhookFormat;
  readonly eventTypes: string[];
  readonly audience: string;
  readonly bearerToken: string;
}

interface EndpointFormProps {
  readonly isOpen: boolean;
  /** The endpoint to change; without it a new one is made. */
  readonly endpoint?: Endpoint;
  readonly errors: readonly WriteError[];
  readonly isRunning: boolean;
  readonly onSave: (draft: EndpointDraft) => void;
  readonly onClose: () => void;
}

const fields = ['url', 'description', 'format', 'eventTypes', 'audience', 'bearerToken'];

/** What a draft begins with. */
export const draftOf = (endpoint: Endpoint | undefined): EndpointDraft => ({
  url: endpoint?.url ?? '',
  description: endpoint?.description ?? '',
  format: endpoint?.format ?? 'STANDARD_WEBHOOK',
  eventTypes: [...(endpoint?.eventTypes ?? [])],
  audience: endpoint?.audience ?? '',
  bearerToken: '',
});

/** Where events are sent, how, and which. */
export const EndpointForm = ({ isOpen, endpoint, onClose, ...form }: EndpointFormProps) => (
  <Modal
    opened={isOpen}
    onClose={onClose}
    title={endpoint ? texts.update : texts.create}
    size="lg"
    closeButtonProps={{ 'aria-label': parts.close }}
  >
    <Fields endpoint={endpoint} {...form} />
  </Modal>
);

type FieldsProps = Omit<EndpointFormProps, 'isOpen' | 'onClose' | 'endpoint'> & { endpoint: Endpoint | undefined };

function Fields({ endpoint, errors, isRunning, onSave }: FieldsProps) {
  const form = useForm<EndpointDraft>({ initialValues: draftOf(endpoint) });
  const field = (name: keyof EndpointDraft) => ({ ...form.getInputProps(name), error: errorOf(errors, name) });
  return (
    <form onSubmit={form.onSubmit(onSave)}>
      <Stack>
        <TextInput label={texts.url} description={texts.urlHint} inputMode="url" data-autofocus {...field('url')} />
        <TextInput label={texts.description} {...field('description')} />
        {!endpoint && (
          <NativeSelect
            label={texts.format}
            description={texts.formatHint}
            data={Object.entries(webhooks.formats).map(([value, label]) => ({ value, label }))}
            {...field('format')}
          />
        )}
        <TagsInput
          label={texts.events}
          description={texts.eventsHint}
          data={[...eventChoices]}
          splitChars={[',', ' ']}
          clearable
          clearButtonProps={{ 'aria-label': texts.clear }}
          {...field('eventTypes')}
        />
        {form.values.format === 'SECURITY_EVENT_TOKEN' && (
          <>
            <TextInput label={texts.audience} description={texts.audienceHint} {...field('audience')} />
            <PasswordInput
              label={texts.bearerToken}
              description={texts.bearerTokenHint}
              autoComplete="off"
              {...field('bearerToken')}
            />
          </>
        )}
        <Refusals errors={errorsBeside(errors, fields)} />
        <Group justify="flex-end">
          <Button type="submit" loading={isRunning}>
            {endpoint ? texts.submit.update : texts.submit.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
