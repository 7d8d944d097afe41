import type { DemoObservation } from '../types.ts';

export const G6_OBSERVATIONS: readonly DemoObservation[] = [
  {
    control: 'adt-set',
    title: 'Thresholds far above normal volumes',
    finding:
      'Several thresholds are set at more than forty times the highest daily volume of the last year. The rationale says that they were chosen to avoid disruption. At such levels an abnormal volume of commands would pass unnoticed.',
    evidenceSeen: 'Threshold file in force, rationale, and daily volumes of 12 months.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Recalculate every threshold from observed volumes with a stated margin, have the owner approve the rationale, and submit a new file.',
      ownerTitle: 'Smart Operations Manager',
      weeks: 5,
    },
    dispute:
      'Our volumes rise steeply during tariff changes, which the sampled year did not contain. We accept a review but consider a factor of ten necessary.',
  },
  {
    control: 'adt-set',
    title: 'No rationale for supply-sensitive thresholds',
    finding:
      'Thresholds for commands that affect supply are lower than the others, as they should be, but nothing records how the figures were reached. The person who set them has left. Nobody could say what volume would be normal.',
    evidenceSeen: 'Threshold file and interviews with operations and security.',
    grade: 'observation',
    response: {
      steps:
        'Document the rationale for each supply-sensitive threshold from 12 months of volumes and have it approved.',
      ownerTitle: 'Smart Metering Security Manager',
      weeks: 4,
    },
  },
  {
    control: 'adt-notify',
    title: 'Former employee still listed as a submitter',
    finding:
      'The list of people who may submit threshold files names two people, one of whom left five months ago. The party had not asked for the name to be removed. The remaining submitter has no deputy.',
    evidenceSeen: 'Submitter list and the leaver record.',
    grade: 'observation',
    response: {
      steps: 'Have the name removed, nominate two deputies, and add the list to the leaver checklist.',
      ownerTitle: 'Compliance Manager',
      weeks: 2,
    },
  },
  {
    control: 'adt-review',
    title: 'Thresholds not reviewed while the portfolio doubled',
    finding:
      'Enrolled premises have doubled since the thresholds were last reviewed 22 months ago. Two thresholds are now close to normal daily volumes and would soon hold legitimate commands. The procedure asks for a yearly review.',
    evidenceSeen: 'Review minutes, premises counts, and the volume report.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Review all thresholds now, submit a new file, and trigger a review at every ten per cent of growth as well as yearly.',
      ownerTitle: 'Smart Operations Manager',
      weeks: 4,
    },
  },
  {
    control: 'adt-quarantine',
    title: 'Quarantine notices reach an unattended mailbox',
    finding:
      'Notices of quarantined commands are sent to a mailbox that two people read during office hours. A notice on a Saturday in May was opened on Tuesday. The commands had been released by default instruction without anyone having looked at them.',
    evidenceSeen: 'Mailbox log, the notice of May, and the quarantine procedure.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Route notices to the all-hours operations desk, require a recorded decision before release, and exercise the procedure twice a year.',
      ownerTitle: 'Head of Security Operations',
      weeks: 4,
    },
  },
];
