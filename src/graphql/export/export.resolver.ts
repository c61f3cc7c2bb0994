import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { can } from '../../domain/access.js';
import { openAssignmentExport } from '../../domain/license/assignment-export.queries.js';
import { exportColumns } from '../../domain/license/export-columns.js';
import type { AssignmentSource } from '../../domain/license/license-assignment.entity.js';
import type { Organization } from '../../domain/organization/organization.entity.js';
import type { GraphqlContext } from '../context.js';
import { AssignmentSourceEnum } from '../license/license-assignment.type.js';
import { OrganizationType } from '../organization/organization.type.js';
import { ExportType } from './export.type.js';

const formats = [
  { format: 'CSV', extension: 'csv', mediaType: 'text/csv' },
  { format: 'NDJSON', extension: 'ndjson', mediaType: 'application/x-ndjson' },
] as const;

const logs = [
  { name: 'audit-events', needs: 'audit:read' },
  { name: 'provisioning-log', needs: 'scim:read' },
] as const;

const time = 'an instant (ISO 8601 with its offset), or a day such as 2026-03-31';

@Resolver(() => OrganizationType)
export class ExportResolver {
  @FieldResolver(() => [ExportType], {
    nullable: true,
    description:
      'What can be taken away as a file, and where it is; the arguments are those of the license assignments. The logs are there for who may read them. Needs license_assignments:export.',
  })
  async exports(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('asOf', () => String, { nullable: true, description: `What was open at ${time}: its end.` })
    asOf?: string | null,
    @Arg('from', () => String, { nullable: true, description: `What was open from ${time} on.` }) from?: string | null,
    @Arg('to', () => String, { nullable: true, description: `What was open before ${time}: its end.` })
    to?: string | null,
    @Arg('timeZone', () => String, { nullable: true, description: 'Where days are meant; UTC without it.' })
    timeZone?: string | null,
    @Arg('license', () => String, { nullable: true, description: 'Of this license only: its id or sku.' })
    license?: string | null,
    @Arg('member', () => String, {
      nullable: true,
      description:
        'Of members only who have these words somewhere in displayName, userName or loginEmail, as they are now, or whose contact e-mail this is. Needs members:read.',
    })
    member?: string | null,
    @Arg('source', () => AssignmentSourceEnum, { nullable: true, description: 'Of this source only.' })
    source?: AssignmentSource | null,
  ) {
    const wanted = { asOf, from, to, timeZone, license, member, source };
    await openAssignmentExport(ctx.tenant(id).domain, wanted);
    const organizationId = ctx.caller.organizationId === null ? id : null;
    const file = (name: string, { format, extension, mediaType }: (typeof formats)[number], given: object) => ({
      name,
      format,
      url: `${ctx.publicUrl}/export/${name}.${extension}${queryOf({ ...given, organizationId })}`,
      mediaType,
      columns: given === wanted ? exportColumns : [],
    });
    const readable = logs.filter(({ needs }) => can(ctx.caller.actor, needs));
    return [
      ...formats.map((format) => file('license-assignments', format, wanted)),
      ...readable.map(({ name }) => file(name, formats[1], {})),
    ];
  }
}

function queryOf(parameters: object): string {
  const given = Object.entries(parameters).filter(([, value]) => value) as [string, string][];
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
