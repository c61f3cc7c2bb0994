import { sql } from 'kysely';
import { requirePermission } from '../access.js';
import { type Context, requireTenant } from '../context.js';
import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import { type OperationContext, operation } from '../operation.js';
import { assignments, insertInto } from '../table.js';
import { type Domain, DomainEntity, VerifiedDomainEntity } from './domain.entity.js';
import { checkRecord, newChallenge, type RecordCheck, type TxtResolver } from './domain-challenge.js';
import { normaliseDomain } from './domain-name.js';
import { lockDomain, readDomain } from './domain-row.js';

const mostDomains = 250;

/** Adds a domain to be verified. One that another organization has verified is a CONFLICT; one that others only added is not. */
export const addDomain = operation('domains:write', async (ctx, input: { name: string }): Promise<Domain> => {
  const name = normaliseDomain(input.name);
  await requireFree(ctx, name);
  const domain: Domain = {
    organizationId: ctx.organizationId,
    id: newId(),
    name,
    challenge: newChallenge(),
    createdAt: ctx.now,
    verifiedAt: null,
    checkedAt: null,
    problem: null,
    removedAt: null,
  };
  await insertInto(DomainEntity, domain).execute(ctx.db);
  ctx.record({ type: 'domain.added', kind: 'domain', resourceId: domain.id, changes: { name } });
  return domain;
});

async function requireFree(ctx: OperationContext, name: string): Promise<void> {
  const { rows } = await sql<{ holder: string | null; count: number }>`
    select (select organization_id from verified_domain where name = ${name}) as holder, (
      select count(*)::int from domain where organization_id = ${ctx.organizationId} and removed_at is null
    ) as count`.execute(ctx.db);
  const { holder, count } = rows[0]!;
  if (holder !== null && holder !== ctx.organizationId)
    throw new DomainError('CONFLICT', 'This domain is verified by another organization.', 'name');
  if (count >= mostDomains)
    throw new DomainError('TOO_MANY', `An organization can have ${mostDomains} domains.`, 'name');
}

/** Which domain to look for, and whom to ask. */
export interface DomainCheck {
  readonly domainId: string;
  readonly resolver: TxtResolver;
}

/**
 * Looks for the domain's TXT record, and verifies it when the record is there. A verified domain stays so when its record is gone
 * later: `problem` says it, and an event; a DNS that does not answer says nothing of a verified one. DNS is asked before the
 * transaction begins.
 */
export function verifyDomain(ctx: Context, check: DomainCheck): Promise<Domain> {
  requirePermission(ctx.actor, 'domains:write');
  return askAndNote(ctx, check);
}

async function askAndNote(ctx: Context, { domainId, resolver }: DomainCheck): Promise<Domain> {
  const domain = await readDomain(requireTenant(ctx), domainId);
  return noteCheck(ctx, { domainId: domain.id, check: await checkRecord(domain, resolver) });
}

const noteCheck = operation(
  'domains:write',
  async (ctx, { domainId, check }: { domainId: string; check: RecordCheck }) => {
    const domain = await lockDomain(ctx, domainId);
    if (domain.verifiedAt) return noteAgain(ctx, domain, check);
    const isProven = check.seen === 'THERE';
    if (isProven)
      await insertInto(VerifiedDomainEntity, { name: domain.name, organizationId: ctx.organizationId }).execute(ctx.db);
    const written = { checkedAt: ctx.now, problem: check.problem, ...(isProven && { verifiedAt: ctx.now }) };
    await write(ctx, domain, written);
    if (isProven)
      ctx.record({ type: 'domain.verified', kind: 'domain', resourceId: domain.id, changes: { name: domain.name } });
    return { ...domain, ...written };
  },
);

/** Writes down whether a verified domain still has its record. */
async function noteAgain(ctx: OperationContext, domain: Domain, { seen, problem }: RecordCheck): Promise<Domain> {
  const written = { checkedAt: ctx.now, problem: seen === 'NO_ANSWER' ? domain.problem : problem };
  await write(ctx, domain, written);
  const changed = (domain.problem === null) !== (written.problem === null);
  if (changed)
    ctx.record({
      type: written.problem === null ? 'domain.record_found' : 'domain.record_lost',
      kind: 'domain',
      resourceId: domain.id,
      changes: { name: domain.name, problem: written.problem },
    });
  return { ...domain, ...written, problem: problem ?? written.problem };
}

/** Gives a domain up: from then on another organization may verify it. */
export const removeDomain = operation('domains:write', async (ctx, input: { domainId: string }): Promise<Domain> => {
  const domain = await lockDomain(ctx, input.domainId);
  if (domain.verifiedAt)
    await sql`delete from verified_domain where name = ${domain.name} and organization_id = ${ctx.organizationId}`.execute(
      ctx.db,
    );
  await write(ctx, domain, { removedAt: ctx.now });
  ctx.record({ type: 'domain.removed', kind: 'domain', resourceId: domain.id, changes: { name: domain.name } });
  return { ...domain, removedAt: ctx.now };
});

const write = (ctx: OperationContext, { id }: Domain, written: Partial<Domain>) =>
  sql`update domain set ${assignments(DomainEntity, written)} where organization_id = ${ctx.organizationId} and id = ${id}`.execute(
    ctx.db,
  );
