import { sql } from 'kysely';
import { nameOf, USER_ROLE_NAMES } from '../../../../contract/names.ts';
import { appealOf } from '../../../../rules/committee/appeal.ts';
import { CONSEQUENCES } from '../../../../rules/committee/outcomes.ts';
import { type CitationKey, citation } from '../../../../rules/rulebook/citations.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import { inForce } from '../../../../rules/rulebook/dated.ts';
import { entryStatuses, furtherFullAllowed } from '../../../../rules/rulebook/values.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { AssessmentKind, CommitteeOutcome, UserRole } from '../../../../rules/vocabulary.ts';
import type { Tx } from '../../../db/database.ts';
import type { OutcomeLetterModel } from '../../../platform/documents/index.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { whatIsDueFor } from '../../obligations/index.ts';
import { MEANINGS, outcomeOn } from './outcome-words.ts';

/** The records an outcome letter is made of. */
interface Records {
  readonly ref: string;
  readonly kind: AssessmentKind;
  readonly userRoles: readonly UserRole[];
  readonly from: Day;
  readonly to: Day;
  readonly reportVersion: number | null;
  readonly partyId: string;
  readonly party: string;
  readonly contact: string | null;
  readonly meeting: { readonly reference: string; readonly heldOn: Day };
  readonly sender: { readonly name: string; readonly position: string; readonly organisation: string };
  readonly outcome: CommitteeOutcome;
  readonly reason: string;
  readonly decidedOn: Day;
  readonly followUpBy: Day | null;
  readonly votes: OutcomeLetterModel['vote'];
  readonly conditions: OutcomeLetterModel['conditions'];
}

async function recordsOf(tx: Tx, documentId: string): Promise<Records | undefined> {
  const { rows } = await sql<{ records: Records }>`
    select jsonb_build_object('ref', a.ref, 'kind', a.kind, 'userRoles', a.user_roles,
      'from', coalesce(a.fieldwork_started_on, a.self_assessment_submitted_on, a.start_on, x.decided_on),
      'to', coalesce(a.fieldwork_ended_on, a.self_assessment_submitted_on, a.end_on, x.decided_on),
      'reportVersion', (select max(r.version_no) from reports r where r.assessment_id = a.id and r.state = 'issued'),
      'partyId', q.id, 'party', q.name, 'contact', (select b.form ->> 'contactName' from bookings b where b.assessment_id = a.id),
      'meeting', jsonb_build_object('reference', m.ref, 'heldOn', m.held_on),
      'sender', jsonb_build_object('name', h.name, 'position', h.job_title, 'organisation', h.organisation),
      'outcome', x.outcome, 'reason', x.reason, 'decidedOn', x.decided_on, 'followUpBy', x.follow_up_by,
      'votes', jsonb_build_object('for', x.votes_for, 'against', x.votes_against, 'abstain', x.abstentions, 'recused', x.recused,
        'quorumPresent', x.present, 'quorumRequired', x.quorum, 'chairCastingVote', x.casting_vote),
      'conditions', coalesce((
        select jsonb_agg(jsonb_build_object('number', c.number, 'text', c.text, 'owner', c.owner, 'dueOn', c.due_on,
               'clause', coalesce((select o.clause from observations o where o.id = c.observation_id), 'G8')) order by c.number)
        from conditions c where c.decision_id = x.id), '[]')) as records
    from decisions x join assessments a on a.id = x.assessment_id join parties q on q.id = x.party_id
      join agenda_items i on i.id = x.agenda_item_id join meetings m on m.id = i.meeting_id join people h on h.id = x.recorded_by
    where x.letter_id = ${documentId}`.execute(tx);
  return rows[0]?.records;
}

const clauseOf = (key: CitationKey): string => {
  const { document, clause } = citation(key);
  return clause ? `${document}, ${clause}` : document;
};

/** What stands in the outcome letter: the decision and what follows from it for the party (domain 4.5, 4.6). */
export async function outcomeLetterModel(tx: Tx, documentId: string): Promise<OutcomeLetterModel | undefined> {
  const [records, book] = await Promise.all([recordsOf(tx, documentId), bookOf(tx)]);
  if (!records) return undefined;
  const { ref, outcome, decidedOn, contact, party, conditions } = records;
  const userRoles = records.userRoles.map((role) => USER_ROLE_NAMES[role]);
  return {
    kind: 'outcome-letter',
    marking: 'red',
    reference: `${ref}-O`,
    documentVersion: '1.0',
    draft: false,
    datedOn: decidedOn,
    to: [...(contact ? [contact] : []), party],
    salutation: `Dear ${contact ?? 'Sir or Madam'},`,
    party: { name: party, userRoles },
    assessment: {
      name: nameOf(records.kind),
      reference: ref,
      fieldworkStartedOn: records.from,
      fieldworkEndedOn: records.to,
      reportReference: `${ref}-R`,
      reportVersion: String(records.reportVersion ?? 1),
    },
    meeting: records.meeting,
    outcome: {
      status: outcomeOn(outcome, decidedOn, book),
      clause: clauseOf('G8_34_STATUS'),
      meaning: MEANINGS[outcome],
      reasons: records.reason,
    },
    ...userEntryOf(records, book),
    conditions,
    directorsLetterRequired: conditions.length > 0 && outcome !== 'rejected',
    ...followUpOf(records, book),
    ...(await nextOf(tx, records)),
    vote: records.votes,
    ...appealNote(records, book),
    from: records.sender,
  };
}

/** Whether the status lets User Entry be completed (default Q10; H1.10). What is noted changes nothing in it. */
function userEntryOf({ outcome, decidedOn }: Records, book: Overlay): Pick<OutcomeLetterModel, 'userEntry'> {
  if (outcome === 'noted' || outcome === 'noted-with-remediation') return {};
  const open = inForce(entryStatuses, decidedOn, book).value.includes(outcome);
  const words = open
    ? 'The security requirement of User Entry is met in the User Roles named above.'
    : 'The security requirement of User Entry is not met until the SSC has decided anew.';
  return { userEntry: { words, clause: clauseOf('H1_10_ENTRY') } };
}

/** The next round that the decision asks for: a Follow-up, or after Rejected a further Full assessment (default Q11). */
function followUpOf({ outcome, decidedOn, followUpBy }: Records, book: Overlay): Pick<OutcomeLetterModel, 'followUp'> {
  if (!CONSEQUENCES[outcome].nextRound || !followUpBy) return {};
  const further = outcome === 'rejected' && inForce(furtherFullAllowed, decidedOn, book).value;
  return {
    followUp: {
      name: nameOf(further ? 'further-fusa' : 'follow-up'),
      byOn: followUpBy,
      scope: further
        ? 'It covers every duty in each of the User Roles, as the first did.'
        : 'It looks at the conditions of this decision.',
      clause: further ? clauseOf('MP091') : clauseOf('G8_36_STATUS_LIMBS'),
    },
  };
}

/** What the party is due next, unless the decision itself asks for another round. */
async function nextOf(tx: Tx, { partyId, outcome, decidedOn }: Records): Promise<Pick<OutcomeLetterModel, 'next'>> {
  if (CONSEQUENCES[outcome].nextRound) return {};
  const due = await whatIsDueFor(tx, partyId, decidedOn);
  const next = due?.find(({ dueBy }) => dueBy !== undefined);
  return next?.dueBy ? { next: { name: nameOf(next.kind), dueOn: next.dueBy, clause: clauseOf(next.cite) } } : {};
}

function appealNote({ outcome, decidedOn }: Records, book: Overlay): Pick<OutcomeLetterModel, 'appeal'> {
  const appeal = appealOf({ outcome, decidedOn }, book);
  return appeal
    ? { appeal: { to: 'the Authority', adviseByOn: appeal.adviseByOn, clause: 'SEC Section G8, recalled' } }
    : {};
}
