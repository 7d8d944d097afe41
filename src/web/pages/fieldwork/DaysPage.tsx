import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { label } from '../../app/labels.ts';
import { DefinitionList, Section, Stack } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { DaysTable } from './DaysTable.tsx';
import { inDays, isOpen } from './fieldwork.ts';
import { RecordDays } from './RecordDays.tsx';

/** Days worked on an assessment: what is charged in the end. */
export default function DaysPage() {
  const { id } = useAssessment();
  const days = useAnswer('list-days', { params: { assessmentId: id } });
  return (
    <Answered answer={days} what="days" shape="table">
      {(list) => (
        <Stack gap={6}>
          <Section
            title="Days worked"
            description="Only actual days are charged, at the rate card in force on each day."
          >
            <DefinitionList
              columns
              items={[
                ...list.totals.map(({ activity, days: of }) => ({ term: label(activity), detail: inDays(of) })),
                { term: 'In all', detail: <strong>{inDays(list.totalDays)}</strong> },
              ]}
            />
          </Section>
          {isOpen(list.actions, 'record-days') && list.members.length > 0 ? (
            <RecordDays assessmentId={id} list={list} />
          ) : null}
          <DaysTable assessmentId={id} list={list} />
        </Stack>
      )}
    </Answered>
  );
}
