import { Center } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';
import { session } from '../api/session.ts';
import { useRead } from '../api/use-read.ts';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { Problem } from '../parts/problem.tsx';
import { shell } from '../texts/en/shell.ts';
import { ConsoleViewerDocument, type ConsoleViewerQuery, type Permission } from './operations.ts';

type Read = ConsoleViewerQuery['viewer'];

/** Who uses the console, of which organization, and what they may do. */
export interface Viewer {
  readonly id: string;
  readonly member: NonNullable<Read['member']>;
  readonly organization: NonNullable<Read['organization']>;
  readonly can: (permission: Permission) => boolean;
}

const ViewerContext = createContext<Viewer | undefined>(undefined);

/** Who uses the console. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('Only pages of a signed-in member can ask who uses the console.');
  return viewer;
}

/** Whether a permission is the viewer's. What it hides, the server refuses too. */
export const useCan = (permission: Permission): boolean => useViewer().can(permission);

/** Shows its content to a member who is signed in; everybody else is led to sign in. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data, problem, refresh } = useRead(ConsoleViewerDocument, {}, { everyMs: 60_000 });
  const viewer = data && toViewer(data.viewer);
  if (viewer === 'NO_ORGANIZATION')
    return (
      <Center mih="60vh">
        <Empty title={shell.product} sentence={shell.noOrganization} />
      </Center>
    );
  if (!viewer)
    return (
      <Center mih="60vh">
        {problem ? <Problem message={problem} retry={refresh} /> : <Loading what={shell.loading} />}
      </Center>
    );
  session.begin(viewer.id);
  return <ViewerContext.Provider value={viewer}>{children}</ViewerContext.Provider>;
}

function toViewer({ id, member, organization, can }: Read): Viewer | 'NO_ORGANIZATION' {
  if (!member || !organization) return 'NO_ORGANIZATION';
  return { id, member, organization, can: (permission) => can.includes(permission) };
}
