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
    scimConflicts { nodes { id kind name reason decision } }
  }
}
`,
  },
  {
    query: `# Single sign-on: what to enter at the identity provider, when certificates run out, and who signed in or could not.
query SingleSignOn {
  organization {
    ssoConnections {
      id
      name
      protocol
      status
      domains
      signInUrl
      fieldsToEnter { label value }
      certificates { subject expiresAt }
      signInLog(first: 20) { nodes { at outcome code detail email requestId } }
    }
  }
}
`,
  },
  {
    query: `# Who held a seat at the end of a day, and why.
query SeatHolders($onDate: LocalDate!, $timeZone: String, $after: String) {
  organization {
    licenses {
      nodes {
        name
        assignments(onDate: $onDate, timeZone: $timeZone, first: 50, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { state source startedAt startedBy endedAt department requestId member { userName } rule { kind } }
        }
      }
    }
  }
}
`,
    variables: '{ "onDate": "2026-01-31", "timeZone": "Europe/Berlin" }',
  },
  {
    query: `# Seats needed at the peak against seats bought, by month, and who pays for them.
query UsageAndCost($from: LocalDate!, $to: LocalDate!, $timeZone: String) {
  organization {
    licenses(first: 10) {
      nodes {
        name
        usage(from: $from, to: $to, timeZone: $timeZone, interval: MONTH) {
          peak { at assigned }
          trueUp { seats at }
          points { start end purchased assignedMax assignedAverage waitlistedMax overMax }
          churn { started ended membersJoined membersLeft endedByReason { reason count } }
          timeToSeat { count mean median p95 }
        }
        cost(from: $from, to: $to, timeZone: $timeZone, by: DEPARTMENT) {
          totals { seatDays amount { amount currency } }
          rows { kind label seatDays amount { amount currency } }
        }
      }
    }
  }
}
`,
    variables: '{ "from": "2026-01-01", "to": "2026-03-31", "timeZone": "Europe/Berlin" }',
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
