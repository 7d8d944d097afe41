import type { DemoObservation } from '../types.ts';

export const G5_ISMS_OBSERVATIONS: readonly DemoObservation[] = [
  {
    control: 'asset-register',
    title: 'Cloud resources are not in the asset register',
    finding:
      'The register lists physical and virtual servers. Storage, queues and functions that belong to the User System in the cloud account are not in it. Fourteen of 37 such resources have no owner tag.',
    evidenceSeen: 'Asset register and the inventory of the cloud account on the same day.',
    grade: 'observation',
    response: {
      steps:
        'Feed the register from the cloud inventory, require owner and classification tags, and refuse deployment without them.',
      ownerTitle: 'Cloud Platform Manager',
      weeks: 6,
    },
  },
  {
    control: 'information-classification',
    title: 'Consumption extracts carry no marking',
    finding:
      'The scheme classes half-hourly consumption as confidential. Extracts sent to the forecasting team carry no marking and are kept on a shared drive open to 140 people. No one could say when the older ones would be deleted.',
    evidenceSeen: 'Classification scheme, folder permissions, and six sampled files.',
    grade: 'observation',
    response: {
      steps:
        'Restrict the folder to the forecasting team, mark extracts when they are made, and delete those older than 13 months.',
      ownerTitle: 'Data Protection Officer',
      weeks: 4,
    },
  },
  {
    control: 'access-control',
    title: 'Leavers keep access to the adapter',
    finding:
      'Of 15 leavers sampled, three still had an account on the DCC adapter between 19 and 64 days after leaving. The adapter is not connected to the directory, and its accounts are removed by hand. None had been used after the leaving day.',
    evidenceSeen: 'Leaver list of six months, adapter accounts, and last log-on dates.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Remove the accounts, connect the adapter to the directory, and until then compare the accounts with the leaver list weekly.',
      ownerTitle: 'Identity and Access Manager',
      weeks: 8,
    },
  },
  {
    control: 'access-control',
    title: 'Quarterly recertification is approved in bulk',
    finding:
      'Line managers confirm access each quarter. In the last round 11 of 14 managers confirmed every line within two minutes. Two of the confirmed accounts belonged to people who had changed department.',
    evidenceSeen: 'Recertification log with times and the two transfer records.',
    grade: 'observation',
    response: {
      steps: 'Show managers only changes and privileged rights, require a reason to keep them, and sample the result.',
      ownerTitle: 'Identity and Access Manager',
      weeks: 10,
    },
  },
  {
    control: 'privileged-access',
    title: 'Shared administrator account on the signing servers',
    finding:
      'Four engineers use one administrator account on the signing servers. Its password was last changed 14 months ago. What an individual did on these servers cannot be shown.',
    evidenceSeen: 'Witnessed log-on, password age, and the session log of one week.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Give each engineer a personal administrator account through the privileged access tool, vault the shared account for emergencies, and record sessions.',
      ownerTitle: 'Platform Engineering Lead',
      weeks: 5,
    },
  },
  {
    control: 'privileged-access',
    title: 'Administrators use their everyday laptops',
    finding:
      'User System administrators connect to the jump host from the laptops with which they read mail and browse the web. A second factor is required, which lowers the risk. The standard asks for dedicated workstations.',
    evidenceSeen: 'Privileged access standard and two witnessed connections.',
    grade: 'observation',
    response: {
      steps: 'Issue dedicated workstations to all nine administrators and restrict the jump host to them.',
      ownerTitle: 'End User Services Manager',
      weeks: 12,
    },
  },
  {
    control: 'physical-security',
    title: 'Operations room open to building staff',
    finding:
      'Entry to the operations room is by card. The card group includes cleaning and facilities staff of the landlord, 46 people in all, who are not screened. Screens with command functions are left unlocked during shift change.',
    evidenceSeen: 'Card group export, entry log of a week, and our visit at 14:00.',
    grade: 'potential-non-compliance',
    response: {
      steps: 'Reduce the card group to screened staff, escort cleaning, and lock sessions after two minutes.',
      ownerTitle: 'Facilities and Security Manager',
      weeks: 3,
    },
  },
  {
    control: 'incident-management',
    title: 'No exercise has touched smart metering',
    finding:
      'Two exercises were held in the last year, both about ransomware on office systems. Loss of keys, mass sending of commands and quarantine by the DCC have not been exercised. The people who would decide in such a case have not met for it.',
    evidenceSeen: 'Exercise reports and the incident management plan.',
    grade: 'observation',
    response: {
      steps: 'Hold a tabletop exercise of a key compromise with directors present and write its lessons into the plan.',
      ownerTitle: 'Head of Information Security',
      weeks: 10,
    },
  },
  {
    control: 'business-continuity',
    title: 'Recovery test did not include the signing keys',
    finding:
      'The last recovery test brought the application back at the second site within four hours. It used test keys; restoring live keys to the standby hardware module was not tried. Without them no command can be signed.',
    evidenceSeen: 'Recovery test report and HSM backup procedure.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Restore the live keys to the standby module in a witnessed ceremony and include it in the yearly recovery test.',
      ownerTitle: 'Key Manager',
      weeks: 8,
    },
    dispute:
      'Restoring live keys in a test adds risk of its own. We propose a witnessed restore of a dedicated continuity key instead.',
  },
  {
    control: 'data-retention',
    title: 'Audit logs kept for ninety days only',
    finding:
      'The retention schedule asks for 24 months of audit logs. The log store deletes after 90 days because its volume was not increased when the gateway logs were added. Older logs cannot be recovered.',
    evidenceSeen: 'Retention schedule and a search for events older than 90 days that returned nothing.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Move logs older than 60 days to an archive with a 24-month lock, and alert when the oldest event is younger than the schedule demands.',
      ownerTitle: 'Security Operations Lead',
      weeks: 6,
    },
  },
  {
    control: 'supplier-security',
    title: 'Security schedule missing from the support contract',
    finding:
      'The contract with the adapter vendor was renewed on the vendor’s terms. They contain no duty to report incidents, no right of audit and nothing on screening. The earlier contract had all three.',
    evidenceSeen: 'Current and previous contract.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Agree a variation with incident, audit and screening terms, and have procurement check for the schedule at renewal.',
      ownerTitle: 'Head of Procurement',
      weeks: 12,
    },
  },
  {
    control: 'security-training',
    title: 'No training for people who send commands',
    finding:
      'All staff complete a yearly course on phishing and passwords; completion is 98 per cent. People who send commands or hold key cards receive nothing about what those duties demand. Interviews showed uncertainty about quarantine and about card handling.',
    evidenceSeen: 'Training records, course content, and four interviews.',
    grade: 'observation',
    response: {
      steps:
        'Write a short course for command operators and key custodians, train all of them, and repeat it each year.',
      ownerTitle: 'Smart Operations Manager',
      weeks: 8,
    },
  },
];
