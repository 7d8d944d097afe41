import { DateField, TextArea, TextInput } from '../../ui/index.ts';

/** What SECAS says when it settles a value. */
export interface Said {
  readonly from: string;
  readonly reason: string;
  readonly source: string;
}

/** From when, why, and by which source. */
export function Saying({ said, onChange }: { said: Said; onChange: (said: Said) => void }) {
  const set = (change: Partial<Said>) => onChange({ ...said, ...change });
  return (
    <>
      <DateField
        name="from"
        label="Holds from"
        hint="Today or a later day: what was answered before stands."
        value={said.from}
        onChange={(from) => set({ from })}
      />
      <TextInput
        name="source"
        label="Source"
        hint="Where it stands, or who decided it."
        value={said.source}
        onChange={(source) => set({ source })}
      />
      <TextArea
        name="reason"
        label="Reason"
        value={said.reason}
        onChange={(reason) => set({ reason })}
        maxLength={2000}
      />
    </>
  );
}
