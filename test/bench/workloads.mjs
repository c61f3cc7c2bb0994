// @ts-check
import { randomBytes } from 'node:crypto';
import { concurrency } from './load.mjs';
import { addToGroup, createUser, findUser, listMembers, listUsers, readUser, setActive } from './requests.mjs';

/** @typedef {import('./load.mjs').NextRequest} NextRequest */
/** @typedef {import('./subject.mjs').Subject} Subject */
/** @typedef {'read' | 'find' | 'page' | 'graphql' | 'patch' | 'join' | 'joinLarge' | 'create'} WorkloadName */

/**
 * @typedef {object} Workload
 * @property {string} name
 * @property {'person' | 'list'} about
 * @property {(subject: Subject) => NextRequest | undefined} requests undefined when the subject has nothing to ask
 * @property {(subject: Subject) => Promise<void>} [restore] takes back what a stretch of requests changed
 */

/**
 * Reads first and creates last, so that each workload meets the number of people that its line names.
 *
 * @type {Readonly<Record<WorkloadName, Workload>>}
 */
export const workloads = {
  read: {
    name: 'read by id',
    about: 'person',
    requests(subject) {
      const next = inTurn(subject.people);
      return () => readUser(subject, next().id);
    },
  },
  find: {
    name: 'userName eq',
    about: 'person',
    requests(subject) {
      const next = inTurn(subject.people);
      return () => findUser(subject, next().userName);
    },
  },
  page: {
    name: 'page of 100',
    about: 'list',
    requests: (subject) => () => listUsers(subject),
  },
  graphql: {
    name: 'GraphQL page of 50',
    about: 'list',
    requests: ({ graphql }) => graphql && (() => listMembers(graphql)),
  },
  patch: {
    name: 'PATCH active',
    about: 'person',
    requests(subject) {
      const shares = shared(subject.people).map((share) => toggles(subject, share));
      return (connection) => shares[connection]?.();
    },
  },
  join: {
    name: 'add to team of 10',
    about: 'person',
    requests: (subject) => joins(subject, subject.teams.small),
    restore: (subject) => subject.removeOutsiders(subject.teams.small),
  },
  joinLarge: {
    name: 'add to team of 50,000',
    about: 'person',
    requests: (subject) => (subject.teams.large ? joins(subject, subject.teams.large) : undefined),
    restore: (subject) => subject.removeOutsiders(/** @type {string} */ (subject.teams.large)),
  },
  create: {
    name: 'create',
    about: 'person',
    requests(subject) {
      const run = randomBytes(4).toString('hex');
      let count = 0;
      return () => createUser(subject, `${run}-${++count}`);
    },
  },
};

/**
 * Suspends each person in turn, then brings each back, and so on: every request changes something.
 *
 * @param {Subject} subject
 * @param {Subject['people']} people
 */
function toggles(subject, people) {
  const next = inTurn(people);
  let count = 0;
  return () => setActive(subject, next().id, Math.floor(count++ / people.length) % 2 === 1);
}

/**
 * Adds each outsider to a team, one a request; then nothing is left until `restore`.
 *
 * @param {Subject} subject
 * @param {string} teamId
 * @returns {NextRequest}
 */
function joins(subject, teamId) {
  const shares = shared(subject.outsiders).map((share) => inTurn([...share, undefined]));
  return (connection) => {
    const id = shares[connection]?.();
    return id === undefined ? undefined : addToGroup(subject, teamId, id);
  };
}

/**
 * One after the other, and again from the first.
 *
 * @template T
 * @param {readonly T[]} things
 */
function inTurn(things) {
  let next = 0;
  return () => /** @type {T} */ (things[next++ % things.length]);
}

/**
 * A part for each connection.
 *
 * @template T
 * @param {readonly T[]} things
 */
const shared = (things) =>
  Array.from({ length: concurrency }, (_, connection) =>
    things.filter((_, index) => index % concurrency === connection),
  );
