import { Card, FileInput, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import { Loading } from '../parts/loading.tsx';
import { useLocalList } from '../parts/use-local-list.ts';
import { number } from '../texts/en/parts.ts';
import { checks } from '../texts/en/scim-checks.ts';
import type { TabProps } from './connection-page.tsx';
import { type Drift, type DriftKind, useDrift } from './drift.ts';
import { DriftTable } from './drift-table.tsx';
import { ScimDriftDocument } from './operations.ts';

const texts = checks.drift;

/** Compares an export of the identity provider with what is here. */
export default function DriftTab({ connection }: TabProps) {
  const { data } = useRead(ScimDriftDocument, { id: connection.id });
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<DriftKind>();
  const list = useLocalList();
  const url = data?.organization?.scimConnection?.driftUrl;
  const { drift, problem, isLoading } = useDrift(url && file ? { url, file, kind, after: list.after } : undefined);
  const show = (chosen: DriftKind | undefined) => {
    setKind(chosen);
    list.first();
  };
  return (
    <Card withBorder component="section" aria-labelledby="drift">
      <Stack>
        <Title order={2} size="h4" id="drift">
          {texts.title}
        </Title>
        <Text>{texts.sentence}</Text>
        <Text>{texts.oneGroup}</Text>
        <FileInput
          label={texts.file}
          description={texts.fileDescription}
          placeholder={texts.choose}
          accept=".csv,.tsv,.txt,text/csv"
          clearable
          clearButtonProps={{ 'aria-label': texts.clear }}
          value={file}
          error={problem}
          maw="36rem"
          onChange={(chosen) => {
            setFile(chosen);
            show(undefined);
          }}
        />
        {isLoading && !drift && <Loading what={texts.comparing} />}
        {file && drift && !problem && (
          <>
            <Text role="status">{isLoading ? texts.sentAgain : texts.compared(drift.lines, drift.subject)}</Text>
            <KindChoice drift={drift} kind={kind} onChange={show} />
            <DriftTable drift={drift} isLoading={isLoading} kind={kind} list={list} />
          </>
        )}
      </Stack>
    </Card>
  );
}

interface KindProps {
  readonly drift: Drift;
  readonly kind: DriftKind | undefined;
  readonly onChange: (kind: DriftKind | undefined) => void;
}

function KindChoice({ drift: { counts }, kind, onChange }: KindProps) {
  const kinds = (Object.keys(texts.kinds) as DriftKind[]).filter((each) => counts[each] > 0);
  const total = kinds.reduce((sum, each) => sum + counts[each], 0);
  if (total === 0) return null;
  return (
    <Select
      label={texts.show}
      data={[
        { value: '', label: `${texts.all} (${number(total)})` },
        ...kinds.map((each) => ({ value: each, label: `${texts.kinds[each]} (${number(counts[each])})` })),
      ]}
      value={kind ?? ''}
      allowDeselect={false}
      maw="26rem"
      onChange={(chosen) => onChange((chosen || undefined) as DriftKind | undefined)}
    />
  );
}
