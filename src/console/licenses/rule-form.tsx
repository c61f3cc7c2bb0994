import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRead } from '../api/use-read.ts';
import { type Choice, type Found, SearchPicker } from '../parts/search-picker.tsx';
import { rules as texts } from '../texts/en/licenses.ts';
import { type LicenseRuleKind, type PreviewLicenseRuleInput, TeamsForRuleDocument } from './operations.ts';
import { type Rule, whoText } from './rule-words.ts';

interface RuleFormProps {
  readonly licenseId: string;
  /** The rule to change; without it a new one is made. */
  readonly rule: Rule | undefined;
  /** What was entered before. */
  readonly draft: PreviewLicenseRuleInput | undefined;
  readonly connections: readonly { readonly id: string; readonly name: string }[];
  readonly onReady: (change: PreviewLicenseRuleInput) => void;
}

interface Entered {
  readonly kind: LicenseRuleKind;
  readonly team: readonly Choice[];
  readonly entitlement: string;
  readonly scimConnectionId: string;
  readonly priority: number | string;
}

/** What a rule is to be. Of one that is there, only the priority and the connection can change. */
export function RuleForm({ licenseId, rule, draft, connections, onReady }: RuleFormProps) {
  const before = draft?.create ?? draft?.update;
  const form = useForm<Entered>({
    initialValues: {
      kind: draft?.create?.kind ?? 'EVERYONE',
      team: [],
      entitlement: draft?.create?.entitlement ?? '',
      scimConnectionId: before?.scimConnectionId ?? rule?.scimConnection?.id ?? '',
      priority: before?.priority ?? rule?.priority ?? 100,
    },
    validate: {
      team: (team, { kind }) => (!rule && kind === 'GROUP' && team.length === 0 ? texts.form.teamMissing : null),
      entitlement: (value, { kind }) =>
        !rule && kind === 'ENTITLEMENT' && value.trim() === '' ? texts.form.entitlementMissing : null,
    },
  });
  const { kind, team } = form.values;
  const ready = form.onSubmit((entered) => onReady(rule ? updateOf(rule, entered) : creationOf(licenseId, entered)));
  return (
    <form onSubmit={ready} noValidate={false}>
      <Stack>
        {rule ? (
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            <bdi>{whoText(rule)}</bdi>
          </Text>
        ) : (
          <NativeSelect
            label={texts.form.kind}
            data={Object.entries(texts.form.kinds).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('kind')}
          />
        )}
        {!rule && kind === 'GROUP' && (
          <SearchPicker
            label={texts.form.team}
            placeholder={texts.form.teamSearch}
            useFound={useTeams}
            picked={team}
            onChange={(picked) => form.setFieldValue('team', picked)}
            most={1}
            error={form.errors.team as string | undefined}
          />
        )}
        {!rule && kind === 'ENTITLEMENT' && (
          <TextInput label={texts.form.entitlement} {...form.getInputProps('entitlement')} />
        )}
        {connections.length > 0 && (
          <NativeSelect
            label={texts.form.connection}
            data={[
              { value: '', label: texts.anyConnection },
              ...connections.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.getInputProps('scimConnectionId')}
          />
        )}
        <NumberInput
          label={texts.form.priority}
          description={texts.form.priorityHint}
          required
          min={0}
          max={1_000_000}
          allowDecimal={false}
          {...form.getInputProps('priority')}
        />
        <Group justify="flex-end">
          <Button type="submit">{texts.form.preview}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const creationOf = (
  licenseId: string,
  { kind, team, entitlement, scimConnectionId, priority }: Entered,
): PreviewLicenseRuleInput => ({
  create: {
    licenseId,
    kind,
    priority: Number(priority),
    scimConnectionId: scimConnectionId || null,
    ...(kind === 'GROUP' && { teamId: team[0]?.id }),
    ...(kind === 'ENTITLEMENT' && { entitlement: entitlement.trim() }),
  },
});

const updateOf = (rule: Rule, { priority, scimConnectionId }: Entered): PreviewLicenseRuleInput => ({
  update: {
    ruleId: rule.id,
    priority: Number(priority),
    ...(rule.scimConnection !== undefined && { scimConnectionId: scimConnectionId || null }),
  },
});

function useTeams(words: string): Found {
  const { data, isLoading } = useRead(TeamsForRuleDocument, { words });
  return { choices: data?.organization?.teams.nodes ?? [], isLoading };
}
