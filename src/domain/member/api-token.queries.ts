import { sql } from 'kysely';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { type ApiToken, ApiTokenEntity } from './api-token.entity.js';

/** The API tokens of the organization, newest first, a page after a cursor; none shows its secret. */
export const listApiTokens = query(
  'tokens:read',
  (ctx, input: PageRequest): Promise<Page<ApiToken>> =>
    readPage<ApiToken>(
      input,
      { name: 'CREATED_AT', descending: true, id: sql`token.id` },
      null,
      async ({ after, order, limit }) => {
        const { rows } = await sql<ApiToken>`
        select ${columns(ApiTokenEntity, 'token')} from api_token token
        where organization_id = ${ctx.organizationId} and ${after} order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many API tokens the organization has had. */
export const countApiTokens = query('tokens:read', async (ctx, _input: Record<never, never>): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from api_token where organization_id = ${ctx.organizationId}`.execute(ctx.db);
  return rows[0]!.total;
});
