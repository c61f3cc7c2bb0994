/** The example license as a frontend sees it. */
export interface LicenseView {
  readonly seats: number;
  readonly assigned: number;
  readonly waitlisted: number;
  readonly assignments: {
    readonly nodes: readonly {
      readonly state: string;
      readonly member: { readonly id: string; readonly displayName: string };
    }[];
  };
}

const QUERY = `query DemoLicense {
  organization {
    licenses(first: 1) {
      nodes {
        seats
        assigned
        waitlisted
        assignments(first: 250) { nodes { state member { id displayName } } }
      }
    }
  }
}`;

interface Answer {
  readonly data?: {
    readonly organization: { readonly licenses: { readonly nodes: readonly LicenseView[] } } | null;
  } | null;
}

/** Reads the license over GraphQL. @throws Error with what the admin API answered instead */
export async function readLicense(graphqlUrl: string, adminToken: string): Promise<LicenseView> {
  const response = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { Authorization: `Bearer ${adminToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const text = await response.text();
  const license = response.ok ? (JSON.parse(text) as Answer).data?.organization?.licenses.nodes[0] : undefined;
  if (!license) throw new Error(`The admin API answered ${response.status}: ${text.slice(0, 500)}`);
  return license;
}

/** The people who hold a seat, by their ids. */
export function holdersOf({ assignments }: LicenseView): Map<string, string> {
  const held = assignments.nodes.filter(({ state }) => state === 'ASSIGNED');
  return new Map(held.map(({ member }) => [member.id, member.displayName]));
}
