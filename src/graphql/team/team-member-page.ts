import type { TeamMember } from '../../domain/team/team-members.queries.js';
import { Connection } from '../connection.js';

/** A page of a team's members; each edge also says who put the member there. */
export class TeamMemberPage extends Connection<TeamMember> {
  override get edges() {
    return super.edges.map((edge) => ({ ...edge, sources: edge.node.sources }));
  }
}
