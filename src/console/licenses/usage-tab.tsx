import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { Suspense } from 'react';
import { useRead } from '../api/use-read.ts';
import { lazyPart } from '../parts/lazily.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { Problem } from '../parts/problem.tsx';
import { usage as texts } from '../texts/en/licenses.ts';
import { Movement } from './movement.tsx';
import { LicenseUsageDocument, type LicenseUsageQuery } from './operations.ts';
import { type Period, usePeriod } from './period.ts';
import { PeriodFields } from './period-fields.tsx';
import { UsageTable } from './usage-table.tsx';

const UsageChart = lazyPart(() => import('./usage-chart.tsx'));

export type Usage = NonNullable<NonNullable<LicenseUsageQuery['organization']>['license']>['usage'];

/** How the seats were used in a period: as a curve, at the peak, and in figures. */
export function UsageTab({ licenseId }: { licenseId: string }) {
  const period = usePeriod();
  const { since: from, until: to, zone: timeZone, interval } = period;
  const { data, problem, refresh } = useRead(LicenseUsageDocument, { id: licenseId, from, to, interval, timeZone });
  const usage = data?.organization?.license?.usage;
  return (
    <Stack>
      <PeriodFields period={period}>
        <NativeSelect
          label={texts.interval}
          data={period.intervals.map((value) => ({ value, label: texts.intervals[value] }))}
          value={interval}
          onChange={(event) => period.change({ interval: event.currentTarget.value })}
        />
      </PeriodFields>
      {problem ? (
        <Problem message={problem} retry={refresh} />
      ) : usage ? (
        <Figures usage={usage} zone={timeZone} />
      ) : (
        <Loading what={texts.loading} />
      )}
      <Movement licenseId={licenseId} period={period} />
    </Stack>
  );
}

function Figures({ usage, zone }: { usage: Usage; zone: Period['zone'] }) {
  const { peak, trueUp } = usage;
  return (
    <Stack component="section" aria-labelledby="usage" gap="sm">
      <Title order={2} size="h4" id="usage">
        {texts.chart}
      </Title>
      <Text>
        {peak.assigned === 0 ? (
          texts.nobodyHeld
        ) : (
          <>
            {texts.peak(peak.assigned)} <Moment at={peak.at} />.
          </>
        )}{' '}
        {trueUp.seats > 0 ? (
          <>
            {texts.owed(trueUp.seats)} <Moment at={trueUp.at} />.
          </>
        ) : (
          texts.enough
        )}
      </Text>
      <Suspense fallback={<Loading what={texts.loading} />}>
        <UsageChart usage={usage} zone={zone} />
      </Suspense>
      <details>
        <summary>{texts.table}</summary>
        <UsageTable points={usage.points} zone={zone} />
      </details>
    </Stack>
  );
}
