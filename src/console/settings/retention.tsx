import { Button, Card, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Refusals } from '../parts/problem.tsx';
import { Section } from '../parts/section.tsx';
import { useCan } from '../shell/viewer.tsx';
import { settings, retention as texts } from '../texts/en/settings.ts';
import { SetProvisioningLogRetentionDocument } from './operations.ts';

/** For how long the provisioning log is kept; asks before a shorter time deletes entries. */
export function Retention({ days, refresh }: { days: number; refresh: () => void }) {
  const mayChange = useCan('SCIM_WRITE');
  return (
    <Section title={texts.title} lead={texts.lead}>
      <Card withBorder>
        <Stack maw={640}>
          <Text>{texts.now(days)}</Text>
          {mayChange && <ChangeRetention days={days} refresh={refresh} />}
        </Stack>
      </Card>
    </Section>
  );
}

function ChangeRetention({ days, refresh }: { days: number; refresh: () => void }) {
  const form = useForm<{ days: number | string }>({ initialValues: { days } });
  const [isOpen, { open, close }] = useDisclosure(false);
  const { send, errors, isRunning } = useWrite(SetProvisioningLogRetentionDocument);
  const chosen = Number(form.values.days);
  const save = async () => {
    const payload = await send({ days: chosen });
    close();
    if (!payload) return;
    notifications.show({ message: settings.saved });
    refresh();
  };
  return (
    <form onSubmit={form.onSubmit(() => (chosen < days ? open() : void save()))}>
      <Stack gap="sm">
        <NumberInput
          label={texts.days}
          required
          allowDecimal={false}
          maw={200}
          {...form.getInputProps('days')}
          error={errorOf(errors, 'days')}
        />
        <Refusals errors={errorsBeside(errors, ['days'])} />
        <Group>
          <Button type="submit" loading={isRunning} disabled={chosen === days}>
            {settings.save}
          </Button>
        </Group>
      </Stack>
      <Confirm
        title={texts.shorter.title}
        action={texts.shorter.action}
        tone="DANGEROUS"
        isOpen={isOpen}
        isRunning={isRunning}
        errors={[]}
        onConfirm={() => void save()}
        onClose={close}
      >
        <Text>{texts.shorter.sentence(chosen)}</Text>
      </Confirm>
    </form>
  );
}
