import { ProtocolError } from '../../../src/scim/protocol/error.js';

/** The ProtocolError that an act throws; fails when it throws nothing or anything else. */
export function thrownBy(act: () => unknown): ProtocolError {
  try {
    act();
  } catch (error) {
    if (error instanceof ProtocolError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
