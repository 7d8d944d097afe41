import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { cx } from './css.ts';

export interface PopoverProps {
  /** What the button shows. */
  trigger: ReactNode;
  /** The name of the button when the trigger is not words. */
  label?: string | undefined;
  triggerClassName?: string | undefined;
  className?: string | undefined;
  /** Called with the function that closes the pop-up when the content needs it. */
  children: ReactNode | ((close: () => void) => ReactNode);
  onOpenChange?: ((open: boolean) => void) | undefined;
}

const EDGE = 8;

/** Puts the panel under its button, or above when there is no room, and inside the window. */
function place(button: HTMLElement, panel: HTMLElement) {
  const anchor = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const left = Math.max(EDGE, Math.min(anchor.left, document.documentElement.clientWidth - width - EDGE));
  const below = anchor.bottom + 6;
  const above = anchor.top - height - 6;
  const top = below + height > window.innerHeight - EDGE && above > EDGE ? above : below;
  panel.style.setProperty('--left', `${left}px`);
  panel.style.setProperty('--top', `${top}px`);
}

/** A button with a panel in the top layer. Escape and a click elsewhere close it; both are the browser's own doing. */
export function Popover({ trigger, label, triggerClassName, className, children, onOpenChange }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return;
    const follow = () => button.current && panel.current && place(button.current, panel.current);
    follow();
    const watcher = new ResizeObserver(follow);
    if (panel.current) watcher.observe(panel.current);
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      watcher.disconnect();
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, [open]);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={triggerClassName}
        popoverTarget={id}
        aria-expanded={open}
        aria-label={label}
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={cx('popover', className)}
        onToggle={(event) => {
          const now = event.newState === 'open';
          setOpen(now);
          onOpenChange?.(now);
        }}
      >
        {open ? (typeof children === 'function' ? children(() => panel.current?.hidePopover()) : children) : null}
      </div>
    </>
  );
}
