import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { Grid, Section, Stack } from '../../ui/index.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AnswerReading } from './AnswerReading.tsx';
import { ControlDuty } from './ControlDuty.tsx';
import { ControlNav } from './ControlNav.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { EvidenceUpload } from './EvidenceUpload.tsx';
import { type Control, isOpen } from './fieldwork.ts';
import { ObservationsOfControl } from './ObservationsOfControl.tsx';
import { RecordedResult } from './RecordedResult.tsx';
import { ResultForm } from './ResultForm.tsx';

/** One control: the duty; the party answers and attaches evidence; the assessor records what was found. */
export default function ControlPage() {
  const params = { assessmentId: useParam('assessmentId'), controlId: useParam('controlId') };
  const control = useAnswer('read-control', { params });
  return (
    <Answered answer={control} what="control">
      {(found) => <OfControl key={found.id} control={found} />}
    </Answered>
  );
}

function OfControl({ control }: { control: Control }) {
  const assesses = isOpen(control.actions, 'record-result');
  const hasFindings = assesses || control.recorded !== null || control.observationItems.length > 0;
  return (
    <Stack gap={6}>
      <ControlNav control={control} />
      <ControlDuty control={control} />
      <Grid min="24rem" gap={6}>
        {hasFindings ? (
          <>
            <Stack gap={6}>
              <OfTheParty control={control} />
            </Stack>
            <Stack gap={6}>
              {assesses ? <ResultForm control={control} /> : <RecordedResult control={control} />}
              <ObservationsOfControl control={control} />
            </Stack>
          </>
        ) : (
          <OfTheParty control={control} />
        )}
      </Grid>
      <ControlNav control={control} name="Controls, again" />
    </Stack>
  );
}

/** The answer and the evidence. */
function OfTheParty({ control }: { control: Control }) {
  const answers = isOpen(control.actions, 'answer-control');
  const attaches = isOpen(control.actions, 'attach-evidence');
  return (
    <>
      <Section title="Answer">
        {answers ? <AnswerForm control={control} /> : <AnswerReading control={control} />}
      </Section>
      <Section title="Evidence">
        {attaches && control.evidenceItems.length === 0 ? null : <EvidenceList control={control} />}
        {attaches ? <EvidenceUpload control={control} /> : null}
      </Section>
    </>
  );
}
