import { Button, Card, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../api/use-write.ts';
import { Act } from '../parts/act.tsx';
import { Moment } from '../parts/moment.tsx';
import { Refusals } from '../parts/problem.tsx';
import { useCan } from '../shell/viewer.tsx';
import { invite, member as texts } from '../texts/en/members.ts';
import { parts } from '../texts/en/parts.ts';
import { InvitationLink } from './invite-member.tsx';
import type { OneMember } from './member-page.tsx';
import { ResendInvitationDocument, RevokeInvitationDocument } from './operations.ts';

interface InvitationProps {
  readonly member: OneMember;
  readonly invitation: NonNullable<OneMember['invitation']>;
}

/** The open invitation of a member: sent again, or taken back. */
export function InvitationCard({ member: { id }, invitation }: InvitationProps) {
  const mayWrite = useCan('MEMBERS_WRITE');
  const resend = useWrite(ResendInvitationDocument);
  const [link, setLink] = useState<string | undefined>(undefined);
  const navigate = useNavigate();
  const sendAgain = async () => {
    const payload = await resend.send({ memberId: id });
    if (payload?.link) setLink(payload.link);
    else if (payload) notifications.show({ message: texts.invitation.resent });
  };
  return (
    <Card withBorder component="section" aria-labelledby="invitation">
      <Stack gap="sm">
        <Title order={2} size="h4" id="invitation">
          {texts.invitation.title}
        </Title>
        <Text style={{ overflowWrap: 'anywhere' }}>
          {texts.invitation.sentTo} <bdi>{invitation.email}</bdi> {texts.invitation.on}{' '}
          <Moment at={invitation.createdAt} precision="DAY" />. {texts.invitation.endsOn}{' '}
          <Moment at={invitation.expiresAt} precision="DAY" />.
        </Text>
        {mayWrite && (
          <Group gap="sm">
            <Button variant="default" loading={resend.isRunning} onClick={sendAgain}>
              {texts.invitation.resend}
            </Button>
            <Act
              document={RevokeInvitationDocument}
              input={{ memberId: id }}
              title={texts.invitation.revokeTitle}
              action={texts.invitation.revoke}
              tone="DANGEROUS"
              said={texts.invitation.revoked}
              onDone={() => navigate('/members')}
            >
              <Text>{texts.invitation.revokeSentence}</Text>
            </Act>
          </Group>
        )}
        <Refusals errors={resend.errors} />
      </Stack>
      <Modal
        opened={link !== undefined}
        onClose={() => setLink(undefined)}
        title={invite.sentTitle(invitation.email)}
        closeButtonProps={{ 'aria-label': parts.close }}
      >
        <InvitationLink link={link ?? ''} close={() => setLink(undefined)} />
      </Modal>
    </Card>
  );
}
