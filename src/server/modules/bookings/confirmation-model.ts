import { GRADE_NAMES, nameOf, USER_ROLE_NAMES } from '../../../contract/names.ts';
import { BECAUSE_WORDS } from '../../../contract/reasons.ts';
import type { BookingConfirmed } from '../../../rules/bookings/confirm-booking.ts';
import { estimateLines } from '../../../rules/bookings/estimate.ts';
import { lateNoticeFee } from '../../../rules/bookings/late-notice-fee.ts';
import { breakOf, fieldworkDays, phasesOf } from '../../../rules/bookings/phases.ts';
import type { TeamRole } from '../../../rules/bookings/propose-dates.ts';
import type { Citation } from '../../../rules/rulebook/citations/citation.ts';
import { CITATIONS } from '../../../rules/rulebook/citations.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import { inForce } from '../../../rules/rulebook/dated.ts';
import { lateNoticePercent, vatPercent } from '../../../rules/rulebook/values.ts';
import { NO_MONEY, pence, percentOf } from '../../../rules/values/money.ts';
import type { Tx } from '../../db/database.ts';
import type { BookingConfirmationModel } from '../../platform/documents/index.ts';
import { bookOf } from '../../platform/rulebook/book.ts';
import { rateCardNamed } from './booking-situation.ts';
import { type ConfirmedRecord, confirmedRecord } from './confirmation.store.ts';

const TEAM_ROLES: Readonly<Record<TeamRole, string>> = {
  lead: 'Lead assessor',
  assessor: 'Assessor',
  'quality-reviewer': 'Quality reviewer',
};

/** What the confirmation of a booking prints. Undefined when there is no such document. */
export async function bookingConfirmationModel(
  tx: Tx,
  documentId: string,
): Promise<BookingConfirmationModel | undefined> {
  const record = await confirmedRecord(tx, documentId);
  if (!record) return undefined;
  const { event, by } = record.entry;
  const { form } = record;
  return {
    kind: 'booking-confirmation',
    marking: 'amber',
    reference: record.ref,
    documentVersion: String(record.versionNo),
    draft: false,
    datedOn: event.confirmedOn,
    to: [form.contactName ?? '', record.partyName].filter((line) => line !== ''),
    salutation: `Dear ${form.contactName ?? record.partyName},`,
    party: { name: record.partyName, userRoles: record.userRoles.map((role) => USER_ROLE_NAMES[role]) },
    assessment: { name: nameOf(record.kind), reference: record.ref, ...reasonOf(record) },
    fieldwork: {
      startOn: event.startOn,
      endOn: event.endOn,
      workingDays: fieldworkDays(event).length,
      place: placesOf(record),
    },
    ...stagesOf(event),
    team: teamOf(record),
    estimate: await estimateOf(tx, record),
    notice: noticeOf(record, await bookOf(tx)),
    prepare: [
      { what: 'Answer the list of controls and attach evidence to each answer', byOn: event.startOn },
      { what: 'Name the people whom the assessors should speak to, for each User Role' },
    ],
    from: { name: by.name, position: 'Security assessments', organisation: 'SECAS' },
  };
}

function reasonOf({ entry, form }: ConfirmedRecord): { reason: string; clause: string } {
  const [step] = entry.because;
  const ownReason = form.kindReason ? ` ${form.kindReason}` : '';
  if (!step) return { reason: `You asked for it.${ownReason}`, clause: sourceOf(CITATIONS.SEED_TYPES) };
  return {
    reason: BECAUSE_WORDS[step.rule](step.facts) + ownReason,
    clause: sourceOf(CITATIONS[step.cite]),
  };
}

const sourceOf = ({ document, clause }: Citation): string => (clause ? `${document}, ${clause}` : document);

const placesOf = ({ form }: ConfirmedRecord): string => form.sites?.join(', ') ?? 'at your offices';

const STAGES = ['Phase 1, scope and governance', 'Phase 2, the detailed review'] as const;

/** The phases of a staged assessment; the days between them are the break that the party chose. */
function stagesOf(event: BookingConfirmed): Pick<BookingConfirmationModel, 'stages'> {
  if (!breakOf(event)) return {};
  return { stages: phasesOf(event).map((phase, at) => ({ name: STAGES[at] ?? '', ...phase })) };
}

const teamOf = ({ entry, team }: ConfirmedRecord) =>
  entry.event.team.flatMap(({ personId, role }) => {
    const person = team.find(({ id }) => id === personId);
    return person ? [{ name: person.name, role: TEAM_ROLES[role], contact: person.email }] : [];
  });

async function estimateOf(tx: Tx, { estimate, entry }: ConfirmedRecord): Promise<BookingConfirmationModel['estimate']> {
  const on = entry.event.confirmedOn;
  const card = estimate && (await rateCardNamed(tx, estimate.rateCard));
  const lines = card && estimate ? estimateLines(estimate.likelyDays, card.rates, on, await bookOf(tx)) : [];
  const exVatPence = estimate ? pence(estimate.likelyPence) : NO_MONEY;
  const percent = inForce(vatPercent, on, await bookOf(tx)).value;
  const vatPence = percentOf(exVatPence, percent);
  return {
    rateCard: `the rate card ${estimate?.rateCard ?? ''}`,
    lines: lines.map((line) => ({ ...line, grade: GRADE_NAMES[line.grade] })),
    lowDays: estimate?.lowDays ?? 0,
    highDays: estimate?.highDays ?? 0,
    exVatPence,
    vatPercent: percent,
    vatPence,
    totalPence: exVatPence + vatPence,
  };
}

function noticeOf({ kind, estimate, entry }: ConfirmedRecord, book: Overlay): BookingConfirmationModel['notice'] {
  const { startOn, confirmedOn } = entry.event;
  const estimatePence = estimate ? pence(estimate.likelyPence) : NO_MONEY;
  const fee = lateNoticeFee({ state: 'confirmed', kind, startOn, estimatePence }, confirmedOn, book);
  const percent = inForce(lateNoticePercent, confirmedOn, book).value;
  return {
    lastFreeOn: fee.freeUntilOn,
    feePercent: percent,
    feePence: percentOf(estimatePence, percent),
    clause: sourceOf(CITATIONS.SEED_FEE),
  };
}
