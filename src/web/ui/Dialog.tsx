import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { CloseIcon } from './icons.ts';

export interface DialogProps {
  open: boolean;
  /** Called when it is to be closed: by the cross, by Escape. */
  onClose: () => void;
  title: ReactNode;
  actions?: ReactNode | undefined;
  children: ReactNode;
}

/** A modal: the browser's own dialog, which keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, actions, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal();
    if (!open) box.current?.close();
  }, [open]);
  // Taken away while it is open, it would take the focus with it: closing gives it back to what had it before.
  useLayoutEffect(() => {
    const dialog = box.current;
    return () => dialog?.close();
  }, []);
  const closed = () => {
    if (open && !box.current?.open) onClose();
  };
  return (
    <dialog ref={box} className="dialog" aria-labelledby={titleId} onClose={closed}>
      {open ? (
        <>
          <div className="dialog__head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
              <CloseIcon size={20} aria-hidden="true" />
            </button>
          </div>
          <div className="dialog__body">{children}</div>
          {actions ? <div className="dialog__actions">{actions}</div> : null}
        </>
      ) : null}
    </dialog>
  );
}
