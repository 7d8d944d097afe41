/** Who may read a field whose readers differ from those of the page around it. PostgreSQL and the policies keep to the same. */
export const FIELD_AUDIENCES = {
  'working-note': 'the assessors of this assessment’s team',
  answer: 'the Party, the User CIO and SECAS',
  result: 'the User CIO and SECAS; the Party once the report is shared for factual accuracy',
  'draft-observation':
    'the User CIO and SECAS; the Party once the report is shared for factual accuracy; the SSC once it is issued',
  'days-worked': 'the Party, the User CIO, SECAS and DCC’s charging officers',
  deliberation: 'the SSC and SECAS; in the minutes, the User CIO too',
  vote: 'the SSC and SECAS',
  'internal-reason': 'SECAS',
  'reason-to-party': 'the Party, the User CIO and SECAS',
  'other-users': 'SECAS and the User CIO; no User learns who the others are',
} as const satisfies Record<string, string>;
export type FieldAudience = keyof typeof FIELD_AUDIENCES;

/** "Visible to: SECAS", as a field's hint says it. */
export const visibleTo = (field: FieldAudience): string => `Visible to: ${FIELD_AUDIENCES[field]}.`;

/** The same beside what is shown. */
export function VisibleTo({ field }: { field: FieldAudience }) {
  return <p className="small muted">{visibleTo(field)}</p>;
}
