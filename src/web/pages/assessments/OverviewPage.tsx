import { PHASE_NAMES } from '../../../contract/names.ts';
import { actionHref } from '../../actionLinks.ts';
import { actionLabel, label, shortLabel } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import {
  ActionButton,
  Cluster,
  DayText,
  DefinitionList,
  Empty,
  Grid,
  Link,
  PhaseLine,
  type PhaseStep,
  Section,
  Stack,
  type TermDetail,
} from '../../ui/index.ts';
import { Documents } from './Documents.tsx';
import { ExportCase } from './ExportCase.tsx';
import { type Assessment, useAssessment } from './useAssessment.ts';
import { waitingFor } from './waiting.ts';

const PHASES = Object.keys(PHASE_NAMES);

/** Where an assessment stands, whose turn it is, by when, what is in the way, and what one may do. */
export default function OverviewPage() {
  const assessment = useAssessment();
  return (
    <Stack gap={6}>
      <WhereItStands assessment={assessment} />
      <Actions assessment={assessment} />
      <Grid min="16rem" gap={6}>
        <Section title="Dates">
          <DefinitionList items={datesOf(assessment)} />
        </Section>
        <Section title="Team">
          {assessment.team.length === 0 ? (
            <Empty title="Nobody is named yet" compact>
              <p>The User CIO names the team when it proposes dates.</p>
            </Empty>
          ) : (
            <DefinitionList
              items={assessment.team.map(({ person, role }) => ({
                term: label(role),
                detail: person.name,
                key: person.id,
              }))}
            />
          )}
        </Section>
        <Section title="What is assessed">
          <DefinitionList items={scopeOf(assessment)} />
        </Section>
      </Grid>
      <Section title="Documents" description="Each is named by the SHA-256 of its bytes and never changes.">
        <Documents documents={assessment.documents} />
      </Section>
    </Stack>
  );
}

function WhereItStands({ assessment }: { assessment: Assessment }) {
  const me = useMe();
  const { phase, turn, turnDueOn, inTheWay, state } = assessment;
  const over = state === 'cancelled';
  const at = PHASES.indexOf(phase);
  const steps: PhaseStep[] = PHASES.map((key, index) => ({
    key,
    label: label(key),
    state: over || index < at || phase === 'closed' ? 'done' : index > at ? 'todo' : 'current',
  }));
  return (
    <PhaseLine
      phases={
        over ? steps.filter(({ key }) => key === 'closed').map((step) => ({ ...step, label: 'Cancelled' })) : steps
      }
      turn={turn === 'nobody' ? undefined : { side: turn, mine: turn === me.side }}
      by={turnDueOn ?? undefined}
      waitingFor={waitingFor(state)}
      blockedBy={
        inTheWay.length > 0 ? (
          <ul className="plain-list">
            {inTheWay.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}

/** What is possible but moves nothing on: it stands behind what does. */
const ASIDE: ReadonlySet<string> = new Set([
  'reschedule-booking',
  'cancel-booking',
  'attach-evidence',
  'withdraw-evidence',
  'amend-observation',
  'withdraw-observation',
  'record-days',
  'reverse-days',
  'reissue-report',
  'remove-from-agenda',
  'declare-interest',
  'correct-charge',
  'return-condition',
]);
const isExport = ({ operation }: { operation: string }): boolean => operation === 'export-case';
const isAside = ({ operation }: { operation: string }): boolean => ASIDE.has(operation);

function Actions({ assessment }: { assessment: Assessment }) {
  const { side } = useMe();
  const { actions, id, bookingId, turn } = assessment;
  const place = { assessmentId: id, bookingId };
  // The export moves nothing on, whatever the stage: it has a place of its own, below the steps.
  const [steps, exports] = [actions.filter((it) => !isExport(it)), actions.filter(isExport)];
  const open = steps.filter((action) => action.open).sort((a, b) => Number(isAside(a)) - Number(isAside(b)));
  const closed = steps.filter((action) => !action.open);
  if (actions.length === 0) return null;
  return (
    <Section title="What you can do">
      {open.length > 0 ? (
        <Cluster>
          {open.map((action, index) => (
            <ActionButton
              key={action.operation}
              action={action}
              label={actionLabel(action.operation)}
              href={actionHref(action.operation, place)}
              variant={index === 0 && turn === side && !isAside(action) ? 'primary' : 'secondary'}
            />
          ))}
        </Cluster>
      ) : (
        <p className="muted">Nothing is yours to do at this stage.</p>
      )}
      {closed.length > 0 ? (
        <details className="closed-actions">
          <summary>What is not possible now, and why ({closed.length})</summary>
          <Cluster align="start" gap={5}>
            {closed.map((action) => (
              <ActionButton key={action.operation} action={action} label={actionLabel(action.operation)} size="s" />
            ))}
          </Cluster>
        </details>
      ) : null}
      {exports.map((action) => (
        <ExportCase key={action.operation} action={action} assessmentId={id} />
      ))}
    </Section>
  );
}

function datesOf(assessment: Assessment): TermDetail[] {
  const days: readonly (readonly [string, string | null])[] = [
    ['Due by', assessment.dueBy],
    ['Fieldwork from', assessment.startOn],
    ['Phase 1 to', assessment.break?.phaseOneEndOn ?? null],
    ['Phase 2 from', assessment.break?.phaseTwoStartOn ?? null],
    ['Fieldwork to', assessment.endOn],
    ['Self-assessment submitted', assessment.selfAssessmentSubmittedOn],
    ['Decided by the SSC', assessment.decidedOn],
    ['Follow-up by', assessment.followUpBy],
    ['Closed', assessment.closedOn],
  ];
  const known = days.flatMap(([term, day]) => (day ? [{ term, detail: <DayText day={day} /> }] : []));
  return known.length > 0 ? known : [{ term: 'Dates', detail: 'None is set yet' }];
}

function scopeOf(assessment: Assessment): TermDetail[] {
  const { party, userRoles, systemKind, staged, roundNo, predecessor, successor, baseline, bookingId } = assessment;
  const round = (other: { id: string; ref: string; kind: string } | null, term: string): TermDetail[] =>
    other
      ? [{ term, detail: <Link href={links.assessment(other.id)}>{`${other.ref} (${shortLabel(other.kind)})`}</Link> }]
      : [];
  return [
    { term: 'Party', detail: <Link href={links.party(party.id)}>{party.name}</Link> },
    { term: 'User Roles', detail: userRoles.map(label).join(', ') },
    { term: 'User System', detail: label(systemKind) },
    ...(staged ? [{ term: 'Staged', detail: 'Yes, in two phases' }] : []),
    { term: 'Round', detail: String(roundNo) },
    ...(bookingId
      ? [{ term: 'Booking', detail: <Link href={links.booking(bookingId)}>The booking and its estimate</Link> }]
      : []),
    ...round(predecessor, 'Follows'),
    ...round(successor, 'Followed by'),
    ...(baseline
      ? [{ term: 'Changes since', detail: <Link href={links.assessment(baseline.id)}>{baseline.ref}</Link> }]
      : []),
    {
      term: 'Frameworks',
      detail: `SCF ${assessment.scfVersion}, agreed interpretations ${assessment.aiVersion}, catalogue ${assessment.catalogueVersion}`,
    },
  ];
}
