// @ts-check
import { hash } from 'node:crypto';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const muster = 'urn:ietf:params:scim:schemas:extension:muster:2.0:User';
const urns = `"urn:ietf:params:scim:schemas:core:2.0:User","${enterprise}"`;

/**
 * The parameters of a new member from $15 on, as `create` in statements.mjs names them.
 *
 * @param {Record<string, any>} user the body of a POST
 */
export function toDraft({ schemas, userName, externalId, active, displayName, [enterprise]: work, ...attributes }) {
  const { department, costCenter, ...more } = work;
  const profile = { ...attributes, ...more };
  const userNameKey = userName.normalize('NFC').toLowerCase();
  const emailKeys = attributes.emails.map((/** @type {{ value: string }} */ { value }) => value.toLowerCase());
  const isAddress = userName.includes('@');
  return [
    userName,
    userNameKey,
    externalId,
    displayName,
    department,
    costCenter,
    emailKeys,
    JSON.stringify(profile),
    JSON.stringify({
      userName,
      externalId,
      displayName,
      active: true,
      department,
      costCenter,
      role: 'MEMBER',
      ...profile,
    }),
    isAddress ? userName : null,
    isAddress ? userNameKey : null,
  ];
}

/**
 * The User that a row is, as JSON.
 *
 * @param {Record<string, any>} member
 * @param {string} baseUrl
 */
export function toUser(member, baseUrl) {
  const { id, profile, groups, licenses } = member;
  const { employeeNumber, companyName: organization, division, manager, ...attributes } = profile;
  const work = {
    employeeNumber,
    costCenter: member.cost_center,
    organization,
    division,
    department: member.department,
    manager,
  };
  const version = licenses ? `${member.version}-${hash('sha256', licenses, 'hex').slice(0, 8)}` : member.version;
  return `{"schemas":[${urns}${licenses ? `,"${muster}"` : ''}],"id":"${id}","userName":${JSON.stringify(member.user_name)},"externalId":${JSON.stringify(member.external_id)},"displayName":${JSON.stringify(member.display_name)},"active":${member.active},${JSON.stringify(attributes).slice(1, -1)},"${enterprise}":${JSON.stringify(work)}${licenses ? `,"${muster}":{"licenses":${licenses}}` : ''}${groups ? `,"groups":${groups}` : ''},"meta":{"resourceType":"User","created":"${member.created_at.toISOString()}","lastModified":"${member.updated_at.toISOString()}","location":"${baseUrl}/Users/${id}","version":"W/\\"${version}\\""}}`;
}
