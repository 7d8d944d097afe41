import { createHash } from 'node:crypto';
import type { Role, Side } from '../../rules/vocabulary.ts';
import type { Statement } from '../db/database.ts';
import type { Actor } from './actor.ts';

/** What a request shows of who sends it: a session's token, or an API token of theirs. */
export type Credential = { readonly session: string } | { readonly apiToken: string };

/** What an API token may be used for. */
export interface TokenScope {
  readonly tokenId: string;
  /** Modules of the API. */
  readonly modules: readonly string[];
  readonly mayChange: boolean;
}

/** A person by a session of theirs. */
export interface SessionCaller {
  readonly by: 'session';
  readonly actor: Actor;
  /** The account of the person, as sign-in knows it. */
  readonly userId: string;
  readonly sessionId: string;
  /** They showed who they are no longer than five minutes ago: by signing in, or again since. */
  readonly provedRecently: boolean;
}

/** A person's program by an API token: it never shows who it is again, so what needs that is not for it. */
export interface TokenCaller {
  readonly by: 'api-token';
  readonly actor: Actor;
  readonly scope: TokenScope;
}

export type Caller = SessionCaller | TokenCaller;

/** What is kept of an API token. It is random and long, so that a plain hash is enough. */
export const sha256OfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Finds out who asks; from then on in its transaction row-level security knows it. For `Database.looking`. */
export const whoAsks = (credential: Credential): Statement =>
  'session' in credential
    ? { text: known('session_person'), values: [credential.session] }
    : { text: known('token_person'), values: [sha256OfToken(credential.apiToken)] };

const known = (lookUp: string): string =>
  `select p.*, set_config('assay.side', p.side, true), set_config('assay.party', coalesce(p.party_id::text, ''), true),
     set_config('assay.person', p.id::text, true), set_config('assay.roles', array_to_string(p.roles, ','), true)
   from assay.${lookUp}($1) p`;

/** What `whoAsks` found; undefined when the session or the token opens nothing. */
export function callerIn(found: readonly unknown[]): Caller | undefined {
  const [row] = found as readonly (SessionRow | TokenRow)[];
  if (!row) return undefined;
  const { id, name, email, organisation, side, roles, party_id } = row;
  const actor: Actor = { personId: id, name, email, organisation, side, roles, partyId: party_id };
  if ('token_id' in row) {
    return {
      by: 'api-token',
      actor,
      scope: { tokenId: row.token_id, modules: row.modules, mayChange: row.may_change },
    };
  }
  const { user_id, session_id, proved_recently } = row;
  return { by: 'session', actor, userId: user_id, sessionId: session_id, provedRecently: proved_recently };
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly side: Side;
  readonly roles: Role[];
  readonly party_id: string | null;
}

interface SessionRow extends PersonRow {
  readonly user_id: string;
  readonly session_id: string;
  readonly proved_recently: boolean;
}

interface TokenRow extends PersonRow {
  readonly token_id: string;
  readonly modules: string[];
  readonly may_change: boolean;
}
