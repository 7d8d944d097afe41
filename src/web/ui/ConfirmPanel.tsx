import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { Checkbox } from './Choice.tsx';
import { DefinitionList } from './DefinitionList.tsx';
import { TONE_ICONS } from './StatusBadge.tsx';
import type { TermDetail, Tone } from './types.ts';

export interface ConfirmPanelProps {
  /** The consequence in one line, e.g. "This change can be charged £3,333.33". */
  title: string;
  facts?: readonly TermDetail[] | undefined;
  tone?: Tone | undefined;
  /** Reasoning and explanations. */
  children?: ReactNode | undefined;
  /** A sentence to tick before confirming. */
  acknowledge?: string | undefined;
  confirmLabel: string;
  onConfirm: () => void;
  cancelLabel?: string | undefined;
  onCancel?: (() => void) | undefined;
  busy?: boolean | undefined;
  danger?: boolean | undefined;
  /** Why it cannot be confirmed, when the server says so. */
  disabledReason?: ReactNode | undefined;
}

/** What a decision will bring about, shown before it is made. */
export function ConfirmPanel(props: ConfirmPanelProps) {
  const {
    title,
    facts,
    tone = 'info',
    children,
    acknowledge,
    onCancel,
    cancelLabel = 'Go back',
    danger = false,
  } = props;
  const [agreed, setAgreed] = useState(false);
  const Shape = TONE_ICONS[tone];
  const missing = acknowledge && !agreed ? 'Tick the sentence above first.' : undefined;
  return (
    <section className={`confirm confirm--${tone}`} aria-label={title}>
      <h2 className="confirm__title">
        <Shape size={22} aria-hidden="true" />
        {title}
      </h2>
      {facts ? <DefinitionList items={facts} /> : null}
      {children}
      {acknowledge ? <Checkbox name="acknowledge" label={acknowledge} checked={agreed} onChange={setAgreed} /> : null}
      <div className="confirm__actions">
        <Button
          variant={danger ? 'danger' : 'primary'}
          busy={props.busy}
          disabledReason={props.disabledReason ?? missing}
          onPress={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
        {onCancel ? (
          <Button variant="quiet" onPress={onCancel}>
            {cancelLabel}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
