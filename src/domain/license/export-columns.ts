/** A column of the export. */
export interface ExportColumn {
  readonly name: string;
  readonly description: string;
  /** PEOPLE: texts that people or identity providers chose; MUSTER: ids, times, numbers and words of our own. */
  readonly from: 'MUSTER' | 'PEOPLE';
}

/** One exported assignment by column name. */
export type ExportedRow = Readonly<Record<string, string | boolean | Date | readonly string[] | null>>;

const ours = (name: string, description: string): ExportColumn => ({ name, description, from: 'MUSTER' });
const theirs = (name: string, description: string): ExportColumn => ({ name, description, from: 'PEOPLE' });

/**
 * The columns of an exported license assignment, in their order; the view analytics.license_assignment has the same but for `cursor`.
 * New ones are put before `cursor`.
 */
export const exportColumns: readonly ExportColumn[] = [
  ours('assignment_id', 'The id of the interval, the same as in GraphQL.'),
  ours('license_id', 'The id of the license.'),
  theirs('sku', 'The sku of the license, as it is now.'),
  theirs('license_name', 'The name of the license, as it is now.'),
  ours('member_id', 'The id of the member; it stays when the member is erased.'),
  theirs('user_name', 'The userName of the member, as it is now; empty once erased.'),
  theirs('display_name', 'The display name of the member, as it is now; empty once erased.'),
  theirs('external_id', "The identity provider's id of the member, as it is now; empty once erased."),
  theirs('department', 'The department of the member when the interval started.'),
  theirs('cost_center', 'The cost centre of the member when the interval started.'),
  ours('team_ids', 'The ids of the teams of the member when the interval started.'),
  theirs('team_names', 'The names, as they are now, of these teams, in the same order.'),
  ours(
    'state',
    'ASSIGNED (held a seat), RESERVED, WAITLISTED (waited for one) or REFUSED (lacked one: the license was full).',
  ),
  ours('over', 'Whether the seat was granted beyond the purchased ones.'),
  ours('source', 'Why: MANUAL, INVITE, SCIM_EVERYONE, SCIM_GROUP or SCIM_ENTITLEMENT.'),
  ours('rule_id', 'The id of the license rule that asked for the seat; empty when none did.'),
  ours('requested_at', 'When the seat was asked for.'),
  ours('started_at', 'When the interval started.'),
  ours(
    'started_by',
    'Who or what started it: `member:<id>`, `scim_connection:<id>`, `operator:<id>` or `system:<job>`.',
  ),
  ours('ended_at', 'When the interval ended, itself no longer part of it; empty while it is open.'),
  ours('ended_by', 'Who or what ended it.'),
  ours('end_reason', 'Why it ended, such as RELEASED, SUSPENDED, DEPROVISIONED, FULFILLED or RULE_CHANGED.'),
  ours('unit_price', 'The price of one seat for one billing period when the interval started: an exact decimal.'),
  ours('currency', 'The currency of unit_price (ISO 4217).'),
  ours('billing_period', 'MONTH or YEAR.'),
  theirs('correlation_id', 'The id of the request that started the interval, as in audit and provisioning log.'),
  ours('cursor', 'Send it as `cursor` to get what follows this row.'),
];
