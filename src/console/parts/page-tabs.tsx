import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';

/** A part of a page, shown when its tab is chosen. */
export interface PageTab {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** Parts of a page as tabs; `tab` in the address says which one is open, and what else stands there is that one's. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('tab');
  const open = tabs.find(({ id }) => id === asked) ?? tabs[0];
  const choose = (id: string | null) => setParameters(id && id !== tabs[0]?.id ? { tab: id } : {});
  return (
    <Tabs value={open?.id ?? null} onChange={choose} keepMounted={false}>
      <Tabs.List aria-label={label} mb="lg">
        {tabs.map(({ id, title }) => (
          <Tabs.Tab key={id} value={id}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {open && <Tabs.Panel value={open.id}>{open.content}</Tabs.Panel>}
    </Tabs>
  );
}
