import { mkdirSync, writeFileSync } from 'node:fs';
import { printAdminSchema } from './graphql/schema.js';
import { printPermissions } from './permission-matrix.js';
import { discoveryFiles } from './scim/emit-discovery.js';

writeFileSync(new URL('../schema/admin.graphql', import.meta.url), printAdminSchema());
writeFileSync(new URL('../docs/permissions.md', import.meta.url), printPermissions());

const scim = new URL('../schema/scim/', import.meta.url);
mkdirSync(scim, { recursive: true });
for (const [name, text] of discoveryFiles()) writeFileSync(new URL(name, scim), text);
