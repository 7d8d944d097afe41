import { CheckIcon } from './icons.ts';
import { Link } from './Link.tsx';

export interface StepperStep {
  readonly key: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo' | 'wrong';
  /** Where the step is; steps not yet reached have none. */
  readonly href?: string | undefined;
}

const STATE_WORDS = { done: 'done', current: 'you are here', todo: 'to do', wrong: 'needs attention' } as const;

export interface StepperProps {
  steps: readonly StepperStep[];
  /** What the steps make up, e.g. "Book an assessment". */
  label: string;
}

/** Where one is in a form of several pages; on narrow screens one line and a bar. */
export function Stepper({ steps, label }: StepperProps) {
  const index = steps.findIndex((step) => step.state === 'current');
  return (
    <nav className="stepper" aria-label={`${label}: steps`}>
      <p className="stepper__short">
        Step {index + 1} of {steps.length}
        <progress value={index + 1} max={steps.length} aria-label={`Step ${index + 1} of ${steps.length}`} />
      </p>
      <ol>
        {steps.map((step, at) => (
          <li key={step.key} className={`stepper__step stepper__step--${step.state}`}>
            <span className="stepper__mark" aria-hidden="true">
              {step.state === 'done' ? <CheckIcon size={14} strokeWidth={3} /> : null}
              {step.state === 'wrong' ? '!' : null}
              {step.state === 'current' || step.state === 'todo' ? at + 1 : null}
            </span>
            {step.href && step.state !== 'current' ? (
              <Link href={step.href}>{step.label}</Link>
            ) : (
              <span aria-current={step.state === 'current' ? 'step' : undefined}>{step.label}</span>
            )}
            <span className="visually-hidden">, {STATE_WORDS[step.state]}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
