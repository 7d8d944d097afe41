import { ALL_FULL_ROLES, ALL_ROLES } from '../roles.ts';
import type { Control } from '../types.ts';

/** Section G5: risk, and the management system itself. */
export const G5_RISK = [
  {
    id: 'risk-identification',
    section: 'G5',
    clause: 'G5.14',
    title: 'Identifying and managing risk of Compromise',
    duty: 'Processes identify and manage the risk of Compromise to User Systems, to related functions, to the systems they rely on, to the smart metering systems and to data.',
    question:
      'How do you find and manage risks to your User System, what it relies on, your smart metering systems and their data?',
    evidence: ['Risk method', 'Risk register with owners and treatment dates', 'Minutes of the risk forum'],
    appliesTo: ALL_ROLES,
    trust: 'published',
    source: 'self-assessment-definition',
  },
  {
    id: 'risk-method',
    section: 'G5',
    clause: 'G5.15',
    title: 'Risk method to ISO/IEC 27005 or equal',
    duty: 'The risk processes follow ISO/IEC 27005 or an equal standard.',
    question: 'Which standard does your risk method follow, and where does it depart from it?',
    evidence: ['Mapping of the method to the standard', 'Likelihood and impact scales that mention harm to consumers'],
    appliesTo: ALL_ROLES,
    trust: 'published',
    source: 'security-obligations',
  },
  {
    id: 'risk-reassessment',
    section: 'G5',
    clause: 'G5.16',
    title: 'Reassessing risk',
    duty: 'Risks are assessed again every year, on a material change, and after a Major Security Incident.',
    question: 'When were the risks last assessed in full, and which changes since then led to a new assessment?',
    evidence: ['Dated risk assessments', 'Change records that triggered one', 'Board or committee approval'],
    appliesTo: ALL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'user-isms',
    section: 'G5',
    clause: 'G5.17',
    title: 'A User information security management system',
    duty: 'The User has an information security management system and follows it.',
    question:
      'What is the scope of your management system, and does it take in everything that makes up the User System?',
    evidence: ['Scope statement', 'Management review minutes', 'Internal audit programme and results'],
    appliesTo: ALL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'isms-standard',
    section: 'G5',
    clause: 'G5.18',
    title: 'Management system to ISO/IEC 27001',
    duty: 'The management system meets G3 and G4, complies with ISO/IEC 27001, and covers the topics of G5.19 to G5.24.',
    question:
      'How do you show that the management system complies with ISO/IEC 27001 and takes in the duties of G3 and G4?',
    evidence: ['Certificate with its scope', 'Statement of applicability', 'Mapping of G3 and G4 duties to controls'],
    appliesTo: ALL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
] as const satisfies readonly Control[];

/** Section G5, last part: shared resources. */
export const G5_SHARED = [
  {
    id: 'shared-resource-isms',
    section: 'G5',
    clause: 'G5.25–G5.26',
    title: 'Shared resources in the management system',
    duty: 'Where sharing resources lets a Compromise of one User spread to another, the management system sets extra requirements for the shared part.',
    question:
      'Which parts of your User System are shared, how could a Compromise spread through them, and what do you require of the provider?',
    evidence: [
      'Certificate of the provider with its scope',
      'Security schedule of the contract',
      'Last report on the provider received',
    ],
    appliesTo: ALL_FULL_ROLES,
    onlyWhen: 'shared',
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'shared-resource-return',
    section: 'G5',
    clause: 'G5.27',
    title: 'Six-monthly return on shared resources',
    duty: 'A live User that works through a Shared Resource Provider tells the SSC so, and states every six months how many smart metering systems it has.',
    question: 'When did you send the last two returns, and where do the figures come from?',
    evidence: ['Last two returns', 'Reconciliation of the figure to the Smart Metering Inventory'],
    appliesTo: ALL_FULL_ROLES,
    onlyWhen: 'shared',
    trust: 'published',
    source: 'spotlight-2019',
  },
  {
    id: 'shared-resource-responsibilities',
    section: 'G5',
    clause: 'G5.28',
    title: 'Who answers for what in a shared system',
    duty: 'A further rule on shared resources exists whose wording we have not seen. Until it has been read we ask that each duty is assigned to the User or to the provider.',
    question: 'For each duty of G3 to G6, is it met by you, by your provider, or by both, and where is that agreed?',
    evidence: ['Responsibility matrix agreed with the provider', 'Minutes of service reviews that covered security'],
    appliesTo: ALL_FULL_ROLES,
    onlyWhen: 'shared',
    trust: 'assumed',
    source: 'default',
  },
] as const satisfies readonly Control[];
