import { useState } from 'react';
import { type QueryInput, useAnswer } from '../../api.ts';
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

/** As many as a list can be looked through. */
const MOST = 50;

/** The register is longer than a list one picks from: its names are narrowed by a search first. */
function Employer({ employerId, onChange }: { employerId: string | null; onChange: (id: string | null) => void }) {
  const [search, setSearch] = useState('');
  const query = { search: search.trim(), limit: MOST } as unknown as QueryInput<'list-parties'>;
  const parties = useAnswer('list-parties', { query }, { keepPrevious: true });
  const { rows, total } = parties.data ?? { rows: [], total: 0 };
  // Whoever is chosen stays in the list, whatever is searched for.
  const isListed = employerId === null || rows.some(({ id }) => id === employerId);
  const chosen = useAnswer('read-party', { params: { partyId: employerId ?? '' } }, { enabled: !isListed });
  const listed = isListed || !chosen.data ? rows : [chosen.data, ...rows];
  return (
    <>
      <TextInput
        name="employerSearch"
        label="Find the employer"
        hint="Name, reference or group of the Party."
        optional
        type="search"
        value={search}
        onChange={setSearch}
      />
      <Select
        name="employerId"
        label="Employed by"
        hint={`Its cases, and those of its group and its shared systems, are closed to them.${total > rows.length ? ` The first ${rows.length} of ${total} Parties are listed: search to find another.` : ''}`}
        optional
        placeholder="No Party"
        options={listed.map(({ id, name }) => ({ value: id, label: name }))}
        value={employerId ?? ''}
        onChange={(id) => onChange(id || null)}
      />
    </>
  );
}
