/** Ready operations of the page: each is a tab. The tests run the queries as they stand. */
export const exampleOperations: readonly { readonly query: string; readonly variables?: string }[] = [
  {
    query: `# Who am I, and what may I do?
query Viewer {
  viewer {
    kind
    can
    member { id userName role }
    organization { id name slug }
  }
}
`,
  },
  {
    query: `# The licenses: seats bought, held, free, and the queue.
query Seats {
  organization {
    licenses {
      nodes {
        id
        sku
        name
        seats
        assigned
        waitlisted
        available
        overagePolicy
        rules { kind priority }
      }
    }
  }
}
`,
  },
  {
    query: `# A page of members with their teams, and why each holds or lacks a seat.
query Members($first: Int, $after: String, $filter: MemberFilter) {
  organization {
    members(first: $first, after: $after, filter: $filter, orderBy: USER_NAME) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        userName
        displayName
        status
        role
        managedBy
        editableFields
        teams { id name }
        seatDecision { text }
      }
    }
  }
}
`,
    variables: '{ "first": 20, "filter": { "status": { "in": ["ACTIVE", "SUSPENDED"] } } }',
  },
  {
    query: `# The teams, and who put whom there.
query Teams {
  organization {
    teams(first: 20, orderBy: NAME) {
      nodes {
        id
        name
        managedBy
        memberCount
        members(first: 10) { edges { sources node { userName } } }
      }
    }
  }
}
`,
  },
  {
    query: `# The SCIM connections: what to enter at the identity provider, and what it asked last.
query ScimConnections {
  organization {
    scimConnections {
      id
      name
      identityProvider
      status
      baseUrl
      uniqueIdentifier
      tokens { hint createdAt expiresAt revokedAt lastUsedAt }
      provisioningLog(first: 20) { nodes { at method path status scimType changes requestId } }
    }
    scimConflicts { id kind name reason decision }
  }
}
`,
  },
  {
    query: `# Makes an active member by hand. A refusal is in userErrors.
mutation CreateMember($input: CreateMemberInput!) {
  createMember(input: $input) {
    member { id userName status seatDecision { text } }
    userErrors { code message field }
  }
}
`,
    variables: '{ "input": { "userName": "ada@example.com", "displayName": "Ada Lovelace" } }',
  },
];
