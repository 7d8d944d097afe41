import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { CloseIcon } from './icons.ts';
import { TONE_ICONS } from './StatusBadge.tsx';
import type { Tone } from './types.ts';

export interface ToastMessage {
  text: string;
  tone?: Tone | undefined;
}

interface Shown extends ToastMessage {
  readonly key: number;
}

const SHOWN_MS = 8000;
const ToastContext = createContext<(message: ToastMessage | string) => void>(() => undefined);

/** Says something in passing: `const toast = useToast(); toast({ text: 'Booking moved', tone: 'good' })`. */
export function useToast(): (message: ToastMessage | string) => void {
  return useContext(ToastContext);
}

function ToastCard({ toast, onClose }: { toast: Shown; onClose: (key: number) => void }) {
  const { key, text, tone = 'good' } = toast;
  const Shape = TONE_ICONS[tone];
  // What went wrong stays until it is dismissed; the rest is no loss when it is missed.
  useEffect(() => {
    if (tone === 'bad' || tone === 'warn') return;
    const timer = setTimeout(() => onClose(key), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [key, tone, onClose]);
  return (
    <div className={`toast toast--${tone}`}>
      <Shape size={18} aria-hidden="true" />
      <p>{text}</p>
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => onClose(key)}>
        <CloseIcon size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

/** Holds the live region of the product. Wrap the application in it once, inside `UiProvider`. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const close = useCallback((key: number) => setToasts((all) => all.filter((toast) => toast.key !== key)), []);
  const show = useCallback((message: ToastMessage | string) => {
    const toast = typeof message === 'string' ? { text: message } : message;
    setToasts((all) => [...all.slice(-2), { ...toast, key: (all.at(-1)?.key ?? 0) + 1 }]);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastCard key={toast.key} toast={toast} onClose={close} />
        ))}
      </div>
    </ToastContext>
  );
}
