import {
  type Icon,
  IconActivity,
  IconArmchair,
  IconHome,
  IconKey,
  IconLogin2,
  IconPlugConnected,
  IconSettings,
  IconUserCircle,
  IconUsers,
  IconUsersGroup,
  IconWebhook,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { lazyPage } from '../parts/lazily.tsx';
import { profile } from '../texts/en/profile.ts';
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
    pages: { '': lazyPage(() => import('../overview/overview-page.tsx')) },
  },
  {
    path: '/members',
    title: shell.pages.members,
    icon: IconUsers,
    needs: 'MEMBERS_READ',
    pages: {
      '': lazyPage(() => import('../members/members-page.tsx')),
      ':memberId': lazyPage(() => import('../members/member-page.tsx')),
    },
  },
  {
    path: '/licenses',
    title: shell.pages.licenses,
    icon: IconArmchair,
    needs: 'LICENSES_READ',
    pages: {
      '': lazyPage(() => import('../licenses/licenses-page.tsx')),
      ':licenseId': lazyPage(() => import('../licenses/license-page.tsx')),
    },
  },
  {
    path: '/teams',
    title: shell.pages.teams,
    icon: IconUsersGroup,
    needs: 'TEAMS_READ',
    pages: {
      '': lazyPage(() => import('../teams/teams-page.tsx')),
      ':teamId': lazyPage(() => import('../teams/team-page.tsx')),
    },
  },
  {
    path: '/single-sign-on',
    title: shell.pages.singleSignOn,
    icon: IconLogin2,
    needs: 'SSO_READ',
    pages: {
      '': lazyPage(() => import('../single-sign-on/single-sign-on-page.tsx')),
      new: lazyPage(() => import('../single-sign-on/new-connection-page.tsx')),
      ':id': lazyPage(() => import('../single-sign-on/connection-page.tsx')),
    },
  },
  {
    path: '/scim',
    title: shell.pages.scim,
    icon: IconPlugConnected,
    needs: 'SCIM_READ',
    pages: {
      '': lazyPage(() => import('../scim/scim-page.tsx')),
      ':connectionId': lazyPage(() => import('../scim/connection-page.tsx')),
    },
  },
  {
    path: '/activity',
    title: shell.pages.activity,
    icon: IconActivity,
    needs: 'AUDIT_READ',
    pages: {
      '': lazyPage(() => import('../activity/activity-page.tsx')),
      'requests/:requestId': lazyPage(() => import('../activity/request-page.tsx')),
    },
  },
  {
    path: '/tokens',
    title: shell.pages.tokens,
    icon: IconKey,
    needs: 'TOKENS_READ',
    pages: { '': lazyPage(() => import('../tokens/tokens-page.tsx')) },
  },
  {
    path: '/webhooks',
    title: shell.pages.webhooks,
    icon: IconWebhook,
    needs: 'WEBHOOKS_READ',
    pages: {
      '': lazyPage(() => import('../webhooks/webhooks-page.tsx')),
      ':endpointId': lazyPage(() => import('../webhooks/webhook-page.tsx')),
    },
  },
  {
    path: '/settings',
    title: shell.pages.settings,
    icon: IconSettings,
    pages: { '': lazyPage(() => import('../settings/settings-page.tsx')) },
  },
  {
    path: '/profile',
    title: profile.title,
    icon: IconUserCircle,
    pages: { '': lazyPage(() => import('../profile/profile-page.tsx')) },
  },
];
