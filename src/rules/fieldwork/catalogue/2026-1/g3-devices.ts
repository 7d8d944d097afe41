import { RESPONSIBLE_SUPPLIERS } from '../roles.ts';
import type { Control } from '../types.ts';

/** G3, fourth part: the smart metering systems a Supplier is responsible for. */
export const G3_DEVICES = [
  {
    id: 'device-assurance',
    section: 'G3',
    clause: 'G3.15–G3.16',
    title: 'Assured devices only',
    duty: 'A Supplier installs and keeps in use only devices that hold the assurance the Code requires.',
    question:
      'How do you check, before installation and afterwards, that each device model is on the list of certified products?',
    evidence: [
      'Check against the Certified Products List',
      'Stock and installation report by model',
      'Handling of an expired certificate',
    ],
    appliesTo: RESPONSIBLE_SUPPLIERS,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'firmware-management',
    section: 'G3',
    clause: 'G3.15–G3.16',
    title: 'Firmware management',
    duty: 'A Supplier manages the firmware of its devices so that known weaknesses are removed in good time and only genuine images are sent.',
    question: 'Which firmware versions are in your portfolio, and how is an image verified before it is sent out?',
    evidence: ['Firmware estate report', 'Image verification record', 'Deployment plan and failure handling'],
    appliesTo: RESPONSIBLE_SUPPLIERS,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'vulnerability-awareness-arrangements',
    section: 'G3',
    clause: 'G3.17',
    title: 'Arrangements to hear of material vulnerabilities',
    duty: 'A Supplier has arrangements by which it becomes aware of material vulnerabilities in its own systems and in its smart metering systems. A letter of intent or memorandum of understanding is acceptable in place of a full contract.',
    question:
      'From whom, and under which arrangement, would you hear of a material vulnerability in a device you are responsible for?',
    evidence: [
      'Contract, letter of intent or memorandum of understanding',
      'Coverage by manufacturer and model',
      'Monitored mailbox and its deputies',
    ],
    appliesTo: RESPONSIBLE_SUPPLIERS,
    trust: 'published',
    source: 'cpa-manufacturers',
  },
  {
    id: 'device-vulnerability-notify',
    section: 'G3',
    clause: 'G3.18',
    title: 'Telling the SSC of a device vulnerability',
    duty: 'A material vulnerability in a smart metering system is reported to the SSC as soon as possible by the secure form.',
    question: 'How do you decide that a device vulnerability is material, and who tells the SSC?',
    evidence: ['Materiality criteria', 'Notice records', 'Exercise of the route in the last 12 months'],
    appliesTo: RESPONSIBLE_SUPPLIERS,
    trust: 'published',
    source: 'incident-reporting',
  },
  {
    id: 'device-vulnerability-rectify',
    section: 'G3',
    clause: 'G3.19',
    title: 'Rectifying a device vulnerability',
    duty: 'A material vulnerability in a smart metering system is rectified, or its effect is mitigated.',
    question: 'How do you follow a device vulnerability from notice to fix across the portfolio?',
    evidence: ['Action plan with dates', 'Portfolio report by affected model', 'Closure record'],
    appliesTo: RESPONSIBLE_SUPPLIERS,
    trust: 'recalled',
    source: 'recollection',
  },
  {
    id: 'manufacturer-notification',
    section: 'G3',
    clause: 'G3.20',
    title: 'Manufacturers notify vulnerabilities',
    duty: 'The arrangement with the manufacturer, direct or through the meter asset provider, has the manufacturer give notice of vulnerabilities.',
    question: 'For each manufacturer in your portfolio, which terms oblige it to notify, and whom does it notify?',
    evidence: [
      'Terms with manufacturer or meter asset provider',
      'Schedule of manufacturers without terms',
      'Contact details confirmed this year',
    ],
    appliesTo: RESPONSIBLE_SUPPLIERS,
    trust: 'published',
    source: 'cpa-manufacturers',
  },
] as const satisfies readonly Control[];

/** G3, last part: enrolled SMETS1 systems. */
export const G3_SMETS1 = [
  {
    id: 'smets1-appropriate-standard',
    section: 'G3',
    clause: 'G3.26–G3.28',
    title: 'Enrolled SMETS1 systems secure to an Appropriate Standard',
    duty: 'Enrolled SMETS1 systems are designed, installed, run and supported to an Appropriate Standard so that no event can materially compromise a device. Tests already made by the DCC need not be repeated.',
    question:
      'Which standard do you apply to your enrolled SMETS1 systems, and how does it compare with what you do for SMETS2?',
    evidence: [
      'Mapping to the chosen standard',
      'Reference to the DCC tests relied on',
      'SMETS1 entries in the risk register',
    ],
    appliesTo: RESPONSIBLE_SUPPLIERS,
    onlyWhen: 'smets1',
    trust: 'published',
    source: 'secure-definition',
  },
] as const satisfies readonly Control[];
