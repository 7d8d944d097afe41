import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { Cluster, DayText, Due, Empty, plural, Section, Stack, StatusBadge } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { ItemForm } from './ItemForm.tsx';
import { ItemReading } from './ItemReading.tsx';
import { isOpen, type Response } from './response.ts';
import { SubmitResponse } from './SubmitResponse.tsx';

/** The party's response: observation by observation, saved as it is written, submitted when it is complete. */
export default function ResponsePage() {
  const { id } = useAssessment();
  const response = useAnswer('read-response', { params: { assessmentId: id } });
  if (response.error?.status === 404)
    return (
      <Empty title="Nothing is to be responded to">
        <p>A response is due when a report with observations has been issued.</p>
      </Empty>
    );
  return (
    <Answered answer={response} what="response">
      {(found) => <OneResponse response={found} />}
    </Answered>
  );
}

function OneResponse({ response }: { response: Response }) {
  const editable = isOpen(response, 'save-response-item');
  const { items, state } = response;
  return (
    <Stack gap={6}>
      <Head response={response} />
      {items.length === 0 && state === 'draft' ? (
        <Empty title="The party is writing its response">
          <p>Its answers are the party’s own until it submits them.</p>
        </Empty>
      ) : (
        <Section title="Observations" description={`${plural(items.length, 'observation')} in the report.`}>
          <Stack gap={5}>
            {items.map((item) =>
              editable ? (
                <ItemForm key={item.observation.id} assessmentId={response.assessmentId} item={item} />
              ) : (
                <ItemReading key={item.observation.id} item={item} />
              ),
            )}
          </Stack>
        </Section>
      )}
      <SubmitResponse response={response} />
    </Stack>
  );
}

function Head({ response }: { response: Response }) {
  const { state, dueOn, submittedOn, submittedBy, late, daysLate, items } = response;
  const complete = items.filter(({ missing }) => missing.length === 0).length;
  return (
    <Stack gap={3}>
      <Cluster>
        {state === 'submitted' ? (
          <StatusBadge tone="good">Submitted</StatusBadge>
        ) : (
          <StatusBadge tone="progress">Being written</StatusBadge>
        )}
        {late ? <StatusBadge tone="warn">{plural(daysLate, 'day')} late</StatusBadge> : null}
        <Due on={dueOn} done={state === 'submitted'} />
        {submittedOn ? (
          <span>
            Submitted <DayText day={submittedOn} />
            {submittedBy ? ` by ${submittedBy.name}` : ''}
          </span>
        ) : null}
      </Cluster>
      {state === 'draft' && items.length > 0 ? (
        <p className="response__progress">
          <progress value={complete} max={items.length} aria-label="Observations answered in full" />
          <span>
            {complete} of {plural(items.length, 'observation')} answered in full
          </span>
        </p>
      ) : null}
    </Stack>
  );
}
