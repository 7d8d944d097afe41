import { label, shortLabel } from '../../app/labels.ts';
import { type Column, DataTable, Empty, Section, Stack, StatusBadge, VisibleTo } from '../../ui/index.ts';
import type { Item } from './committee.ts';

type Member = Item['members'][number];
type Count = Item['counts'][number];

/** The quorum and the state of the votes, by number and by member. */
export function Votes({ item }: { item: Item }) {
  const { members, counts, quorum, state, meeting, visibleTo: readers } = item;
  if (state === 'withdrawn') return null;
  const before = meeting.state === 'planned';
  return (
    <Section
      title={before ? 'Who may vote' : 'Votes'}
      description={before ? 'Votes are cast once the meeting is open.' : undefined}
    >
      <Stack>
        {state === 'listed' && !before ? <QuorumLine quorum={quorum} /> : null}
        {before ? null : (
          <DataTable
            caption="By decision"
            columns={COUNT_COLUMNS}
            rows={counts}
            rowKey={({ outcome }) => outcome}
            empty={<Empty title="Nobody has voted yet" compact />}
          />
        )}
        <ul className="committee-members" aria-label="By member">
          {members.map((member) => (
            <li key={member.person.id}>
              <span>
                {member.person.name}
                {member.chair ? <span className="muted">, chair</span> : null}
              </span>
              <span>
                <MemberVote member={member} before={before} />
              </span>
            </li>
          ))}
        </ul>
        <VisibleTo to={before ? readers.recusals : readers.votes} />
      </Stack>
    </Section>
  );
}

/** Whether enough members are here who may decide. */
export function QuorumLine({ quorum: { appointed, recused, present, needed, met } }: { quorum: Item['quorum'] }) {
  return (
    <p>
      <StatusBadge tone={met ? 'good' : 'warn'}>{met ? 'Quorum' : 'No quorum'}</StatusBadge> {present} of{' '}
      {appointed - recused} who may decide are present, {needed} are needed
      {recused > 0 ? `; ${recused} recused.` : '.'}
    </p>
  );
}

const COUNT_COLUMNS: readonly Column<Count>[] = [
  { key: 'outcome', header: 'Decision', render: ({ outcome }) => shortLabel(outcome) },
  { key: 'for', header: 'For', align: 'end', render: ({ votesFor }) => votesFor },
  { key: 'against', header: 'Against', align: 'end', render: ({ votesAgainst }) => votesAgainst },
  { key: 'abstain', header: 'Abstained', align: 'end', render: ({ abstentions }) => abstentions },
  {
    key: 'carried',
    header: 'Result',
    render: ({ carried, tied, castingVote }) => (
      <StatusBadge tone={carried ? 'good' : 'neutral'}>
        {carried ? (castingVote ? 'Carried by the chair' : 'Carried') : tied ? 'Tied' : 'Not carried'}
      </StatusBadge>
    ),
  },
];

function MemberVote({ member: { recusedBy, vote, present }, before }: { member: Member; before: boolean }) {
  if (recusedBy) {
    return (
      <>
        <StatusBadge>Recused</StatusBadge> <span className="muted">{recusedBy}</span>
      </>
    );
  }
  if (vote) {
    return (
      <>
        {label(vote.vote)} <span className="muted">{shortLabel(vote.outcome)}</span>
      </>
    );
  }
  if (before) return null;
  return <span className="muted">{present ? 'Has not voted' : 'Not present'}</span>;
}
