-- Issuers of bearer JWTs that an organization trusts.

-- Leads from what a token says of itself to the organization that trusts it; insert and delete only.
create table token_issuer_directory (
  issuer text not null,
  audience text not null,
  organization_id uuid not null,
  token_issuer_id uuid not null,
  constraint token_issuer_directory_pkey primary key (issuer, audience)
);

create table token_issuer (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  issuer text not null,
  audience text not null,
  jwks_url text,
  jwks jsonb,
  claim text not null,
  member_key text not null,
  algorithms text[] not null,
  created_at timestamptz(3) not null,
  removed_at timestamptz(3),
  constraint token_issuer_pkey primary key (organization_id, id),
  constraint token_issuer_organization_fkey foreign key (organization_id) references organization (id),
  constraint token_issuer_member_key_known check (member_key in ('ID', 'USER_NAME', 'LOGIN_EMAIL', 'EXTERNAL_ID')),
  constraint token_issuer_keys_one_way check ((jwks_url is null) <> (jwks is null))
);
