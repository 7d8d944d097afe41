import type { DemoAnswer } from '../types.ts';
import { answer } from './answer.ts';

export const G3_DEVICE_ANSWERS = {
  'device-assurance': [
    answer(
      'The stock system is compared with the Certified Products List every night. A model that leaves the list is blocked in the installer application the next morning and returned to the maker.',
      'cpl-comparison.csv',
      'Nightly comparison with the Certified Products List',
      2,
    ),
    answer(
      'We buy through one meter asset provider, which confirms certification with each delivery. We check the list ourselves each month and before a new model is installed for the first time.',
      'delivery-confirmations.pdf',
      'Delivery confirmations, last quarter',
      48,
    ),
  ],
  'firmware-management': [
    answer(
      'Nine firmware versions are in use over six models. Images are verified against the maker’s hash by two people before they are sent, and first go to a pilot group for two weeks.',
      'firmware-estate.xlsx',
      'Firmware estate by model and version',
      11,
    ),
    answer(
      'The provider deploys firmware on our instruction. We hold maker notices in a register and instruct within 30 days of a security release; two deployments are under way.',
      'firmware-instructions.pdf',
      'Firmware instructions and deployment status',
      23,
    ),
  ],
  'vulnerability-awareness-arrangements': [
    answer(
      'We have contracts with four meter asset providers and one letter of intent on the SSC’s model wording. All five cover vulnerabilities and name our shared security mailbox, which three people read.',
      'map-arrangements.pdf',
      'Schedule of arrangements with asset providers',
      75,
    ),
    answer(
      'A memorandum of understanding with our only meter asset provider covers all meters. For meters gained by change of supplier we sign letters of intent; 94 per cent of gained meters are covered.',
      'memorandum-of-understanding.pdf',
      'Memorandum of understanding',
      400,
    ),
  ],
  'device-vulnerability-notify': [
    answer(
      'An advisory is judged by security and metering together against written criteria within two Working Days. When it is material the security lead files the secure form. We did so once, in the spring, within six hours.',
      'materiality-criteria.pdf',
      'Criteria and record of judgements',
      90,
    ),
    answer(
      'We have not had a material vulnerability to report. The route is described in the incident procedure and was exercised with a test message last year.',
      'route-exercise.pdf',
      'Exercise of the reporting route',
      220,
    ),
  ],
  'device-vulnerability-rectify': [
    answer(
      'Each advisory has an action plan that is reconciled with the portfolio every week until no affected meter is left, including meters gained meanwhile. Two plans are open, both on time.',
      'advisory-plans.xlsx',
      'Open advisory action plans',
      7,
    ),
    answer(
      'The last advisory concerned 3,900 of our meters. All but 12 were updated within eight weeks; the rest were exchanged on site.',
      'advisory-closure.pdf',
      'Closure record of the last advisory',
      170,
    ),
  ],
  'manufacturer-notification': [
    answer(
      'Terms with all manufacturers, direct or through the asset provider, oblige them to notify within two Working Days. We confirm the contact with each of them every January.',
      'manufacturer-terms.pdf',
      'Notification terms by manufacturer',
      310,
    ),
    answer(
      'Our asset provider passes on the manufacturers’ duty to notify and copies us. Two manufacturers write to us directly as well. Notices of the last year are attached.',
      'notices-received.pdf',
      'Notices received from manufacturers',
      52,
    ),
  ],
  'smets1-appropriate-standard': [
    answer(
      'We apply our SMETS2 duties to enrolled SMETS1 systems in proportion, as the Agreed Interpretations suggest, and rely on the DCC’s penetration tests for the devices. The mapping lists eleven differences and why each is acceptable.',
      'smets1-mapping.pdf',
      'SMETS1 standards mapping',
      145,
    ),
    answer(
      'About 7,000 of our installations are enrolled SMETS1. They are treated as a risk group of their own in the register; supply-sensitive commands to them pass the same check.',
      'risk-register-smets1.xlsx',
      'SMETS1 entries in the risk register',
      33,
    ),
  ],
} as const satisfies Record<string, readonly DemoAnswer[]>;
