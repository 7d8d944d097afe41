import type { Answer, BodyInput } from '../../api.ts';
import { label } from '../../app/labels.ts';
import { type Column, DataTable, DayText, Empty, formatDayShort, Select, StatusBadge } from '../../ui/index.ts';

type Person = Answer<'assessor-availability'>['rows'][number];
type TeamRole = BodyInput<'propose-dates'>['team'][number]['role'];
/** Person → part in the team. */
export type Team = Readonly<Record<string, TeamRole>>;

interface Own {
  readonly people: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

interface AvailabilityProps {
  rows: readonly Person[];
  own: Own;
  team: Team;
  onTeam: (team: Team) => void;
}

const PARTS: readonly { readonly role: TeamRole; readonly needs: readonly string[] }[] = [
  { role: 'lead', needs: ['assessor-lead'] },
  { role: 'assessor', needs: ['assessor', 'assessor-lead'] },
  { role: 'quality-reviewer', needs: ['quality-reviewer'] },
];

/** The User CIO's people: who is free on the days chosen, who is independent, and what part each takes. */
export function Availability({ rows, own, team, onTeam }: AvailabilityProps) {
  const choose = (personId: string, role: string) => {
    const { [personId]: _before, ...others } = team;
    onTeam(role === '' ? others : { ...others, [personId]: role as TeamRole });
  };
  const columns: readonly Column<Person>[] = [
    {
      key: 'name',
      header: 'Person',
      render: ({ person, jobTitle }) => (
        <>
          {person.name}
          <br />
          <span className="muted">{jobTitle}</span>
        </>
      ),
    },
    { key: 'free', header: 'On these days', render: (row) => <Free booked={bookedByOthers(row, own)} /> },
    { key: 'independent', header: 'Independence', render: (row) => <Independence row={row} /> },
    {
      key: 'part',
      header: 'Part in the team',
      render: ({ person, roles }) => (
        <Select
          name={`part-${person.id}`}
          label={`Part of ${person.name}`}
          labelHidden
          placeholder="None"
          options={PARTS.filter(({ needs }) => needs.some((need) => roles.includes(need))).map(({ role }) => ({
            value: role,
            label: label(role),
          }))}
          value={team[person.id] ?? ''}
          onChange={(role) => choose(person.id, role)}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption="Assessors on the days chosen"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ person }) => person.id}
      empty={<Empty title="The User CIO has nobody registered" compact />}
    />
  );
}

const bookedByOthers = ({ person, bookedOn }: Person, { people, from, to }: Own): readonly string[] =>
  bookedOn.filter((on) => !(people.includes(person.id) && from && to && on >= from && on <= to));

function Free({ booked }: { booked: readonly string[] }) {
  if (booked.length === 0) return <StatusBadge tone="good">Free</StatusBadge>;
  const [first, ...more] = booked;
  return (
    <>
      <StatusBadge tone="bad">Booked</StatusBadge> {first ? formatDayShort(first) : ''}
      {more.length > 0 ? ` and ${more.length} more` : ''}
    </>
  );
}

function Independence({ row: { notIndependentUntil } }: { row: Person }) {
  if (!notIndependentUntil) return <StatusBadge tone="good">Independent</StatusBadge>;
  return (
    <>
      <StatusBadge tone="bad">Advised the party</StatusBadge> may assess from <DayText day={notIndependentUntil} />
    </>
  );
}
