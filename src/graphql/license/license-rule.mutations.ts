import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createLicenseRule, deleteLicenseRule, updateLicenseRule } from '../../domain/license/license.operations.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument } from '../payload.js';
import { CreateLicenseRulePayload, DeleteLicenseRulePayload, UpdateLicenseRulePayload } from './license.payload.js';
import { CreateLicenseRuleInput, DeleteLicenseRuleInput, UpdateLicenseRuleInput } from './license-rule.input.js';

@Resolver()
export class LicenseRuleMutations {
  @Mutation(() => CreateLicenseRulePayload, {
    description:
      'Makes everybody of a connection, of a group, or with an entitlement, get a seat, those who are here already too. Where it concerns more than 1,000 members it is applied in batches: see `status`. Needs licenses:write.',
  })
  createLicenseRule(
    @Arg('input', () => CreateLicenseRuleInput, inputArgument) input: CreateLicenseRuleInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      licenseRule: await createLicenseRule(await ctx.writing(input.organizationId), input),
    }));
  }

  @Mutation(() => UpdateLicenseRulePayload, {
    description: 'Changes whose requests a rule serves first, or for whose members it holds. Needs licenses:write.',
  })
  updateLicenseRule(
    @Arg('input', () => UpdateLicenseRuleInput, inputArgument) input: UpdateLicenseRuleInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      licenseRule: await updateLicenseRule(await ctx.writing(input.organizationId), input),
    }));
  }

  @Mutation(() => DeleteLicenseRulePayload, {
    description:
      'Deletes a rule. Seats that nobody is due any more return; those given by hand stay. Needs licenses:write.',
  })
  deleteLicenseRule(
    @Arg('input', () => DeleteLicenseRuleInput, inputArgument) input: DeleteLicenseRuleInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => ({
      licenseRule: await deleteLicenseRule(await ctx.writing(input.organizationId), input),
    }));
  }
}
