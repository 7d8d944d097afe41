import { MARKING_MEANINGS, MARKING_NAMES, nameOf } from '../../../../contract/names.ts';
import { countInWords, dayInWords } from '../../../../contract/words.ts';
import type { Overlay } from '../../../../rules/rulebook/dated.ts';
import { BANK_HOLIDAYS_VERSION } from '../../../../rules/values/bank-holidays.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Marking } from '../../../../rules/vocabulary.ts';
import type { Actor } from '../../../access/actor.ts';
import type { CaseFile } from './case-files.ts';
import type { CaseParts } from './case-parts.ts';

/** What is said of an export: who took which case out, when, by which rules, under which marking. */
export interface About {
  readonly actor: Actor;
  readonly on: Day;
  readonly book: Overlay;
  readonly marking: Marking;
  readonly parts: CaseParts;
  readonly files: readonly CaseFile[];
}

/** The edition of the rules that the case was shown by: the frameworks of the round, and what SECAS has settled by today. */
const rulesOf = ({ parts: { assessment }, book }: About) => ({
  catalogue: assessment.catalogueVersion,
  securityControlsFramework: assessment.scfVersion,
  agreedInterpretations: assessment.aiVersion,
  bankHolidays: BANK_HOLIDAYS_VERSION,
  settledBySecas: Object.entries(book)
    .flatMap(([key, entries = []]) => entries.map(({ from }) => ({ key, from })))
    .sort((a, b) => (a.key + a.from < b.key + b.from ? -1 : 1)),
});

/** What belongs to the case and is not in the archive, each with the reason. */
export function notIncluded({ parts: { assessment, evidence }, files }: Pick<About, 'parts' | 'files'>): string[] {
  const beingMade = assessment.documents.filter(({ state }) => state === 'rendering');
  const listed = evidence?.rows.length ?? 0;
  const left = listed - files.filter(({ name }) => name.startsWith('evidence/')).length;
  return [
    ...beingMade.map(({ title }) => `${title}: the PDF was still being made.`),
    ...(left > 0
      ? [
          `${countInWords(left, 'evidence file')}: case.json lists evidence with its SHA-256; the files are for the Party and its assessors.`,
        ]
      : []),
    'Papers and minutes of SSC meetings: they speak of other parties as well.',
    'Whatever the person who took it out could not read in Assay on that day.',
  ];
}

/** The manifest: every file with its SHA-256 and size, and what is said of the whole. */
export function manifestOf(about: About): string {
  const { actor, on, marking, files } = about;
  const { id, ref, kind, party } = about.parts.assessment;
  const manifest = {
    format: 'assay-case/1',
    marking,
    meaning: MARKING_MEANINGS[marking],
    assessment: { id, ref, kind },
    party: { id: party.id, ref: party.ref, name: party.name },
    exportedOn: on,
    exportedBy: { name: actor.name, organisation: actor.organisation, side: actor.side },
    rules: rulesOf(about),
    files: files.map(({ name, what, marking: own, mediaType, bytes, sha256 }) => ({
      name,
      what,
      marking: own,
      mediaType,
      bytes,
      sha256,
    })),
    notIncluded: notIncluded(about),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** As `sha256sum --check` reads it. */
export const sumsOf = (files: readonly Pick<CaseFile, 'name' | 'sha256'>[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');

/** The one page for a person who opens the archive. */
export function readmeOf(about: About): string {
  const { actor, on, marking, files, parts } = about;
  const { assessment } = parts;
  const title = `${assessment.ref}: ${nameOf(assessment.kind)} of ${assessment.party.name} (${assessment.party.ref})`;
  return [
    `${MARKING_NAMES[marking].toUpperCase()}. ${MARKING_MEANINGS[marking]}.`,
    '',
    title,
    '='.repeat(title.length),
    '',
    `Taken out of Assay on ${dayInWords(on)} by ${actor.name}, ${actor.organisation}.`,
    'It holds what this person could read of the case on that day.',
    '',
    ...section('Where it stood', facts(parts)),
    ...section('What is in it', [
      'case.json      the facts, each part as the API answers it',
      'manifest.json  every file with its size, SHA-256 and marking',
      'SHA256SUMS     to check the files: sha256sum -c SHA256SUMS',
      ...files
        .filter(({ name }) => name.includes('/'))
        .map(({ name, what, marking: own }) => `${name}\n    ${what} (${MARKING_NAMES[own]})`),
    ]),
    ...section('What is not in it', notIncluded(about)),
    ...section('By which rules', rulesInWords(about)),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] => [title, '-'.repeat(title.length), ...lines, ''];

function facts({ assessment, observations, evidence, charges }: CaseParts): string[] {
  const { state, userRoles, startOn, endOn, team, outcome, decidedOn, followUpBy, closedOn, dueBy } = assessment;
  const known: readonly (readonly [string, string | null])[] = [
    ['State', nameOf(state)],
    ['User Roles', userRoles.map(nameOf).join(', ')],
    ['Due by', dueBy && dayInWords(dueBy)],
    ['Fieldwork', startOn && `${dayInWords(startOn)} to ${endOn ? dayInWords(endOn) : 'not known yet'}`],
    [
      'Team',
      team
        .map(({ person, role }) => `${person.name} (${nameOf(role === 'lead' ? 'assessor-lead' : role)})`)
        .join(', ') || null,
    ],
    ['Decision', outcome && `${nameOf(outcome)}${decidedOn ? `, ${dayInWords(decidedOn)}` : ''}`],
    ['Follow-up by', followUpBy && dayInWords(followUpBy)],
    ['Closed', closedOn && dayInWords(closedOn)],
    ['Observations', observations && String(observations.rows.length)],
    ['Evidence', evidence && countInWords(evidence.rows.length, 'file')],
    ['Charges', charges && String(charges.charges.length)],
  ];
  return known.flatMap(([term, detail]) => (detail ? [`${`${term}:`.padEnd(14)} ${detail}`] : []));
}

function rulesInWords(about: About): string[] {
  const { catalogue, securityControlsFramework, agreedInterpretations, bankHolidays, settledBySecas } = rulesOf(about);
  return [
    `Catalogue of controls ${catalogue}, Security Controls Framework ${securityControlsFramework}, agreed interpretations ${agreedInterpretations}.`,
    `Working Days by the list of bank holidays ${bankHolidays}.`,
    settledBySecas.length > 0
      ? `Rule values settled by SECAS: ${settledBySecas.map(({ key, from }) => `${key} from ${dayInWords(from)}`).join('; ')}.`
      : 'SECAS has settled no rule value differently.',
  ];
}
