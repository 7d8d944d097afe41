import { ALL_FULL_ROLES, RESPONSIBLE_SUPPLIERS } from '../roles.ts';
import type { Control } from '../types.ts';

/** G3, third part: separation and secure design. */
export const G3_DESIGN = [
  {
    id: 'system-separation',
    section: 'G3',
    clause: 'G3.11',
    title: 'Separation of command systems from other systems',
    duty: 'Systems that create or process commands for the DCC are separated from other systems, so that one cannot talk to another except where it must. Suppliers and shared providers may be asked for an independent CREST or CHECK test of it; in the cloud the same holds.',
    question: 'Where is the boundary of your User System, what may cross it, and how was the separation last tested?',
    evidence: [
      'Network design with trust boundaries',
      'Firewall or security-group rule review',
      'Independent separation test',
      'Cloud account structure',
    ],
    appliesTo: ALL_FULL_ROLES,
    trust: 'published',
    source: 'scf-2.0',
  },
  {
    id: 'secure-development',
    section: 'G3',
    clause: 'G3.12–G3.14',
    title: 'Secure design and development',
    duty: 'User Systems are designed, built and maintained under a life-cycle in which security is considered at each stage.',
    question: 'At which points of design and development is security reviewed, and by whom?',
    evidence: [
      'Development life-cycle standard',
      'Threat model or design review of a recent change',
      'Code analysis results',
    ],
    appliesTo: ALL_FULL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'change-control',
    section: 'G3',
    clause: 'G3.12–G3.14',
    title: 'Change control',
    duty: 'Changes to User Systems are assessed, approved, tested and recorded before they are made.',
    question: 'How is a change to the User System approved, and how are emergency changes reviewed afterwards?',
    evidence: ['Change records for a sample', 'Terms of reference of the change board', 'Emergency change reviews'],
    appliesTo: ALL_FULL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'test-live-separation',
    section: 'G3',
    clause: 'G3.12–G3.14',
    title: 'Separation of test and live',
    duty: 'Test and live systems, their keys and their data are kept apart.',
    question: 'What prevents a test system, a test key or a tester from reaching live?',
    evidence: ['Environment inventory', 'Certificate list by environment', 'Data masking procedure'],
    appliesTo: ALL_FULL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
] as const satisfies readonly Control[];

/** G3, fifth part: the keys that sign commands, and the check on commands that affect supply. */
export const G3_COMMANDS = [
  {
    id: 'cryptographic-modules',
    section: 'G3',
    clause: 'G3.21',
    title: 'Cryptographic processing in approved hardware',
    duty: 'Private keys are held and used only in hardware modules approved to FIPS 140-2 level 3 or equal. Keys for signing service requests and for signing commands are separate for each role.',
    question:
      'Which module holds each private key, who are its custodians, and how are keys for service requests and commands kept apart?',
    evidence: [
      'Certificate of the hardware security module',
      'Key ceremony records',
      'Key custodian list',
      'Witnessed log-on showing the separate keys',
    ],
    appliesTo: ALL_FULL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'supply-sensitive-check',
    section: 'G3',
    clause: 'G3.22–G3.25',
    title: 'Check before a supply-sensitive command',
    duty: 'Before a command that could affect the supply of energy is sent, a check confirms that it is meant.',
    question:
      'What is checked before a command that could affect supply leaves your system, and what happens when the check fails?',
    evidence: [
      'Design of the check',
      'Logs of passed and failed checks',
      'List of commands treated as supply sensitive',
    ],
    appliesTo: RESPONSIBLE_SUPPLIERS,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'supply-sensitive-independence',
    section: 'G3',
    clause: 'G3.22–G3.25',
    title: 'Independence of the supply-sensitive check',
    duty: 'The check is independent of the system and the person that asked for the command.',
    question:
      'Could one person, or one compromised system, both ask for a supply-sensitive command and pass its check?',
    evidence: ['Role matrix for request and check', 'Dual-control settings', 'Access review of both roles'],
    appliesTo: RESPONSIBLE_SUPPLIERS,
    trust: 'recalled',
    source: 'recollection',
  },
] as const satisfies readonly Control[];
