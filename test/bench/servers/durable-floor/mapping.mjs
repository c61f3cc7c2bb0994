// @ts-check
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const urns = `["urn:ietf:params:scim:schemas:core:2.0:User","${enterprise}"]`;

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
  const { id, profile, groups, version } = member;
  const { employeeNumber, companyName: organization, division, manager, ...attributes } = profile;
  const work = {
    employeeNumber,
    costCenter: member.cost_center,
    organization,
    division,
    department: member.department,
    manager,
  };
  return `{"schemas":${urns},"id":"${id}","userName":${JSON.stringify(member.user_name)},"externalId":${JSON.stringify(member.external_id)},"displayName":${JSON.stringify(member.display_name)},"active":${member.active},${JSON.stringify(attributes).slice(1, -1)},"${enterprise}":${JSON.stringify(work)}${groups ? `,"groups":${groups}` : ''},"meta":{"resourceType":"User","created":"${member.created_at.toISOString()}","lastModified":"${member.updated_at.toISOString()}","location":"${baseUrl}/Users/${id}","version":"W/\\"${version}\\""}}`;
}
