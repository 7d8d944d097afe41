import { nameOf } from '../../../contract/names.ts';
import { countInWords, dayInWords, listInWords } from '../../../contract/words.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { AssessmentKind, ControlResult, SystemKind, UserRole } from '../../../rules/vocabulary.ts';
import type { Results } from './results.ts';

/** What a first draft is written from. */
export interface DraftFacts {
  readonly kind: AssessmentKind;
  readonly partyName: string;
  readonly userRoles: readonly UserRole[];
  readonly systemKind: SystemKind;
  readonly fieldworkStartedOn: Day | null;
  readonly fieldworkEndedOn: Day | null;
  readonly baseline: { readonly kind: AssessmentKind; readonly ref: string } | null;
  readonly results: Results;
}

/** First texts of a report, made from the records so that nobody starts at an empty page; the lead then writes them. */
export function suggestedTexts(facts: DraftFacts): { summary: string; scope: string; opinion: string } {
  return { summary: summaryOf(facts), scope: scopeOf(facts), opinion: '' };
}

const IN_WORDS: readonly (readonly [ControlResult, string, string])[] = [
  ['actual-non-compliance', 'actual non-compliance', 'actual non-compliances'],
  ['potential-non-compliance', 'potential non-compliance', 'potential non-compliances'],
  ['material-increase-in-risk', 'material increase in risk', 'material increases in risk'],
  ['observation', 'further observation', 'further observations'],
];

function summaryOf({ kind, partyName, fieldworkStartedOn, fieldworkEndedOn, results }: DraftFacts): string {
  const counted = (wanted: ControlResult) => results.rows.filter(({ result }) => result === wanted).length;
  const found = IN_WORDS.filter(([result]) => counted(result) > 0).map(([result, one, many]) =>
    countInWords(counted(result), one, many),
  );
  const days =
    fieldworkStartedOn && fieldworkEndedOn
      ? ` from ${dayInWords(fieldworkStartedOn)} to ${dayInWords(fieldworkEndedOn)}`
      : '';
  const looked = countInWords(results.rows.length, kind === 'ssa' ? 'question' : 'control');
  const outcome =
    found.length > 0 ? `We raise ${listInWords(found.join(','), 'and', (item) => item)}.` : 'We raise no observations.';
  return `The ${nameOf(kind)} of ${partyName} was carried out${days}. It covered ${looked}, of which ${counted('compliant')} met the duty in full.\n\n${outcome}`;
}

function scopeOf({ kind, userRoles, systemKind, baseline }: DraftFacts): string {
  const roles = listInWords(userRoles.join(','), 'and');
  const system =
    systemKind === 'shared'
      ? 'for a User System shared through a Shared Resource Provider'
      : 'for a bespoke User System';
  const since = baseline ? ` since ${nameOf(baseline.kind)} ${baseline.ref}` : '';
  const what = {
    fusa: `Every duty of Sections G3 to G6 of the Code that applies to the roles ${roles}`,
    'further-fusa': `Every duty of Sections G3 to G6 of the Code that applies to the roles ${roles}`,
    vusa: `The three key areas of change${since}, for the roles ${roles}`,
    ssa: `The User’s own answers on where its risk may have risen${since}, for the roles ${roles}, and our review of them`,
    'follow-up': baseline
      ? `Whether the steps that were agreed${since} have been taken, for the roles ${roles}`
      : `Every duty of Sections G3 to G6 of the Code that applies to the roles ${roles}, at the second User System whose review the SSC ordered by itself`,
  } as const satisfies Record<AssessmentKind, string>;
  return `${what[kind]}, ${system}.`;
}
