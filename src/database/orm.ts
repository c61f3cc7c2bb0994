import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import pg from 'pg';
import { directoryEntities, tenantEntities } from '../domain/entities.js';
import type { DatabaseAddress } from './database-address.js';
import { migrationsList } from './migrations.js';
import { PreparedClient, UnnamedClient } from './prepared-client.js';

/** Where the database is: an embedded server's address, or the URL of any PostgreSQL 15 or newer. */
export type DatabaseLocation = DatabaseAddress | { readonly url: string };

/** How to talk to the database. */
export interface OrmOptions {
  readonly location: DatabaseLocation;
  readonly poolSize?: number;
  /** OFF for poolers in transaction mode that lose named statements (PgBouncer before 1.21). */
  readonly namedStatements?: 'ON' | 'OFF';
}

/** Opens the ORM on a database. Connections are made as they are needed; `close()` ends them. */
export function openOrm({ location, poolSize = 16, namedStatements = 'ON' }: OrmOptions): Promise<MikroORM> {
  return MikroORM.init({
    entities: [...directoryEntities, ...tenantEntities],
    ...('url' in location
      ? { clientUrl: location.url }
      : {
          host: location.host,
          port: location.port,
          user: location.user,
          password: location.password,
          dbName: location.database,
        }),
    pool: { min: 0, max: poolSize },
    driverOptions: {
      ...('url' in location && { connectionString: location.url }),
      Client: namedStatements === 'ON' ? PreparedClient : UnnamedClient,
      types: pg.types,
      pipeline: true,
      application_name: 'muster',
      ...(namedStatements === 'ON' && { options: '-c plan_cache_mode=force_generic_plan -c jit=off' }),
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
    },
    extensions: [Migrator],
    migrations: { migrationsList, tableName: 'migration', snapshot: false, allOrNothing: true, silent: true },
  } as Options);
}
