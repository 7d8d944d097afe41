import type { RateGrade, Role } from '../../../rules/vocabulary.ts';
import { emailOf } from './email.ts';
import type { DemoPerson } from './types.ts';

const one = (
  organisation: string,
  name: string,
  title: string,
  roles: readonly Role[],
  rateGrade?: RateGrade,
): DemoPerson => ({
  name,
  title,
  roles,
  organisation,
  email: emailOf(name, organisation),
  ...(rateGrade && { rateGrade }),
});

/** The User CIO, SECAS, the DCC, the auditor and the Panel's observer. */
export const SCHEME_PEOPLE: readonly DemoPerson[] = [
  one('fernhollow', 'Margaret Oyelaran', 'Lead Assessor', ['assessor-lead', 'assessor'], 'lead'),
  one('fernhollow', 'Duncan Strachan', 'Lead Assessor', ['assessor-lead', 'assessor'], 'lead'),
  one('fernhollow', 'Aoife Brannigan', 'Lead Assessor', ['assessor-lead', 'assessor'], 'lead'),
  one('fernhollow', 'Rafael Monteiro', 'Lead Assessor', ['assessor-lead', 'assessor'], 'lead'),
  one('fernhollow', 'Sunniva Dahl', 'Lead Assessor', ['assessor-lead', 'assessor'], 'lead'),
  one('fernhollow', 'Winston Achebe', 'Lead Assessor', ['assessor-lead', 'assessor'], 'lead'),
  one('fernhollow', 'Leila Haidari', 'Security Assessor', ['assessor'], 'assessor'),
  one('fernhollow', 'Tom Rigby', 'Security Assessor', ['assessor'], 'assessor'),
  one('fernhollow', 'Kofi Mensah', 'Security Assessor', ['assessor'], 'assessor'),
  one('fernhollow', 'Edith Larkham', 'Security Assessor', ['assessor'], 'assessor'),
  one('fernhollow', 'Pavel Horak', 'Security Assessor', ['assessor'], 'assessor'),
  one('fernhollow', 'Maryam Siddiqui', 'Security Assessor', ['assessor'], 'assessor'),
  one('fernhollow', 'Ngozi Eze', 'Security Assessor', ['assessor', 'quality-reviewer'], 'assessor'),
  one('fernhollow', 'Francis Whitcombe', 'Quality Reviewer', ['quality-reviewer'], 'reviewer'),
  one('fernhollow', 'Gwendolen Pask', 'Quality Reviewer', ['quality-reviewer'], 'reviewer'),
  one('secas', 'Harriet Lyle', 'Security and Privacy Officer', ['secas-officer']),
  one('secas', 'Bilal Chaudhry', 'Security and Privacy Officer', ['secas-officer']),
  one('secas', 'Morag Sinclair', 'Code Administration Manager', ['secas-officer', 'secas-administrator']),
  one('dcc', 'Stephen Attah', 'Charging Analyst', ['dcc-charging']),
  one('dcc', 'Gemma Holroyd', 'User Entry Manager', ['dcc-user-entry']),
  one('whitlowaudit', 'Cecily Arkwright', 'Audit Partner', ['auditor']),
  one('panel', 'Jonathan Mbeki', 'Panel Observer', ['panel-observer']),
];
