import { Field, ObjectType } from 'type-graphql';
import type { GateState, ScimGate } from '../../domain/scim-connection/readiness.js';
import { enumOf } from '../enum.js';

const ScimGateEnum = enumOf<ScimGate>('ScimGate', 'What must be there before SCIM can be enabled.', {
  VERIFIED_DOMAIN: 'A verified domain.',
  SSO_ENABLED: 'An enabled single sign-on connection.',
  BREAK_GLASS_OWNER: 'An active owner whom no identity provider keeps.',
});

const ScimGateStateEnum = enumOf<GateState>('ScimGateState', 'Where a gate stands.', {
  PASSED: 'What it asks for is there.',
  OPEN: 'What it asks for is missing: SCIM can not be enabled.',
});

@ObjectType('ScimGateCheck', { description: 'One gate before enabling SCIM.', simpleResolvers: true })
export class ScimGateCheckType {
  @Field(() => ScimGateEnum, { description: 'Which gate.' })
  gate!: ScimGate;

  @Field(() => ScimGateStateEnum, { description: 'Where it stands.' })
  state!: GateState;

  @Field(() => String, { nullable: true, description: 'What to do about it, in words; null once it is passed.' })
  whatToDo!: string | null;
}

@ObjectType('ScimReadiness', { description: 'The checklist before SCIM can be enabled.', simpleResolvers: true })
export class ScimReadinessType {
  @Field(() => Boolean, { description: 'Whether every gate is passed.' })
  isReady!: boolean;

  @Field(() => [ScimGateCheckType], { description: 'The gates, in the order in which to pass them.' })
  gates!: readonly unknown[];
}
