import { readConfig } from './config.js';
import { migrate } from './database/migrations.js';
import { failWith } from './failure.js';
import { openSharedDatabase } from './open-database.js';

/** `npm run migrate`: brings the database of the environment up to this version. */
try {
  const database = await openSharedDatabase(readConfig(process.env), console.log);
  try {
    const ran = await migrate(database.orm);
    console.log(ran.length === 0 ? 'Nothing to run: the database is current.' : `Ran ${ran.join(', ')}.`);
  } finally {
    await database.close();
  }
} catch (error) {
  failWith(error);
}
