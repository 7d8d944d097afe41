import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useMe } from '../../app/session.tsx';
import { Empty, plural, Section, Stack } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { ObservationCard } from './ObservationCard.tsx';

/** Every observation of an assessment that the reader may see. */
export default function ObservationsPage() {
  const { id } = useAssessment();
  const me = useMe();
  const observations = useAnswer('list-observations', { params: { assessmentId: id } });
  const early = ['cio', 'secas'].includes(me.side)
    ? 'An observation is raised from the result of a control, in the same step.'
    : me.side === 'party'
      ? 'You see them when the draft report is shared with you for factual accuracy.'
      : 'You see them when the report is issued.';
  return (
    <Answered answer={observations} what="observations" shape="text">
      {({ rows, grades, actions }) => (
        <Section
          title="Observations"
          description={`${plural(rows.length, 'observation')}. Numbers are never used again.`}
        >
          {rows.length === 0 ? (
            <Empty title="None that you can see" compact>
              <p>{early}</p>
            </Empty>
          ) : (
            <Stack gap={5}>
              {rows.map((observation) => (
                <ObservationCard
                  key={observation.id}
                  observation={observation}
                  assessmentId={id}
                  grades={grades}
                  actions={actions}
                />
              ))}
            </Stack>
          )}
        </Section>
      )}
    </Answered>
  );
}
