import { ALL_FULL_ROLES } from '../roles.ts';
import type { Control } from '../types.ts';

/** Section G4: the people who work with User Systems. */
export const G4 = [
  {
    id: 'personnel-clearance',
    section: 'G4',
    clause: 'G4.1',
    title: 'Clearance suited to the role',
    duty: 'People with access to the data hold a clearance suited to what they do.',
    question: 'Which clearance does each role with access to the data require, and who holds it today?',
    evidence: ['Role-to-clearance matrix', 'Vetting register reconciled to the access list'],
    appliesTo: ALL_FULL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'clearance-annual-review',
    section: 'G4',
    clause: 'G4.1',
    title: 'Yearly review of clearances',
    duty: 'The clearance of each person with access is reviewed every year.',
    question: 'When was the last yearly review, what did it change, and how are movers and leavers treated in between?',
    evidence: ['Signed review of the current year', 'Leaver list beside revocation dates'],
    appliesTo: ALL_FULL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'bs7858-screening',
    section: 'G4',
    clause: 'G4.2–G4.3',
    title: 'Screening to BS 7858',
    duty: 'People whose access could affect the supply of energy to consumers are screened to BS 7858.',
    question: 'Who could affect supply through your systems, and for whom is BS 7858 screening complete?',
    evidence: ['Screening certificates', 'List of supply-affecting posts', 'Handling of provisional employment'],
    appliesTo: ALL_FULL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'overseas-screening',
    section: 'G4',
    clause: 'G4.2–G4.3',
    title: 'Equal screening for people abroad',
    duty: 'People outside the United Kingdom whose access could affect supply are screened to a standard equal to BS 7858.',
    question:
      'Which of these people work abroad, including for suppliers, and why is their screening equal to BS 7858?',
    evidence: [
      'Comparison of the local standard with BS 7858',
      'Screening records of supplier staff',
      'List of places of work',
    ],
    appliesTo: ALL_FULL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
] as const satisfies readonly Control[];
