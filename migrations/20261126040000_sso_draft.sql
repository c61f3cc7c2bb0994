-- A SAML connection whose identity provider has no metadata yet: it has addresses to be told there, no issuer and no sign-on address.

alter table sso_connection alter column issuer drop not null;
alter table sso_connection drop constraint sso_connection_status_known;
alter table sso_connection add constraint sso_connection_status_known
  check (status in ('DRAFT', 'CONFIGURED', 'TESTED', 'ENABLED', 'DISABLED'));
alter table sso_connection drop constraint sso_connection_protocol_whole;
alter table sso_connection add constraint sso_connection_protocol_whole
  check ((protocol = 'OIDC') = (client_id is not null) and (protocol = 'SAML' or sign_on_url is null));
alter table sso_connection add constraint sso_connection_draft_only_without_issuer
  check (removed_at is not null or ((status = 'DRAFT') = (issuer is null) and (status = 'DRAFT' or protocol = 'OIDC' or sign_on_url is not null)));
