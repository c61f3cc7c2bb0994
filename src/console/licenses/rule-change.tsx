import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { rules as texts } from '../texts/en/licenses.ts';
import { parts } from '../texts/en/parts.ts';
import {
  CreateLicenseRuleDocument,
  DeleteLicenseRuleDocument,
  type PreviewLicenseRuleInput,
  UpdateLicenseRuleDocument,
} from './operations.ts';
import { RuleForm } from './rule-form.tsx';
import { RulePreview } from './rule-preview.tsx';
import { type Rule, whoText } from './rule-words.ts';

/** A change that is wanted: what it makes of a rule is asked for, previewed, and then done. */
export type WantedChange = { readonly kind: 'create' } | { readonly kind: 'update' | 'delete'; readonly rule: Rule };

interface RuleChangeProps {
  readonly licenseId: string;
  readonly wanted: WantedChange;
  readonly connections: readonly { readonly id: string; readonly name: string }[];
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
          wanted={wanted}
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

interface PreviewedProps {
  readonly change: PreviewLicenseRuleInput;
  readonly wanted: WantedChange;
  readonly back?: () => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Previewed({ change, wanted, back, onDone, onClose }: PreviewedProps) {
  const create = useWrite(CreateLicenseRuleDocument);
  const update = useWrite(UpdateLicenseRuleDocument);
  const remove = useWrite(DeleteLicenseRuleDocument);
  const { errors, isRunning } = { create, update, delete: remove }[wanted.kind];
  const save = async () => {
    const saved = change.create
      ? await create.send(change.create)
      : change.update
        ? await update.send(change.update)
        : change.delete && (await remove.send(change.delete));
    if (!saved) return;
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
      <Refusals errors={errors} />
      <Group justify="flex-end">
        <Button variant="default" onClick={back ?? onClose}>
          {back ? texts.form.back : parts.cancel}
        </Button>
        <Button color={wanted.kind === 'delete' ? 'red' : undefined} loading={isRunning} onClick={save}>
          {texts.save[wanted.kind]}
        </Button>
      </Group>
    </Stack>
  );
}

const deletion = ({ id, version }: Rule): PreviewLicenseRuleInput => ({
  delete: { ruleId: id, expectedVersion: version },
});
