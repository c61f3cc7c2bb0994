import { Field, Int, ObjectType } from 'type-graphql';
import { defaultPageSize, maxPageSize, type Page } from '../domain/page.js';

type ClassType = new (...args: never[]) => object;

@ObjectType('PageInfo', { description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether more follow after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the page was asked for with `after`, so that some lie before it.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first one on the page; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last one on the page: ask on with it as `after`.',
  })
  endCursor!: string | null;
}

/**
 * A page of rows as Relay connections show it; the rows are counted over all pages only when `totalCount` is selected, and there are others
 * than those of the page.
 */
export class Connection<Row> {
  constructor(
    private readonly page: Page<Row>,
    private readonly count: () => Promise<number>,
  ) {}

  totalCount(): number | Promise<number> {
    const { rows, hasPreviousPage, hasNextPage } = this.page;
    return hasPreviousPage || hasNextPage ? this.count() : rows.length;
  }

  get nodes(): readonly Row[] {
    return this.page.rows;
  }

  get edges(): readonly { readonly node: Row; readonly cursor: string }[] {
    return this.page.rows.map((node) => ({ node, cursor: this.page.cursor(node) }));
  }

  get pageInfo(): PageInfoType {
    const { rows, cursor, hasNextPage, hasPreviousPage } = this.page;
    const [first, last] = [rows[0], rows.at(-1)];
    return {
      hasNextPage,
      hasPreviousPage,
      startCursor: first === undefined ? null : cursor(first),
      endCursor: last === undefined ? null : cursor(last),
    };
  }
}

/** The GraphQL types of a connection: `<name>Connection` with its `<name>Edge`. An edge class of one's own may say more of the node's place. */
export function connectionOf(name: string, node: () => ClassType, edge: ClassType = edgeOf(name, node)): ClassType {
  @ObjectType(`${name}Connection`, { description: `A page of a list (${name}).`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [edge], { description: 'The rows of the page, each with its cursor.' })
    edges!: unknown[];

    @Field(() => [node()], { description: 'The rows of the page, without cursors.' })
    nodes!: unknown[];

    @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many there are over all pages. Counted only when it is selected.' })
    totalCount!: number;
  }
  return ConnectionType;
}

function edgeOf(name: string, node: () => ClassType): ClassType {
  @ObjectType(`${name}Edge`, { description: `One row of a list (${name}).`, simpleResolvers: true })
  class EdgeType {
    @Field(() => node(), { description: 'The row.' })
    node!: unknown;

    @Field(() => String, { description: 'Leads on from this row, as `after`.' })
    cursor!: string;
  }
  return EdgeType;
}

/** What the arguments of every connection mean. */
export const pageArguments = {
  first: {
    nullable: true,
    description: `How many rows, from 1 to ${maxPageSize}; ${defaultPageSize} without it.`,
  },
  after: { nullable: true, description: 'Rows after this cursor; it must come from the same query.' },
} as const;
