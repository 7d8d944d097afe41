import { Answered } from '../../app/Answered.tsx';
import { links } from '../../links.ts';
import { Because, ButtonLink, Cluster, DayText, Empty, Section, Stack, StatusBadge } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { AddToAgenda } from './AddToAgenda.tsx';
import { actionOf, type CommitteeView, meetingState, purposeInWords, useCommittee } from './committee.ts';
import { DecisionView } from './DecisionView.tsx';

/** The SSC's part of one assessment: when it looks at it, what it decided, the conditions and the letter. */
export default function CommitteePage() {
  const { id } = useAssessment();
  const view = useCommittee(id);
  return (
    <Answered answer={view} what="decision">
      {(found) => <OneView view={found} assessmentId={id} />}
    </Answered>
  );
}

function OneView({ view, assessmentId }: { view: CommitteeView; assessmentId: string }) {
  const { listing, decision, actions, appeal } = view;
  const add = actionOf(actions, 'add-to-agenda');
  return (
    <Stack gap={6}>
      <Purpose view={view} />
      {add?.open ? <AddToAgenda view={view} assessmentId={assessmentId} /> : null}
      {decision ? <DecisionView decision={decision} /> : null}
      {appeal ? (
        <Section title="If the party disagrees">
          <Because steps={appeal.because} heading="An appeal is possible" />
        </Section>
      ) : null}
      {!listing && !decision && !add?.open ? (
        <Empty title="Not before the SSC yet">
          <p>It is put on an agenda when the report is issued and the party’s response is in.</p>
        </Empty>
      ) : null}
    </Stack>
  );
}

function Purpose({ view }: { view: CommitteeView }) {
  const { listing, purpose, purposeBecause } = view;
  return (
    <Section title={purpose === 'set-status' ? 'The SSC sets the assurance status' : 'The SSC notes the outcome'}>
      <Stack>
        {listing ? (
          <Cluster>
            <StatusBadge tone={meetingState(listing.meeting.state).tone}>
              {meetingState(listing.meeting.state).word}
            </StatusBadge>
            <span>
              {listing.state === 'decided' ? 'Decided' : purposeInWords(purpose)} at {listing.meeting.ref} on{' '}
              <DayText day={listing.meeting.heldOn} />
            </span>
            {listing.mayOpenPaper ? (
              <ButtonLink href={links.agendaItem(listing.meeting.id, listing.itemId)} variant="primary">
                Open the paper
              </ButtonLink>
            ) : null}
          </Cluster>
        ) : null}
        <Because steps={purposeBecause} heading="Why" folded />
      </Stack>
    </Section>
  );
}
