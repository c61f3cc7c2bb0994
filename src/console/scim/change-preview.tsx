import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { useRead } from '../api/use-read.ts';
import { lazyPart } from '../parts/lazily.tsx';
import { Loading } from '../parts/loading.tsx';
import { Problem } from '../parts/problem.tsx';
import { previewSentence, scim } from '../texts/en/scim.ts';
import { type DisableScimChoice, ScimPreviewCountsDocument, type ScimPreviewCountsQuery } from './operations.ts';

const PreviewNames = lazyPart(() => import('./preview-names.tsx'));

/** A change of a connection that is thought of: to enable it, unless one of the others is named. */
export interface Change {
  readonly id: string;
  readonly disable?: DisableScimChoice;
  readonly transferTo?: string;
}

type Connection = NonNullable<NonNullable<ScimPreviewCountsQuery['organization']>['scimConnection']>;
export type Counts = Connection['preview']['counts'];

/** What a change would do, in a sentence; who it would concern, when it is asked for. */
export function ChangePreview({ change }: { change: Change }) {
  const { data, problem, refresh } = useRead(ScimPreviewCountsDocument, { ...change });
  const counts = data?.organization?.scimConnection?.preview.counts;
  if (problem) return <Problem message={problem} retry={refresh} />;
  if (!counts) return <Loading what={scim.preview.loading} />;
  return <CountedPreview change={change} counts={counts} />;
}

/** The same of counts that are known. */
export function CountedPreview({ change, counts }: { change: Change; counts: Counts }) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const concerned = Object.values(counts).some((count) => count > 0);
  return (
    <Stack gap="sm" align="stretch">
      <Text fw={600} role="status">
        {previewSentence(counts)}
      </Text>
      {concerned && (
        <Button variant="default" size="xs" onClick={toggle} aria-expanded={isOpen} style={{ alignSelf: 'flex-start' }}>
          {isOpen ? scim.preview.hideNames : scim.preview.names}
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={<Loading what={scim.preview.loading} />}>
          <PreviewNames change={change} counts={counts} />
        </Suspense>
      )}
    </Stack>
  );
}
