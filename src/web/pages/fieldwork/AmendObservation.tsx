import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { label } from '../../app/labels.ts';
import { Button, Form, Problem, Select, useToast } from '../../ui/index.ts';
import type { Grade, Observation } from './fieldwork.ts';
import { ObservationFields } from './ObservationFields.tsx';

interface Props {
  observation: Observation;
  assessmentId: string;
  grades: readonly Grade[];
  onDone: () => void;
}

/** Amends an observation; the version before stays in the history of the User CIO. */
export function AmendObservation({ observation, assessmentId, grades, onDone }: Props) {
  const { id: observationId, ref, version, title, finding, evidenceSeen } = observation;
  const [text, setText] = useState({ title, finding, evidenceSeen });
  const [grade, setGrade] = useState(observation.grade);
  const toast = useToast();
  const amend = useCommand('amend-observation');
  const problem = amend.error?.problem;
  const submit = () =>
    amend.mutate(
      { params: { assessmentId, observationId }, body: { version, ...text, grade } },
      {
        onSuccess() {
          toast({ text: `${ref} is amended` });
          onDone();
        },
      },
    );
  return (
    <Form
      label={`Amend ${ref}`}
      errors={problem?.errors}
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" variant="primary" busy={amend.isPending}>
            Save the amendment
          </Button>
          <Button variant="quiet" onPress={onDone}>
            Leave it
          </Button>
        </>
      }
    >
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <Select
        name="grade"
        label="Grade"
        value={grade}
        onChange={(chosen) => setGrade(grades.find((one) => one === chosen) ?? grade)}
        options={grades.map((one) => ({ value: one, label: label(one) }))}
      />
      <ObservationFields
        readers={observation.visibleTo}
        value={text}
        change={(part) => setText({ ...text, ...part })}
      />
    </Form>
  );
}
