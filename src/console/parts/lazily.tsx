import { Alert, Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { connection } from '../api/connection.ts';
import { parts } from '../texts/en/parts.ts';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * A page that is loaded when it is first opened. If it is gone with the build that this tab was opened with, the tab is loaded anew: on a
 * page that is not there yet nothing is typed.
 */
export const lazyPage = (load: Load<object>): LazyExoticComponent<ComponentType<object>> =>
  lazy(() => loaded(load, reloadOnce));

/**
 * A part of a page that is loaded when it is first shown. If it is gone with its build this is said in its place, and the page around it
 * stays with what is typed there.
 */
export const lazyPart = <Props,>(load: Load<Props>): LazyExoticComponent<ComponentType<Props>> =>
  lazy(() => loaded(load, async () => ({ default: Gone })));

/** Tries again once the server answers; what then still fails is gone. */
async function loaded<Props>(load: Load<Props>, whenGone: Load<Props>) {
  try {
    return await load();
  } catch {
    await connection.whenItAnswers();
  }
  return load().catch(whenGone);
}

const RELOADED = 'muster-reloaded-from';

/** The build that this tab was opened with. */
const build = () => document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '';

/** Loads the tab anew, unless that has brought this very build. */
async function reloadOnce(): Promise<{ default: ComponentType<object> }> {
  if (sessionStorage.getItem(RELOADED) === build()) return { default: Gone };
  sessionStorage.setItem(RELOADED, build());
  location.reload();
  return new Promise(() => {});
}

/** Whether the tab has just been loaded anew to get this build; it is told once. */
export function isRenewed(): boolean {
  const from = sessionStorage.getItem(RELOADED);
  if (from === null || from === build()) return false;
  sessionStorage.removeItem(RELOADED);
  return true;
}

const Gone = () => (
  <Alert color="orange" title={parts.gone.title} icon={<IconRefresh aria-hidden />} role="status">
    <Text size="sm">{parts.gone.sentence}</Text>
    <Group mt="sm">
      <Button size="xs" onClick={() => location.reload()}>
        {parts.gone.reload}
      </Button>
    </Group>
  </Alert>
);
