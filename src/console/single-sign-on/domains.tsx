import { Button, Card, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Empty } from '../parts/empty.tsx';
import { Refusals } from '../parts/problem.tsx';
import { Section } from '../parts/section.tsx';
import { useCan } from '../shell/viewer.tsx';
import { domains as texts } from '../texts/en/single-sign-on.ts';
import { DomainCard } from './domain-card.tsx';
import { AddDomainDocument, type SingleSignOnQuery } from './operations.ts';

export type Domain = NonNullable<NonNullable<SingleSignOnQuery['organization']>['domains']>[number];

/** The organization's domains, and how a further one is added. */
export function Domains({ domains, refresh }: { domains: readonly Domain[]; refresh: () => void }) {
  const mayChange = useCan('DOMAINS_WRITE');
  return (
    <Section title={texts.title} lead={texts.lead}>
      {mayChange && <AddDomain refresh={refresh} />}
      {domains.length === 0 && <Empty {...texts.empty} />}
      <Stack gap="sm">
        {domains.map((domain) => (
          <DomainCard key={domain.id} domain={domain} refresh={refresh} />
        ))}
      </Stack>
    </Section>
  );
}

function AddDomain({ refresh }: { refresh: () => void }) {
  const form = useForm({ initialValues: { name: '' } });
  const { send, errors, isRunning } = useWrite(AddDomainDocument);
  const add = form.onSubmit(async ({ name }) => {
    if (!(await send({ name: name.trim() }))) return;
    notifications.show({ message: texts.add.done(name.trim()) });
    form.reset();
    refresh();
  });
  return (
    <Card withBorder component="form" onSubmit={add}>
      <Stack gap="sm">
        <Group align="flex-start" gap="sm">
          <TextInput
            label={texts.add.label}
            placeholder={texts.add.placeholder}
            required
            flex="1 1 14rem"
            maw="26rem"
            {...form.getInputProps('name')}
            error={errorOf(errors, 'name')}
          />
          <Button type="submit" loading={isRunning} mt={24.8}>
            {texts.add.button}
          </Button>
        </Group>
        <Refusals errors={errorsBeside(errors, ['name'])} />
      </Stack>
    </Card>
  );
}
