import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { label, shortLabel } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { DayText, DefinitionList, Page, Stack } from '../../ui/index.ts';
import { StartBooking } from './StartBooking.tsx';

/** The round that a decision asked for is booked from here: what it follows, and by when it is to be held. */
export default function StartBookingPage() {
  const assessmentId = useParam('assessmentId');
  const assessment = useAnswer('read-assessment', { params: { assessmentId } });
  return (
    <Answered answer={assessment} what="assessment">
      {({ id, ref, kind, outcome, followUpBy }) => (
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
            <StartBooking follows={id} label="Open the form" />
          </Stack>
        </Page>
      )}
    </Answered>
  );
}
