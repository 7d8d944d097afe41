import type { DemoObservation } from '../types.ts';

export const G3_VULNERABILITY_OBSERVATIONS: readonly DemoObservation[] = [
  {
    control: 'independent-vulnerability-assessment',
    title: 'Independent test older than twelve months',
    finding:
      'The last independent test of the User System was completed 15 months before fieldwork. A test was planned for the spring and postponed twice because of a billing migration. Two functions that send commands went live in between without an independent test.',
    evidenceSeen: 'Test report and scope, two postponement e-mails, and the release calendar.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Complete the independent test of the full User System, retest any finding of high severity, and make a test booking a condition of the release gate.',
      ownerTitle: 'Head of Cyber Security',
      weeks: 8,
    },
  },
  {
    control: 'independent-vulnerability-assessment',
    title: 'Cloud management plane left out of the test scope',
    finding:
      'The test covered the application and its network but not the accounts through which the cloud resources are administered. A compromise of those accounts would give full control of the User System. The tester noted the exclusion as made at the request of the client.',
    evidenceSeen: 'Scope section of the test report and the statement of work.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Commission a supplementary CHECK test of the management accounts and their roles, and add them to the standing scope.',
      ownerTitle: 'Cloud Platform Manager',
      weeks: 10,
    },
    dispute:
      'The management accounts were tested in our group programme in the same quarter by a certified team. We offer that report as evidence.',
  },
  {
    control: 'tester-qualification',
    title: 'One tester’s certification had lapsed',
    finding:
      'The firm is a CHECK member, but the certificate of one of the two named testers had expired nine days before the test ended. The firm confirmed this. The work of the second tester covers most of the scope.',
    evidenceSeen: 'Certificates supplied by the firm and the days worked by each tester.',
    grade: 'observation',
    response: {
      steps:
        'Have the affected parts retested by a certified tester at the firm’s cost and ask for certificates before each test starts.',
      ownerTitle: 'Procurement and Assurance Manager',
      weeks: 5,
    },
  },
  {
    control: 'own-vulnerability-assessment',
    title: 'Scans of the signing servers run without credentials',
    finding:
      'The four signing servers are scanned monthly but without credentials, so missing patches and weak settings are not seen. An authenticated scan run during fieldwork reported 31 findings of high severity where the monthly scan had reported none.',
    evidenceSeen: 'Scan reports of the last three months and the authenticated scan of day three.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Set up a vaulted scanning account, run authenticated scans weekly, and treat the 31 findings within the times of the standard.',
      ownerTitle: 'Vulnerability Manager',
      weeks: 6,
    },
  },
  {
    control: 'own-vulnerability-assessment',
    title: 'Scan scope does not match the asset register',
    finding:
      'Eleven addresses in the User System subnets are in the asset register but not in the scan scope. Most are network devices; two are jump hosts. The scope was last compared with the register 18 months ago.',
    evidenceSeen: 'Scan scope export, asset register, and a sweep of the subnets.',
    grade: 'observation',
    response: {
      steps: 'Feed the scan scope from the asset register each night and report differences.',
      ownerTitle: 'Vulnerability Manager',
      weeks: 4,
    },
  },
  {
    control: 'second-user-system-notice',
    title: 'Second User System in trial use without notice',
    finding:
      'A new platform for prepayment customers began sending service requests for 1,200 premises in the summer. It has its own adapter and its own keys and is a second User System, not a component of the first. The SSC was not told before use began.',
    evidenceSeen:
      'Project initiation document, certificate requests, and the first service request in the gateway log.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Send the notice to the SSC at once, hold further migration until the SSC has replied, and add the question to the project gate.',
      ownerTitle: 'Director of Technology',
      weeks: 2,
    },
    dispute:
      'We read the trial platform as a component of our existing system, since both share one hardware security module. We will give notice in any case.',
  },
  {
    control: 'vulnerability-remediation',
    title: 'Critical patches outside the agreed time',
    finding:
      'The standard allows 14 days for critical patches. In the last two quarters 38 of 112 critical patches on User System servers took longer, the longest 77 days. No risk acceptance was recorded for those that were late.',
    evidenceSeen: 'Patch compliance dashboard and the risk acceptance register.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Introduce a fortnightly maintenance window for the User System, clear the backlog, and require a signed acceptance for any critical patch beyond 14 days.',
      ownerTitle: 'Infrastructure Manager',
      weeks: 9,
    },
  },
  {
    control: 'vulnerability-remediation',
    title: 'Unsupported database release behind the adapter',
    finding:
      'The message store of the adapter runs on a database release for which the maker stopped security updates seven months ago. The upgrade is planned but has no date. The interim measures are reasonable but not approved by a risk owner.',
    evidenceSeen: 'Version query run by the administrator in our presence and the upgrade plan.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Upgrade the message store, and until then have the interim measures approved and reviewed monthly by the risk owner.',
      ownerTitle: 'Platform Engineering Lead',
      weeks: 14,
    },
  },
  {
    control: 'vulnerability-remediation',
    title: 'Findings of the penetration test not all tracked',
    finding:
      'Four of nineteen findings of the last independent test are not in the remediation log. All four are of medium severity. The team believed that the hosting provider had taken them on; the provider did not know of two.',
    evidenceSeen: 'Test report, remediation log, and the minutes of the provider review.',
    grade: 'observation',
    response: {
      steps: 'Log all findings with an owner on our side, and reconcile log and report after every test.',
      ownerTitle: 'Security Analyst',
      weeks: 3,
    },
  },
  {
    control: 'media-secure-deletion',
    title: 'Disposal certificates do not identify the disks',
    finding:
      'Disks are destroyed by a certified contractor, but six of eight sampled certificates state a weight and not serial numbers. It cannot be shown that the disks of two retired database servers were among those destroyed.',
    evidenceSeen: 'Eight certificates, the asset records of the retired servers, and the contract.',
    grade: 'observation',
    response: {
      steps:
        'Require serial numbers on every certificate, reconcile each collection with the asset register, and review the last 12 months.',
      ownerTitle: 'Data Centre Manager',
      weeks: 6,
    },
  },
];
