import { Button, Stack } from '@mantine/core';
import { Link as RouterLink } from 'react-router';
import { parts } from '../texts/en/parts.ts';
import { Empty } from './empty.tsx';
import { Link } from './link.tsx';
import { Page } from './page.tsx';

interface NotThereProps {
  readonly words: { readonly title: string; readonly sentence: string; readonly back: string };
  /** The list that the way back leads to. */
  readonly list: string;
  /** Its id, for those who may read the audit log. */
  readonly loggedId: string | undefined;
}

/** The page of something that is unknown or gone: a way back, and one to what the audit log tells of it. */
export const NotThere = ({ words: { title, sentence, back }, list, loggedId }: NotThereProps) => (
  <Page title={title}>
    <Empty
      title={title}
      sentence={sentence}
      action={
        <Stack align="center" gap="sm">
          <Button component={RouterLink} to={list}>
            {back}
          </Button>
          {loggedId && (
            <Link to={`/activity?${new URLSearchParams({ tab: 'audit', q: loggedId })}`}>{parts.notFound.audit}</Link>
          )}
        </Stack>
      }
    />
  </Page>
);
