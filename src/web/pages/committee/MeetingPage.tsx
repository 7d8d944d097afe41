import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { actionLabel } from '../../app/labels.ts';
import { links } from '../../links.ts';
import {
  ActionButton,
  AtText,
  Cluster,
  DayText,
  DefinitionList,
  Grid,
  Page,
  Problem,
  Section,
  Stack,
  StatusBadge,
  useToast,
} from '../../ui/index.ts';
import { Documents } from '../assessments/Documents.tsx';
import { Paragraphs } from '../reports/Paragraphs.tsx';
import { Agenda } from './Agenda.tsx';
import { CloseMeeting } from './CloseMeeting.tsx';
import { actionOf, attendedInWords, type Meeting, meetingState, useMeeting } from './committee.ts';
import { HoldMeeting } from './HoldMeeting.tsx';

/** One meeting: agenda, who came, what one may not see, papers and minutes. The agenda is made to be printed. */
export default function MeetingPage() {
  const meeting = useMeeting(useParam('meetingId'));
  return (
    <Answered answer={meeting} what="meeting">
      {(found) => <OneMeeting meeting={found} />}
    </Answered>
  );
}

function OneMeeting({ meeting }: { meeting: Meeting }) {
  const { ref, heldOn, startsAtTime, place, papersDueOn, state, openedAt, closedAt, remarks, interests } = meeting;
  return (
    <Page
      title={`Security Sub-Committee ${ref}`}
      eyebrow={<DayText day={heldOn} />}
      marking="amber"
      breadcrumb={[{ label: 'SSC meetings', href: links.meetings() }]}
      status={<StatusBadge tone={meetingState(state).tone}>{meetingState(state).word}</StatusBadge>}
    >
      <Stack gap={6}>
        <DefinitionList
          columns
          items={[
            { term: 'Day', detail: <DayText day={heldOn} /> },
            { term: 'Start', detail: startsAtTime },
            { term: 'Place', detail: place },
            { term: 'Papers due', detail: <DayText day={papersDueOn} /> },
            ...(openedAt ? [{ term: 'Opened', detail: <AtText at={openedAt} /> }] : []),
            ...(closedAt ? [{ term: 'Closed', detail: <AtText at={closedAt} /> }] : []),
          ]}
        />
        <Steps meeting={meeting} />
        <Agenda meeting={meeting} />
        <Grid min="22rem" gap={6}>
          <Members meeting={meeting} />
          <div className="no-print">
            <Section title="Papers and minutes" description="A pack holds what you may read. It is yours alone.">
              <Documents documents={meeting.documents} />
            </Section>
          </div>
        </Grid>
        {interests.length > 0 ? <OwnInterests interests={interests} /> : null}
        {remarks ? (
          <Section title="Remarks">
            <Paragraphs text={remarks} />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

/** What the reader takes no part in. That there was a paper on it, nothing here tells. */
function OwnInterests({ interests }: { interests: Meeting['interests'] }) {
  return (
    <Section
      title="Your interests"
      description="Nothing of these parties is shown to you, whether it is on the agenda or not."
    >
      <ul className="committee-members">
        {interests.map(({ party, nature }) => (
          <li key={`${party.id} ${nature}`}>
            <span>{party.name}</span>
            <span className="muted">{nature}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What one may do with the meeting now. */
function Steps({ meeting }: { meeting: Meeting }) {
  const [doing, setDoing] = useState<'hold' | 'close' | null>(null);
  const pack = useCommand('prepare-paper-pack');
  const toast = useToast();
  const { id, actions } = meeting;
  const [hold, close, prepare] = ['hold-meeting', 'close-meeting', 'prepare-paper-pack'].map((name) =>
    actionOf(actions, name),
  );
  const makePack = () =>
    pack.mutate({ params: { meetingId: id }, body: {} } as never, {
      onSuccess: () => toast({ text: 'Your pack is being made. It stands below in a moment.' }),
    });
  if (doing === 'hold') return <HoldMeeting meeting={meeting} onDone={() => setDoing(null)} />;
  if (doing === 'close') return <CloseMeeting meeting={meeting} onDone={() => setDoing(null)} />;
  if (actions.length === 0) return null;
  return (
    <div className="no-print">
      {pack.error ? <Problem problem={pack.error.problem} /> : null}
      <Cluster align="start">
        {hold && meeting.state === 'planned' ? (
          <ActionButton
            action={hold}
            label={actionLabel('hold-meeting')}
            variant="primary"
            onPress={() => setDoing('hold')}
          />
        ) : null}
        {close && meeting.state === 'open' ? (
          <ActionButton
            action={close}
            label={actionLabel('close-meeting')}
            variant="primary"
            onPress={() => setDoing('close')}
          />
        ) : null}
        {prepare ? (
          <ActionButton
            action={prepare}
            label={actionLabel('prepare-paper-pack')}
            busy={pack.isPending}
            onPress={makePack}
          />
        ) : null}
      </Cluster>
    </div>
  );
}

function Members({ meeting: { members, state } }: { meeting: Meeting }) {
  return (
    <Section title="Members">
      <ul className="committee-members">
        {members.map(({ person, chair, attended }) => (
          <li key={person.id}>
            <span>
              {person.name}
              <span className="muted">{chair ? ', independent chair' : `, ${person.organisation}`}</span>
            </span>
            {state === 'planned' ? null : <span className="muted">{attendedInWords(attended)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
