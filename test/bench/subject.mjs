// @ts-check

/**
 * What a contender's database holds, and how its faces are asked.
 *
 * @typedef {object} Subject
 * @property {string} basePath of the SCIM face
 * @property {string} token
 * @property {GraphqlAccess | undefined} graphql
 * @property {readonly Person[]} people some, from all over the organization
 * @property {readonly string[]} outsiders ids of people who are in none of `teams`
 * @property {{ readonly small: string, readonly large: string | undefined }} teams of 10 people and of 50,000
 * @property {(teamId: string) => Promise<void>} removeOutsiders takes those who joined a team out of it again
 */

/** @typedef {{ readonly id: string, readonly userName: string }} Person */
/** @typedef {{ readonly token: string, readonly organizationId: string }} GraphqlAccess */

/** How many `people` and `outsiders` a subject names. */
export const sampleSize = { people: 800, outsiders: 240 };

export const teamSize = { small: 10, large: 50_000 };
