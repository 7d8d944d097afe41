import { formatTime } from './format.ts';
import { BusyIcon, GoodIcon, NotSavedIcon } from './icons.ts';

export interface SavedAtProps {
  state: 'idle' | 'saving' | 'saved' | 'failed';
  /** When it was last saved, as an instant. */
  at?: string | undefined;
  onRetry?: (() => void) | undefined;
}

function words({ state, at, onRetry }: SavedAtProps) {
  if (state === 'saving') {
    return (
      <>
        <BusyIcon className="spin" size={15} aria-hidden="true" /> Saving…
      </>
    );
  }
  if (state === 'failed') {
    return (
      <>
        <NotSavedIcon size={15} aria-hidden="true" /> Not saved{at ? ` since ${formatTime(at)}` : ''}.
        {onRetry ? (
          <button type="button" className="link-button" onClick={onRetry}>
            Try again
          </button>
        ) : null}
      </>
    );
  }
  if (!at) return null;
  return (
    <>
      <GoodIcon size={15} aria-hidden="true" /> Saved at {formatTime(at)}
    </>
  );
}

/** Whether what was typed is kept: "Saved at 14:05", saving, or not saved and what to do about it. */
export function SavedAt(props: SavedAtProps) {
  return (
    <p className={`saved saved--${props.state}`} role="status">
      {words(props)}
    </p>
  );
}
