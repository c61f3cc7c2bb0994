-- Sign-in: verified domains, sessions and one-time sign-in links.

-- Leads from a verified domain to the organization that proved it; insert and delete only.
create table verified_domain (
  name text not null,
  organization_id uuid not null,
  constraint verified_domain_pkey primary key (name)
);

alter table token_directory drop constraint token_directory_kind_known;
alter table token_directory add constraint token_directory_kind_known check (kind in ('SCIM', 'API', 'OPERATOR', 'SESSION', 'SIGN_IN_LINK', 'INVITATION')) not valid;

alter table member add column last_sign_in_at timestamptz(3);

create table domain (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  challenge text not null,
  created_at timestamptz(3) not null,
  verified_at timestamptz(3),
  checked_at timestamptz(3),
  problem text,
  removed_at timestamptz(3),
  constraint domain_pkey primary key (organization_id, id),
  constraint domain_organization_fkey foreign key (organization_id) references organization (id)
);
create unique index domain_name_unique on domain (organization_id, name) where removed_at is null;

create table session (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  method text not null,
  address text,
  user_agent text,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  ended_at timestamptz(3),
  end_reason text,
  constraint session_pkey primary key (organization_id, id),
  constraint session_member_fkey foreign key (organization_id, member_id) references member (organization_id, id),
  constraint session_method_known check (method in ('LINK', 'INVITATION', 'OIDC', 'SAML')),
  constraint session_end_whole check ((ended_at is null) = (end_reason is null))
);
create index session_member on session (organization_id, member_id, id) where ended_at is null;

create table sign_in_link (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  purpose text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  revoked_at timestamptz(3),
  constraint sign_in_link_pkey primary key (organization_id, id),
  constraint sign_in_link_member_fkey foreign key (organization_id, member_id) references member (organization_id, id),
  constraint sign_in_link_purpose_known check (purpose in ('FIRST_OWNER', 'BREAK_GLASS'))
);
create index sign_in_link_member on sign_in_link (organization_id, member_id) where used_at is null and revoked_at is null;
