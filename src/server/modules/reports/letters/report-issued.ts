import type { Operation } from '../../../../contract/operation.ts';
import { dayInWords } from '../../../../contract/words.ts';
import type { ReportIssued } from '../../../../rules/reports/issue-report.ts';
import { PARTY_ACTORS, SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import { lettersToUsers } from '../../assessments/index.ts';
import type { OnReport } from '../report-offers.ts';
import { documentOf } from '../reports.store.ts';
import { type Heading, headingOf, teamOf } from './letter.ts';

/** Has the PDF made; tells the party what is due, and SECAS when the SSC is next. */
export async function reportIssued(
  { tx, on }: Pick<Asked<Operation>, 'tx' | 'on'>,
  { assessment }: OnReport,
  event: ReportIssued,
): Promise<Message[]> {
  const heading = await headingOf(tx, assessment);
  const { letter, ref, assessment: about } = heading;
  return [
    {
      topic: 'document',
      documentId: await documentOf(tx, assessment.id, event.versionNo),
      kind: 'report',
      marking: 'red',
      partyId: assessment.party_id,
    },
    {
      ...letter,
      letter: 'report-issued',
      to: { partyId: assessment.party_id, roles: PARTY_ACTORS },
      subject: `${ref}: the report has been issued`,
      body: `Version ${event.versionNo} of the report on your ${about} has been issued. Its marking is Red: it is for named recipients only.\n\n${dueIn(event)}`,
      link: event.responseDueOn ? `/assessments/${assessment.id}/response` : letter.link,
    },
    {
      ...letter,
      letter: 'report-issued',
      to: { personIds: teamOf(assessment, 'lead') },
      subject: `${ref}: the report has been issued`,
      body: `Version ${event.versionNo} passed quality review and has been issued.`,
    },
    ...(event.next === 'awaiting-committee'
      ? [forTheCommittee(heading, `/assessments/${assessment.id}/committee`)]
      : []),
    ...(await lettersToUsers(tx, assessment.party_id, on, usersRead(event), USERS_HAVE_IT)),
  ];
}

const usersRead = (event: ReportIssued) => (provider: string) => ({
  subject: `The report on ${provider} has been issued`,
  body: `Version ${event.versionNo} of the report on ${provider}, the Shared Resource Provider whose system you use, can be read on your page. Its marking is Red: it is for named recipients only.\n\nThe provider’s management response comes from the provider itself.`,
});

const USERS_HAVE_IT =
  'Your report has been given to each User with which you have an agreement (G10.8). Your management response is yours to give them: please do so.';

const dueIn = ({ responseDueOn }: ReportIssued): string =>
  responseDueOn
    ? `Please respond by ${dayInWords(responseDueOn)}: for each observation, accept it with the steps, an owner and a date, or dispute it with a reason.`
    : 'Nothing is to be responded to: the report goes to the SSC.';

const forTheCommittee = ({ letter, ref, partyName, assessment }: Heading, link: string): Message => ({
  ...letter,
  letter: 'report-issued',
  to: { roles: SECAS_OFFICERS },
  subject: `${ref}: ready for an SSC agenda`,
  body: `The report on the ${assessment} of ${partyName} has been issued, and no response to it is outstanding. Please put it on the agenda of an SSC meeting.`,
  link,
});
