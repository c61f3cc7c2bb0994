import { Anchor, type AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';

/** A link to a page of the console. */
export const Link = ({ to, children, ...look }: AnchorProps & { to: string; children: ReactNode }) => (
  <Anchor component={RouterLink} to={to} inherit {...look}>
    {children}
  </Anchor>
);
