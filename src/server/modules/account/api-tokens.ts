import { accountOperations } from '../../../contract/account.ts';
import { newApiToken } from '../../access/api-tokens.ts';
import { sha256OfToken } from '../../access/caller.ts';
import type { Tx } from '../../db/database.ts';
import { accountOperation } from '../../platform/http/handler.ts';
import { newId } from '../../platform/ids.ts';
import { refused } from '../../platform/refused.ts';
import { noteInTransaction } from '../access/index.ts';

/** So many API tokens of one person may be in use at once. */
const MOST = 20;
const DAY_MS = 86_400_000;

/** The asker's own API tokens. They are on the machine's clock, as sessions are: the demo's clock ends none. */
async function tokensOf(tx: Tx, personId: string) {
  const found = await tx
    .selectFrom('api_tokens')
    .select(['id', 'name', 'modules', 'may_change as mayChange', 'created_at as createdAt', 'expires_at as expiresAt'])
    .select(['last_used_at as lastUsedAt', 'revoked_at as revokedAt'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const now = new Date().toISOString();
  return found.map(({ revokedAt, ...token }) => ({
    ...token,
    state: revokedAt ? ('revoked' as const) : token.expiresAt <= now ? ('expired' as const) : ('in-use' as const),
  }));
}

export const listApiTokens = accountOperation({
  operation: accountOperations['list-api-tokens'],
  handle: async ({ database }, { caller: { actor } }) => ({
    answer: { rows: await database.as(actor, (tx) => tokensOf(tx, actor.personId)) },
  }),
});

export const createApiToken = accountOperation({
  operation: accountOperations['create-api-token'],
  stepUp: true,
  async handle(binding, { caller: { actor }, body: { name, modules, mayChange, days } }) {
    const token = newApiToken();
    const now = Date.now();
    const rows = await binding.database.as(actor, async (tx) => {
      const inUse = (await tokensOf(tx, actor.personId)).filter(({ state }) => state === 'in-use');
      if (inUse.length >= MOST) throw refused('too-many-api-tokens', { most: MOST });
      await tx
        .insertInto('api_tokens')
        .values({
          id: newId(),
          person_id: actor.personId,
          name,
          token_sha256: sha256OfToken(token),
          modules: [...new Set(modules)],
          may_change: mayChange,
          created_at: new Date(now).toISOString(),
          expires_at: new Date(now + days * DAY_MS).toISOString(),
        })
        .execute();
      await noteInTransaction(binding, tx, actor, 'create-api-token', {
        event: 'api-token-created',
        letter: {
          subject: 'An API token was made',
          body: `“${name}” can be used for ${days === 1 ? 'a day' : `${days} days`}, in your name.`,
        },
      });
      return tokensOf(tx, actor.personId);
    });
    return { answer: { rows, token } };
  },
});

export const revokeApiToken = accountOperation({
  operation: accountOperations['revoke-api-token'],
  async handle(binding, { caller: { actor }, params: { tokenId } }) {
    const rows = await binding.database.as(actor, async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('api_tokens')
        .set({ revoked_at: new Date().toISOString() })
        .where('id', '=', tokenId)
        .where('person_id', '=', actor.personId)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw refused('not-found');
      await noteInTransaction(binding, tx, actor, 'revoke-api-token', { event: 'api-token-revoked' });
      return tokensOf(tx, actor.personId);
    });
    return { answer: { rows } };
  },
});
