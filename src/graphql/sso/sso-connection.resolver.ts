import { X509Certificate } from 'node:crypto';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { fieldsToEnter } from '../../domain/sso/provider-presets.js';
import type { SsoConnection } from '../../domain/sso/sso-connection.entity.js';
import { countSignInLog, listSignInLog } from '../../domain/sso/sso-connection.queries.js';
import type { SsoLogEntry } from '../../domain/sso/sso-sign-in.entity.js';
import { Connection, pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { MemberType } from '../member/member.type.js';
import { SignInLogConnection, SignInLogEntryType } from './sign-in-log.type.js';
import { SsoCertificateType, SsoConnectionType, SsoFieldToEnterType } from './sso-connection.type.js';

@Resolver(() => SsoConnectionType)
export class SsoConnectionResolver {
  @FieldResolver(() => [String], { description: 'The verified domains that it serves, by name.' })
  async domains(@Root() { organizationId, id }: SsoConnection, @Ctx() ctx: GraphqlContext) {
    const served = await ctx.tenant(organizationId).loaders.servedDomains.load(id);
    return served.map(({ name }) => name);
  }

  @FieldResolver(() => String, { description: 'Where its people start to sign in.' })
  signInUrl(@Root() { id }: SsoConnection, @Ctx() ctx: GraphqlContext) {
    return `${ctx.publicUrl}/sso/start/${id}`;
  }

  @FieldResolver(() => [SsoFieldToEnterType], {
    description: 'What to enter at the identity provider, under the names that the fields have there.',
  })
  fieldsToEnter(@Root() connection: SsoConnection, @Ctx() ctx: GraphqlContext) {
    return fieldsToEnter(connection, ctx.publicUrl);
  }

  @FieldResolver(() => [SsoCertificateType], {
    description: 'The certificates by which the identity provider signs (SAML); any of them is accepted.',
  })
  certificates(@Root() { certificates }: SsoConnection) {
    return certificates.map((pem) => {
      const { subject, fingerprint256, validFrom, validTo } = new X509Certificate(pem);
      return {
        subject: subject.replaceAll('\n', ', '),
        fingerprint: fingerprint256,
        validFrom: new Date(validFrom),
        expiresAt: new Date(validTo),
      };
    });
  }

  @FieldResolver(() => SignInLogConnection, { description: 'What came of the answers to it, newest first.' })
  async signInLog(
    @Root() { organizationId, id }: SsoConnection,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
  ) {
    const { domain } = ctx.tenant(organizationId);
    const page = await listSignInLog(domain, { connectionId: id, first, after });
    return new Connection(page, () => countSignInLog(domain, id));
  }
}

@Resolver(() => SignInLogEntryType)
export class SignInLogEntryResolver {
  @FieldResolver(() => String, { description: 'The correlation id that the page showed.' })
  requestId(@Root() { correlationId }: SsoLogEntry) {
    return correlationId;
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who was signed in.' })
  member(@Root() { organizationId, memberId }: SsoLogEntry, @Ctx() ctx: GraphqlContext) {
    return memberId ? ctx.tenant(organizationId).loaders.members.load(memberId) : null;
  }
}
