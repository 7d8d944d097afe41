import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { label, shortLabel } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { type Action, DayText, DefinitionList, Link, Page, Stack } from '../../ui/index.ts';
import { StartBooking } from './StartBooking.tsx';

/** The round that a decision asked for is booked from here: what it follows, and by when it is to be held. */
export default function StartBookingPage() {
  const assessmentId = useParam('assessmentId');
  const assessment = useAnswer('read-assessment', { params: { assessmentId } });
  return (
    <Answered answer={assessment} what="assessment">
      {({ id, ref, kind, outcome, followUpBy, successor, actions }) => (
        <Page
          title="Book the round that follows"
          width="narrow"
          lede="The SSC’s decision asks for one more round. Each round is followed once."
          breadcrumb={[{ label: ref, href: links.assessment(id) }]}
        >
          <Stack gap={5}>
            <DefinitionList
              items={[
                { term: 'It follows', detail: `${ref} (${shortLabel(kind)})` },
                { term: 'The decision', detail: outcome ? label(outcome) : 'Not known' },
                { term: 'To be held by', detail: followUpBy ? <DayText day={followUpBy} distance /> : 'No day is set' },
              ]}
            />
            <Start
              id={id}
              successor={successor}
              action={actions.find(({ operation }) => operation === 'start-booking')}
            />
          </Stack>
        </Page>
      )}
    </Answered>
  );
}

interface StartProps {
  id: string;
  successor: Answer<'read-assessment'>['successor'];
  action: Action | undefined;
}

function Start({ id, successor, action }: StartProps) {
  if (successor)
    return (
      <p>
        It is booked as <Link href={links.assessment(successor.id)}>{successor.ref}</Link>.
      </p>
    );
  return action ? (
    <StartBooking action={action} follows={id} label="Open the form" />
  ) : (
    <p>There is no round to book from here now.</p>
  );
}
