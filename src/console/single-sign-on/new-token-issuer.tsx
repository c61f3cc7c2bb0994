import { Button, Group, Modal, MultiSelect, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { parts } from '../texts/en/parts.ts';
import { tokenIssuers as texts } from '../texts/en/single-sign-on.ts';
import { AddTokenIssuerDocument, type JwtAlgorithm, type MemberKey } from './operations.ts';

const algorithms: readonly JwtAlgorithm[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'ED_DSA',
];

const fields = ['name', 'issuer', 'audience', 'jwksUrl', 'jwks', 'claim', 'algorithms'];

/** Asks whose tokens to trust. */
export function NewTokenIssuer({ close, refresh }: { close: () => void; refresh: () => void }) {
  const form = useForm({
    initialValues: {
      name: '',
      issuer: '',
      audience: '',
      keys: 'URL' as 'URL' | 'TEXT',
      jwksUrl: '',
      jwks: '',
      claim: 'sub',
      memberKey: 'USER_NAME' as MemberKey,
      algorithms: ['RS256', 'ES256'] as JwtAlgorithm[],
    },
  });
  const { send, errors, isRunning } = useWrite(AddTokenIssuerDocument);
  const input = (field: 'name' | 'issuer' | 'audience' | 'jwksUrl' | 'jwks' | 'claim') => ({
    required: true,
    ...form.getInputProps(field),
    error: errorOf(errors, field),
  });
  const add = form.onSubmit(async ({ keys, jwksUrl, jwks, ...issuer }) => {
    if (!(await send({ ...issuer, ...(keys === 'URL' ? { jwksUrl } : { jwks }) }))) return;
    notifications.show({ message: texts.added(issuer.name) });
    refresh();
    close();
  });
  return (
    <Modal opened onClose={close} title={texts.addTitle} size="lg" closeButtonProps={{ 'aria-label': parts.close }}>
      <form onSubmit={add}>
        <Stack>
          <TextInput label={texts.name} data-autofocus {...input('name')} />
          <TextInput label={texts.issuer} {...input('issuer')} />
          <TextInput label={texts.audience} description={texts.audienceHint} {...input('audience')} />
          <Radio.Group label={texts.keys} {...form.getInputProps('keys')}>
            <Group mt="xs">
              <Radio value="URL" label={texts.keySources.URL} />
              <Radio value="TEXT" label={texts.keySources.TEXT} />
            </Group>
          </Radio.Group>
          {form.values.keys === 'URL' ? (
            <TextInput label={texts.jwksUrl} type="url" {...input('jwksUrl')} />
          ) : (
            <Textarea
              label={texts.jwks}
              description={texts.jwksHint}
              autosize
              minRows={4}
              maxRows={12}
              {...input('jwks')}
            />
          )}
          <Group grow align="flex-start" preventGrowOverflow={false}>
            <TextInput label={texts.claim} {...input('claim')} />
            <Select
              label={texts.memberKey}
              data={Object.entries(texts.memberKeys).map(([value, label]) => ({ value, label }))}
              allowDeselect={false}
              {...form.getInputProps('memberKey')}
            />
          </Group>
          <MultiSelect
            label={texts.algorithms}
            data={algorithms.map((value) => ({ value, label: value === 'ED_DSA' ? 'EdDSA' : value }))}
            {...form.getInputProps('algorithms')}
            error={errorOf(errors, 'algorithms')}
          />
          <Refusals errors={errorsBeside(errors, fields)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {parts.cancel}
            </Button>
            <Button type="submit" loading={isRunning}>
              {texts.add}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
