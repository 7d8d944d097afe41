import { useAnswer } from '../../api.ts';
import { Select, TextInput } from '../../ui/index.ts';
import { type Details, PersonFields } from './PersonFields.tsx';
import { type BodyName, bodyRoles } from './words.ts';

/** What is typed of a person of a body. */
export interface BodyDetails extends Details {
  readonly organisation: string;
  readonly employerId: string | null;
}

interface BodyPersonFieldsProps {
  body: BodyName;
  details: BodyDetails;
  onChange: (details: BodyDetails) => void;
}

/** The fields of a person of a body; of the SSC also who employs them. */
export function BodyPersonFields({ body, details, onChange }: BodyPersonFieldsProps) {
  return (
    <>
      <PersonFields
        details={details}
        onChange={(change) => onChange({ ...details, ...change })}
        roles={bodyRoles(body)}
      />
      <TextInput
        name="organisation"
        label="Organisation"
        hint="The firm they work for, written as beside the names of its other people: its single sign-on is theirs."
        value={details.organisation}
        onChange={(organisation) => onChange({ ...details, organisation })}
      />
      {body === 'ssc' ? (
        <Employer employerId={details.employerId} onChange={(employerId) => onChange({ ...details, employerId })} />
      ) : null}
    </>
  );
}

function Employer({ employerId, onChange }: { employerId: string | null; onChange: (id: string | null) => void }) {
  const parties = useAnswer('list-parties', { query: { limit: 100 } });
  const options = (parties.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      name="employerId"
      label="Employed by"
      hint="Its cases, and those of its group and its shared systems, are closed to them."
      optional
      placeholder="No Party"
      options={options}
      value={employerId ?? ''}
      onChange={(id) => onChange(id || null)}
    />
  );
}
