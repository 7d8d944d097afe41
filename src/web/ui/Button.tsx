import { type MouseEvent, type ReactNode, type Ref, useId } from 'react';
import { cx } from './css.ts';
import { BusyIcon, ClosedIcon, type Icon } from './icons.ts';
import { Link } from './Link.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  children: ReactNode;
  onPress?: (() => void) | undefined;
  variant?: ButtonVariant | undefined;
  size?: 'm' | 's' | undefined;
  type?: 'button' | 'submit' | undefined;
  icon?: Icon | undefined;
  /** Working on it: stays where it is, keeps the focus, answers no second press. */
  busy?: boolean | undefined;
  busyLabel?: string | undefined;
  /** Why it cannot be pressed. The button stays focusable and shows the reason below itself. */
  disabledReason?: ReactNode | undefined;
  /** The name for readers when the visible words are not enough on their own. */
  label?: string | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button. It is never disabled without saying why. */
export function Button(props: ButtonProps) {
  const { children, onPress, variant = 'secondary', size = 'm', type = 'button', busy = false, disabledReason } = props;
  const reasonId = useId();
  const closed = Boolean(disabledReason);
  const Shape = busy ? BusyIcon : closed ? ClosedIcon : props.icon;
  const press = (event: MouseEvent) => {
    if (closed || busy) event.preventDefault();
    else onPress?.();
  };
  const button = (
    <button
      ref={props.ref}
      type={type}
      className={cx('button', `button--${variant}`, size === 's' && 'button--small', busy && 'button--busy')}
      aria-disabled={closed || busy || undefined}
      aria-describedby={closed ? reasonId : undefined}
      aria-label={props.label}
      onClick={press}
    >
      {Shape ? <Shape size={size === 's' ? 15 : 17} aria-hidden="true" /> : null}
      <span>{busy ? (props.busyLabel ?? children) : children}</span>
    </button>
  );
  if (!closed) return button;
  return (
    <span className="button-closed">
      {button}
      <span className="button-closed__reason" id={reasonId}>
        {disabledReason}
      </span>
    </span>
  );
}

export interface ButtonLinkProps {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: 'm' | 's' | undefined;
  icon?: Icon | undefined;
  /** Save the address as a file instead of going there. */
  download?: boolean | undefined;
}

/** A link that looks like a button: for going somewhere, not for changing something. */
export function ButtonLink({
  href,
  children,
  variant = 'secondary',
  size = 'm',
  icon: Shape,
  download,
}: ButtonLinkProps) {
  return (
    <Link
      href={href}
      className={cx('button', `button--${variant}`, size === 's' && 'button--small')}
      {...(download ? { download: true } : {})}
    >
      {Shape ? <Shape size={size === 's' ? 15 : 17} aria-hidden="true" /> : null}
      <span>{children}</span>
    </Link>
  );
}
