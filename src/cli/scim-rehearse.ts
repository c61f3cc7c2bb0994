import { openContext } from '../domain/context.js';
import { newId, toId } from '../domain/ids.js';
import { type IdentityProvider, identityProviders } from '../domain/scim-connection/scim-connection.entity.js';
import type { StepResult } from '../idp-simulator/check.js';
import { type Command, UsageError } from './command.js';

/** `scim rehearse`: what an identity provider's cycle would meet, step by step; nothing of the organization changes. */
export const scimRehearse: Command = {
  name: 'scim rehearse',
  says: "Plays an identity provider's cycle against a throw-away copy of an organization's settings.",
  options: {
    organization: { value: 'ID', says: 'the organization', presence: 'REQUIRED' },
    'identity-provider': { value: 'NAME', says: identityProviders.join(', '), presence: 'REQUIRED' },
  },
  prepare({ organization = '', 'identity-provider': name = '' }) {
    const provider = identityProviders.find((one) => one === name);
    if (!provider) throw new UsageError(`--identity-provider must be one of ${identityProviders.join(', ')}.`);
    return async ({ orm, rehearse }) => {
      const actor = { kind: 'system', id: 'cli' } as const;
      const ctx = openContext(orm, { actor, organizationId: toId(organization), correlationId: newId() });
      const json = await rehearse(ctx, provider);
      return { json, text: [...json.steps.map(lineOf), '', closing(provider, json)].join('\n') };
    };
  },
};

const lineOf = ({ ok, title, failures }: StepResult): string =>
  [
    `${ok ? '✓' : '✗'} ${title}`,
    ...(ok ? [] : failures.map(({ what, got }) => `    ${what}${got === undefined ? '' : ` (got ${got})`}`)),
  ].join('\n');

const closing = (provider: IdentityProvider, { ok, steps }: { ok: boolean; steps: readonly StepResult[] }): string =>
  ok
    ? `${provider}: all ${steps.length} steps went as the identity provider needs. Nothing was changed.`
    : `${provider}: ${steps.filter((step) => !step.ok).length} of ${steps.length} steps failed. Nothing was changed.`;
