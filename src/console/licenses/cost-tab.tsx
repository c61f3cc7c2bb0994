import { NativeSelect, Stack, Text } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { Problem } from '../parts/problem.tsx';
import { seats, cost as texts } from '../texts/en/licenses.ts';
import { CostTable } from './cost-table.tsx';
import { Downloads } from './downloads.tsx';
import { type CostKey, type CostSharing, LicenseCostDocument } from './operations.ts';
import { type Period, usePeriod } from './period.ts';
import { PeriodFields } from './period-fields.tsx';

/** What the license cost in a period, and whose budget pays. */
export function CostTab({ licenseId }: { licenseId: string }) {
  const period = usePeriod();
  const { since: from, until: to, zone: timeZone } = period;
  const by = chosen(texts.keys, period.parameter('by'), 'DEPARTMENT') as CostKey;
  const sharing = chosen(texts.sharings, period.parameter('sharing'), 'EQUAL_SPLIT') as CostSharing;
  const { data, problem, refresh } = useRead(LicenseCostDocument, { id: licenseId, from, to, timeZone, by, sharing });
  const cost = data?.organization?.license?.cost;
  return (
    <Stack>
      <PeriodFields period={period}>
        <Choice label={texts.by} name="by" words={texts.keys} value={by} period={period} />
        {by === 'TEAM' && (
          <Choice label={texts.sharing} name="sharing" words={texts.sharings} value={sharing} period={period} />
        )}
      </PeriodFields>
      <Text c="dimmed">{texts.lead}</Text>
      {problem ? (
        <Problem message={problem} retry={refresh} />
      ) : !cost ? (
        <Loading what={texts.loading} />
      ) : cost.rows.length === 0 ? (
        <Empty {...texts.none} />
      ) : (
        <CostTable cost={cost} payer={texts.keys[by]} />
      )}
      <Downloads licenseId={licenseId} holding={seats.download} from={from} to={to} timeZone={timeZone} />
    </Stack>
  );
}

const chosen = (words: object, asked: string | undefined, otherwise: string) =>
  asked && Object.hasOwn(words, asked) ? asked : otherwise;

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly words: Readonly<Record<string, string>>;
  readonly value: string;
  readonly period: Period;
}

const Choice = ({ label, name, words, value, period }: ChoiceProps) => (
  <NativeSelect
    label={label}
    data={Object.entries(words).map(([id, text]) => ({ value: id, label: text }))}
    value={value}
    onChange={(event) => period.change({ [name]: event.currentTarget.value })}
  />
);
