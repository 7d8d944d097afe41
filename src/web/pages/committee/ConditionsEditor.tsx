import { Button, Cluster, DateField, Select, Stack, TextArea, TextInput } from '../../ui/index.ts';
import type { Item } from './committee.ts';
import type { Draft } from './conditions.ts';

interface ConditionsEditorProps {
  conditions: readonly Draft[];
  observations: Item['observations'];
  optional: boolean;
  onChange: (conditions: readonly Draft[]) => void;
  onAdd: () => void;
  onFromResponse: () => void;
}

/** The steps a decision asks for, each with its owner, its date and the observation it answers. */
export function ConditionsEditor({ conditions, observations, optional, onChange, ...on }: ConditionsEditorProps) {
  const change = (key: number, part: Partial<Draft>) =>
    onChange(conditions.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const proposed = observations.some(({ response }) => response?.steps);
  return (
    <fieldset className="field">
      <legend className="field__label">
        Conditions{optional ? <span className="field__optional"> (optional)</span> : null}
      </legend>
      <Stack>
        {conditions.map((condition, index) => (
          <OneCondition
            key={condition.key}
            index={index}
            condition={condition}
            observations={observations}
            onChange={(part) => change(condition.key, part)}
            onRemove={() => onChange(conditions.filter(({ key }) => key !== condition.key))}
          />
        ))}
        <Cluster>
          <Button size="s" onPress={on.onAdd}>
            Add a condition
          </Button>
          {proposed && conditions.length === 0 ? (
            <Button size="s" onPress={on.onFromResponse}>
              Take the steps of the response
            </Button>
          ) : null}
        </Cluster>
      </Stack>
    </fieldset>
  );
}

interface OneConditionProps {
  index: number;
  condition: Draft;
  observations: Item['observations'];
  onChange: (part: Partial<Draft>) => void;
  onRemove: () => void;
}

function OneCondition({ index, condition, observations, onChange, onRemove }: OneConditionProps) {
  const { text, owner, dueOn, observationId } = condition;
  const name = (field: string) => `conditions.${index}.${field}`;
  const which = `condition ${index + 1}`;
  return (
    <div className="committee-condition">
      <Stack>
        <TextArea
          name={name('text')}
          label={`Step of ${which}`}
          rows={2}
          value={text}
          onChange={(next) => onChange({ text: next })}
          maxLength={2000}
        />
        <TextInput
          name={name('owner')}
          label={`Owner of ${which}`}
          value={owner}
          onChange={(next) => onChange({ owner: next })}
          maxLength={120}
        />
        <DateField
          name={name('dueOn')}
          label={`Due day of ${which}`}
          value={dueOn}
          onChange={(next) => onChange({ dueOn: next })}
        />
        <Select
          name={name('observationId')}
          label={`Observation of ${which}`}
          optional
          placeholder="None in particular"
          options={observations.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
          value={observationId}
          onChange={(next) => onChange({ observationId: next })}
        />
        <div>
          <Button size="s" variant="quiet" onPress={onRemove} label={`Remove ${which}`}>
            Remove
          </Button>
        </div>
      </Stack>
    </div>
  );
}
