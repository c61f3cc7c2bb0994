-- Directory tables: small, insert and delete only, written first in a transaction. They lead from what a request shows to its organization.

create table organization_slug (
  slug text not null,
  organization_id uuid not null,
  constraint organization_slug_pkey primary key (slug)
);

create table token_directory (
  token_hash bytea not null,
  kind text not null,
  organization_id uuid not null,
  token_id uuid not null,
  constraint token_directory_pkey primary key (token_hash),
  constraint token_directory_kind_known check (kind in ('SCIM', 'API', 'OPERATOR'))
);

-- The host product's own tokens; they belong to no organization.
create table operator_token (
  id uuid not null,
  name text not null,
  hint text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  last_used_at timestamptz(3),
  constraint operator_token_pkey primary key (id)
);

-- Tenant tables: the organization leads every key.

create table organization (
  id uuid not null,
  version integer not null,
  name text not null,
  slug text not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint organization_pkey primary key (id)
);

create table scim_connection (
  organization_id uuid not null,
  id uuid not null,
  version integer not null,
  name text not null,
  identity_provider text not null,
  status text not null,
  team_adoption boolean not null,
  brake text not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  first_request_at timestamptz(3),
  last_request_at timestamptz(3),
  constraint scim_connection_pkey primary key (organization_id, id),
  constraint scim_connection_organization_fkey foreign key (organization_id) references organization (id),
  constraint scim_connection_identity_provider_known check (identity_provider in ('okta', 'entra', 'pingfederate', 'generic')),
  constraint scim_connection_status_known check (status in ('NOT_READY', 'PROVIDER_CONFIRMED', 'PREVIEWED', 'ENABLED', 'PAUSED', 'PAUSED_FOR_REVIEW', 'DISABLED')),
  constraint scim_connection_brake_known check (brake in ('ON', 'OFF'))
);

create table scim_token (
  organization_id uuid not null,
  id uuid not null,
  scim_connection_id uuid not null,
  hint text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  last_used_at timestamptz(3),
  constraint scim_token_pkey primary key (organization_id, id),
  constraint scim_token_connection_fkey foreign key (organization_id, scim_connection_id) references scim_connection (organization_id, id)
);
create index scim_token_connection on scim_token (organization_id, scim_connection_id);

create table member (
  organization_id uuid not null,
  id uuid not null,
  version integer not null,
  status text not null,
  role text not null,
  managed_by text not null,
  scim_connection_id uuid,
  external_id text,
  user_name text not null,
  user_name_key text not null,
  login_email text,
  login_email_key text,
  display_name text,
  active boolean not null,
  held_at timestamptz(3),
  department text,
  cost_center text,
  email_keys text[] not null,
  profile jsonb not null,
  notes text,
  predecessor_id uuid,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  deprovisioned_at timestamptz(3),
  erased_at timestamptz(3),
  constraint member_pkey primary key (organization_id, id),
  constraint member_organization_fkey foreign key (organization_id) references organization (id),
  constraint member_scim_connection_fkey foreign key (organization_id, scim_connection_id) references scim_connection (organization_id, id),
  constraint member_predecessor_fkey foreign key (organization_id, predecessor_id) references member (organization_id, id),
  constraint member_status_known check (status in ('INVITED', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'DEPROVISIONED', 'ERASED')),
  constraint member_role_known check (role in ('OWNER', 'ADMIN', 'BILLING', 'ANALYST', 'MEMBER')),
  constraint member_managed_by_known check (managed_by in ('MANUAL', 'INVITE', 'JIT', 'SCIM')),
  constraint member_status_follows_switches check (status not in ('ACTIVE', 'SUSPENDED') or (status = 'ACTIVE') = (active and held_at is null))
);
create unique index member_user_name_unique on member (organization_id, user_name_key) where status in ('INVITED', 'ACTIVE', 'SUSPENDED');
create unique index member_external_id_unique on member (organization_id, scim_connection_id, external_id) where status in ('INVITED', 'ACTIVE', 'SUSPENDED') and external_id is not null;
create unique index member_login_email_unique on member (organization_id, login_email_key) where status in ('INVITED', 'ACTIVE', 'SUSPENDED') and login_email_key is not null;
create index member_scim_page on member (organization_id, scim_connection_id, id) where status in ('ACTIVE', 'SUSPENDED');
create index member_tombstone_user_name on member (organization_id, user_name_key) where status = 'DEPROVISIONED';
create index member_tombstone_external_id on member (organization_id, scim_connection_id, external_id) where status = 'DEPROVISIONED' and external_id is not null;
create index member_display_name on member (organization_id, lower(display_name)) where status in ('ACTIVE', 'SUSPENDED');
create index member_owner on member (organization_id) where role = 'OWNER';
create index member_emails on member using gin (email_keys) where status in ('ACTIVE', 'SUSPENDED');

create table license (
  organization_id uuid not null,
  id uuid not null,
  version integer not null,
  sku text not null,
  name text not null,
  seats integer not null,
  overage_policy text not null,
  overage_limit integer not null,
  ceiling integer not null,
  assigned integer not null,
  reserved integer not null,
  waitlisted integer not null,
  starts_at timestamptz(3) not null,
  expires_at timestamptz(3),
  unit_price numeric(19, 4),
  currency text,
  billing_period text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint license_pkey primary key (organization_id, id),
  constraint license_organization_fkey foreign key (organization_id) references organization (id),
  constraint license_overage_policy_known check (overage_policy in ('WAITLIST', 'REJECT', 'ALLOW')),
  constraint license_billing_period_known check (billing_period in ('MONTH', 'YEAR')),
  constraint license_price_whole check ((unit_price is null) = (currency is null) and (unit_price is null) = (billing_period is null)),
  constraint license_currency_form check (currency ~ '^[A-Z]{3}$'),
  constraint license_seats_range check (seats between 0 and 10000000 and overage_limit between 0 and 10000000),
  constraint license_counts_positive check (assigned >= 0 and reserved >= 0 and waitlisted >= 0),
  constraint license_never_oversold check (assigned + reserved <= greatest(seats + overage_limit, ceiling))
) with (fillfactor = 70);
create unique index license_sku_unique on license (organization_id, sku);

-- What was bought, as intervals: each row holds from its time until the next row of the license.
create table license_term (
  organization_id uuid not null,
  id uuid not null,
  license_id uuid not null,
  valid_from timestamptz(3) not null,
  seats integer not null,
  overage_policy text not null,
  overage_limit integer not null,
  expires_at timestamptz(3),
  unit_price numeric(19, 4),
  currency text,
  billing_period text,
  constraint license_term_pkey primary key (organization_id, id),
  constraint license_term_license_fkey foreign key (organization_id, license_id) references license (organization_id, id)
);
create index license_term_license on license_term (organization_id, license_id, valid_from);

create table team (
  organization_id uuid not null,
  id uuid not null,
  version integer not null,
  name text not null,
  name_key text not null,
  description text,
  managed_by text not null,
  scim_connection_id uuid,
  external_id text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  archived_at timestamptz(3),
  constraint team_pkey primary key (organization_id, id),
  constraint team_organization_fkey foreign key (organization_id) references organization (id),
  constraint team_scim_connection_fkey foreign key (organization_id, scim_connection_id) references scim_connection (organization_id, id),
  constraint team_managed_by_connection check ((managed_by = 'SCIM') = (scim_connection_id is not null) and managed_by in ('MANUAL', 'SCIM'))
);
create unique index team_manual_name_unique on team (organization_id, name_key) where archived_at is null and scim_connection_id is null;
create unique index team_managed_name_unique on team (organization_id, scim_connection_id, name_key) where archived_at is null and scim_connection_id is not null;
create index team_external_id on team (organization_id, external_id) where archived_at is null and external_id is not null;

create table team_membership (
  organization_id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  source text not null,
  added_at timestamptz(3) not null,
  constraint team_membership_pkey primary key (organization_id, team_id, member_id, source),
  constraint team_membership_team_fkey foreign key (organization_id, team_id) references team (organization_id, id),
  constraint team_membership_member_fkey foreign key (organization_id, member_id) references member (organization_id, id),
  constraint team_membership_source_known check (source in ('MANUAL', 'SCIM'))
);
create index team_membership_member on team_membership (organization_id, member_id, team_id);

create table license_rule (
  organization_id uuid not null,
  id uuid not null,
  version integer not null,
  license_id uuid not null,
  kind text not null,
  scim_connection_id uuid,
  team_id uuid,
  entitlement text,
  priority integer not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  deleted_at timestamptz(3),
  constraint license_rule_pkey primary key (organization_id, id),
  constraint license_rule_license_fkey foreign key (organization_id, license_id) references license (organization_id, id),
  constraint license_rule_connection_fkey foreign key (organization_id, scim_connection_id) references scim_connection (organization_id, id),
  constraint license_rule_team_fkey foreign key (organization_id, team_id) references team (organization_id, id),
  constraint license_rule_kind_known check (kind in ('EVERYONE', 'GROUP', 'ENTITLEMENT'))
);
create unique index license_rule_everyone_unique on license_rule (organization_id, license_id, coalesce(scim_connection_id, '00000000-0000-0000-0000-000000000000')) where kind = 'EVERYONE' and deleted_at is null;

-- Who held, reserved, waited for or lacked a seat, as intervals: a row is never changed but to end it.
create table license_assignment (
  organization_id uuid not null,
  id uuid not null,
  license_id uuid not null,
  member_id uuid not null,
  state text not null,
  source text not null,
  license_rule_id uuid,
  priority integer not null,
  over boolean not null,
  requested_at timestamptz(3) not null,
  started_at timestamptz(3) not null,
  started_by text not null,
  ended_at timestamptz(3),
  ended_by text,
  end_reason text,
  department text,
  cost_center text,
  team_ids uuid[] not null,
  correlation_id text not null,
  constraint license_assignment_pkey primary key (organization_id, id),
  constraint license_assignment_license_fkey foreign key (organization_id, license_id) references license (organization_id, id),
  constraint license_assignment_member_fkey foreign key (organization_id, member_id) references member (organization_id, id),
  constraint license_assignment_rule_fkey foreign key (organization_id, license_rule_id) references license_rule (organization_id, id),
  constraint license_assignment_state_known check (state in ('ASSIGNED', 'RESERVED', 'WAITLISTED', 'REFUSED')),
  constraint license_assignment_source_known check (source in ('MANUAL', 'INVITE', 'SCIM_EVERYONE', 'SCIM_GROUP', 'SCIM_ENTITLEMENT')),
  constraint license_assignment_end_whole check ((ended_at is null) = (end_reason is null) and (ended_at is null) = (ended_by is null) and ended_at >= started_at)
);
create unique index license_assignment_open_unique on license_assignment (organization_id, license_id, member_id) where ended_at is null;
create index license_assignment_member on license_assignment (organization_id, member_id, started_at);
create index license_assignment_license on license_assignment (organization_id, license_id, id);
create index license_assignment_queue on license_assignment (organization_id, license_id, priority, requested_at, id) where ended_at is null and state = 'WAITLISTED';

create table scim_conflict (
  organization_id uuid not null,
  id uuid not null,
  scim_connection_id uuid not null,
  kind text not null,
  name_key text not null,
  member_id uuid,
  team_id uuid,
  external_id text,
  reason text not null,
  decision text,
  decided_by uuid,
  first_seen_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  decided_at timestamptz(3),
  constraint scim_conflict_pkey primary key (organization_id, id),
  constraint scim_conflict_connection_fkey foreign key (organization_id, scim_connection_id) references scim_connection (organization_id, id),
  constraint scim_conflict_member_fkey foreign key (organization_id, member_id) references member (organization_id, id),
  constraint scim_conflict_team_fkey foreign key (organization_id, team_id) references team (organization_id, id),
  constraint scim_conflict_kind_known check (kind in ('MEMBER', 'TEAM')),
  constraint scim_conflict_decision_known check (decision in ('LINK', 'KEEP_APART'))
);
create unique index scim_conflict_unique on scim_conflict (organization_id, scim_connection_id, kind, name_key);

create table api_token (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  hint text not null,
  scopes text[] not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  last_used_at timestamptz(3),
  constraint api_token_pkey primary key (organization_id, id),
  constraint api_token_member_fkey foreign key (organization_id, member_id) references member (organization_id, id)
);
create index api_token_member on api_token (organization_id, member_id);

create table audit_entry (
  organization_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  action text not null,
  actor_kind text not null,
  actor_id text not null,
  resource_kind text not null,
  resource_id uuid not null,
  changes jsonb not null,
  correlation_id text not null,
  constraint audit_entry_pkey primary key (organization_id, id)
);
create index audit_entry_resource on audit_entry (organization_id, resource_id, id);

create table outbox_event (
  organization_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  type text not null,
  resource_kind text not null,
  resource_id uuid not null,
  payload jsonb not null,
  correlation_id text not null,
  published_at timestamptz(3),
  constraint outbox_event_pkey primary key (organization_id, id)
);
create index outbox_event_waiting on outbox_event (organization_id, id) where published_at is null;

create table provisioning_log_entry (
  organization_id uuid not null,
  id uuid not null,
  scim_connection_id uuid not null,
  at timestamptz(3) not null,
  method text not null,
  path text not null,
  status integer not null,
  scim_type text,
  duration_ms real not null,
  changes text[] not null,
  body text,
  correlation_id text not null,
  constraint provisioning_log_entry_pkey primary key (organization_id, id),
  constraint provisioning_log_entry_connection_fkey foreign key (organization_id, scim_connection_id) references scim_connection (organization_id, id)
);
create index provisioning_log_entry_connection on provisioning_log_entry (organization_id, scim_connection_id, id);

create table idempotency_key (
  organization_id uuid not null,
  actor_id text not null,
  key text not null,
  fingerprint bytea not null,
  result bytea not null,
  created_at timestamptz(3) not null,
  constraint idempotency_key_pkey primary key (organization_id, actor_id, key)
);
