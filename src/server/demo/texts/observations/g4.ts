import type { DemoObservation } from '../types.ts';

export const G4_OBSERVATIONS: readonly DemoObservation[] = [
  {
    control: 'personnel-clearance',
    title: 'Access list and vetting register disagree',
    finding:
      'Of 64 people with access to consumption data, five are not in the vetting register. Three had transferred from another department and were assumed to be cleared. The two lists are kept by different teams and are not compared.',
    evidenceSeen: 'Access list taken from the directory on day one and the vetting register of the same day.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Suspend the five accounts until clearance is confirmed, make clearance a condition in the access request, and compare the lists monthly.',
      ownerTitle: 'Head of People Services',
      weeks: 4,
    },
  },
  {
    control: 'clearance-annual-review',
    title: 'Yearly review of clearances not completed',
    finding:
      'The review for last year was begun and covers 41 of 58 people. It was not finished when its owner moved to another role. The reviews of the two years before are complete.',
    evidenceSeen: 'Review records of three years.',
    grade: 'observation',
    response: {
      steps: 'Finish the review, assign it to a post and a deputy, and report completion to the security forum.',
      ownerTitle: 'Personnel Security Officer',
      weeks: 5,
    },
  },
  {
    control: 'bs7858-screening',
    title: 'Two engineers work on provisional screening beyond its term',
    finding:
      'Two engineers who can send supply-affecting commands started on provisional screening and were still on it after 26 weeks. BS 7858 allows a limited period only. Employment history of one of them could not be confirmed.',
    evidenceSeen: 'Screening files of twelve people in supply-affecting posts.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Withdraw the access of both until screening is complete, and have the directory disable accounts at the end of the provisional period.',
      ownerTitle: 'Head of People Services',
      weeks: 4,
    },
  },
  {
    control: 'bs7858-screening',
    title: 'List of supply-affecting posts is incomplete',
    finding:
      'The list names operations posts but not the database and cloud administrators, who could reach the command queue. They are screened to the general standard only. Eight people are affected.',
    evidenceSeen: 'List of posts, privileged account list, and screening records.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Add all administrators of the User System to the list, screen the eight to BS 7858, and review the list with every change of structure.',
      ownerTitle: 'Head of Information Security',
      weeks: 10,
    },
    dispute:
      'Administrators cannot send commands without a second person. We consider the general standard proportionate and ask for an interpretation.',
  },
  {
    control: 'overseas-screening',
    title: 'Offshore support staff screened to an unmapped standard',
    finding:
      'A support partner abroad gives 17 engineers access to the adapter under supervision. They are screened to a national standard. No comparison with BS 7858 has been made, and two of its elements appear to have no counterpart.',
    evidenceSeen: 'Contract schedule, screening certificates of five engineers, and the access list.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Map the national standard to BS 7858, have the partner add the missing checks, and limit access to screened engineers meanwhile.',
      ownerTitle: 'Supplier Assurance Manager',
      weeks: 12,
    },
  },
];
