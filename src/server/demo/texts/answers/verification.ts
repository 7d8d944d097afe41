import type { DemoAnswer, VerificationControlId } from '../types.ts';
import { answer } from './answer.ts';

/** Answers in a Verification assessment: what changed since the last Full assessment. */
export const VERIFICATION_ANSWERS = {
  'vusa-system-changes': [
    answer(
      'Two changes since the last Full assessment: the adapter moved to its current major release, and the reporting platform now receives data through a one-way transfer. The boundary is unchanged and the separation was tested again.',
      'architecture-then-and-now.pdf',
      'Architecture at the last Full assessment and today',
      32,
    ),
    answer(
      'Our own part has not changed. The provider replaced its hardware security modules and told us eight weeks ahead; our keys were moved in a ceremony that we attended.',
      'module-replacement.pdf',
      'Record of the module replacement',
      140,
    ),
  ],
  'vusa-process-changes': [
    answer(
      'Change of tenancy is now automated: a request from billing sends the commands without an operator. Supply-sensitive commands are excluded. The design review and the risk assessment are attached.',
      'automation-risk-assessment.pdf',
      'Risk assessment of the automated process',
      118,
    ),
    answer(
      'No process has moved to a supplier. One new service request is in use, for reading gas meters on change of supplier.',
      'process-inventory.xlsx',
      'Process inventory with change dates',
      40,
    ),
  ],
  'vusa-risk-assessment': [
    answer(
      'Four risks rose and six fell. The largest rise concerns compromise of a software supplier; signed builds and a list of components were brought in as treatment. No treatment is overdue.',
      'risk-register-comparison.xlsx',
      'Risk register compared with the last Full assessment',
      15,
    ),
    answer(
      'The yearly assessment was repeated on time. One risk rose, because a colleague with rare knowledge left; a successor has been trained since.',
      'risk-paper.pdf',
      'Yearly risk assessment',
      72,
    ),
  ],
  'vusa-people-changes': [
    answer(
      'Twenty-two people joined and seventeen left. Everyone in a supply-affecting post is screened to BS 7858. No work has moved abroad.',
      'vetting-changes.xlsx',
      'Changes in the vetting register',
      12,
    ),
    answer(
      'The team is the same but for one starter, who was screened before access. Our office moved within the city; the new room was surveyed before use.',
      'office-survey.pdf',
      'Security survey of the new office',
      96,
    ),
  ],
  'vusa-supplier-growth': [
    answer(
      'Enrolled premises grew by 9 per cent, evenly over the year. Monitoring capacity was extended twice and thresholds were reviewed at each half-year.',
      'premises-counts.xlsx',
      'Premises counts with dates',
      20,
    ),
    answer(
      'We grew from about 74,000 to 87,000 premises, 3,000 of them through a portfolio transfer. Alert numbers per thousand premises fell slightly.',
      'growth-and-alerts.pdf',
      'Growth and alert statistics',
      25,
    ),
  ],
  'vusa-network-growth': [
    answer(
      'Enrolled systems in our area grew by 7 per cent. We now read voltage events for planning, which doubled our service requests; thresholds were raised with a recorded reason.',
      'service-request-volumes.xlsx',
      'Service request volumes by month',
      18,
    ),
    answer(
      'Growth follows new connections, about 11,000 in the year. Our use is unchanged: firmware notices and a few hundred reads a month.',
      'connections-and-use.pdf',
      'New connections and use of the service',
      29,
    ),
  ],
  'vusa-threshold-growth': [
    answer(
      'All thresholds were recalculated in spring and autumn. Three were raised, two lowered. No command was quarantined.',
      'threshold-history.csv',
      'Threshold files since the last Full assessment',
      35,
    ),
    answer(
      'Volumes rose by a fifth and remain well within thresholds. One quarantine took place when a tariff change was sent in one batch; we now spread it over three days.',
      'quarantine-record.pdf',
      'Record of the quarantine',
      160,
    ),
  ],
  'vusa-earlier-findings': [
    answer(
      'All seven observations of the last Full assessment are closed. For each we attach what was done and a test from the last two months that shows it still holds.',
      'closure-evidence.zip',
      'Closure evidence with recent tests',
      45,
    ),
    answer(
      'Five of five are closed and were confirmed in the director’s letter. Internal audit sampled three of them in the summer without findings.',
      'internal-audit-sample.pdf',
      'Internal audit of closed observations',
      105,
    ),
  ],
  'vusa-open-findings': [
    answer(
      'One step is open: the archive for audit logs. It is on its agreed date. Meanwhile logs are copied weekly to a store that administrators cannot change.',
      'progress-report.pdf',
      'Progress report of the last month',
      21,
    ),
    answer(
      'Nothing is open. The last step was completed nine weeks before its date.',
      'completion-record.pdf',
      'Completion record',
      130,
    ),
  ],
} as const satisfies Record<VerificationControlId, readonly DemoAnswer[]>;
