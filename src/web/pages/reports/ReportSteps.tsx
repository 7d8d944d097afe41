import { type ReactNode, useState } from 'react';
import { type OperationId, useCommand } from '../../api.ts';
import { actionLabel } from '../../app/labels.ts';
import { ActionButton, Cluster, ConfirmPanel, Problem, plural, Stack, TextArea, useToast } from '../../ui/index.ts';
import type { Report } from './report.ts';

/** What each step brings about, told before it is taken. */
interface Step {
  readonly title: string;
  readonly explain: (report: Report) => ReactNode;
  readonly done: string;
  /** A text that goes with it, and what it is called in the request. */
  readonly text?: { readonly name: 'note' | 'reason'; readonly label: string };
  readonly acknowledge?: string;
}

const STEPS = {
  'send-for-factual-accuracy': {
    title: 'The party will see the draft and its observations',
    explain: () => 'It has ten Working Days to comment on the facts. What it sees is kept as it is now.',
    done: 'The draft is with the party',
  },
  'finish-factual-accuracy': {
    title: 'You have no more comments',
    explain: ({ comments }) =>
      `${comments.length === 0 ? 'You made no comment' : `You made ${plural(comments.length, 'comment')}`}. The User CIO goes on; you cannot comment after this.`,
    done: 'The User CIO goes on',
  },
  'send-for-quality-review': {
    title: 'The quality reviewer of the team will read it',
    explain: () => 'Every comment of the party is answered. The texts cannot be changed while it is reviewed.',
    done: 'The report is in quality review',
  },
  'return-report': {
    title: 'The report goes back to its author',
    explain: () => 'They see your note; the party does not.',
    done: 'The report was returned',
    text: { name: 'note', label: 'What is to be changed' },
  },
  'issue-report': {
    title: 'The report is issued, and stands',
    explain: ({ observations }) =>
      observations.length === 0
        ? 'It has no observations, so there is nothing to respond to: it goes to the SSC.'
        : `The party responds to ${plural(observations.length, 'observation')} within ten Working Days. The report is never edited after this; a correction is a further version.`,
    done: 'The report is issued; its PDF is being made',
    acknowledge: 'I have reviewed this report and wrote nothing of it.',
  },
  'reissue-report': {
    title: 'A further version of the report',
    explain: () => 'The issued version stays as it is until the next one is issued. Party and SECAS are told why.',
    done: 'The next version is open',
    text: { name: 'reason', label: 'Why a further version is needed' },
  },
} as const satisfies Partial<Record<OperationId, Step>>;

type StepName = keyof typeof STEPS;
const isStep = (operation: string): operation is StepName => Object.hasOwn(STEPS, operation);

/** Closed for a reason that nothing on this page would change: another's to do, or of another stage. */
const isFar = ({ open, refusal }: Report['actions'][number]): boolean =>
  !open && ['not-permitted', 'not-your-turn', 'wrong-state'].includes(refusal?.code ?? '');

interface Props {
  report: Report;
  /** Saves what was typed before the report is handed on. */
  flush: () => Promise<number | undefined>;
}

/** What may be done with the report now; each step says what it brings before it is confirmed. */
export function ReportSteps({ report, flush }: Props) {
  const [chosen, setChosen] = useState<StepName | null>(null);
  const offered = Object.keys(STEPS).flatMap((name) => report.actions.filter(({ operation }) => operation === name));
  const near = offered.filter((action) => !isFar(action));
  const far = offered.filter(isFar);
  if (offered.length === 0) return null;
  return (
    <Stack gap={4}>
      <Cluster align="start">
        {near.map((action) => (
          <ActionButton
            key={action.operation}
            action={action}
            label={actionLabel(action.operation)}
            variant={action.operation === chosen ? 'primary' : 'secondary'}
            onPress={() => setChosen(isStep(action.operation) ? action.operation : null)}
          />
        ))}
      </Cluster>
      {far.length > 0 ? (
        <details className="closed-actions">
          <summary>What is not possible now, and why ({far.length})</summary>
          <Cluster align="start" gap={5}>
            {far.map((action) => (
              <ActionButton key={action.operation} action={action} label={actionLabel(action.operation)} size="s" />
            ))}
          </Cluster>
        </details>
      ) : null}
      {chosen ? (
        <Confirm key={chosen} name={chosen} report={report} flush={flush} onClose={() => setChosen(null)} />
      ) : null}
    </Stack>
  );
}

function Confirm({ name, report, flush, onClose }: Props & { name: StepName; onClose: () => void }) {
  const step: Step = STEPS[name];
  const [text, setText] = useState('');
  const toast = useToast();
  const take = useCommand(name);
  const confirm = async () => {
    // Only who writes has something unsaved; for all others this answers the version at once.
    const version = await flush();
    if (version === undefined) return;
    const body = { version, ...(step.text && { [step.text.name]: text }) };
    const done = {
      onSuccess: () => {
        toast({ text: step.done });
        onClose();
      },
    };
    take.mutate({ params: { assessmentId: report.assessmentId }, body } as never, done);
  };
  return (
    <Stack>
      {take.error ? <Problem problem={take.error.problem} /> : null}
      <ConfirmPanel
        title={step.title}
        confirmLabel={actionLabel(name)}
        acknowledge={step.acknowledge}
        busy={take.isPending}
        onConfirm={() => void confirm()}
        onCancel={onClose}
        disabledReason={
          step.text && text.trim() === '' ? `Write this first: ${step.text.label.toLowerCase()}.` : undefined
        }
      >
        <p>{step.explain(report)}</p>
        {step.text ? (
          <TextArea name={step.text.name} label={step.text.label} value={text} onChange={setText} maxLength={4000} />
        ) : null}
      </ConfirmPanel>
    </Stack>
  );
}
