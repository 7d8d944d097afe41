import { Because } from './Because.tsx';
import { Button, ButtonLink, type ButtonVariant } from './Button.tsx';
import type { Icon } from './icons.ts';
import { Popover } from './Popover.tsx';
import type { Action, ClosedReason } from './types.ts';

export interface ActionButtonProps {
  /** The action as the API offers it with the record. */
  action: Action;
  /** The words on the button. */
  label: string;
  /** What pressing does; give this or `href`. */
  onPress?: (() => void) | undefined;
  /** Where an open action is carried out. */
  href?: string | undefined;
  variant?: ButtonVariant | undefined;
  size?: 'm' | 's' | undefined;
  icon?: Icon | undefined;
  busy?: boolean | undefined;
  busyLabel?: string | undefined;
}

function Why({ reason }: { reason: ClosedReason }) {
  return (
    <>
      <span>{reason.title}</span>
      {reason.detail || reason.next || reason.because?.length ? (
        <Popover trigger="Why?" triggerClassName="button-closed__why" label={`Why? ${reason.title}`}>
          <p className="popover__title">{reason.title}</p>
          {reason.detail ? <p>{reason.detail}</p> : null}
          {reason.next ? (
            <p>
              <strong>What to do: </strong>
              {reason.next}
            </p>
          ) : null}
          {reason.because ? <Because steps={reason.because} /> : null}
        </Popover>
      ) : null}
    </>
  );
}

/** The button of one operation. Closed actions are shown, not hidden, with the reason and its clause. */
export function ActionButton({ action, label, onPress, href, ...look }: ActionButtonProps) {
  if (!action.open) {
    const reason = action.refusal ?? { title: 'Not possible now.' };
    return (
      <Button {...look} disabledReason={<Why reason={reason} />}>
        {label}
      </Button>
    );
  }
  if (href) {
    return (
      <ButtonLink href={href} variant={look.variant} size={look.size} icon={look.icon}>
        {label}
      </ButtonLink>
    );
  }
  return (
    <Button {...look} onPress={onPress}>
      {label}
    </Button>
  );
}
