import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  assignLicense,
  createLicense,
  releaseLicense,
  updateLicense,
} from '../../domain/license/license.operations.js';
import type { LicenseTerms } from '../../domain/license/new-license.js';
import type { GraphqlContext } from '../context.js';
import { answer, inputArgument } from '../payload.js';
import {
  AssignLicenseInput,
  CreateLicenseInput,
  type LicenseTermsInput,
  type PriceInput,
  ReleaseLicenseInput,
  UpdateLicenseInput,
} from './license.input.js';
import {
  AssignLicensePayload,
  CreateLicensePayload,
  ReleaseLicensePayload,
  UpdateLicensePayload,
} from './license.payload.js';

/** The input's words for what the domain calls otherwise. */
const fields = { unitPrice: 'price' };

@Resolver()
export class LicenseMutations {
  @Mutation(() => CreateLicensePayload, { description: 'Adds a pool of seats. Needs licenses:write.' })
  createLicense(
    @Arg('input', () => CreateLicenseInput, inputArgument) input: CreateLicenseInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const domain = await ctx.writing(input.organizationId);
      return { license: await createLicense(domain, toTerms(input)) };
    }, fields);
  }

  @Mutation(() => UpdateLicensePayload, {
    description:
      'Changes what is bought. More seats serve the queue at once; fewer than are held evict nobody. Needs licenses:write.',
  })
  updateLicense(
    @Arg('input', () => UpdateLicenseInput, inputArgument) input: UpdateLicenseInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const edit = {
      licenseId: input.licenseId,
      expectedVersion: input.expectedVersion,
      sku: input.sku ?? undefined,
      name: input.name ?? undefined,
      seats: input.seats ?? undefined,
      overagePolicy: input.overagePolicy ?? undefined,
      overageLimit: input.overageLimit ?? undefined,
      expiresAt: input.expiresAt,
      product: input.product,
      releaseDelay: input.releaseDelay ?? undefined,
      price: input.price && toPrice(input.price),
    };
    return answer(
      async () => ({ license: await updateLicense(await ctx.writing(input.organizationId), edit) }),
      fields,
    );
  }

  @Mutation(() => AssignLicensePayload, {
    description:
      'Gives an active member a seat by hand; when the license is full, its policy decides. Needs licenses:write.',
  })
  assignLicense(
    @Arg('input', () => AssignLicenseInput, inputArgument) input: AssignLicenseInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const domain = await ctx.writing(input.organizationId);
      const { licenseId, memberId } = await assignLicense(domain, input);
      const { loaders } = ctx.tenant(domain.organizationId!);
      const open = await loaders.openAssignments.load(memberId);
      return {
        license: await loaders.licenses.load(licenseId),
        licenseAssignment: open.find((assignment) => assignment.licenseId === licenseId) ?? null,
      };
    });
  }

  @Mutation(() => ReleaseLicensePayload, {
    description:
      'Takes a seat, or a place in the queue, back. A seat that a rule gave is MANAGED_BY_IDP. Needs licenses:write.',
  })
  releaseLicense(
    @Arg('input', () => ReleaseLicenseInput, inputArgument) input: ReleaseLicenseInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    return answer(async () => {
      const domain = await ctx.writing(input.organizationId);
      const { licenseId } = await releaseLicense(domain, input);
      return { license: await ctx.tenant(domain.organizationId!).loaders.licenses.load(licenseId) };
    });
  }
}

/** The terms of an input, in the domain's words. */
export function toTerms({
  sku,
  name,
  seats,
  overagePolicy,
  overageLimit,
  startsAt,
  expiresAt,
  product,
  releaseDelay,
  price,
}: LicenseTermsInput): LicenseTerms {
  return {
    sku,
    name,
    seats,
    overagePolicy,
    overageLimit,
    startsAt: startsAt ?? null,
    expiresAt: expiresAt ?? null,
    product: product ?? null,
    releaseDelay,
    price: price ? toPrice(price) : null,
  };
}

const toPrice = ({ amount, currency, billingPeriod }: PriceInput) => ({ amount, currency, period: billingPeriod });
