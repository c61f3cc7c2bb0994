import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { previewLists, scim } from '../texts/en/scim.ts';
import type { Change, Counts } from './change-preview.tsx';
import { MemberEffects, SeatEffects, TeamEffects } from './preview-lists.tsx';

type Effect = keyof typeof previewLists;

const memberOutcomes = {
  links: 'LINKS',
  moves: 'MOVES',
  suspends: 'SUSPENDS',
  staysManual: 'STAYS_MANUAL',
  conflicts: 'CONFLICTS',
} as const;
const seatOutcomes = { gains: 'GAINS', waits: 'WAITS', lacks: 'LACKS', loses: 'LOSES', keeps: 'KEEPS' } as const;
const teamOutcomes = { teamsLink: 'LINKS', teamsConflict: 'CONFLICTS' } as const;

const effects = Object.keys(previewLists) as Effect[];

/** Whom a change would concern, one effect at a time, page by page. */
export default function PreviewNames({ change, counts }: { change: Change; counts: Counts }) {
  const there = effects.filter((effect) => counts[effect] > 0);
  const [chosen, choose] = useState<Effect>(there[0]!);
  const shown = there.includes(chosen) ? chosen : there[0]!;
  return (
    <Stack gap="sm">
      <Select
        label={scim.preview.which}
        data={there.map((effect) => ({
          value: effect,
          label: scim.preview.list(previewLists[effect], counts[effect]),
        }))}
        value={shown}
        allowDeselect={false}
        onChange={(value) => value && choose(value as Effect)}
        maw="26rem"
      />
      <Names key={shown} change={change} effect={shown} />
    </Stack>
  );
}

function Names({ change, effect }: { change: Change; effect: Effect }) {
  const label = previewLists[effect];
  if (effect in memberOutcomes)
    return (
      <MemberEffects change={change} label={label} outcome={memberOutcomes[effect as keyof typeof memberOutcomes]} />
    );
  if (effect in seatOutcomes)
    return <SeatEffects change={change} label={label} outcome={seatOutcomes[effect as keyof typeof seatOutcomes]} />;
  return <TeamEffects change={change} label={label} outcome={teamOutcomes[effect as keyof typeof teamOutcomes]} />;
}
