-- Single sign-on: connections to identity providers, who signs in through them, and what came of it.

-- Leads from the connection that an address names to its organization; insert only.
create table sso_connection_directory (
  sso_connection_id uuid not null,
  organization_id uuid not null,
  constraint sso_connection_directory_pkey primary key (sso_connection_id)
);

create table sso_connection (
  organization_id uuid not null,
  id uuid not null,
  version integer not null,
  name text not null,
  protocol text not null,
  preset text not null,
  status text not null,
  jit text not null,
  unsolicited text not null,
  issuer text not null,
  client_id text,
  client_secret bytea,
  sign_on_url text,
  metadata_url text,
  certificates text[] not null,
  service_key bytea,
  service_certificate text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  tested_at timestamptz(3),
  removed_at timestamptz(3),
  constraint sso_connection_pkey primary key (organization_id, id),
  constraint sso_connection_organization_fkey foreign key (organization_id) references organization (id),
  constraint sso_connection_protocol_known check (protocol in ('OIDC', 'SAML')),
  constraint sso_connection_preset_known check (preset in ('okta', 'entra', 'pingfederate', 'other')),
  constraint sso_connection_status_known check (status in ('CONFIGURED', 'TESTED', 'ENABLED', 'DISABLED')),
  constraint sso_connection_jit_known check (jit in ('ON', 'OFF')),
  constraint sso_connection_unsolicited_known check (unsolicited in ('ACCEPTED', 'REFUSED')),
  constraint sso_connection_protocol_whole check ((protocol = 'OIDC') = (client_id is not null) and (protocol = 'SAML') = (sign_on_url is not null))
);

-- Which connection serves a domain: one at most.
create table sso_connection_domain (
  organization_id uuid not null,
  domain_id uuid not null,
  sso_connection_id uuid not null,
  constraint sso_connection_domain_pkey primary key (organization_id, domain_id),
  constraint sso_connection_domain_domain_fkey foreign key (organization_id, domain_id) references domain (organization_id, id),
  constraint sso_connection_domain_connection_fkey foreign key (organization_id, sso_connection_id) references sso_connection (organization_id, id)
);
create index sso_connection_domain_connection on sso_connection_domain (organization_id, sso_connection_id);

-- The identity provider's own name of a member; an address is never a key.
create table sso_identity (
  organization_id uuid not null,
  id uuid not null,
  sso_connection_id uuid not null,
  subject text not null,
  member_id uuid not null,
  created_at timestamptz(3) not null,
  constraint sso_identity_pkey primary key (organization_id, id),
  constraint sso_identity_connection_fkey foreign key (organization_id, sso_connection_id) references sso_connection (organization_id, id),
  constraint sso_identity_member_fkey foreign key (organization_id, member_id) references member (organization_id, id)
);
create unique index sso_identity_subject_unique on sso_identity (organization_id, sso_connection_id, subject);
create unique index sso_identity_member_unique on sso_identity (organization_id, sso_connection_id, member_id);

-- A sign-in that a browser has started. What binds it to the browser is derived from its cookie, and stored nowhere.
create table sso_sign_in (
  organization_id uuid not null,
  id uuid not null,
  sso_connection_id uuid not null,
  purpose text not null,
  return_to text,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  constraint sso_sign_in_pkey primary key (organization_id, id),
  constraint sso_sign_in_connection_fkey foreign key (organization_id, sso_connection_id) references sso_connection (organization_id, id),
  constraint sso_sign_in_purpose_known check (purpose in ('SIGN_IN', 'TEST'))
);
create index sso_sign_in_over on sso_sign_in (organization_id, expires_at);

-- Assertions that have been used, until they have run out.
create table sso_assertion (
  organization_id uuid not null,
  sso_connection_id uuid not null,
  assertion_id text not null,
  usable_until timestamptz(3) not null,
  constraint sso_assertion_pkey primary key (organization_id, sso_connection_id, assertion_id),
  constraint sso_assertion_connection_fkey foreign key (organization_id, sso_connection_id) references sso_connection (organization_id, id)
);
create index sso_assertion_over on sso_assertion (organization_id, usable_until);

create table sso_log_entry (
  organization_id uuid not null,
  id uuid not null,
  sso_connection_id uuid not null,
  at timestamptz(3) not null,
  outcome text not null,
  code text,
  detail text,
  subject text,
  email text,
  member_id uuid,
  address text,
  correlation_id text not null,
  constraint sso_log_entry_pkey primary key (organization_id, id),
  constraint sso_log_entry_connection_fkey foreign key (organization_id, sso_connection_id) references sso_connection (organization_id, id),
  constraint sso_log_entry_member_fkey foreign key (organization_id, member_id) references member (organization_id, id),
  constraint sso_log_entry_outcome_known check (outcome in ('SIGNED_IN', 'TESTED', 'REFUSED'))
);
create index sso_log_entry_connection on sso_log_entry (organization_id, sso_connection_id, id);
