import type { z } from 'zod';
import { nameOf } from '../../../contract/names.ts';
import type { Report } from '../../../contract/reports.ts';
import { dayInWords } from '../../../contract/words.ts';
import { CITATIONS, type CitationKey } from '../../../rules/rulebook/citations.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { AssessmentKind, Trust, UserRole } from '../../../rules/vocabulary.ts';
import type { FactualAccuracyComment, ReportModel } from '../../platform/documents/index.ts';
import type { Particulars } from './particulars.ts';

type Answer = Omit<z.infer<typeof Report>, 'actions'>;

const METHODS = {
  fusa: 'Documents were read before and during fieldwork. People who run the controls were interviewed, controls were watched as they worked, and samples were drawn from registers and records. Each result rests on the evidence that is listed with it.',
  'further-fusa':
    'The assessment was carried out as a Full assessment is: documents, interviews, controls watched as they worked, and samples. Each result rests on the evidence that is listed with it.',
  vusa: 'Changes since the last Full assessment were followed through the three key areas, by documents, interviews and samples. What did not change was not assessed again.',
  ssa: 'The User answered the list of questions and gave its evidence. We read both, asked where an answer did not follow from its evidence, and state what we conclude.',
  'follow-up':
    'Each observation of the round before was looked at again: which of the agreed steps were taken, when, and what shows that they work.',
} as const satisfies Record<AssessmentKind, string>;

/** The report as its template prints it. Everything comes from one answer: page and PDF cannot disagree. */
export function reportModel(report: Answer, particulars: Particulars, draftedOn: Day | null): ReportModel {
  const { issuedOn } = report;
  const { method, authorities } = textsOf(report);
  const draft = issuedOn === null || draftedOn !== null;
  return {
    kind: 'report',
    marking: 'red',
    reference: `${report.assessmentRef}-R`,
    documentVersion: draft ? `${report.versionNo - 1}.${draftNo(report)}` : `${report.versionNo}.0`,
    draft,
    datedOn: draftedOn ?? issuedOn ?? particulars.fieldworkEndedOn,
    ...frontMatter(report, particulars),
    summary: report.summary || 'The summary is still to be written.',
    ...(report.opinion && { opinion: report.opinion }),
    scope: report.scope || 'The scope is still to be written.',
    method,
    ...findings(report),
    ...factualAccuracy(report),
    daysWorked: report.daysWorked.map(({ person, activity, days }) => ({ person, activity: nameOf(activity), days })),
    versions: versionsOf(report, particulars),
    authorities,
  };
}

const draftNo = ({ sharedOn, commentsClosedOn }: Answer): number => (commentsClosedOn ? 2 : sharedOn ? 1 : 0);
const namesOf = (roles: readonly UserRole[]): string[] => roles.map(nameOf);

function frontMatter(report: Answer, particulars: Particulars) {
  const { kind, assessmentRef, baseline, team, party } = report;
  const lead = team.find(({ role }) => role === 'lead') ?? team[0];
  return {
    party: {
      name: party.name,
      category: nameOf(party.category),
      userRoles: namesOf(particulars.userRoles),
      userSystems: particulars.userSystems,
    },
    assessment: {
      kind,
      name: nameOf(kind),
      reference: assessmentRef,
      fieldworkStartedOn: particulars.fieldworkStartedOn,
      fieldworkEndedOn: particulars.fieldworkEndedOn,
      ...(baseline && {
        baseline: {
          name: nameOf(baseline.kind),
          reference: baseline.ref,
          fieldworkEndedOn: baseline.fieldworkEndedOn,
        },
      }),
    },
    framework: particulars.framework,
    assessor: `${lead?.person.organisation ?? 'The'}, User CIO`.replace('The, User', 'The User'),
    team: team.map(({ person, role }) => ({ name: person.name, role: TEAM_ROLES[role] })),
    recipients: ['Security Sub-Committee', party.name],
  };
}

const TEAM_ROLES = { lead: 'lead assessor', assessor: 'assessor', 'quality-reviewer': 'quality reviewer' } as const;

function findings({ results, observations, comments }: Answer) {
  return {
    sections: results.sections,
    results: results.rows.map(({ section, clause, title, result, observationRefs }) => ({
      section,
      clause,
      duty: title,
      result,
      observationReferences: observationRefs,
    })),
    observations: observations.map(({ id, ref, clause, title, grade, userRoles, finding, evidenceSeen, evidence }) => ({
      reference: ref,
      clause,
      title,
      grade,
      userRoles: namesOf(userRoles),
      finding,
      evidenceSeen,
      evidence: evidence.map((it) => ({ reference: it.ref, description: it.title, effectiveOn: it.speaksOfOn })),
      comments: comments.filter(({ observationId }) => observationId === id).map(asPrinted),
    })),
  };
}

const asPrinted = ({ comment, disposition, reply }: Answer['comments'][number]): FactualAccuracyComment => ({
  comment,
  disposition: disposition ?? 'open',
  reply: reply ?? '',
});

function factualAccuracy({ sharedOn, commentsClosedOn, comments }: Answer): Pick<ReportModel, 'factualAccuracy'> {
  if (!sharedOn) return {};
  const general = comments.filter(({ observationId }) => observationId === null).map(asPrinted);
  return {
    factualAccuracy: {
      invitedOn: sharedOn,
      ...(commentsClosedOn && { closedOn: commentsClosedOn }),
      ...(general.length > 0 && { generalComments: general }),
    },
  };
}

function versionsOf(report: Answer, { fieldworkEndedOn }: Particulars): ReportModel['versions'] {
  const { draftedBy, sharedOn, commentsClosedOn, issued, team } = report;
  const by = draftedBy?.name ?? team[0]?.person.name ?? 'The User CIO';
  const draft = report.versionNo - 1;
  return [
    ...issued
      .filter(({ versionNo }) => versionNo < report.versionNo)
      .map((it) => ({
        version: `${it.versionNo}.0`,
        on: it.issuedOn,
        by: it.issuedBy,
        change: it.changeReason
          ? `Passed quality review and issued: ${it.changeReason}`
          : 'Passed quality review and issued',
      })),
    ...(sharedOn
      ? [{ version: `${draft}.1`, on: sharedOn, by, change: 'Draft sent to the Party for factual accuracy' }]
      : []),
    ...(commentsClosedOn
      ? [{ version: `${draft}.2`, on: commentsClosedOn, by, change: 'Round of factual accuracy closed' }]
      : []),
    ...(report.issuedOn
      ? [
          {
            version: `${report.versionNo}.0`,
            on: report.issuedOn,
            by: report.reviewedBy?.name ?? 'The User CIO',
            change: report.changeReason
              ? `Passed quality review and issued: ${report.changeReason}`
              : 'Passed quality review and issued',
          },
        ]
      : sharedOn
        ? []
        : [
            {
              version: `${draft}.0`,
              on: fieldworkEndedOn,
              by,
              change: `Draft from the records of ${dayInWords(fieldworkEndedOn)}`,
            },
          ]),
  ];
}

const CERTAINTY = {
  seed: 'Published on the scheme’s page',
  published: 'Published',
  'by-secas': 'Confirmed by SECAS',
  recalled: 'Recalled, not seen in a published source',
  assumed: 'Assumed by this product',
} as const satisfies Record<Trust, string>;

const authority = (key: CitationKey, trust: Trust): ReportModel['authorities'][number] => {
  const { clause, document, note } = CITATIONS[key] as { clause?: string; document: string; note: string };
  return { clause: clause ?? document, statement: note, certainty: CERTAINTY[trust] };
};

const EVERY_REPORT = [
  authority('G8_22_REPORT', 'published'),
  authority('G8_24_RESPONSE', 'published'),
  authority('G8_26_RESPONSE_CONTENT', 'recalled'),
];

const AUTHORITIES: Record<AssessmentKind, ReportModel['authorities']> = {
  fusa: [authority('G8_16_FUSA', 'published'), ...EVERY_REPORT],
  'further-fusa': [authority('G8_16_FUSA', 'published'), ...EVERY_REPORT],
  vusa: [authority('G8_17_VUSA', 'published'), authority('DEFAULT_Q20', 'assumed'), ...EVERY_REPORT],
  ssa: [authority('G8_18_SSA', 'published'), ...EVERY_REPORT],
  'follow-up': [authority('G8_19_FOLLOW_UP', 'recalled'), authority('G8_28_PROGRESS', 'recalled'), ...EVERY_REPORT],
};

/** What a Follow-up that follows no round is: the review of a second User System that the SSC ordered by itself. */
const SYSTEM_REVIEW = {
  method:
    'The second User System was looked at as a Full assessment looks at one: documents, interviews, controls watched as they worked, and samples. Each result rests on the evidence that is listed with it.',
  authorities: [
    authority('G3_9_SECOND_SYSTEM', 'published'),
    authority('DEFAULT_SECOND_SYSTEM', 'assumed'),
    ...EVERY_REPORT,
  ],
};
const textsOf = ({ kind, baseline }: Pick<Answer, 'kind' | 'baseline'>) =>
  kind === 'follow-up' && baseline === null ? SYSTEM_REVIEW : { method: METHODS[kind], authorities: AUTHORITIES[kind] };
