import '@mantine/charts/styles.css';
import { CompositeChart } from '@mantine/charts';
import { usage as texts } from '../texts/en/licenses.ts';
import { number } from '../texts/en/parts.ts';
import type { Usage } from './usage-tab.tsx';

/** The seats held and bought over time; the figures stand in a table for those who cannot see it. */
export default function UsageChart({ usage, zone }: { usage: Usage; zone: string }) {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: zone });
  const data = usage.points.map(({ start, purchasedMax, assignedMax, waitlistedMax }) => ({
    day: day.format(new Date(start)),
    [texts.purchased]: purchasedMax,
    [texts.held]: assignedMax,
    [texts.waiting]: waitlistedMax,
  }));
  const waited = usage.points.some(({ waitlistedMax }) => waitlistedMax > 0);
  return (
    <div aria-hidden>
      <CompositeChart
        h={300}
        data={data}
        dataKey="day"
        curveType="stepAfter"
        withDots={data.length < 3}
        withLegend
        valueFormatter={number}
        textColor="var(--mantine-color-dimmed)"
        series={[
          { name: texts.held, color: 'indigo.6', type: 'area' },
          { name: texts.purchased, color: 'teal.7', type: 'line' },
          ...(waited
            ? [{ name: texts.waiting, color: 'orange.7', type: 'line', strokeDasharray: '4 4' } as const]
            : []),
        ]}
        lineProps={{ isAnimationActive: false }}
        areaProps={{ isAnimationActive: false }}
        referenceLines={[
          {
            y: usage.peak.assigned,
            color: 'red.7',
            label: texts.peakLine(usage.peak.assigned),
            labelPosition: 'insideBottomLeft',
          },
        ]}
        yAxisProps={{ allowDecimals: false, domain: [0, 'auto'], width: 56 }}
        xAxisProps={{ minTickGap: 48 }}
        composedChartProps={{ accessibilityLayer: false, margin: { top: 16, right: 16, bottom: 0, left: 0 } }}
      />
    </div>
  );
}
