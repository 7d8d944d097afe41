import { useQueryClient } from '@tanstack/react-query';
import { keyOf, newCommandId, send } from '../../api.ts';
import { AutosaveProblem } from '../../app/AutosaveProblem.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { DateField, RadioGroup, SavedAt, Stack, TextArea, TextInput } from '../../ui/index.ts';
import { ItemCard } from './ItemCard.tsx';
import { missingInWords, type ResponseItem } from './response.ts';

type Answer = Pick<ResponseItem, 'stance' | 'reason' | 'steps' | 'owner'> & { readonly completeBy: string };

const STANCES = [
  { value: 'accept', label: 'We accept it', hint: 'Say what you do about it, who answers for it, and by when.' },
  { value: 'dispute', label: 'We dispute it', hint: 'Say why. You may still name steps.' },
] as const;

/** The answer to one observation, saved as it is typed. */
export function ItemForm({ assessmentId, item }: { assessmentId: string; item: ResponseItem }) {
  const observationId = item.observation.id;
  const { stance, reason, steps, owner, version, savedAt } = item;
  const queries = useQueryClient();
  const { value, change, state, problem, flush, discard, ...saved } = useAutosave<Answer>({
    stored: { stance, reason, steps, owner, completeBy: item.completeBy ?? '' },
    version,
    savedAt,
    save: async (answer, seen) => {
      const body = { version: seen, ...answer, completeBy: answer.completeBy || null };
      const order = { params: { assessmentId, observationId }, body } as never;
      const response = await send('save-response-item', order, newCommandId());
      queries.setQueryData(keyOf('read-response', { params: { assessmentId } }), response);
      const now = response.items.find(({ observation }) => observation.id === observationId);
      return { version: now?.version ?? seen, savedAt: now?.savedAt ?? null };
    },
  });
  return (
    <ItemCard item={item}>
      <Stack>
        <AutosaveProblem of={{ problem, flush, discard }} />
        <RadioGroup
          name={`${observationId}.stance`}
          label="Do you accept it?"
          options={STANCES}
          columns
          value={value.stance}
          onChange={(chosen) => change({ stance: chosen })}
        />
        {value.stance === 'dispute' ? (
          <TextArea
            name={`${observationId}.reason`}
            label="Why it is disputed"
            value={value.reason}
            onChange={(text) => change({ reason: text })}
            maxLength={4000}
          />
        ) : null}
        {value.stance === null ? null : (
          <Steps id={observationId} value={value} change={change} optional={value.stance === 'dispute'} />
        )}
        {item.missing.length > 0 && state !== 'saving' ? (
          <p className="small muted">Still to be given: {missingInWords(item)}.</p>
        ) : null}
        <SavedAt state={state} at={saved.savedAt} onRetry={() => void flush()} />
      </Stack>
    </ItemCard>
  );
}

interface StepsProps {
  id: string;
  value: Answer;
  change: (part: Partial<Answer>) => void;
  optional: boolean;
}

function Steps({ id, value, change, optional }: StepsProps) {
  return (
    <>
      <TextArea
        name={`${id}.steps`}
        label="Steps taken or proposed"
        optional={optional}
        value={value.steps}
        onChange={(steps) => change({ steps })}
        maxLength={4000}
      />
      <TextInput
        name={`${id}.owner`}
        label="Who answers for them"
        optional={optional}
        value={value.owner}
        onChange={(owner) => change({ owner })}
        maxLength={200}
      />
      <DateField
        name={`${id}.completeBy`}
        label="By when"
        optional={optional}
        value={value.completeBy}
        onChange={(completeBy) => change({ completeBy })}
      />
    </>
  );
}
