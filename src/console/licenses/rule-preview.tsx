import { List, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import { Loading } from '../parts/loading.tsx';
import { nameOf } from '../parts/person.tsx';
import { Problem } from '../parts/problem.tsx';
import { rules } from '../texts/en/licenses.ts';
import {
  type LicenseRuleOutcome,
  LicenseRulePreviewDocument,
  type LicenseRulePreviewQuery,
  type PreviewLicenseRuleInput,
} from './operations.ts';

const texts = rules.preview;

type Preview = LicenseRulePreviewQuery['previewLicenseRule'];

/** What a change of a rule would do if it were made now: how many gain, wait, lack, lose and keep, and who they are. */
export function RulePreview({ change }: { change: PreviewLicenseRuleInput }) {
  const [outcome, setOutcome] = useState<LicenseRuleOutcome>();
  const { data, problem, refresh } = useRead(LicenseRulePreviewDocument, { input: change, outcome });
  const preview = data?.previewLicenseRule;
  if (problem) return <Problem message={problem} retry={refresh} />;
  if (!preview) return <Loading what={texts.loading} />;
  const total = preview.gains + preview.waits + preview.lacks + preview.loses + preview.keeps;
  return (
    <Stack gap="sm" role="region" aria-label={texts.title}>
      <Title order={3} size="h5">
        {texts.title}
      </Title>
      {total === 0 ? (
        <Text>{texts.none}</Text>
      ) : (
        <>
          <Counts preview={preview} />
          <NativeSelect
            label={texts.outcome}
            data={[
              { value: '', label: texts.all },
              ...Object.entries(texts.outcomes).map(([value, label]) => ({ value, label })),
            ]}
            value={outcome ?? ''}
            onChange={(event) => setOutcome((event.currentTarget.value || undefined) as LicenseRuleOutcome | undefined)}
          />
          <Concerned members={preview.members} />
        </>
      )}
    </Stack>
  );
}

const Counts = ({ preview }: { preview: Preview }) => (
  <List size="sm">
    {(['gains', 'waits', 'lacks', 'loses', 'keeps'] as const)
      .filter((each) => preview[each] > 0)
      .map((each) => (
        <List.Item key={each} fw={each === 'keeps' ? undefined : 600}>
          {texts[each](preview[each])}
        </List.Item>
      ))}
  </List>
);

const Concerned = ({ members: { nodes, totalCount } }: { members: Preview['members'] }) => (
  <>
    <Table aria-label={texts.members}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.columns.member}</Table.Th>
          <Table.Th>{texts.columns.outcome}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {nodes.map(({ member, license, outcome }) => (
          <Table.Tr key={`${member.id} ${license.id} ${outcome}`}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <bdi>{nameOf(member)}</bdi>
            </Table.Td>
            <Table.Td>
              {texts.outcomes[outcome]} (<bdi>{license.name}</bdi>)
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
    {nodes.length < totalCount && (
      <Text size="sm" c="dimmed">
        {texts.more(nodes.length, totalCount)}
      </Text>
    )}
  </>
);
