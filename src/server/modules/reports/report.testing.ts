import type { Insertable } from 'kysely';
import type { Day } from '../../../rules/values/day.ts';
import type { AssessmentKind } from '../../../rules/vocabulary.ts';
import { anAssessment } from '../../../testing/facts.ts';
import type { TestScheme } from '../../../testing/server.ts';
import type { Assessments } from '../../db/schema.ts';
import { newId } from '../../platform/ids.ts';

/** Two controls of each kind of round; a follow-up looks at observations of the round before. */
const LOOKED_AT = {
  fusa: ['unauthorised-activity-detect', 'unauthorised-activity-respond'],
  'further-fusa': ['unauthorised-activity-detect', 'unauthorised-activity-respond'],
  vusa: ['vusa-system-changes', 'vusa-process-changes'],
  ssa: ['ssa-architecture', 'ssa-separation'],
  'follow-up': ['observation-1', 'observation-2'],
} as const satisfies Record<AssessmentKind, readonly [string, string]>;

/** A round of Brackwater's whose fieldwork has ended, with results, evidence, days, and one observation unless told otherwise; returns its id. */
export async function aRoundToReport(
  scheme: TestScheme,
  overrides: Partial<Insertable<Assessments>> = {},
  observations = 1,
): Promise<string> {
  const id = await anAssessment(scheme, {
    state: 'drafting',
    fieldwork_started_on: '2026-11-09' as Day,
    fieldwork_ended_on: '2026-11-13' as Day,
    turn_due_on: '2026-11-27' as Day,
    ...overrides,
  });
  const common = { party_id: scheme.parties.brackwater, assessment_id: id };
  const { lead, assessor, contributor } = scheme.people;
  const at = '2026-11-13T16:00:00.000Z';
  const [first, second] = LOOKED_AT[overrides.kind ?? 'fusa'];
  await scheme.given(async (tx) => {
    for (const [index, control_id] of [first, second].entries()) {
      await tx
        .insertInto('control_results')
        .values({
          ...common,
          control_id,
          result: index < observations ? 'observation' : 'compliant',
          recorded_by: assessor,
          recorded_at: at,
        })
        .execute();
    }
    for (let number = 1; number <= observations; number++) {
      await tx
        .insertInto('observations')
        .values({
          ...common,
          id: newId(),
          number,
          ref: `OBS-0${number}`,
          control_id: first,
          clause: 'G3.2',
          title: 'Alerts wait through weekends',
          finding: 'Alerts raised on a Friday evening were opened on the Monday.',
          evidence_seen: 'The alert register of twelve weeks.',
          grade: 'observation',
          raised_by: assessor,
          raised_at: at,
        })
        .execute();
    }
    await tx
      .insertInto('evidence')
      .values({
        ...common,
        id: newId(),
        control_id: first,
        title: 'Alert register',
        speaks_of_on: '2026-09-30' as Day,
        sha256: '0'.repeat(64),
        file_name: 'alerts.pdf',
        media_type: 'application/pdf',
        bytes: 10,
        uploaded_by: contributor,
        uploaded_at: at,
      })
      .execute();
    await tx
      .insertInto('days_worked')
      .values({
        ...common,
        id: newId(),
        person_id: lead,
        worked_on: '2026-11-09' as Day,
        hundredths: 75,
        activity: 'fieldwork',
        grade: 'lead',
        recorded_by: lead,
        recorded_at: at,
      })
      .execute();
  });
  return id;
}

const TEXTS = {
  summary: 'Brackwater runs its systems with care; one matter of upkeep was found.',
  scope: 'Every duty of G3 to G6 in the roles assessed.',
  opinion: 'The controls work as they are meant to.',
};

const versionOf = async (scheme: TestScheme, assessmentId: string): Promise<number> =>
  (await scheme.as('lead').ask('read-report', { params: { assessmentId } })).answer.version;

type Step = 'saved' | 'shared' | 'finished' | 'reviewed' | 'issued';

/** Takes the report of a round as far as is asked, through the door: each step by the one whose it is; from the step after `after`. */
export async function reportUpTo(scheme: TestScheme, assessmentId: string, step: Step, after?: Step): Promise<void> {
  const params = { assessmentId };
  const body = async () => ({ version: await versionOf(scheme, assessmentId) });
  const steps = [
    ['saved', async () => scheme.as('lead').ask('save-report', { params, body: { ...(await body()), ...TEXTS } })],
    ['shared', async () => scheme.as('lead').ask('send-for-factual-accuracy', { params, body: await body() })],
    ['finished', async () => scheme.as('contributor').ask('finish-factual-accuracy', { params, body: await body() })],
    ['reviewed', async () => scheme.as('lead').ask('send-for-quality-review', { params, body: await body() })],
    ['issued', async () => scheme.as('reviewer').ask('issue-report', { params, body: await body() })],
  ] as const;
  const done = steps.findIndex(([name]) => name === after);
  for (const [name, take] of steps.slice(done + 1)) {
    const reply = await take();
    if (reply.status >= 400) throw new Error(`${name}: ${reply.text}`);
    if (name === step) return;
  }
}
