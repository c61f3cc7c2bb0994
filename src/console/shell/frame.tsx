import {
  Alert,
  AppShell,
  Box,
  Burger,
  Button,
  Group,
  Menu,
  NavLink,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconPlugConnectedX, IconUserCircle } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { connection } from '../api/connection.ts';
import { useObservable } from '../api/observable.ts';
import { isRenewed } from '../parts/lazily.tsx';
import { shell } from '../texts/en/shell.ts';
import { sections } from './pages.tsx';
import { useViewer } from './viewer.tsx';

/** What stands around every page: the navigation, who is signed in, and whether the server answers. */
export function Frame({ children }: { children: ReactNode }) {
  const { organization, can } = useViewer();
  const { pathname } = useLocation();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  useRenewalNotice();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 230, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'md', md: 'xl' }}
    >
      <AppShell.Header>
        <a href="#main" className="skip">
          {shell.skip}
        </a>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" miw={0}>
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={shell.openMenu}
              aria-expanded={isOpen}
            />
            <Text fw={700} truncate title={organization.name}>
              <bdi>{organization.name}</bdi>
            </Text>
          </Group>
          <Account />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={shell.navigation}>
        {sections
          .filter(({ needs }) => needs === undefined || can(needs))
          .map(({ path, title, icon: Icon }) => {
            const isHere = path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
            return (
              <NavLink
                key={path}
                component={Link}
                to={path}
                onClick={close}
                label={title}
                leftSection={<Icon size={18} aria-hidden />}
                active={isHere}
                aria-current={isHere ? 'page' : undefined}
              />
            );
          })}
      </AppShell.Navbar>
      <AppShell.Main>
        <Box id="main" tabIndex={-1} maw={1200} style={{ outline: 'none' }}>
          <ServerGone />
          {children}
        </Box>
      </AppShell.Main>
    </AppShell>
  );
}

/** Says it where the tab was loaded anew by itself. */
function useRenewalNotice(): void {
  useEffect(() => {
    if (isRenewed()) notifications.show({ message: shell.renewed });
  }, []);
}

function ServerGone() {
  const isGone = useObservable(connection.isGone);
  return (
    <div role="status">
      {isGone && (
        <Alert color="orange" mb="md" icon={<IconPlugConnectedX aria-hidden />}>
          {shell.gone}
        </Alert>
      )}
    </div>
  );
}

function Account() {
  const { member } = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const name = member.displayName || member.userName;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton>
          <Group gap="xs" wrap="nowrap">
            <IconUserCircle size={24} aria-hidden />
            <VisuallyHidden>{shell.account}</VisuallyHidden>
            <Text visibleFrom="sm" truncate maw="16rem">
              <bdi>{name}</bdi>
            </Text>
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label style={{ overflowWrap: 'anywhere' }}>{shell.signedInAs(name, member.role)}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{shell.colorScheme.label}</Menu.Label>
        {(['auto', 'light', 'dark'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            fw={scheme === colorScheme ? 700 : undefined}
            aria-current={scheme === colorScheme}
          >
            {shell.colorScheme[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Box p={4}>
          <form method="post" action="/sso/sign-out">
            <Button type="submit" variant="default" fullWidth>
              {shell.signOut}
            </Button>
          </form>
        </Box>
      </Menu.Dropdown>
    </Menu>
  );
}
