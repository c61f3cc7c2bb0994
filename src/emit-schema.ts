import { writeFileSync } from 'node:fs';
import { printAdminSchema } from './graphql/schema.js';

writeFileSync(new URL('../schema/admin.graphql', import.meta.url), printAdminSchema());
