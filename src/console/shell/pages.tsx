import { type Icon, IconHome } from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import { shell } from '../texts/en/shell.ts';
import type { Permission } from './operations.ts';

interface Section {
  readonly path: string;
  readonly title: string;
  readonly icon: Icon;
  /** Without it the section is neither shown nor opened. */
  readonly needs?: Permission;
  /** What stands at the path, and below it at the names given. */
  readonly pages: Readonly<Record<string, ComponentType>>;
}

/** The console's sections in the order of its navigation; each is loaded when it is first opened. */
export const sections: readonly Section[] = [
  {
    path: '/',
    title: shell.pages.overview,
    icon: IconHome,
    pages: { '': lazy(() => import('../overview/overview-page.tsx')) },
  },
];
