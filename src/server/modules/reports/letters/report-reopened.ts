import type { Operation } from '../../../../contract/operation.ts';
import type { ReportReopened } from '../../../../rules/reports/reissue-report.ts';
import { PARTY_ACTORS, SECAS_OFFICERS } from '../../../access/roles.ts';
import type { Asked } from '../../../platform/command/command.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { OnReport } from '../report-offers.ts';
import { headingOf } from './letter.ts';

/** Tells the party and SECAS that a further version is being written, and why; until it is issued the present one stands. */
export async function reportReopened(
  { tx }: Pick<Asked<Operation>, 'tx'>,
  { assessment }: OnReport,
  event: ReportReopened,
): Promise<Message[]> {
  const { letter, ref } = await headingOf(tx, assessment);
  const common = {
    ...letter,
    letter: 'report-reopened',
    subject: `${ref}: a further version of the report is being written`,
    body: `Version ${event.versionNo} of the report is being written:\n\n${event.reason}\n\nVersion ${event.fromVersionNo} stays as it was issued, and is superseded when version ${event.versionNo} is issued.`,
  } as const;
  return [
    { ...common, to: { partyId: assessment.party_id, roles: PARTY_ACTORS } },
    { ...common, to: { roles: SECAS_OFFICERS } },
  ];
}
