import { useState } from 'react';
import { Calendar } from './Calendar.tsx';
import { useToday } from './context.tsx';
import { Field, type FieldBasics } from './Field.tsx';
import { daysAway, formatDay, formatDayShort, parseDay } from './format.ts';
import { CalendarIcon } from './icons.ts';
import { Popover } from './Popover.tsx';

export interface DateFieldProps extends FieldBasics {
  /** ISO day; `''` when nothing is typed; the text as typed when it is not a day (the server then says so). */
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  /** Earliest and latest day the calendar lets one pick. */
  min?: string | undefined;
  max?: string | undefined;
  /** Days that cannot be picked in the calendar: weekends and holidays as the API lists them. */
  isUnavailable?: ((day: string) => boolean) | undefined;
}

/** What was typed, read back with its weekday, or that it could not be read. */
function ReadBack({ text, value }: { text: string; value: string }) {
  const today = useToday();
  if (text.trim() === '') return <span className="date__read">Day month year, for example 24 11 2026</span>;
  if (parseDay(value) === null) return <span className="date__read date__read--not">Not read as a day yet</span>;
  return (
    <span className="date__read date__read--day">
      <strong>{formatDay(value)}</strong> · {daysAway(value, today)}
    </span>
  );
}

/** A day, typed in any usual way or picked from a calendar. Shows the weekday. */
export function DateField(props: DateFieldProps) {
  const { name, label, hint, error, optional, value, onChange, onBlur, min, max, isUnavailable } = props;
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const iso = parseDay(value) === value ? value : null;
  const text = typed ?? (iso ? formatDayShort(iso) : value);
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <>
          <span className="date">
            <input
              {...wiring}
              aria-describedby={`${wiring['aria-describedby'] ?? ''} ${wiring.id}-read`.trim()}
              className="input input--date"
              autoComplete="off"
              value={text}
              onChange={(event) => {
                setTyped(event.target.value);
                onChange(parseDay(event.target.value) ?? event.target.value);
              }}
              onBlur={() => {
                setTyped(null);
                onBlur?.();
              }}
            />
            <Popover
              trigger={<CalendarIcon size={18} aria-hidden="true" />}
              label="Choose from a calendar"
              triggerClassName="button button--secondary date__open"
              className="date__panel"
            >
              {(close) => (
                <Calendar
                  value={iso}
                  today={today}
                  min={min}
                  max={max}
                  isUnavailable={isUnavailable}
                  onPick={(day) => {
                    setTyped(null);
                    onChange(day);
                    close();
                  }}
                />
              )}
            </Popover>
          </span>
          <span id={`${wiring.id}-read`} aria-live="polite">
            <ReadBack text={text} value={value} />
          </span>
        </>
      )}
    </Field>
  );
}
