import { DomainError } from '../../errors.js';

const working = new Set(
  'true yes y 1 enabled active provisioned passwordreset passwordexpired lockedout recovery pendinguseraction assigned'.split(
    ' ',
  ),
);
const notWorking = new Set(
  'false no n 0 disabled inactive suspended staged deprovisioned deactivated unassigned deleted blocked'.split(' '),
);

/** Whether a person works, as identity providers write it: true and false, Okta's states of a user, and what spreadsheets make of them. */
export function readState(text: string, line: number, header: string): boolean {
  const word = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (working.has(word)) return true;
  if (notWorking.has(word)) return false;
  throw new DomainError(
    'INVALID_VALUE',
    `Line ${line}: the column "${header.slice(0, 40)}" has none of the known states. Write true or false, or a state as Okta has it, such as ACTIVE or DEPROVISIONED.`,
    'active',
  );
}
