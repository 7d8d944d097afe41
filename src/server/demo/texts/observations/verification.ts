import type { DemoObservation } from '../types.ts';

/** Findings of Verification assessments: material increases in risk since the last Full assessment. */
export const VERIFICATION_OBSERVATIONS: readonly DemoObservation[] = [
  {
    control: 'vusa-system-changes',
    title: 'Gateway moved to a cloud platform with a wider boundary',
    finding:
      'Since the last Full assessment the gateway has moved from a data centre to a cloud platform. The boundary now includes the build service and the identity service of the platform, neither of which was assessed. The separation test dates from before the move.',
    evidenceSeen: 'Architecture of then and now and the date of the separation test.',
    grade: 'material-increase-in-risk',
    response: {
      steps:
        'Commission a separation test of the cloud design, bring both services into the risk assessment, and report the result to the SSC.',
      ownerTitle: 'Chief Technology Officer',
      weeks: 10,
    },
  },
  {
    control: 'vusa-process-changes',
    title: 'Command operations outsourced out of hours',
    finding:
      'Command operations between 20:00 and 06:00 are now run by a partner. The contract has a security schedule, but the partner’s operations room has not been visited. Twelve people outside the party can send commands where none could at the last Full assessment.',
    evidenceSeen: 'Contract, operator list, and shift rota.',
    grade: 'material-increase-in-risk',
    response: {
      steps:
        'Visit and assess the partner’s operations room, confirm screening of all twelve operators, and limit out-of-hours commands to an agreed list.',
      ownerTitle: 'Operations Director',
      weeks: 8,
    },
    dispute:
      'The partner is itself assessed each year for another User. We believe that its report could be relied on.',
  },
  {
    control: 'vusa-risk-assessment',
    title: 'Risk of the identity service rose without treatment',
    finding:
      'The register shows that the risk of a compromise of the identity service rose from medium to high in the spring. No treatment has been chosen. The risk forum asked for options twice and did not receive them.',
    evidenceSeen: 'Risk register of then and now and forum minutes.',
    grade: 'material-increase-in-risk',
    response: {
      steps:
        'Decide on phishing-resistant authentication for all administrators and put it in place, with monthly progress to the forum.',
      ownerTitle: 'Head of Cyber Security',
      weeks: 12,
    },
  },
  {
    control: 'vusa-people-changes',
    title: 'Support team moved abroad before screening was mapped',
    finding:
      'Second-line support of the adapter moved to an office abroad. Nine people gained access on a national screening standard whose equality with BS 7858 has not been shown. The party has since begun the mapping.',
    evidenceSeen: 'Access list of then and now and the draft mapping.',
    grade: 'material-increase-in-risk',
    response: {
      steps: 'Finish the mapping, complete the missing checks, and supervise the nine by recorded sessions until then.',
      ownerTitle: 'Head of People Services',
      weeks: 9,
    },
  },
  {
    control: 'vusa-supplier-growth',
    title: 'Portfolio grew by half without a review of capacity to respond',
    finding:
      'Premises served through enrolled systems have grown by 52 per cent since the last Full assessment. Security staff and monitoring hours are unchanged. Median time to triage an alert has risen from 35 minutes to just under three hours.',
    evidenceSeen: 'Counts with dates, staffing plan, and alert statistics.',
    grade: 'material-increase-in-risk',
    response: {
      steps: 'Recruit two analysts, extend the monitoring contract, and set a triage target that is reported monthly.',
      ownerTitle: 'Chief Operating Officer',
      weeks: 16,
    },
  },
  {
    control: 'vusa-threshold-growth',
    title: 'Thresholds raised twice without a recorded reason',
    finding:
      'Two thresholds for prepayment commands were raised after commands had been quarantined. The review minutes do not say why the volumes were legitimate. One threshold is now eight times what it was at the last Full assessment.',
    evidenceSeen: 'Threshold files since the last Full assessment and quarantine records.',
    grade: 'material-increase-in-risk',
    response: {
      steps:
        'Examine the quarantined volumes, set both thresholds from evidence, and require the security lead’s approval to raise one.',
      ownerTitle: 'Smart Operations Manager',
      weeks: 4,
    },
  },
  {
    control: 'vusa-earlier-findings',
    title: 'An earlier finding has come back',
    finding:
      'Leaver access to the adapter was closed as remediated after the last Full assessment. Two of ten leavers sampled now had accounts again after a restore from backup. The weekly comparison that was promised stopped after seven months.',
    evidenceSeen: 'Remediation plan, director’s letter, adapter accounts, and the comparison log.',
    grade: 'material-increase-in-risk',
    response: {
      steps:
        'Remove the accounts, connect the adapter to the directory as first promised, and have internal audit test it after six months.',
      ownerTitle: 'Identity and Access Manager',
      weeks: 7,
    },
  },
  {
    control: 'vusa-open-findings',
    title: 'Network separation work is nine months late',
    finding:
      'The steps agreed to separate the reporting platform are nine months past their date. Progress reports gave supplier delay as the reason until they stopped. The interim monitoring that was offered in their place was never switched on.',
    evidenceSeen: 'Progress reports and the monitoring rule set.',
    grade: 'material-increase-in-risk',
    response: {
      steps:
        'Switch on the interim monitoring within one week, agree a new date with the SSC, and report monthly until the work is complete.',
      ownerTitle: 'Director of Technology',
      weeks: 12,
    },
  },
];
