import type { MemberDraft } from '../../src/domain/member/member-draft.js';

/** A person of whom only the userName is known, and whatever a test adds. */
export function draft(userName: string, more: Partial<MemberDraft> = {}): MemberDraft {
  return {
    userName,
    externalId: null,
    displayName: null,
    active: true,
    department: null,
    costCenter: null,
    profile: {},
    ...more,
  };
}
