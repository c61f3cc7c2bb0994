import { sql } from 'kysely';
import { DomainError } from '../../errors.js';
import { toId } from '../../ids.js';
import { query } from '../../operation.js';
import { type Page, type PageRequest, readPage } from '../../page.js';
import type { DriftSubject } from './columns.js';
import { type Difference, type DriftKind, driftKinds, type Found, tell } from './difference.js';
import type { ExportFile } from './export-file.js';
import { groupDifferences } from './group-plan.js';
import { peopleDifferences } from './people-plan.js';

/** Which file to compare with what is here, and which differences to name. */
export interface DriftRequest extends PageRequest {
  readonly connectionId: string;
  readonly file: ExportFile;
  readonly kind?: DriftKind | null;
}

/** How a file differs from what is here: all counted, a page of them named. */
export interface Drift {
  readonly subject: DriftSubject;
  readonly columns: Readonly<Record<string, string>>;
  readonly lines: number;
  readonly counts: Readonly<Record<DriftKind, number>>;
  readonly page: Page<Difference>;
}

type Named = Found & { readonly sortKey: string };

/** Compares a file of an identity provider with the members or teams that a connection keeps, in one statement, and writes nothing. */
export const compareScimExport = query(
  'scim:read',
  async (ctx, { connectionId, file, kind = null, ...request }: DriftRequest): Promise<Drift> => {
    const id = toId(connectionId);
    const { subject, columns, lines, digest, people } = file;
    const plan = subject === 'USERS' ? peopleDifferences(ctx, id, people) : groupDifferences(ctx, id, file);
    let counts: Record<DriftKind, number> | undefined;
    const sortKey = sql`(place || ' ' || key) collate "C"`;
    const order = {
      name: 'DRIFT',
      descending: false,
      id: sql`id`,
      key: { sql: sortKey, cast: 'text', of: (row: Named) => row.sortKey },
    } as const;
    const page = await readPage<Named>(request, order, [id, digest, kind], async ({ after, order: by, limit }) => {
      const { rows } = await sql<{ isThere: boolean; counts: Record<DriftKind, number>; row: Named | null }>`
        with ${plan}, named as materialized (
          select difference.*, array_position(${driftKinds}::text[], kind)::text as place,
            overlay(overlay(md5(concat_ws(chr(10), kind, key, member_id, team_id)) placing '8' from 13) placing '8' from 17)::uuid as id
          from difference
        ), listed as (
          select * from named where ${after} and (${kind}::text is null or kind = ${kind}) order by ${by} limit ${limit}
        )
        select connection.id is not null as "isThere", (
            select coalesce(json_object_agg(kind, count), '{}') from (select kind, count(*)::int as count from named group by kind) counted
          ) as counts, case when listed.id is not null then json_build_object(
            'id', listed.id, 'kind', listed.kind, 'userName', user_name, 'groupName', group_name, 'memberId', member_id, 'teamId', team_id,
            'here', here, 'there', there, 'held', held, 'licenseIds', coalesce(to_json(licenses), '[]'), 'sortKey', place || ' ' || key) end as row
        from (select 1) one
        left join scim_connection connection on connection.organization_id = ${ctx.organizationId} and connection.id = ${id}
        left join listed on true order by (place || ' ' || key) collate "C", listed.id`.execute(ctx.db);
      if (!rows[0]!.isThere) throw new DomainError('NOT_FOUND', 'No such SCIM connection.', 'connectionId');
      counts = rows[0]!.counts;
      return rows.flatMap(({ row }) => row ?? []);
    });
    const none = Object.fromEntries(driftKinds.map((each) => [each, 0])) as Record<DriftKind, number>;
    return { subject, columns, lines, counts: { ...none, ...counts }, page: toldPage(subject, page) };
  },
);

function toldPage(subject: DriftSubject, page: Page<Named>): Page<Difference> {
  const named = new Map<Difference, Named>();
  const rows = page.rows.map((row) => {
    const { sortKey: _, held: __, ...shown } = row;
    const difference = { ...shown, message: tell(subject, row) };
    named.set(difference, row);
    return difference;
  });
  return { ...page, rows, cursor: (row) => page.cursor(named.get(row)!) };
}
