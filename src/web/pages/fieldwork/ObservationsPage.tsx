import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useMe } from '../../app/session.tsx';
import { Empty, plural, Section, Stack, VisibleTo } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { ObservationCard } from './ObservationCard.tsx';

/** Every observation of an assessment that the reader may see. */
export default function ObservationsPage() {
  const { id } = useAssessment();
  const me = useMe();
  const observations = useAnswer('list-observations', { params: { assessmentId: id } });
  const early =
    me.side === 'party'
      ? 'You see them when the draft report is shared with you for factual accuracy.'
      : 'An observation is raised from the result of a control. Everybody who may read the assessment sees it when the report is issued.';
  return (
    <Answered answer={observations} what="observations" shape="text">
      {({ rows, grades, visibleTo, actions }) => (
        <Section
          title="Observations"
          description={`${plural(rows.length, 'observation')}. Numbers are never used again.`}
        >
          {rows.length === 0 ? (
            <Empty title="None that you can see" compact>
              <p>{early}</p>
              <VisibleTo to={visibleTo} />
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
