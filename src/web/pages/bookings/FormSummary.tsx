import { BOOKING_FIELD_NAMES } from '../../../contract/field-names.ts';
import { label } from '../../app/labels.ts';
import { DayText, DefinitionList, Link, plural, type TermDetail } from '../../ui/index.ts';
import type { BookingForm } from './booking.ts';

type Field = keyof BookingForm;

/** What a form says, field by field; `change` gives each its way back. */
export function FormSummary({
  form,
  fields,
  change,
}: {
  form: BookingForm;
  fields: readonly Field[];
  change?: (field: Field) => string;
}) {
  const items = fields.map(
    (field): TermDetail => ({
      key: field,
      term: BOOKING_FIELD_NAMES[field],
      detail: (
        <>
          <Value form={form} field={field} />
          {change ? (
            <>
              {' '}
              <Link href={change(field)}>
                Change<span className="visually-hidden"> {BOOKING_FIELD_NAMES[field]}</span>
              </Link>
            </>
          ) : null}
        </>
      ),
    }),
  );
  return <DefinitionList items={items} />;
}

const DAYS: readonly Field[] = ['wantedStartOn', 'alternativeStartOn'];
const WORDS: readonly Field[] = ['kind', 'userRoles', 'systemKind', 'preparedness'];

function Value({ form, field }: { form: BookingForm; field: Field }) {
  const value = form[field];
  if (value === undefined || value === '') return <span className="muted">Not filled in</span>;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (field === 'breakWeeks') return plural(Number(value), 'week');
  if (Array.isArray(value)) return value.map((each) => (field === 'userRoles' ? label(each) : each)).join(', ');
  if (DAYS.includes(field)) return <DayText day={String(value)} />;
  return WORDS.includes(field) ? label(String(value)) : String(value);
}
