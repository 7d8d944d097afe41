-- The second step of signing in, and passkeys: better-auth's own tables, as its two-factor and passkey plugins have them.
-- The secret of an authenticator app is encrypted with the service's secret; of recovery codes only hashes are kept.
alter table auth."user" add column "twoFactorEnabled" boolean;
create table auth."twoFactor" (
  "id" text not null primary key, "secret" text not null, "backupCodes" text not null,
  "userId" text not null unique references auth."user" ("id") on delete cascade,
  "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz
);
create table auth."passkey" (
  "id" text not null primary key, "name" text, "publicKey" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "credentialID" text not null unique, "counter" integer not null, "deviceType" text not null, "backedUp" boolean not null,
  "transports" text, "createdAt" timestamptz, "aaguid" text
);
create index "passkey_userId_idx" on auth."passkey" ("userId");
grant select, insert, update, delete on auth."twoFactor", auth."passkey" to assay_auth;

-- SECAS lets somebody begin anew who has lost what they sign in with beside the password: asked for in a command's own
-- transaction, whose role sees nothing of `auth`.
create function assay.forget_second_steps(person uuid) returns void
language plpgsql security definer set search_path = pg_catalog
as $$
declare account text;
begin
  if coalesce(assay.side(), '') <> 'secas' or not assay.may_change() then raise exception 'only SECAS does this'; end if;
  select p.user_id into account from assay.people p where p.id = person;
  delete from auth."twoFactor" where "userId" = account;
  delete from auth."passkey" where "userId" = account;
  update auth."user" set "twoFactorEnabled" = false, "updatedAt" = now() where "id" = account;
  delete from auth.session where "userId" = account;
end $$;
revoke all on function assay.forget_second_steps(uuid) from public;
grant execute on function assay.forget_second_steps(uuid) to assay_app;
