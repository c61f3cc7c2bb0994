import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Domain } from '../../domain/sso/domain.entity.js';
import { addDomain, removeDomain, verifyDomain } from '../../domain/sso/domain.operations.js';
import { recordOf } from '../../domain/sso/domain-challenge.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument } from '../payload.js';
import { AddDomainInput, RemoveDomainInput, VerifyDomainInput } from './domain.input.js';
import { AddDomainPayload, RemoveDomainPayload, VerifyDomainPayload } from './domain.payload.js';
import { DnsRecordType, DomainType } from './domain.type.js';

@Resolver(() => DomainType)
export class DomainResolver {
  @FieldResolver(() => DnsRecordType, {
    description:
      'The TXT record that proves the domain. Where names cannot begin with "_", publish its value at the domain itself.',
  })
  record(@Root() domain: Domain) {
    return recordOf(domain);
  }

  @Mutation(() => AddDomainPayload, {
    description:
      'Adds a domain, to be verified by its TXT record. CONFLICT when another organization has verified it. Needs domains:write.',
  })
  addDomain(@Arg('input', () => AddDomainInput, inputArgument) input: AddDomainInput, @Ctx() ctx: GraphqlContext) {
    return answer(async () => ({ domain: await addDomain(await ctx.writing(input.organizationId), input) }));
  }

  @Mutation(() => VerifyDomainPayload, {
    description:
      'Asks DNS for the TXT record and verifies the domain when it is there; else `problem` says what is missing. Can be repeated. Needs domains:write.',
  })
  verifyDomain(
    @Arg('input', () => VerifyDomainInput, inputArgument) input: VerifyDomainInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { domainId, organizationId } = input;
    return answer(async () => ({
      domain: await verifyDomain(await ctx.writing(organizationId), { domainId, resolver: ctx.dns }),
    }));
  }

  @Mutation(() => RemoveDomainPayload, {
    description: 'Gives a domain up: another organization may then verify it. Needs domains:write.',
  })
  removeDomain(
    @Arg('input', () => RemoveDomainInput, inputArgument) input: RemoveDomainInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({ domain: await removeDomain(await ctx.writing(input.organizationId), input) }));
  }
}
