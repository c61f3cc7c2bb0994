-- The brake of a SCIM connection: whom its identity provider has taken something from within the hour, and what is held back.

-- `hits` counts the rows of scim_brake_hit that are `counted`; this row is locked where they change.
create table scim_brake (
  organization_id uuid not null,
  scim_connection_id uuid not null,
  hits integer not null,
  managed integer,
  managed_counted_at timestamptz(3),
  let_through_until timestamptz(3),
  paused_at timestamptz(3),
  owners_told_at timestamptz(3),
  constraint scim_brake_pkey primary key (organization_id, scim_connection_id),
  constraint scim_brake_connection_fkey foreign key (organization_id, scim_connection_id) references scim_connection (organization_id, id),
  constraint scim_brake_hits_not_negative check (hits >= 0)
);
create index scim_brake_untold on scim_brake (organization_id) where paused_at is not null and owners_told_at is null;

-- A member who was hit; without `counted` an administrator has let it through.
create table scim_brake_hit (
  organization_id uuid not null,
  scim_connection_id uuid not null,
  member_id uuid not null,
  at timestamptz(3) not null,
  counted boolean not null,
  constraint scim_brake_hit_pkey primary key (organization_id, scim_connection_id, member_id),
  constraint scim_brake_hit_brake_fkey foreign key (organization_id, scim_connection_id) references scim_brake (organization_id, scim_connection_id),
  constraint scim_brake_hit_member_fkey foreign key (organization_id, member_id) references member (organization_id, id)
);
create index scim_brake_hit_at on scim_brake_hit (organization_id, scim_connection_id, at);

-- A request that was answered 503, once per resource however often it was tried; `command` is what remains to be done if it is released.
create table scim_held_request (
  organization_id uuid not null,
  id uuid not null,
  scim_connection_id uuid not null,
  kind text not null,
  resource_id uuid not null,
  method text not null,
  path text not null,
  member_ids uuid[] not null,
  command jsonb not null,
  tries integer not null,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  released_at timestamptz(3),
  problem text,
  correlation_id text not null,
  constraint scim_held_request_pkey primary key (organization_id, id),
  constraint scim_held_request_connection_fkey foreign key (organization_id, scim_connection_id) references scim_connection (organization_id, id),
  constraint scim_held_request_kind_known check (kind in ('MEMBER_UPDATE', 'MEMBER_REMOVAL', 'TEAM_UPDATE', 'TEAM_REMOVAL', 'SENT_AGAIN'))
);
create unique index scim_held_request_unique on scim_held_request (organization_id, scim_connection_id, resource_id);
create index scim_held_request_released on scim_held_request (organization_id, released_at) where released_at is not null and problem is null;
