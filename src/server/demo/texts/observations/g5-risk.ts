import type { DemoObservation } from '../types.ts';

export const G5_RISK_OBSERVATIONS: readonly DemoObservation[] = [
  {
    control: 'risk-identification',
    title: 'Risks of systems relied upon are not assessed',
    finding:
      'The register covers the User System itself. It does not cover the identity service, the time source and the backup platform on which the User System relies. A compromise of the identity service would give access to every administrator account.',
    evidenceSeen: 'Risk register, dependency diagram, and the minutes of the last three risk forums.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Extend the risk assessment to all systems relied upon, starting with the identity service, and have the forum approve the treatments.',
      ownerTitle: 'Security and Risk Lead',
      weeks: 8,
    },
  },
  {
    control: 'risk-identification',
    title: 'Risk treatments pass their dates without a decision',
    finding:
      'Twelve of 40 treatments are past their date. The forum notes them each month but neither sets new dates nor accepts the risk. The oldest has been overdue for 11 months.',
    evidenceSeen: 'Risk register and forum minutes, January to August.',
    grade: 'observation',
    response: {
      steps:
        'Have each owner propose a new date or an acceptance, and escalate to the board whatever is overdue by more than a quarter.',
      ownerTitle: 'Chief Operating Officer',
      weeks: 6,
    },
  },
  {
    control: 'risk-method',
    title: 'Impact scale does not mention harm to consumers',
    finding:
      'The method follows ISO/IEC 27005 in its steps, but impact is measured in cost and reputation to the company only. Loss of supply to consumers cannot be expressed. Two risks appear low for this reason.',
    evidenceSeen: 'Risk method version 2 and two worked examples from the register.',
    grade: 'observation',
    response: {
      steps: 'Add a consumer and supply dimension to the impact scale and score the register again.',
      ownerTitle: 'Security and Risk Lead',
      weeks: 6,
    },
  },
  {
    control: 'risk-reassessment',
    title: 'Move to the cloud was not risk-assessed',
    finding:
      'The gateway was moved to a cloud platform in the spring. The yearly risk assessment dates from before the move and was not repeated for it, although the change record names the move as material. The separation design was reviewed, which limits the effect.',
    evidenceSeen: 'Dated risk assessments, change record of the move, and design review.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Carry out the risk assessment of the moved gateway, treat what it shows, and make it a gate of any material change.',
      ownerTitle: 'Head of Information Security',
      weeks: 6,
    },
  },
  {
    control: 'user-isms',
    title: 'Management system stops at the office door',
    finding:
      'The scope statement covers head office functions. The operations centre, from which all commands are sent, is not in it. Policies are followed there in practice, but internal audit has never visited.',
    evidenceSeen: 'Scope statement, internal audit programme, and the visit to the operations centre.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Extend the scope to the operations centre, carry out an internal audit there, and put the result to the management review.',
      ownerTitle: 'Compliance Manager',
      weeks: 14,
    },
  },
  {
    control: 'user-isms',
    title: 'Management review has not met for a year',
    finding:
      'The terms of reference ask for two management reviews a year. The last was held 13 months before fieldwork. Security matters are discussed in the weekly operations meeting, without the inputs that the review requires.',
    evidenceSeen: 'Terms of reference, last minutes, and the notes of four operations meetings.',
    grade: 'observation',
    response: {
      steps: 'Hold a management review with all required inputs and fix the dates of the next four.',
      ownerTitle: 'Managing Director',
      weeks: 4,
    },
  },
  {
    control: 'isms-standard',
    title: 'Statement of applicability still excludes cloud services',
    finding:
      'The statement of applicability marks the control on cloud services as not applicable, although the gateway has run in the cloud for a year. The duties of G3 and G4 are not mapped to any control. Much of what is needed exists but cannot be traced.',
    evidenceSeen: 'Statement of applicability and the certificate with its scope.',
    grade: 'observation',
    response: {
      steps:
        'Bring the statement up to date, add a column for each duty of G3 and G4, and agree the change with the certification body.',
      ownerTitle: 'Compliance and Security Lead',
      weeks: 12,
    },
  },
  {
    control: 'shared-resource-isms',
    title: 'Provider’s report received but not acted on',
    finding:
      'The party holds the last assessment report on its shared provider and the management response. Nobody has considered what the three open observations mean for the party’s own risks. The contract gives a right to ask for progress that has not been used.',
    evidenceSeen: 'Provider report, risk register, and the service review minutes.',
    grade: 'observation',
    response: {
      steps:
        'Assess the three observations in the risk register, ask the provider for dated progress, and make both a standing item of the service review.',
      ownerTitle: 'Security Lead',
      weeks: 4,
    },
  },
  {
    control: 'shared-resource-return',
    title: 'Six-monthly return missed',
    finding:
      'The return for the first half of the year was not sent. The person responsible had left, and no reminder was set. The return for the half-year before was sent on time but gives the number of customers, not of smart metering systems.',
    evidenceSeen: 'Sent returns, an extract of the inventory, and the duties list of the leaver.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Send the missing return and a correction of the earlier one, derive the figure from the inventory, and give the duty to a post with a deputy.',
      ownerTitle: 'Smart Operations Manager',
      weeks: 2,
    },
  },
  {
    control: 'shared-resource-responsibilities',
    title: 'Responsibility for log review falls between user and provider',
    finding:
      'The responsibility matrix marks log review as shared without saying who reviews which logs. The provider reviews platform logs; the party assumed that user log-ons were included. They are not.',
    evidenceSeen: 'Responsibility matrix version 5 and the provider’s monitoring scope.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Agree log sources line by line, have the provider send user log-on events to our monitoring service, and sign the amended matrix.',
      ownerTitle: 'Service Security Manager',
      weeks: 9,
    },
  },
];
