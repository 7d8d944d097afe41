import { label, outcomeTone, shortLabel } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { type Column, DataTable, Empty, Section, Stack, StatusBadge, VisibleTo } from '../../ui/index.ts';
import './committee.css';
import { type AgendaRow, type Meeting, purposeInWords } from './committee.ts';

/** The agenda as a table to print. Its numbers count what the reader may see: what is withheld leaves no gap. */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const { side } = useMe();
  const { agenda, id } = meeting;
  const mayOpen = side === 'ssc' || side === 'secas';
  return (
    <Section title="Agenda">
      <Stack>
        <DataTable
          caption="Agenda"
          captionHidden
          columns={mayOpen ? [...COLUMNS, ...COMMITTEE_COLUMNS] : COLUMNS}
          rows={agenda}
          rowKey={(row) => row.id}
          rowHref={(row) => (mayOpen ? links.agendaItem(id, row.id) : links.assessment(row.assessmentId))}
          empty={
            <Empty title="No papers" compact>
              <p>SECAS lists an assessment when the party’s response is in.</p>
            </Empty>
          }
        />
        {mayOpen ? <Recusals agenda={agenda} readers={meeting.visibleTo.recusals} /> : null}
      </Stack>
    </Section>
  );
}

const COLUMNS: readonly Column<AgendaRow>[] = [
  {
    key: 'subject',
    header: 'Item',
    render: ({ number, party, kind, assessmentRef }) =>
      `${number}. ${party.name}, ${shortLabel(kind)} ${assessmentRef}`,
  },
  { key: 'purpose', header: 'Purpose', render: ({ purpose }) => purposeInWords(purpose) },
  {
    key: 'recommendation',
    header: 'Recommendation',
    render: ({ recommendation, lateReason }) => (
      <>
        {recommendation || <span className="muted">None</span>}
        {lateReason ? <span className="committee-late">Listed after papers were due: {lateReason}</span> : null}
      </>
    ),
    priority: 2,
  },
];

const COMMITTEE_COLUMNS: readonly Column<AgendaRow>[] = [
  {
    key: 'vote',
    header: 'Votes',
    align: 'end',
    render: ({ votesCast, yourVote }) => (yourVote ? `${votesCast}, yours: ${label(yourVote.vote)}` : votesCast),
    priority: 3,
  },
  {
    key: 'outcome',
    header: 'Outcome',
    render: ({ outcome }) =>
      outcome ? (
        <StatusBadge tone={outcomeTone(outcome)}>{shortLabel(outcome)}</StatusBadge>
      ) : (
        <span className="muted">Open</span>
      ),
  },
];

/** Who takes no part in what, as far as the reader may know of it. */
function Recusals({ agenda, readers }: { agenda: readonly AgendaRow[]; readers: string }) {
  const rows = agenda.flatMap(({ id, number, party, recusals }) =>
    recusals.map(({ person, nature }) => ({
      key: `${id} ${person.id}`,
      item: `${number}. ${party.name}`,
      member: person.name,
      nature,
    })),
  );
  if (rows.length === 0) return null;
  return (
    <Stack gap={2}>
      <DataTable
        caption="Recusals"
        columns={[
          { key: 'member', header: 'Member', render: ({ member }) => member },
          { key: 'item', header: 'Item', render: ({ item }) => item },
          { key: 'nature', header: 'Interest', render: ({ nature }) => nature },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
      <VisibleTo to={readers} />
    </Stack>
  );
}
