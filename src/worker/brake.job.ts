import { applyHeldRequest, tellOwnersOfBrake } from '../domain/scim-connection/brake.operations.js';
import {
  listReleasedRequests,
  listUntoldPauses,
  type ReleasedRequest,
  type UntoldPause,
} from '../domain/scim-connection/due-brakes.js';
import type { SecretBox } from '../domain/secret-box.js';
import type { Job } from './job.js';

/** Does what administrators have released, as the connection that asked for it. */
export const heldRequestJob: Job<ReleasedRequest> = {
  name: 'held-requests',
  everyMs: 1_000,
  find: listReleasedRequests,
  async do(ctx, { connectionId, teamAdoption, requestId }) {
    await applyHeldRequest(
      { ...ctx, actor: { kind: 'scim_connection', id: connectionId, teamAdoption } },
      { requestId },
    );
    return 1;
  },
};

/** Tells owners by e-mail that a connection has been paused for review. */
export const brakeMailJob = (secrets: SecretBox): Job<UntoldPause> => ({
  name: 'brake-mail',
  everyMs: 2_000,
  find: listUntoldPauses,
  do: (ctx, { connectionId }) => tellOwnersOfBrake(ctx, { connectionId, secrets }),
});
