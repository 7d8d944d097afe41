import { TextArea, TextInput, visibleTo } from '../../ui/index.ts';

export interface ObservationText {
  readonly title: string;
  readonly finding: string;
  readonly evidenceSeen: string;
}

interface Props {
  /** Where the fields stand in the request. */
  prefix?: string;
  /** Who reads what is written. */
  readers: string;
  value: ObservationText;
  change: (part: Partial<ObservationText>) => void;
}

/** What an observation says: a title, what was found, what was seen as evidence. */
export function ObservationFields({ prefix = '', readers, value, change }: Props) {
  return (
    <>
      <TextInput
        name={`${prefix}title`}
        label="Title of the observation"
        value={value.title}
        onChange={(title) => change({ title })}
        maxLength={200}
      />
      <TextArea
        name={`${prefix}finding`}
        label="What was found"
        hint={visibleTo(readers)}
        rows={4}
        value={value.finding}
        onChange={(finding) => change({ finding })}
        maxLength={6000}
      />
      <TextArea
        name={`${prefix}evidenceSeen`}
        label="What was seen as evidence"
        rows={2}
        value={value.evidenceSeen}
        onChange={(evidenceSeen) => change({ evidenceSeen })}
        maxLength={4000}
      />
    </>
  );
}
