import { useEffect, useRef, useState } from 'react';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { Checkbox } from '../../ui/index.ts';
import type { Control } from './fieldwork.ts';

const KEPT = 'assay.shortcuts';

interface Props {
  control: Control;
  onResult: (result: Control['resultsAllowed'][number]) => void;
  /** Records, and goes to the next control. */
  onSave: () => void;
}

/** Keys for whoever types all day, and the place where they are told and can be switched off. */
export function Shortcuts(props: Props) {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== 'off');
  const count = props.control.resultsAllowed.length;
  useShortcuts(on, props);
  const choose = (next: boolean) => {
    setOn(next);
    localStorage.setItem(KEPT, next ? 'on' : 'off');
  };
  return (
    <details>
      <summary>Keyboard{on ? '' : ' (off)'}</summary>
      <dl className="terms">
        <Key keys="Ctrl + Enter" does="Record, and go to the next control (also while typing)" />
        <Key keys="N, P" does="Next and previous control" />
        <Key keys={`1 to ${count}`} does="Choose the result" />
        <Key keys="O" does="To the observation" />
        <Key keys="W" does="To the working note" />
        <Key keys="Esc" does="Leave a field, so that single keys work" />
      </dl>
      <Checkbox
        name="shortcuts"
        label="Keys are on"
        hint="Switch them off when they get in the way of a screen reader or of speech."
        checked={on}
        onChange={choose}
      />
    </details>
  );
}

function Key({ keys, does }: { keys: string; does: string }) {
  return (
    <div className="terms__row">
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

const TYPING = 'textarea, select, [contenteditable], input:not([type="radio"]):not([type="checkbox"])';

function useShortcuts(on: boolean, { control, onResult, onSave }: Props) {
  const go = useGo();
  const acts = (event: KeyboardEvent): (() => void) | undefined => {
    const { assessmentId, nextId, previousId, resultsAllowed } = control;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return onSave;
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const at = event.target instanceof HTMLElement ? event.target : undefined;
    if (at?.matches(TYPING)) return event.key === 'Escape' ? () => at.blur() : undefined;
    const chosen = resultsAllowed[Number(event.key) - 1];
    if (chosen) return () => onResult(chosen);
    const to = { n: nextId, p: previousId }[event.key.toLowerCase()];
    if (to) return () => go(links.control(assessmentId, to));
    const field = { o: 'field-observation-title', w: 'field-workingNote' }[event.key.toLowerCase()];
    const element = field ? document.getElementById(field) : null;
    return element ? () => element.focus() : undefined;
  };
  // The listener is set once; what it does is that of the newest render.
  const newest = useRef(acts);
  newest.current = acts;
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      const act = newest.current(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
