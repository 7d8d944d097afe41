import { ALL_ROLES } from '../roles.ts';
import type { Control } from '../types.ts';

/** Section G6: Anomaly Detection Thresholds. */
export const G6 = [
  {
    id: 'adt-set',
    section: 'G6',
    clause: 'G6.1',
    title: 'Setting and justifying thresholds',
    duty: 'Thresholds are set for the volumes of commands the User expects, and the figures are justified.',
    question: 'How did you arrive at each threshold, and how far above normal volumes does it lie?',
    evidence: ['Threshold file in force', 'Rationale with volumes of the last 12 months', 'Approval by a named owner'],
    appliesTo: ALL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'adt-notify',
    section: 'G6',
    clause: 'G6.1 onwards',
    title: 'Notifying thresholds',
    duty: 'Thresholds and their changes are notified in the agreed form, by people authorised to do so.',
    question:
      'Who may submit a threshold file, how is the file protected on its way, and how do you confirm that it took effect?',
    evidence: ['Submitted files and acknowledgements', 'List of authorised submitters'],
    appliesTo: ALL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'adt-review',
    section: 'G6',
    clause: 'G6.1 onwards',
    title: 'Reviewing thresholds',
    duty: 'Thresholds are reviewed regularly and when volumes change.',
    question: 'When were the thresholds last reviewed, and what would make you review them sooner?',
    evidence: [
      'Review minutes',
      'Comparison of thresholds with actual volumes',
      'Triggers from campaigns and portfolio growth',
    ],
    appliesTo: ALL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'adt-quarantine',
    section: 'G6',
    clause: 'G6.1 onwards',
    title: 'Acting on quarantined commands',
    duty: 'Commands held because a threshold was crossed are investigated before they are released or deleted.',
    question: 'Who is told when commands are quarantined, who decides, and within what time?',
    evidence: [
      'Quarantine procedure',
      'Records of past quarantines or an exercise',
      'Contact details registered with the DCC',
    ],
    appliesTo: ALL_ROLES,
    trust: 'recalled',
    source: 'recollection',
  },
] as const satisfies readonly Control[];
