import type { Tx } from '../../../db/database.ts';

/** The name of a party, for the words of a letter. */
export async function partyNamed(tx: Tx, partyId: string): Promise<string> {
  const { name } = await tx.selectFrom('parties').select('name').where('id', '=', partyId).executeTakeFirstOrThrow();
  return name;
}
