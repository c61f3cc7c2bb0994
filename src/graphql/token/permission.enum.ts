import { type Permission, permissions } from '../../domain/access.js';
import { enumOfList } from '../enum.js';

const operators: Partial<Record<Permission, string>> = {
  'organizations:create': 'Create organizations. For operators only.',
  'organizations:list': 'List all organizations. For operators only.',
  'connections:create': 'Open SCIM connections without their gates. For operators only.',
  'license_assignments:export': 'Export license assignments.',
};

function describe(permission: Permission): string {
  const [noun, verb] = permission.split(':') as [string, string];
  return operators[permission] ?? `${verb === 'read' ? 'Read' : 'Change'} ${nouns[noun] ?? noun}.`;
}

const nouns: Record<string, string> = {
  sso: 'single sign-on',
  scim: 'SCIM connections, conflicts and the provisioning log',
  audit: 'the audit log',
  organizations: 'the organization',
  tokens: 'API tokens',
};

export const PermissionEnum = enumOfList(
  'Permission',
  'What a caller may do; all but the last three are scopes of API tokens too.',
  permissions,
  describe,
);
