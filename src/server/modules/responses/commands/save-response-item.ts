import { sql } from 'kysely';
import { responseOperations } from '../../../../contract/responses.ts';
import { saveResponseItem } from '../../../../rules/responses/save-response-item.ts';
import { responseCommand } from '../response-command.ts';

/** The answer to one observation, kept as it is written. Each has a version of its own, so that two people may write side by side. */
export const saveResponseItemCommand = responseCommand({
  operation: responseOperations['save-response-item'],
  facts: ({ params }, { items }) => items.find(({ observationId }) => observationId === params.observationId),
  version: (item) => item.version,
  decide: ({ body }, _response, { ref, observationId }) => {
    const { stance, reason, steps, owner, completeBy } = body;
    return saveResponseItem(observationId, { ref, stance, reason, steps, owner, completeBy });
  },
  async apply({ tx, at }, { response, items }, { observationId, item }) {
    const version = items.find((it) => it.observationId === observationId)?.version ?? 1;
    const { stance, reason, steps, owner, completeBy } = item;
    const answer = { stance, reason, steps, owner, complete_by: completeBy, saved_at: at };
    await tx
      .insertInto('response_items')
      .values({
        ...answer,
        party_id: response.party_id,
        response_id: response.id,
        observation_id: observationId,
        version: version + 1,
      })
      .onConflict((other) =>
        other
          .columns(['response_id', 'observation_id'])
          .doUpdateSet({ ...answer, version: sql`response_items.version + 1` }),
      )
      .execute();
  },
});
