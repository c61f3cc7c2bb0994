import { openContext } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import type { Organization } from '../domain/organization/organization.entity.js';
import { listOrganizations } from '../domain/organization/organization.queries.js';
import { maxPageSize } from '../domain/page.js';
import { table } from '../text-table.js';
import type { Command, Surroundings } from './command.js';

/** `organization list`: every organization, oldest first. */
export const organizationList: Command = {
  name: 'organization list',
  says: 'Lists the organizations, oldest first.',
  options: {},
  prepare: () => async (surroundings) => {
    const organizations = (await allOrganizations(surroundings)).map(({ id, slug, name, createdAt }) => ({
      organizationId: id,
      slug,
      name,
      createdAt: createdAt.toISOString(),
    }));
    const rows = organizations.map(({ organizationId, slug, name, createdAt }) => [
      organizationId,
      slug,
      createdAt,
      name,
    ]);
    return { json: { organizations }, text: table(['ID', 'SLUG', 'CREATED AT', 'NAME'], rows) };
  },
};

async function allOrganizations({ orm }: Surroundings): Promise<Organization[]> {
  const actor = { kind: 'operator', id: 'cli' } as const;
  const ctx = openContext(orm, { actor, organizationId: null, correlationId: newId() });
  const all: Organization[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listOrganizations(ctx, { first: maxPageSize, after });
    all.push(...page.rows);
    const last = page.rows.at(-1);
    if (!page.hasNextPage || !last) return all;
    after = page.cursor(last);
  }
}
