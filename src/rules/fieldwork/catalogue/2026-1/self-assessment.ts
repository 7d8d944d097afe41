import type { UserRole } from '../../../vocabulary.ts';
import { ALL_FULL_ROLES, ALL_ROLES, RESPONSIBLE_SUPPLIERS } from '../roles.ts';
import type { Control, ControlSection } from '../types.ts';

/** All questions of the Self-assessment measure the same duty (G5.14, G8.18), so only what differs is written out. */
const question = <const Id extends string>(
  id: Id,
  section: ControlSection,
  appliesTo: readonly UserRole[],
  words: Pick<Control, 'title' | 'question' | 'evidence'>,
) => ({
  id,
  section,
  clause: 'G5.14; G8.18',
  duty: 'The User identifies any material increase in security risk since its last Full or Verification assessment.',
  appliesTo,
  trust: 'assumed' as const,
  source: 'default' as const,
  ...words,
});

/** The Self-assessment question list, in our words: where could the risk have risen since the last assessment? */
export const SELF_ASSESSMENT = [
  question('ssa-architecture', 'G3', ALL_FULL_ROLES, {
    title: 'Architecture and hosting',
    question:
      'Has any part of the User System been moved, re-hosted, replaced or given a new interface since the last assessment?',
    evidence: ['Architecture of then and now', 'Change log'],
  }),
  question('ssa-second-system', 'G3', ALL_FULL_ROLES, {
    title: 'Second or later User System',
    question: 'Have you begun, or do you plan, to use another User System, and has the SSC been told?',
    evidence: ['Notice to the SSC', 'Project plan'],
  }),
  question('ssa-separation', 'G3', ALL_FULL_ROLES, {
    title: 'Separation',
    question: 'Has anything changed that lets another system talk to the systems that create or process commands?',
    evidence: ['Rule review', 'Network design'],
  }),
  question('ssa-vulnerabilities', 'G3', ALL_ROLES, {
    title: 'Known vulnerabilities',
    question:
      'Which vulnerabilities of high or critical severity are open today, for how long, and on whose acceptance?',
    evidence: ['Latest scan summary', 'Risk acceptances'],
  }),
  question('ssa-incidents', 'G3', ALL_ROLES, {
    title: 'Incidents',
    question:
      'Which security incidents touched smart metering functions since the last assessment, and what was learned?',
    evidence: ['Incident register extract', 'Post-incident reviews'],
  }),
  question('ssa-keys', 'G3', ALL_FULL_ROLES, {
    title: 'Keys and hardware modules',
    question: 'Have key custodians, hardware security modules or the way keys are used changed?',
    evidence: ['Key custodian list', 'Key ceremony records'],
  }),
  question('ssa-device-estate', 'G3', RESPONSIBLE_SUPPLIERS, {
    title: 'Device estate',
    question:
      'Have you taken on device models, manufacturers or firmware that were not in your portfolio before, SMETS1 included?',
    evidence: ['Portfolio by model and firmware', 'Manufacturer terms'],
  }),
  question('ssa-people', 'G4', ALL_FULL_ROLES, {
    title: 'People and screening',
    question:
      'Have the teams that could affect supply changed in number, employer or country, and is all screening in date?',
    evidence: ['Vetting register', 'Access list'],
  }),
  question('ssa-risk-register', 'G5', ALL_ROLES, {
    title: 'Risk register',
    question: 'Which risks in the register have risen or are new since the last assessment, and how are they treated?',
    evidence: ['Risk register of then and now'],
  }),
  question('ssa-management-system', 'G5', ALL_ROLES, {
    title: 'Management system',
    question:
      'Has the scope of the management system changed, and what did the last internal and external audits find?',
    evidence: ['Scope statement', 'Audit reports'],
  }),
  question('ssa-suppliers', 'G5', ALL_ROLES, {
    title: 'Suppliers and shared resources',
    question: 'Have you changed a supplier or shared provider with a part in the User System, or moved work to one?',
    evidence: ['Supplier register', 'Assurance reviews'],
  }),
  question('ssa-organisation', 'G5', ALL_ROLES, {
    title: 'Organisation',
    question: 'Has a merger, purchase, portfolio transfer or reorganisation changed who is responsible for security?',
    evidence: ['Organisation chart', 'Integration plan'],
  }),
  question('ssa-earlier-steps', 'G5', ALL_ROLES, {
    title: 'Steps promised earlier',
    question: 'Are all steps promised after the last assessments complete, and do they still hold?',
    evidence: ['Remediation plan with closure evidence'],
  }),
  question('ssa-volumes', 'G6', ALL_ROLES, {
    title: 'Volumes and thresholds',
    question: 'How have portfolio and command volumes changed, and were the thresholds reviewed for it?',
    evidence: ['Volume report', 'Threshold review minutes'],
  }),
] as const satisfies readonly Control[];
