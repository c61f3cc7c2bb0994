-- Where an organization wants to be told what happens, and what has been told.

-- `secret` signs webhooks; the one before it signs too until its time is over. Both, and `bearer_token`, are sealed.
create table webhook_endpoint (
  organization_id uuid not null,
  id uuid not null,
  version integer not null,
  url text not null,
  description text,
  format text not null,
  event_types text[] not null,
  secret bytea,
  previous_secret bytea,
  previous_secret_until timestamptz(3),
  audience text,
  bearer_token bytea,
  status text not null,
  disabled_reason text,
  failing_since timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  deleted_at timestamptz(3),
  constraint webhook_endpoint_pkey primary key (organization_id, id),
  constraint webhook_endpoint_organization_fkey foreign key (organization_id) references organization (id),
  constraint webhook_endpoint_format_known check (format in ('STANDARD_WEBHOOK', 'SECURITY_EVENT_TOKEN')),
  constraint webhook_endpoint_status_known check (status in ('ENABLED', 'DISABLED')),
  constraint webhook_endpoint_reason_known check (disabled_reason in ('ASKED', 'FAILING', 'GONE')),
  constraint webhook_endpoint_reason_whole check ((status = 'DISABLED') = (disabled_reason is not null))
);

-- One event for one endpoint. Deliveries of one endpoint and resource are a line in the order of their events: only its head is due.
create table webhook_delivery (
  organization_id uuid not null,
  id uuid not null,
  webhook_endpoint_id uuid not null,
  event_id uuid not null,
  event_type text not null,
  resource_id uuid not null,
  state text not null,
  attempts integer not null,
  attempt_log jsonb not null,
  created_at timestamptz(3) not null,
  due_at timestamptz(3),
  finished_at timestamptz(3),
  constraint webhook_delivery_pkey primary key (organization_id, id),
  constraint webhook_delivery_endpoint_fkey foreign key (organization_id, webhook_endpoint_id) references webhook_endpoint (organization_id, id),
  constraint webhook_delivery_state_known check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  constraint webhook_delivery_end_whole check ((state = 'PENDING') = (finished_at is null) and (state = 'PENDING' or due_at is null))
) with (fillfactor = 80);
create unique index webhook_delivery_event_unique on webhook_delivery (organization_id, webhook_endpoint_id, event_id);
create index webhook_delivery_due on webhook_delivery (organization_id, webhook_endpoint_id, due_at) where due_at is not null;
create index webhook_delivery_line on webhook_delivery (organization_id, webhook_endpoint_id, resource_id, event_id) where state = 'PENDING';

-- The key that signs an organization's Security Event Tokens: the public half is published, `private_jwk` is sealed.
create table event_signing_key (
  organization_id uuid not null,
  id uuid not null,
  public_jwk jsonb not null,
  private_jwk bytea not null,
  created_at timestamptz(3) not null,
  constraint event_signing_key_pkey primary key (organization_id, id),
  constraint event_signing_key_organization_fkey foreign key (organization_id) references organization (id)
);
