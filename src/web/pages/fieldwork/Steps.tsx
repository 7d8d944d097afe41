import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { actionLabel } from '../../app/labels.ts';
import { ActionButton, Cluster, ConfirmPanel, Problem, plural, Stack, useToast } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { actionOf, type ControlList } from './fieldwork.ts';

const STEPS = ['submit-self-assessment', 'begin-fieldwork', 'end-fieldwork'] as const;
type StepName = (typeof STEPS)[number];

const WORDS = {
  'submit-self-assessment': {
    title: 'The answers go to the User CIO for review',
    brings: 'They cannot be changed after this. You may still attach evidence.',
    done: 'The self-assessment is submitted',
  },
  'begin-fieldwork': {
    title: 'The fieldwork begins today',
    brings: 'The party is told. It may go on answering and attaching evidence.',
    done: 'The fieldwork has begun',
  },
  'end-fieldwork': {
    title: 'The fieldwork ends today',
    brings:
      'Results are fixed after this; the draft report is due in ten working days. Observations can still be amended.',
    done: 'The fieldwork has ended',
  },
} as const satisfies Record<StepName, { title: string; brings: string; done: string }>;

/** Closed because it is another step's time; the overview tells of those. */
const OTHER_STAGES: ReadonlySet<string> = new Set(['not-your-turn', 'wrong-state']);

/** The steps that move the assessment on from here; what each brings is said before it is confirmed. */
export function Steps({ list }: { list: ControlList }) {
  const [asking, setAsking] = useState<StepName | null>(null);
  if (asking) return <Confirm step={asking} list={list} onClose={() => setAsking(null)} />;
  const steps = STEPS.flatMap((step) => {
    const action = actionOf(list.actions, step);
    return action && !OTHER_STAGES.has(action.refusal?.code ?? '') ? [{ step, action }] : [];
  });
  if (steps.length === 0) return null;
  return (
    <Cluster>
      {steps.map(({ step, action }) => (
        <ActionButton
          key={step}
          action={action}
          label={actionLabel(step)}
          variant="primary"
          onPress={() => setAsking(step)}
        />
      ))}
    </Cluster>
  );
}

function Confirm({ step, list, onClose }: { step: StepName; list: ControlList; onClose: () => void }) {
  const { id, version } = useAssessment();
  const toast = useToast();
  const command = useCommand(step);
  const { title, brings, done } = WORDS[step];
  const count = (of: (row: ControlList['rows'][number]) => boolean) =>
    `${list.rows.filter(of).length} of ${plural(list.rows.length, 'control')}`;
  const confirm = () =>
    command.mutate(
      { params: { assessmentId: id }, body: { version } },
      {
        onSuccess: () => {
          toast({ text: done });
          onClose();
        },
      },
    );
  return (
    <Stack>
      {command.error ? <Problem problem={command.error.problem} /> : null}
      <ConfirmPanel
        title={title}
        facts={[
          { term: 'Answered', detail: count(({ answered }) => answered) },
          ...(step === 'end-fieldwork'
            ? [{ term: 'With a result', detail: count(({ result }) => result !== null) }]
            : []),
        ]}
        confirmLabel={actionLabel(step)}
        busy={command.isPending}
        onConfirm={confirm}
        onCancel={onClose}
      >
        <p>{brings}</p>
      </ConfirmPanel>
    </Stack>
  );
}
