// @ts-check
import pg from 'pg';
import { bareFloorSubject, seedBareFloor } from './seed/bare-floor.mjs';
import { musterSubject, seedMuster } from './seed/muster.mjs';

/** @typedef {import('../../src/database/database-address.js').DatabaseAddress} DatabaseAddress */
/** @typedef {import('./subject.mjs').Subject} Subject */
/** @typedef {'muster' | 'durable' | 'bare'} ContenderName */
/** @typedef {{ readonly address: DatabaseAddress, readonly client: pg.Client, readonly subject: Subject }} SeededDatabase */

/** The sessions of the benchmark itself; they are not counted as a contender's. */
export const ownSessions = 'muster-bench';

/**
 * A client of a database under the benchmark's own name.
 *
 * @param {DatabaseAddress} address
 */
export async function connect({ host, port, user, password, database }) {
  const client = new pg.Client({ host, port, user, password, database, application_name: ownSessions });
  await client.connect();
  return client;
}

/**
 * Fills one database for each contender with so many people: Muster's own, a copy of it for the durable floor, and the bare
 * floor's.
 *
 * @param {DatabaseAddress} server
 * @param {number} people
 * @param {readonly ContenderName[]} contenders
 * @returns {Promise<Map<ContenderName, SeededDatabase>>}
 */
export async function seedDatabases(server, people, contenders) {
  const admin = await connect(server);
  /** @type {Map<ContenderName, SeededDatabase>} */
  const databases = new Map();
  const addressOf = (/** @type {ContenderName} */ name) => ({ ...server, database: `${name}_${people}` });

  await admin.query(`create database ${addressOf('muster').database}`);
  const seeded = await seedMuster(addressOf('muster'), people);
  for (const name of contenders) {
    const address = addressOf(name);
    if (name === 'durable')
      await admin.query(`create database ${address.database} template ${addressOf('muster').database}`);
    if (name === 'bare') {
      await admin.query(`create database ${address.database}`);
      await seedBareFloor(address, people);
    }
  }
  for (const name of contenders) {
    const client = await connect(addressOf(name));
    const subject = await (name === 'bare' ? bareFloorSubject(client) : musterSubject(client, seeded));
    databases.set(name, { address: addressOf(name), client, subject });
  }
  await admin.query('checkpoint');
  await admin.end();
  return databases;
}
