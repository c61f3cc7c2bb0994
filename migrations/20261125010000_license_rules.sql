-- The time of the last change of a license's counts or terms: seats start and end at it or later, so that the intervals are the exact
-- history of the counts. Licenses of one product are its tiers. `release_delay` is in seconds. `expired_at` is when the end was told.

alter table license add column seats_changed_at timestamptz(3);
alter table license add column product text;
alter table license add column release_delay integer;
alter table license add column expired_at timestamptz(3);
update license set
  release_delay = 0,
  seats_changed_at = greatest(
    license.created_at,
    (select max(term.valid_from) from license_term term where term.organization_id = license.organization_id and term.license_id = license.id),
    (select max(greatest(seat.started_at, seat.ended_at)) from license_assignment seat
      where seat.organization_id = license.organization_id and seat.license_id = license.id));
alter table license alter column seats_changed_at set not null;
alter table license alter column release_delay set not null;
alter table license add constraint license_release_delay_range check (release_delay between 0 and 31622400);
create index license_waiting on license (organization_id, id) where waitlisted > 0;
create index license_expiry_due on license (expires_at, organization_id) where expires_at is not null and expired_at is null;

-- The values of a member's entitlements as rules compare them.
alter table member add column entitlement_keys text[];
update member set entitlement_keys = array(
  select distinct lower(normalize(entitlement ->> 'value', nfc))
  from jsonb_array_elements(case when jsonb_typeof(profile -> 'entitlements') = 'array' then profile -> 'entitlements' else '[]' end) entitlement
  where entitlement ->> 'value' <> '');
alter table member alter column entitlement_keys set not null;

-- How far a changed rule has been applied: to the members up to `applied_through`, `applied` of `total`.
alter table license_rule add column entitlement_key text;
alter table license_rule add column status text;
alter table license_rule add column total integer;
alter table license_rule add column applied integer;
alter table license_rule add column applied_through uuid;
alter table license_rule add column correlation_id text;
update license_rule set status = 'APPLIED', total = 0, applied = 0, correlation_id = 'migration', entitlement_key = lower(normalize(entitlement, nfc));
alter table license_rule alter column status set not null;
alter table license_rule alter column total set not null;
alter table license_rule alter column applied set not null;
alter table license_rule alter column correlation_id set not null;
alter table license_rule add constraint license_rule_status_known check (status in ('APPLYING', 'APPLIED'));
alter table license_rule add constraint license_rule_kind_whole check (
  (kind = 'GROUP') = (team_id is not null) and (kind = 'ENTITLEMENT') = (entitlement is not null) and (entitlement is null) = (entitlement_key is null));
create unique index license_rule_group_unique on license_rule (organization_id, license_id, team_id, coalesce(scim_connection_id, '00000000-0000-0000-0000-000000000000')) where kind = 'GROUP' and deleted_at is null;
create unique index license_rule_entitlement_unique on license_rule (organization_id, license_id, entitlement_key, coalesce(scim_connection_id, '00000000-0000-0000-0000-000000000000')) where kind = 'ENTITLEMENT' and deleted_at is null;
create index license_rule_team on license_rule (organization_id, team_id) where deleted_at is null and team_id is not null;
create index license_rule_applying on license_rule (organization_id, id) where status = 'APPLYING';

-- Seats that are still held although nobody is due them any more: each ends when its time comes, unless its holder comes back before.
create table pending_release (
  organization_id uuid not null,
  license_assignment_id uuid not null,
  license_id uuid not null,
  member_id uuid not null,
  due_at timestamptz(3) not null,
  reason text not null,
  requested_at timestamptz(3) not null,
  requested_by text not null,
  correlation_id text not null,
  constraint pending_release_pkey primary key (organization_id, license_assignment_id),
  constraint pending_release_assignment_fkey foreign key (organization_id, license_assignment_id) references license_assignment (organization_id, id),
  constraint pending_release_license_fkey foreign key (organization_id, license_id) references license (organization_id, id),
  constraint pending_release_member_fkey foreign key (organization_id, member_id) references member (organization_id, id)
);
create index pending_release_due on pending_release (due_at, organization_id);
create index pending_release_member on pending_release (organization_id, member_id);
