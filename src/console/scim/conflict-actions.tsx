import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useWrite } from '../api/use-write.ts';
import { Act } from '../parts/act.tsx';
import { Refusals } from '../parts/problem.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { changes } from '../texts/en/scim-changes.ts';
import type { Conflict } from './conflicts-tab.tsx';
import { AskOwnersAboutScimConflictDocument, type ConflictDecision, SettleScimConflictDocument } from './operations.ts';

const texts = changes.conflicts;

/** An owner settles a conflict, and may settle it anew; an administrator asks the owners. */
export function ConflictActions({ conflict }: { conflict: Conflict }) {
  const isOwner = useViewer().member.role === 'OWNER';
  if (!isOwner) return conflict.decision === null ? <AskOwners conflict={conflict} /> : null;
  return (
    <Group gap="xs">
      {conflict.decision !== 'LINK' && <Settle conflict={conflict} decision="LINK" />}
      {conflict.decision !== 'KEEP_APART' && <Settle conflict={conflict} decision="KEEP_APART" />}
    </Group>
  );
}

function Settle({ conflict: { id, name }, decision }: { conflict: Conflict; decision: ConflictDecision }) {
  const isLink = decision === 'LINK';
  return (
    <Act
      look={{ size: 'xs', variant: isLink ? 'filled' : 'default' }}
      name={isLink ? texts.linkNamed(name) : texts.keepNamed(name)}
      document={SettleScimConflictDocument}
      input={{ conflictId: id, decision }}
      title={isLink ? texts.linkTitle : texts.keepTitle}
      action={texts[decision]}
    >
      <Text style={{ overflowWrap: 'anywhere' }}>{isLink ? texts.linkSentence(name) : texts.keepSentence(name)}</Text>
    </Act>
  );
}

function AskOwners({ conflict: { id, name } }: { conflict: Conflict }) {
  const ask = useWrite(AskOwnersAboutScimConflictDocument);
  const send = async () => {
    if (await ask.send({ conflictId: id })) notifications.show({ message: texts.askedDone });
  };
  return (
    <>
      <Button size="xs" variant="default" loading={ask.isRunning} onClick={send} aria-label={texts.askNamed(name)}>
        {texts.ask}
      </Button>
      <Refusals errors={ask.errors} />
    </>
  );
}
