import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import { useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { type Contested, StaleComparison } from '../parts/stale-comparison.tsx';
import { useCan } from '../shell/viewer.tsx';
import { rules as texts } from '../texts/en/licenses.ts';
import { parts } from '../texts/en/parts.ts';
import {
  CreateLicenseRuleDocument,
  DeleteLicenseRuleDocument,
  LicenseRulesDocument,
  type PreviewLicenseRuleInput,
  UpdateLicenseRuleDocument,
} from './operations.ts';
import { RuleForm } from './rule-form.tsx';
import { RulePreview } from './rule-preview.tsx';
import { type Rule, whoText } from './rule-words.ts';

/** A change that is wanted: what it makes of a rule is asked for, previewed, and then done. */
export type WantedChange = { readonly kind: 'create' } | { readonly kind: 'update' | 'delete'; readonly rule: Rule };

interface Connection {
  readonly id: string;
  readonly name: string;
}

interface RuleChangeProps {
  readonly licenseId: string;
  readonly wanted: WantedChange;
  readonly connections: readonly Connection[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Changes a rule: first as a form, then what it would do to whom, and only then for real. */
export function RuleChange({ licenseId, wanted, connections, onDone, onClose }: RuleChangeProps) {
  const [draft, setDraft] = useState<PreviewLicenseRuleInput>();
  const [isPreviewed, setPreviewed] = useState(wanted.kind === 'delete');
  const change = wanted.kind === 'delete' ? deletion(wanted.rule) : draft;
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.title[wanted.kind]}
      size="lg"
      closeButtonProps={{ 'aria-label': parts.close }}
    >
      {isPreviewed && change ? (
        <Previewed
          change={change}
          licenseId={licenseId}
          wanted={wanted}
          connections={connections}
          onDone={onDone}
          onClose={onClose}
          {...(wanted.kind !== 'delete' && { back: () => setPreviewed(false) })}
        />
      ) : (
        <RuleForm
          licenseId={licenseId}
          rule={wanted.kind === 'create' ? undefined : wanted.rule}
          draft={draft}
          connections={connections}
          onReady={(ready) => {
            setDraft(ready);
            setPreviewed(true);
          }}
        />
      )}
    </Modal>
  );
}

interface PreviewedProps extends RuleChangeProps {
  readonly change: PreviewLicenseRuleInput;
  readonly back?: () => void;
}

/** Previews a change as it would be made over what is saved now; what somebody else has saved meanwhile is compared before it is made. */
function Previewed({ change, licenseId, wanted, connections, back, onDone, onClose }: PreviewedProps) {
  const create = useWrite(CreateLicenseRuleDocument);
  const update = useWrite(UpdateLicenseRuleDocument);
  const remove = useWrite(DeleteLicenseRuleDocument);
  const { errors, isRunning } = { create, update, delete: remove }[wanted.kind];
  const [seen, setSeen] = useState(wanted.kind === 'create' ? undefined : wanted.rule);
  const rules = useRead(LicenseRulesDocument, { id: licenseId, withConnections: useCan('SCIM_READ') });
  const current = rules.data?.organization?.license?.rules.find(({ id }) => id === seen?.id);
  const isStale = errors.some(({ code }) => code === 'STALE_VERSION');
  const saveOver = async (rule: Rule | undefined) => {
    setSeen(rule);
    const expectedVersion = rule?.version;
    const saved = change.create
      ? await create.send(change.create)
      : change.update
        ? await update.send({ ...change.update, expectedVersion })
        : change.delete && (await remove.send({ ...change.delete, expectedVersion }));
    if (!saved) return rules.refresh();
    notifications.show({ message: texts.done[wanted.kind] });
    onDone();
    onClose();
  };
  return (
    <Stack>
      {wanted.kind !== 'create' && (
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          <bdi>{whoText(wanted.rule)}</bdi>
        </Text>
      )}
      <RulePreview change={change} />
      <Refusals errors={isStale ? [] : errors} />
      <Group justify="flex-end">
        <Button variant="default" onClick={back ?? onClose}>
          {back ? texts.form.back : parts.cancel}
        </Button>
        <Button color={wanted.kind === 'delete' ? 'red' : undefined} loading={isRunning} onClick={() => saveOver(seen)}>
          {texts.save[wanted.kind]}
        </Button>
      </Group>
      {current && (
        <StaleComparison
          isOpen={isStale && current.version !== seen?.version}
          fields={contested(change, current, connections)}
          {...(wanted.kind === 'delete' && { choices: texts.deleteStale, tone: 'DANGEROUS' })}
          isRunning={isRunning}
          keepMine={() => void saveOver(current)}
          takeTheirs={onClose}
        />
      )}
    </Stack>
  );
}

const deletion = ({ id }: Rule): PreviewLicenseRuleInput => ({ delete: { ruleId: id } });

/** What the change makes of the rule, beside how it is saved now. */
function contested(
  { update }: PreviewLicenseRuleInput,
  current: Rule,
  connections: readonly Connection[],
): Contested[] {
  const nameOf = (id: string | null | undefined) =>
    connections.find((each) => each.id === id)?.name ?? texts.anyConnection;
  const mine = (value: string) => (update ? value : texts.willBeDeleted);
  return [
    { label: texts.columns.priority, mine: mine(String(update?.priority)), theirs: String(current.priority) },
    ...(current.scimConnection === undefined
      ? []
      : [
          {
            label: texts.columns.connection,
            mine: mine(nameOf(update?.scimConnectionId)),
            theirs: current.scimConnection?.name ?? texts.anyConnection,
          },
        ]),
  ];
}
