import type { IdentityProvider } from '../domain/scim-connection/scim-connection.entity.js';
import { enterpriseUserSchema } from './protocol/schemas/enterprise-user.js';

type Body = { [name: string]: unknown };

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of a POST or PUT without what only some identity providers write. */
export function normaliseResource(body: unknown): unknown {
  return isBody(body) ? draftNames(body) : body;
}

/** The body of a PATCH without what only some identity providers write. */
export function normalisePatch(body: unknown, provider: IdentityProvider): unknown {
  if (!isBody(body) || !Array.isArray(body.Operations)) return body;
  const operations: unknown[] = body.Operations;
  return {
    ...body,
    Operations: operations.map((operation) =>
      isBody(operation) ? replaceThatCreates(draftPath(operation), provider) : operation,
    ),
  };
}

/** Entra sends an empty list of operations when no mapped attribute of a group has a value (SCIMReferenceCode issue 112). */
export function isEmptyPatch(body: unknown, provider: IdentityProvider): boolean {
  return provider === 'entra' && isBody(body) && Array.isArray(body.Operations) && body.Operations.length === 0;
}

/** Entra replaces an element that is not there yet and means that it be made: `Replace emails[type eq "work"].value`. */
function replaceThatCreates(operation: Body, provider: IdentityProvider): Body {
  const { op, path } = operation;
  const filtered = typeof path === 'string' && path.includes('[');
  const meant = op === 'Replace' || (provider === 'entra' && typeof op === 'string' && op.toLowerCase() === 'replace');
  return filtered && meant && !path.trimStart().toLowerCase().startsWith('members[')
    ? { ...operation, op: 'add' }
    : operation;
}

const draftUrns = [
  'urn:scim:schemas:extension:enterprise:2.0:User',
  'urn:scim:schemas:extension:enterprise:1.0',
  'urn:scim:schemas:extension:enterprise:2.0',
];

/** OneLogin names the enterprise extension by the URN of a draft of the standard. */
function draftNames(body: Body): Body {
  const draft = Object.keys(body).find((name) => draftUrns.includes(name));
  if (!draft || enterpriseUserSchema.id in body) return body;
  const { [draft]: extension, ...rest } = body;
  return { ...rest, [enterpriseUserSchema.id]: extension };
}

/** As `draftNames`, in the path or the value of a PATCH operation. */
function draftPath(operation: Body): Body {
  const { path, value } = operation;
  if (typeof path === 'string') {
    const draft = draftUrns.find((urn) => path.startsWith(`${urn}:`));
    return draft ? { ...operation, path: enterpriseUserSchema.id + path.slice(draft.length) } : operation;
  }
  return isBody(value) ? { ...operation, value: draftNames(value) } : operation;
}
