import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../enum.js';

export type ExportFormatName = 'CSV' | 'NDJSON';

const ExportFormatEnum = enumOf<ExportFormatName>('ExportFormat', 'How an export is written.', {
  CSV: 'RFC 4180 with a header line, UTF-8; what a spreadsheet would take for a formula has an apostrophe in front.',
  NDJSON: 'One JSON object per line.',
});

@ObjectType('ExportColumn', { description: 'A column of an export.', simpleResolvers: true })
export class ExportColumnType {
  @Field(() => String, { description: 'Its name in the header line, and in each JSON object.' })
  name!: string;

  @Field(() => String, { description: 'What it holds.' })
  description!: string;
}

@ObjectType('Export', { description: 'Something that can be taken away as a file.', simpleResolvers: true })
export class ExportType {
  @Field(() => String, { description: 'What it holds: license-assignments, audit-events or provisioning-log.' })
  name!: string;

  @Field(() => ExportFormatEnum, { description: 'How it is written.' })
  format!: ExportFormatName;

  @Field(() => String, { description: 'Where it is: GET it with the same token.' })
  url!: string;

  @Field(() => String, { description: 'Its media type.' })
  mediaType!: string;

  @Field(() => [ExportColumnType], {
    description: 'Its columns, in their order; none of a log, whose lines name what they hold.',
  })
  columns!: readonly ExportColumnType[];
}
