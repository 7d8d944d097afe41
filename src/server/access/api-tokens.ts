import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { AtMostOncePer } from './at-most-once-per.ts';
import type { TokenCaller } from './caller.ts';

/** What is at the front of every token, so that one that got somewhere it should not be is found by a search. */
const PREFIX = 'assay_';
const MINUTE_MS = 60_000;

/** A new API token: 32 random bytes. */
export const newApiToken = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`;

export interface ApiTokens {
  /** Remembers that a token was used; at most once a minute, and nobody waits for it. */
  used(caller: TokenCaller): void;
}

export function openApiTokens(database: Database): ApiTokens {
  const uses = new AtMostOncePer(MINUTE_MS);
  return {
    used({ actor, scope: { tokenId } }) {
      if (!uses.isTime(tokenId)) return;
      const remembered = database.as(actor, (tx) =>
        tx.updateTable('api_tokens').set({ last_used_at: sql`now()` }).where('id', '=', tokenId).execute(),
      );
      // Should the database not answer, the next minute says it again.
      remembered.catch(() => {});
    },
  };
}
