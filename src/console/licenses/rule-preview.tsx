import { Box, List, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Loading } from '../parts/loading.tsx';
import { nameOf } from '../parts/person.tsx';
import { Problem } from '../parts/problem.tsx';
import { useLocalList } from '../parts/use-local-list.ts';
import { rules } from '../texts/en/licenses.ts';
import {
  type LicenseRuleOutcome,
  LicenseRulePreviewDocument,
  type LicenseRulePreviewQuery,
  type PreviewLicenseRuleInput,
} from './operations.ts';

const texts = rules.preview;

type Preview = LicenseRulePreviewQuery['previewLicenseRule'];

/** What a change of a rule would do if it were made now: how many gain, wait, lack, lose and keep, and who they are, page by page. */
export function RulePreview({ change }: { change: PreviewLicenseRuleInput }) {
  const [outcome, setOutcome] = useState<LicenseRuleOutcome>();
  const list = useLocalList();
  const reading = useRead(LicenseRulePreviewDocument, { input: change, outcome, after: list.after });
  const preview = reading.data?.previewLicenseRule;
  if (reading.problem) return <Problem message={reading.problem} retry={reading.refresh} />;
  if (!preview) return <Loading what={texts.loading} />;
  const total = outcomes.reduce((sum, [, count]) => sum + preview[count], 0);
  const counted = outcomes.find(([each]) => each === outcome);
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
            onChange={(event) => {
              list.first();
              setOutcome((event.currentTarget.value || undefined) as LicenseRuleOutcome | undefined);
            }}
          />
          <Box mah="45vh" style={{ overflowY: 'auto' }} tabIndex={0} role="group" aria-label={texts.members}>
            <ConnectionTable
              label={texts.members}
              columns={columns}
              list={list}
              reading={reading}
              page={{
                ...preview.members,
                totalCount: counted ? preview[counted[1]] : total,
                nodes: preview.members.nodes.map((effect) => ({ ...effect, id: effect.member.id })),
              }}
              nameOf={({ member }) => nameOf(member)}
              empty={<Text>{texts.none}</Text>}
            />
          </Box>
        </>
      )}
    </Stack>
  );
}

const outcomes = [
  ['GAINS', 'gains'],
  ['WAITS', 'waits'],
  ['LACKS', 'lacks'],
  ['LOSES', 'loses'],
  ['KEEPS', 'keeps'],
] as const;

const columns: readonly Column<Preview['members']['nodes'][number] & { readonly id: string }>[] = [
  { id: 'member', header: texts.columns.member, cell: ({ member }) => <bdi>{nameOf(member)}</bdi> },
  {
    id: 'outcome',
    header: texts.columns.outcome,
    cell: ({ outcome, license }) => (
      <>
        {texts.outcomes[outcome]} (<bdi>{license.name}</bdi>)
      </>
    ),
  },
];

const Counts = ({ preview }: { preview: Preview }) => (
  <List size="sm">
    {outcomes
      .map(([, each]) => each)
      .filter((each) => preview[each] > 0)
      .map((each) => (
        <List.Item key={each} fw={each === 'keeps' ? undefined : 600}>
          {texts[each](preview[each])}
        </List.Item>
      ))}
  </List>
);
