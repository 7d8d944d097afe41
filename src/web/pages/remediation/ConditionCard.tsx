import { useState } from 'react';
import { useCommand } from '../../api.ts';
import {
  ActionButton,
  Card,
  Cluster,
  DayText,
  DefinitionList,
  Due,
  Problem,
  plural,
  Stack,
  StatusBadge,
  type TermDetail,
  useToast,
} from '../../ui/index.ts';
import { ReportForm } from './ReportForm.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { actionIn, type Condition, conditionLook } from './remediation.ts';

interface ConditionCardProps {
  assessmentId: string;
  condition: Condition;
}

/** One condition: what is to be done, by whom, by when, how far it is, and what may be done about it now. */
export function ConditionCard({ assessmentId, condition }: ConditionCardProps) {
  const [form, setForm] = useState<'report' | 'return' | null>(null);
  const { tone, word } = conditionLook(condition);
  const { number, text, observation, dueOn, state } = condition;
  const close = () => setForm(null);
  return (
    <Card
      title={`Condition ${number}`}
      eyebrow={observation ? `${observation.ref} · ${observation.clause} · ${observation.title}` : undefined}
      meta={
        <Cluster gap={3}>
          <StatusBadge tone={tone}>{word}</StatusBadge>
          <Due on={dueOn} done={state !== 'open'} />
        </Cluster>
      }
    >
      <Stack gap={4}>
        <p className="remediation__text">{text}</p>
        <DefinitionList items={factsOf(condition)} />
        {form === 'report' ? (
          <ReportForm assessmentId={assessmentId} condition={condition} onDone={close} />
        ) : form === 'return' ? (
          <ReturnForm assessmentId={assessmentId} condition={condition} onDone={close} />
        ) : (
          <Actions assessmentId={assessmentId} condition={condition} onOpen={setForm} />
        )}
      </Stack>
    </Card>
  );
}

function factsOf(condition: Condition): TermDetail[] {
  const { owner, progress, evidence, reportedOn, dischargedOn, dischargedBy, returnReason, daysLate } = condition;
  const late = daysLate > 0 ? ` (${plural(daysLate, 'day')} late)` : '';
  return [
    { term: 'Owner', detail: owner },
    ...(progress ? [{ term: 'Progress', detail: <span className="remediation__text">{progress}</span> }] : []),
    ...(evidence ? [{ term: 'Evidence', detail: <span className="remediation__text">{evidence}</span> }] : []),
    ...(reportedOn
      ? [
          {
            term: 'Reported',
            detail: (
              <>
                <DayText day={reportedOn} />
                {late}
              </>
            ),
          },
        ]
      : []),
    ...(dischargedOn && dischargedBy
      ? [
          {
            term: 'Discharged',
            detail: (
              <>
                <DayText day={dischargedOn} /> by {dischargedBy.name}, {dischargedBy.organisation}
              </>
            ),
          },
        ]
      : []),
    ...(returnReason
      ? [{ term: 'Returned because', detail: <strong className="remediation__text">{returnReason}</strong> }]
      : []),
  ];
}

function Actions({
  assessmentId,
  condition,
  onOpen,
}: ConditionCardProps & { onOpen: (form: 'report' | 'return') => void }) {
  const toast = useToast();
  const discharge = useCommand('discharge-condition');
  const { id, number, version, actions } = condition;
  const report = actionIn(actions, 'report-progress');
  const dischargeAction = actionIn(actions, 'discharge-condition');
  const returnAction = actionIn(actions, 'return-condition');
  if (!report && !dischargeAction && !returnAction) return null;
  const press = () =>
    discharge.mutate(
      { params: { assessmentId, conditionId: id }, body: { version } },
      { onSuccess: () => toast({ text: `Condition ${number} is discharged` }) },
    );
  return (
    <Stack gap={3}>
      {discharge.error ? <Problem problem={discharge.error.problem} /> : null}
      <Cluster gap={3} align="start">
        {report ? (
          <ActionButton
            action={report}
            label={`Report on condition ${number}`}
            variant="primary"
            onPress={() => onOpen('report')}
          />
        ) : null}
        {dischargeAction ? (
          <ActionButton
            action={dischargeAction}
            label={`Discharge condition ${number}`}
            variant="primary"
            busy={discharge.isPending}
            onPress={press}
          />
        ) : null}
        {returnAction ? (
          <ActionButton action={returnAction} label={`Return condition ${number}`} onPress={() => onOpen('return')} />
        ) : null}
      </Cluster>
    </Stack>
  );
}
