import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Act } from '../parts/act.tsx';
import { Moment } from '../parts/moment.tsx';
import { Section } from '../parts/section.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useViewer } from '../shell/viewer.tsx';
import { tokenIssuers as texts } from '../texts/en/single-sign-on.ts';
import { NewTokenIssuer } from './new-token-issuer.tsx';
import { RemoveTokenIssuerDocument, type SingleSignOnQuery } from './operations.ts';

type TokenIssuer = NonNullable<NonNullable<SingleSignOnQuery['organization']>['tokenIssuers']>[number];

/** Whose bearer JWTs speak for members; owners change it. */
export function TokenIssuers({ issuers, refresh }: { issuers: readonly TokenIssuer[]; refresh: () => void }) {
  const isOwner = useViewer().member.role === 'OWNER';
  const [isOpen, { open, close }] = useDisclosure(false);
  useFocusBack(isOpen);
  return (
    <Section
      title={texts.title}
      lead={texts.lead}
      actions={
        isOwner && (
          <Button variant="default" onClick={open}>
            {texts.add}
          </Button>
        )
      }
    >
      {issuers.length === 0 && (
        <Text c="dimmed">
          {texts.none} {!isOwner && texts.ownersOnly}
        </Text>
      )}
      {issuers.map((issuer) => (
        <IssuerCard key={issuer.id} issuer={issuer} mayRemove={isOwner} refresh={refresh} />
      ))}
      {isOpen && <NewTokenIssuer close={close} refresh={refresh} />}
    </Section>
  );
}

function IssuerCard({
  issuer: { id, name, issuer, audience, jwksUrl, algorithms, claim, memberKey, createdAt },
  mayRemove,
  refresh,
}: {
  issuer: TokenIssuer;
  mayRemove: boolean;
  refresh: () => void;
}) {
  return (
    <Card withBorder>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} miw={0} flex="1 1 20rem" style={{ overflowWrap: 'anywhere' }}>
          <Text fw={600}>
            <bdi>{name}</bdi>
          </Text>
          <Text size="sm">
            {texts.issuer}: <bdi>{issuer}</bdi>
          </Text>
          <Text size="sm">
            {texts.audience}: <bdi>{audience}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {texts.names(claim, texts.memberKeys[memberKey])} · {algorithms.join(', ')} ·{' '}
            {jwksUrl ? texts.keysAt(jwksUrl) : texts.keysHere} · {texts.since} <Moment at={createdAt} precision="DAY" />
          </Text>
        </Stack>
        {mayRemove && (
          <Act
            look={{ size: 'xs' }}
            name={texts.remove.of(name)}
            document={RemoveTokenIssuerDocument}
            input={{ tokenIssuerId: id }}
            title={texts.remove.title(name)}
            action={texts.remove.button}
            tone="DANGEROUS"
            said={texts.remove.done(name)}
            onDone={refresh}
          >
            <Text>{texts.remove.sentence}</Text>
          </Act>
        )}
      </Group>
    </Card>
  );
}
