import type { DemoObservation } from '../types.ts';

export const G3_DEVICE_OBSERVATIONS: readonly DemoObservation[] = [
  {
    control: 'device-assurance',
    title: 'Certified Products List checked at purchase only',
    finding:
      'Device models are checked against the list of certified products when an order is placed. Stock is held for up to 14 months and is not checked again before installation. One in-home display model in stock had been removed from the list.',
    evidenceSeen: 'Purchase checklist, stock report, and the list as published in the fieldwork week.',
    grade: 'observation',
    response: {
      steps:
        'Check stock against the list weekly, block removed models in the installer application, and return the affected displays.',
      ownerTitle: 'Metering Supply Manager',
      weeks: 5,
    },
  },
  {
    control: 'firmware-management',
    title: 'Old firmware remains on a part of the portfolio',
    finding:
      'About 21,000 electricity meters run a release that its manufacturer asked Users to replace nine months ago. Deployment stopped at 84 per cent because the remaining meters answer irregularly. No plan covers them.',
    evidenceSeen: 'Firmware estate report, manufacturer notice, and deployment log.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Retry in overnight windows, plan site visits for meters that stay silent, and report progress monthly to the security forum.',
      ownerTitle: 'Smart Operations Manager',
      weeks: 20,
    },
    dispute:
      'The remaining meters are outside reliable communications coverage, which is not in our control. We propose mitigation in place of a date.',
  },
  {
    control: 'vulnerability-awareness-arrangements',
    title: 'No arrangement for an inherited meter portfolio',
    finding:
      'About 6,400 meters came with a portfolio transfer. Neither a contract nor a letter of intent exists with their meter asset provider about vulnerabilities. The party would hear of a weakness in these models only by chance.',
    evidenceSeen: 'Schedule of meter asset providers, signed letters of intent, and the transfer agreement.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Sign a letter of intent with the meter asset provider on the SSC’s model wording, and register our security mailbox with the manufacturer.',
      ownerTitle: 'Metering Contracts Manager',
      weeks: 6,
    },
  },
  {
    control: 'device-vulnerability-notify',
    title: 'Materiality of a device weakness is not defined',
    finding:
      'Staff know that a material vulnerability must be reported to the SSC, but no criteria say what material means. Two advisories in the last year were judged not to be material; the reasons were not recorded. The secure form had not been tried.',
    evidenceSeen: 'Vulnerability procedure, the two advisories, and interviews.',
    grade: 'observation',
    response: {
      steps:
        'Write criteria with examples, record each judgement with its reason, and exercise the secure form once a year.',
      ownerTitle: 'Information Security Manager',
      weeks: 4,
    },
  },
  {
    control: 'device-vulnerability-rectify',
    title: 'Mitigation agreed but not shown to be complete',
    finding:
      'After an advisory the party chose to disable a feature on affected meters. The campaign report shows 97 per cent done and was then closed. Nothing records what happens to the other 3 per cent or to meters that join the portfolio by change of supplier.',
    evidenceSeen: 'Campaign report and closure e-mail.',
    grade: 'observation',
    response: {
      steps:
        'Reopen the campaign, apply the setting to gained meters automatically, and close only on a full reconciliation.',
      ownerTitle: 'Smart Operations Manager',
      weeks: 8,
    },
  },
  {
    control: 'manufacturer-notification',
    title: 'Manufacturer contacts out of date',
    finding:
      'Terms with all five manufacturers oblige them to notify. For two of them the contact given is a person who left the party last year, and mail to that address is returned. No test of the route has been made.',
    evidenceSeen: 'Notification schedules and a test message sent during fieldwork.',
    grade: 'observation',
    response: {
      steps:
        'Give all manufacturers the shared security mailbox, confirm receipt, and repeat the confirmation every year.',
      ownerTitle: 'Information Security Manager',
      weeks: 2,
    },
  },
  {
    control: 'smets1-appropriate-standard',
    title: 'SMETS1 systems are missing from the risk register',
    finding:
      'The party is responsible for about 74,000 enrolled SMETS1 installations. The risk register treats SMETS2 only, and no mapping shows which standard is applied to SMETS1. Reliance on the tests made by the DCC is reasonable but is not documented.',
    evidenceSeen: 'Risk register, inventory figures, and an interview with the smart metering manager.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Choose and document the Appropriate Standard, record the DCC tests relied on, and add SMETS1 risks to the register.',
      ownerTitle: 'Smart Metering Security Manager',
      weeks: 7,
    },
  },
];
