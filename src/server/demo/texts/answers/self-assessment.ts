import type { DemoAnswer, SelfAssessmentControlId } from '../types.ts';
import { answer } from './answer.ts';

/** Answers in a Self-assessment. The second of each pair is the one that deserves the reviewer's attention. */
export const SELF_ASSESSMENT_ANSWERS = {
  'ssa-architecture': [
    answer(
      'No. The User System, its hosting and its interfaces are as they were; routine updates only.',
      'change-log.csv',
      'Change log since the last assessment',
      10,
    ),
    answer(
      'Yes. The customer application now shows near-live consumption through a new read-only interface. It was designed with the security team, tested before release, and cannot send commands.',
      'interface-design-review.pdf',
      'Design review of the new interface',
      150,
    ),
  ],
  'ssa-second-system': [
    answer('We use one User System and plan no other.', 'system-statement.pdf', 'Statement of User Systems', 30),
    answer(
      'A second User System for prepayment is planned for next autumn. The notice to the SSC is drafted and will be sent before any use.',
      'draft-notice.pdf',
      'Draft notice to the SSC',
      16,
    ),
  ],
  'ssa-separation': [
    answer(
      'No new flow has been permitted. The half-yearly rule review removed two rules that were no longer used.',
      'rule-review.pdf',
      'Half-yearly rule review',
      60,
    ),
    answer(
      'One flow was added, so that the fraud team can receive alerts. It is one-way, through the transfer zone, and was approved by the security lead.',
      'flow-approval.pdf',
      'Approval of the new flow',
      122,
    ),
  ],
  'ssa-vulnerabilities': [
    answer(
      'No critical and four high, the oldest 19 days. All are within our times to fix; none is accepted.',
      'scan-summary.pdf',
      'Latest scan summary',
      4,
    ),
    answer(
      'One critical has been open for 33 days, because the vendor’s fix failed in test. The service is isolated and the acceptance is signed by the operations director until the end of the month.',
      'risk-acceptance.pdf',
      'Signed risk acceptance',
      12,
    ),
  ],
  'ssa-incidents': [
    answer('None touched smart metering functions.', 'incident-register.pdf', 'Incident register extract', 8),
    answer(
      'One: an expired certificate stopped service requests for five hours. It was not a security compromise. Expiry is now monitored at 60, 30 and 10 days.',
      'certificate-incident-review.pdf',
      'Review of the certificate incident',
      175,
    ),
  ],
  'ssa-keys': [
    answer(
      'No change, apart from one custodian who was replaced with a recorded handover.',
      'custodian-handover.pdf',
      'Record of the custodian handover',
      98,
    ),
    answer(
      'The modules were replaced by a newer model with a current certificate. Keys were moved in a ceremony witnessed by internal audit.',
      'key-ceremony.pdf',
      'Record of the key ceremony',
      133,
    ),
  ],
  'ssa-device-estate': [
    answer(
      'No new manufacturer. One new communications hub variant, certified and covered by existing terms.',
      'portfolio-by-model.xlsx',
      'Portfolio by model and firmware',
      14,
    ),
    answer(
      'A portfolio transfer brought two meter models that we did not have, about 4,100 meters. Terms with the asset provider were signed before the transfer; one firmware update is outstanding.',
      'transfer-report.pdf',
      'Report on the portfolio transfer',
      84,
    ),
  ],
  'ssa-people': [
    answer(
      'Three joined and two left. All screening is in date, and everyone works in the United Kingdom.',
      'vetting-register.xlsx',
      'Vetting register',
      9,
    ),
    answer(
      'The service desk moved to a partner in another UK city. Its nine people have no command roles and are screened to our standard.',
      'partner-screening.pdf',
      'Screening status of the partner',
      66,
    ),
  ],
  'ssa-risk-register': [
    answer('No risk rose. Two were closed after treatment.', 'risk-register.xlsx', 'Risk register of then and now', 11),
    answer(
      'The risk of account takeover rose from medium to high after attacks seen elsewhere in the sector. Phishing-resistant log-on is being introduced and covers 70 per cent of staff.',
      'log-on-programme.pdf',
      'Progress of the log-on programme',
      20,
    ),
  ],
  'ssa-management-system': [
    answer(
      'The scope is unchanged. The surveillance audit found one minor point, closed within a month.',
      'surveillance-audit.pdf',
      'Surveillance audit report',
      155,
    ),
    answer(
      'The scope was widened to the new office. Internal audit found that supplier reviews were late; they have been caught up since.',
      'internal-audit-report.pdf',
      'Internal audit report',
      110,
    ),
  ],
  'ssa-suppliers': [
    answer(
      'No change. The provider’s last report and management response were received and considered.',
      'provider-report-review.pdf',
      'Our review of the provider’s report',
      92,
    ),
    answer(
      'We changed the company that hosts our monitoring. It was assessed before the contract, and the logs were moved without a gap.',
      'hosting-assessment.pdf',
      'Security assessment of the new host',
      168,
    ),
  ],
  'ssa-organisation': [
    answer('No merger, purchase or reorganisation.', 'organisation-chart.pdf', 'Organisation chart', 75),
    answer(
      'Security now reports to the operations director and no longer to finance. The security lead’s authority to stop commands is unchanged and was confirmed in writing.',
      'authority-letter.pdf',
      'Confirmation of authority',
      138,
    ),
  ],
  'ssa-earlier-steps': [
    answer(
      'All steps are complete and were tested again this quarter.',
      'step-retests.pdf',
      'Retests of completed steps',
      28,
    ),
    answer(
      'All but one. Dedicated administrator workstations were delayed by delivery; six of nine are in use and the rest follow within four weeks.',
      'workstation-rollout.pdf',
      'Workstation roll-out status',
      7,
    ),
  ],
  'ssa-volumes': [
    answer(
      'Volumes rose in line with premises, by about 8 per cent. Thresholds were reviewed in the autumn and left as they are.',
      'threshold-review.pdf',
      'Threshold review minutes',
      41,
    ),
    answer(
      'Daily reads doubled when customers opted in to half-hourly data. Two thresholds were raised with a recorded reason; supply-sensitive ones were not touched.',
      'threshold-change.pdf',
      'Threshold change with rationale',
      57,
    ),
  ],
} as const satisfies Record<SelfAssessmentControlId, readonly DemoAnswer[]>;
