-- Invitations, and the mail that is to be sent once a change has been committed.

create table invitation (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  email text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  revoked_at timestamptz(3),
  constraint invitation_pkey primary key (organization_id, id),
  constraint invitation_organization_fkey foreign key (organization_id) references organization (id),
  constraint invitation_member_fkey foreign key (organization_id, member_id) references member (organization_id, id),
  constraint invitation_ended_once check (accepted_at is null or revoked_at is null)
);
create unique index invitation_open_unique on invitation (organization_id, member_id) where accepted_at is null and revoked_at is null;
create index invitation_due on invitation (organization_id, expires_at) where accepted_at is null and revoked_at is null;

-- `body` is sealed, as it holds a link that signs in; it is forgotten once the mail has been sent or given up.
create table mail (
  organization_id uuid not null,
  id uuid not null,
  recipient text not null,
  subject text not null,
  body bytea,
  attempts integer not null,
  created_at timestamptz(3) not null,
  due_at timestamptz(3),
  sent_at timestamptz(3),
  problem text,
  correlation_id text not null,
  constraint mail_pkey primary key (organization_id, id),
  constraint mail_organization_fkey foreign key (organization_id) references organization (id)
);
create index mail_due on mail (organization_id, due_at) where due_at is not null;
