import { Button } from '@mantine/core';
import { Component, type ComponentType, type ReactNode, Suspense } from 'react';
import { Link, Route, Routes, useLocation } from 'react-router';
import { SIGNED_IN_PATH } from '../api/session.ts';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { Page } from '../parts/page.tsx';
import { parts } from '../texts/en/parts.ts';
import { shell } from '../texts/en/shell.ts';
import { Frame } from './frame.tsx';
import type { Permission } from './operations.ts';
import { sections } from './pages.tsx';
import { useScroll } from './use-scroll.ts';
import { SignedIn, useViewer } from './viewer.tsx';

/** Every address of the console. */
export const ConsoleRoutes = () => (
  <Routes>
    <Route path={SIGNED_IN_PATH} element={<Empty title={shell.signedIn.title} sentence={shell.signedIn.sentence} />} />
    <Route
      path="*"
      element={
        <SignedIn>
          <Frame>
            <Sections />
          </Frame>
        </SignedIn>
      }
    />
  </Routes>
);

function Sections() {
  const { pathname } = useLocation();
  useScroll();
  return (
    <Guard key={pathname}>
      <Suspense fallback={<Loading what="" />}>
        <Routes>
          {sections.flatMap(({ path, title, needs, pages }) =>
            Object.entries(pages).map(([below, page]) => (
              <Route
                key={path + below}
                path={`${path}/${below}`}
                element={<Allowed title={title} needs={needs} page={page} />}
              />
            )),
          )}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </Guard>
  );
}

function Allowed({
  title,
  needs,
  page: Content,
}: {
  title: string;
  needs: Permission | undefined;
  page: ComponentType;
}) {
  const { can } = useViewer();
  if (needs === undefined || can(needs)) return <Content />;
  return (
    <Page title={title}>
      <Empty title={parts.notAllowed.title} sentence={parts.notAllowed.sentence} />
    </Page>
  );
}

const NotFound = () => (
  <Page title={parts.notFound.title}>
    <Empty
      title={parts.notFound.title}
      sentence={parts.notFound.sentence}
      action={
        <Button component={Link} to="/">
          {parts.notFound.home}
        </Button>
      }
    />
  </Page>
);

/** A page that fails says so, and leaves the navigation as it is. */
class Guard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError = () => ({ failed: true });

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Empty
        title={parts.crashed.title}
        sentence={parts.crashed.sentence}
        action={<Button onClick={() => location.reload()}>{parts.crashed.reload}</Button>}
      />
    );
  }
}
