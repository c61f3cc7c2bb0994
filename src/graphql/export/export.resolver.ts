import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { openAssignmentExport } from '../../domain/license/assignment-export.queries.js';
import { exportColumns } from '../../domain/license/export-columns.js';
import type { Organization } from '../../domain/organization/organization.entity.js';
import type { GraphqlContext } from '../context.js';
import { OrganizationType } from '../organization/organization.type.js';
import { ExportType } from './export.type.js';

const formats = [
  { format: 'CSV', extension: 'csv', mediaType: 'text/csv' },
  { format: 'NDJSON', extension: 'ndjson', mediaType: 'application/x-ndjson' },
] as const;

const time = 'an instant (ISO 8601 with its offset), or a day such as 2026-03-31';

@Resolver(() => OrganizationType)
export class ExportResolver {
  @FieldResolver(() => [ExportType], {
    nullable: true,
    description: 'What can be taken away as a file, and where it is. Needs license_assignments:export.',
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
  ) {
    const wanted = { asOf, from, to, timeZone, license };
    await openAssignmentExport(ctx.tenant(id).domain, wanted);
    const query = new URLSearchParams();
    const given = { ...wanted, organizationId: ctx.caller.organizationId === null ? id : null };
    for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
    return formats.map(({ format, extension, mediaType }) => ({
      name: 'license-assignments',
      format,
      url: `${ctx.publicUrl}/export/license-assignments.${extension}${query.size > 0 ? `?${query}` : ''}`,
      mediaType,
      columns: exportColumns,
    }));
  }
}
