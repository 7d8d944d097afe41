import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { label, outcomeTone } from '../../app/labels.ts';
import { Because, Card, DayText, DefinitionList, Empty, plural, Section, Stack, StatusBadge } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { StartBooking } from '../bookings/StartBooking.tsx';
import { ConditionCard } from './ConditionCard.tsx';
import { Letters } from './Letters.tsx';
import type { Remediation } from './remediation.ts';
import './remediation.css';

/** What the SSC's decision asks for, how far it is, and the Director's Letter that ends it. */
export default function RemediationPage() {
  const { id } = useAssessment();
  const remediation = useAnswer('read-remediation', { params: { assessmentId: id } });
  return (
    <Answered answer={remediation} what="remediation plan">
      {(plan) =>
        plan.decision ? (
          <Plan plan={plan} decision={plan.decision} />
        ) : (
          <Empty title="The SSC has not decided yet">
            <p>The conditions of its decision, and what is done about them, will be here.</p>
          </Empty>
        )
      }
    </Answered>
  );
}

type Decision = NonNullable<Remediation['decision']>;

function Plan({ plan, decision }: { plan: Remediation; decision: Decision }) {
  const { conditions } = plan;
  const discharged = conditions.filter(({ state }) => state === 'discharged').length;
  return (
    <Stack gap={6}>
      <Section title="The decision">
        <DefinitionList
          columns
          items={[
            {
              term: 'Decided',
              detail: <StatusBadge tone={outcomeTone(decision.outcome)}>{label(decision.outcome)}</StatusBadge>,
            },
            { term: 'On', detail: <DayText day={decision.decidedOn} /> },
            ...(decision.followUpBy
              ? [{ term: 'Next round by', detail: <DayText day={decision.followUpBy} distance /> }]
              : []),
          ]}
        />
        <p className="remediation__text">{decision.reason}</p>
      </Section>
      <FollowUp decision={decision} />
      <Section
        title="Conditions"
        description={
          conditions.length > 0 ? `${discharged} of ${plural(conditions.length, 'condition')} discharged.` : undefined
        }
      >
        <Stack gap={4}>
          {conditions.map((condition) => (
            <ConditionCard key={condition.id} assessmentId={plan.assessmentId} condition={condition} />
          ))}
          {conditions.length === 0 ? (
            <Empty title="The decision has no conditions" compact />
          ) : (
            <Because steps={plan.whoDischarges} heading="Who discharges a condition" folded />
          )}
        </Stack>
      </Section>
      <Letters plan={plan} />
    </Stack>
  );
}

/** The round that the decision asks for, and the way to book it. */
function FollowUp({ decision: { followUpBy } }: { decision: Decision }) {
  const { id, state, successor, actions } = useAssessment();
  if (state !== 'awaiting-follow-up') return null;
  const book = actions.find(({ operation }) => operation === 'start-booking');
  return (
    <Card title="One more round is asked for" tone="warn" level={2}>
      <p>
        The decision asks for another round{followUpBy ? ' by ' : ''}
        {followUpBy ? <DayText day={followUpBy} distance /> : null}. This assessment closes when that round is decided.
      </p>
      {successor ? <p>It is booked as {successor.ref}.</p> : null}
      {book && !successor ? <StartBooking action={book} follows={id} label="Book the next round" /> : null}
    </Card>
  );
}
