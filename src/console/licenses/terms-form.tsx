import { Button, Group, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { errorOf, errorsBeside, type WriteError } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { terms as texts } from '../texts/en/licenses.ts';
import { parts } from '../texts/en/parts.ts';
import type { TermsDraft } from './terms.ts';

interface TermsFormProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly initial: TermsDraft;
  readonly errors: readonly WriteError[];
  readonly isRunning: boolean;
  readonly onSave: (draft: TermsDraft) => void;
  readonly onClose: () => void;
}

const fields = ['name', 'sku', 'seats', 'overageLimit', 'releaseDelay', 'expiresAt', 'price'];

/** What is bought, as a form. */
export const TermsForm = ({ title, isOpen, onClose, ...form }: TermsFormProps) => (
  <Modal opened={isOpen} onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': parts.close }}>
    <Fields {...form} />
  </Modal>
);

function Fields({ initial, errors, isRunning, onSave }: Omit<TermsFormProps, 'title' | 'isOpen' | 'onClose'>) {
  const form = useForm<TermsDraft>({ initialValues: initial });
  const field = (name: keyof TermsDraft, error: string = name) => ({
    ...form.getInputProps(name),
    error: errorOf(errors, error),
  });
  return (
    <form onSubmit={form.onSubmit(onSave)}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={texts.name} required data-autofocus {...field('name')} />
          <TextInput label={texts.sku} description={texts.skuHint} required {...field('sku')} />
        </SimpleGrid>
        <NumberInput
          label={texts.seats}
          description={texts.seatsHint}
          required
          min={0}
          allowDecimal={false}
          {...field('seats')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect label={texts.policy} data={choices(texts.policies)} {...field('overagePolicy')} />
          {form.values.overagePolicy === 'ALLOW' && (
            <NumberInput label={texts.overageLimit} required min={0} allowDecimal={false} {...field('overageLimit')} />
          )}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={texts.releaseDelay}
            description={texts.releaseDelayHint}
            required
            min={0}
            {...field('releaseDelay')}
            error={errorOf(errors, 'releaseDelay') && texts.releaseDelayRange}
          />
          <TextInput
            type="date"
            label={texts.expires}
            description={texts.expiresHint}
            {...field('lastDay', 'expiresAt')}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput
            label={texts.amount}
            description={texts.amountHint}
            inputMode="decimal"
            {...field('amount', 'price')}
          />
          <TextInput label={texts.currency} description={texts.currencyHint} maxLength={3} {...field('currency', '')} />
          <NativeSelect
            label={texts.period}
            description={texts.periodHint}
            data={choices(texts.periods)}
            {...field('billingPeriod', '')}
          />
        </SimpleGrid>
        <Refusals errors={errorsBeside(errors, fields)} />
        <Group justify="flex-end">
          <Button type="submit" loading={isRunning}>
            {texts.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
