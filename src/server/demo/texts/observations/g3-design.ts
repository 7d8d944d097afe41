import type { DemoObservation } from '../types.ts';

export const G3_DESIGN_OBSERVATIONS: readonly DemoObservation[] = [
  {
    control: 'system-separation',
    title: 'Reporting database can reach the command queue',
    finding:
      'The reporting database holds an account with write access to the command queue, left over from a data repair. Anyone who controls the reporting platform, which 60 analysts use, could place messages on the queue. The last separation test did not look at database accounts.',
    evidenceSeen: 'Grants listed by the database administrator in our presence, and the separation test report.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Remove the account, replicate reporting data one way through the transfer zone, and repeat the separation test with database accounts in scope.',
      ownerTitle: 'Data Platform Manager',
      weeks: 8,
    },
  },
  {
    control: 'system-separation',
    title: 'Firewall rules wider than the design',
    finding:
      'The design allows two flows from the corporate network to the command zone. The rule base allows eleven, among them a range rule that opens all high ports to the jump host subnet. Each rule has an approval, but nobody has reviewed them together since the zone was built.',
    evidenceSeen: 'Rule base export, network design version 3.1, and rule approvals.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Review all rules against the design, remove or narrow those that exceed it, and repeat the review every six months.',
      ownerTitle: 'Network Services Manager',
      weeks: 6,
    },
    dispute:
      'Seven of the eleven rules are disabled and remain in the export for reference. We accept the finding for the other four.',
  },
  {
    control: 'system-separation',
    title: 'Cloud roles cross the boundary between accounts',
    finding:
      'Command and corporate workloads run in separate cloud accounts, as they should. A deployment role in the corporate account may assume an administrator role in the command account without a second factor. A compromise of the build service would cross the boundary.',
    evidenceSeen: 'Role and trust policies of both accounts; a witnessed assumption of the role from a build job.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Move deployment of the command account to its own pipeline, remove the trust, and alert on any new trust between the accounts.',
      ownerTitle: 'Cloud Platform Manager',
      weeks: 7,
    },
  },
  {
    control: 'secure-development',
    title: 'No threat model for the prepayment interface',
    finding:
      'The development standard asks for a threat model of each interface that sends commands. None exists for the prepayment interface, which went live last year. The design review record refers to one that could not be produced.',
    evidenceSeen: 'Development standard, design review record, and a search of the design repository.',
    grade: 'observation',
    response: {
      steps:
        'Produce and review the threat model, act on what it shows, and check the presence of threat models at the release gate.',
      ownerTitle: 'Head of Engineering',
      weeks: 7,
    },
  },
  {
    control: 'change-control',
    title: 'Emergency changes are not reviewed afterwards',
    finding:
      'Forty-one emergency changes were made to the User System in six months. The procedure demands a review within five Working Days; a review is recorded for 17. Several of the others were not urgent when looked at in hindsight.',
    evidenceSeen: 'Change records of six months and the minutes of the change board.',
    grade: 'observation',
    response: {
      steps:
        'Block closure of an emergency change without its review, and report the share of emergency changes to the change board monthly.',
      ownerTitle: 'Change Manager',
      weeks: 4,
    },
  },
  {
    control: 'change-control',
    title: 'Changes by the shared provider are accepted unseen',
    finding:
      'The provider announces changes seven days ahead. Nobody at the party looks at the security content of the announcements, and none was queried in the last year. One change moved log storage to another region.',
    evidenceSeen: 'Mailbox of announcements, the service review minutes, and an interview with the service manager.',
    grade: 'observation',
    response: {
      steps:
        'Name a reviewer for the announcements, record each review, and raise security changes at the monthly service review.',
      ownerTitle: 'Smart Operations Manager',
      weeks: 3,
    },
  },
  {
    control: 'test-live-separation',
    title: 'Live consumption data in the test environment',
    finding:
      'The test database was refreshed from live without masking. It holds half-hourly consumption of about 9,000 premises and is open to contractors who are not cleared for live data. The refresh procedure names masking but the step is done by hand.',
    evidenceSeen: 'Query of the test database run in our presence, the refresh procedure, and the tester access list.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Delete the unmasked data, automate masking in the refresh job so that it fails without it, and confirm the deletion to the data protection officer.',
      ownerTitle: 'Test Manager',
      weeks: 3,
    },
  },
  {
    control: 'cryptographic-modules',
    title: 'HSM firmware outside its certified version',
    finding:
      'Both hardware security modules run a firmware release newer than the one named on the FIPS 140-2 level 3 certificate. The maker states that the release is under evaluation. Nobody had compared the two when the update was approved.',
    evidenceSeen: 'Firmware version shown on the module, the certificate, and the change record of the update.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Return to the certified release or obtain the maker’s certificate for the new one, and add the comparison to the change template for the modules.',
      ownerTitle: 'Key Manager',
      weeks: 10,
    },
    dispute:
      'The newer release corrects a published weakness. We believe that running it is the safer course and ask the SSC for its view.',
  },
  {
    control: 'cryptographic-modules',
    title: 'Both key custodians sit in one team',
    finding:
      'Two custodian cards are needed to use the module administratively, and both holders report to the same manager and share an office safe. The safe log shows that one person took out both cards on two occasions. No key operation took place on those days.',
    evidenceSeen: 'Custodian list, safe log, and HSM audit log for the two days.',
    grade: 'potential-non-compliance',
    response: {
      steps: 'Appoint a custodian outside the team, keep the cards in separate safes, and review the safe log monthly.',
      ownerTitle: 'Key Manager',
      weeks: 5,
    },
  },
  {
    control: 'supply-sensitive-check',
    title: 'Bulk load path does not pass the supply-sensitive check',
    finding:
      'Commands entered through the user interface are checked for effects on supply. Commands loaded in bulk from a file pass a format check only. The bulk path was used 14 times in the last year, once for a tariff change that also altered load limits.',
    evidenceSeen: 'Design of the check, a walk-through of both paths, and the bulk load log.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Disable bulk loading of supply-sensitive commands at once, route the bulk path through the same check, and test it with refused commands.',
      ownerTitle: 'Head of Engineering',
      weeks: 9,
    },
  },
  {
    control: 'supply-sensitive-independence',
    title: 'One role may both request and approve',
    finding:
      'The supervisor role may request a disconnection and approve it. The screen warns against approving one’s own request but does not prevent it. Three self-approved requests were found in the year; all were test devices.',
    evidenceSeen: 'Role matrix, a witnessed attempt, and an extract of approvals where both identities agree.',
    grade: 'actual-non-compliance',
    response: {
      steps: 'Make the system refuse approval by the requester, split the supervisor role, and report attempts.',
      ownerTitle: 'Smart Metering Security Manager',
      weeks: 6,
    },
  },
];
