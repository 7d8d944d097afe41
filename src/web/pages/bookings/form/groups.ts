import { links } from '../../../links.ts';
import type { StepperStep } from '../../../ui/index.ts';
import type { BookingForm, Proposal } from '../booking.ts';

type Field = keyof BookingForm;

/** One page of the form. */
export interface Group {
  readonly key: string;
  readonly title: string;
  /** Its name among the steps, when the title is too long for that. */
  readonly step?: string;
  readonly lede: string;
  readonly fields: readonly Field[];
}

/** The pages of the Book-an-Assessment form, in order. The last two ask nothing. */
export const GROUPS: readonly Group[] = [
  {
    key: 'kind',
    title: 'Kind of assessment',
    step: 'Kind',
    lede: 'What is due of you is proposed. A deeper look is possible, with a reason.',
    fields: ['kind', 'kindReason', 'staged', 'breakWeeks'],
  },
  {
    key: 'scope',
    title: 'What is assessed',
    step: 'Scope',
    lede: 'The User Roles that are assessed, and the User System they work through.',
    fields: ['userRoles', 'systemKind'],
  },
  { key: 'sites', title: 'Where', lede: 'The places that the assessors may have to visit.', fields: ['sites'] },
  {
    key: 'dates',
    title: 'When',
    lede: 'SECAS receives the form at least twelve weeks before the wanted start. Wanted dates are not guaranteed.',
    fields: ['wantedStartOn', 'alternativeStartOn'],
  },
  {
    key: 'preparation',
    title: 'How prepared you are',
    step: 'Preparation',
    lede: 'This moves the estimate and nothing else.',
    fields: ['preparedness', 'observationsExpected'],
  },
  {
    key: 'contact',
    title: 'Whom to speak to',
    step: 'Contact',
    lede: 'SECAS and the User CIO write to this person about the booking.',
    fields: ['contactName', 'contactEmail', 'contactPhone', 'billingContact', 'notes'],
  },
  { key: 'estimate', title: 'Estimate', lede: 'What the assessment is likely to take and to cost.', fields: [] },
  {
    key: 'check',
    title: 'Check and send',
    step: 'Check',
    lede: 'Nothing is sent before you send it here. The twelve weeks count from then.',
    fields: [],
  },
];

/** Every field of the form, in its order. */
const ALL_FIELDS: readonly Field[] = GROUPS.flatMap(({ fields }) => fields);

export const groupOf = (field: Field): string => GROUPS.find(({ fields }) => fields.includes(field))?.key ?? 'kind';

/** The page before and the page after. */
export function neighboursOf(key: string): { readonly before: Group | undefined; readonly after: Group | undefined } {
  const at = GROUPS.findIndex((group) => group.key === key);
  return { before: GROUPS[at - 1], after: GROUPS[at + 1] };
}

/** Where one is in the form, and which pages lack something. */
export function stepsOf(bookingId: string, current: string, { missing }: Proposal): StepperStep[] {
  return GROUPS.map(({ key, title, step, fields }) => {
    const lacks = fields.length === 0 ? missing.length > 0 : fields.some((field) => missing.includes(field));
    return {
      key,
      label: step ?? title,
      state: key === current ? 'current' : lacks || key === 'check' ? 'todo' : 'done',
      href: links.bookingForm(bookingId, key),
    };
  });
}

/** The fields that a form answers, and those it should: a question that was never asked is left out. */
export const answeredIn = (form: BookingForm): readonly Field[] =>
  ALL_FIELDS.filter((field) => form[field] !== undefined || isAsked(form, field));

const isAsked = ({ staged }: BookingForm, field: Field): boolean =>
  field === 'breakWeeks' ? staged === true : field !== 'kindReason' && field !== 'staged';
