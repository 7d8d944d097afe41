import type { ControlSection } from '../../../rules/fieldwork/catalogue/index.ts';
import type { DemoNotes } from './types.ts';

/** Working notes of an assessor on a control found compliant, by section. */
export const COMPLIANT_NOTES = {
  G3: [
    'Walked through with the system owner. Sample of five taken from live records; all agree with the procedure.',
    'Tested on screen: the event raised at 10:42 appeared in the monitoring platform at 10:44 and was assigned at 10:51.',
    'Configuration read out by the administrator in our presence and compared with the approved design. No differences.',
    'Report read in full. Scope covers the User System as drawn in the scope note; dates within the last twelve months.',
    'Change sample of twelve: each has approval, test evidence and a back-out plan. Two emergency changes reviewed in time.',
    'Witnessed log-on to the signing service. Keys for service requests and for commands are shown as separate objects.',
  ],
  G4: [
    'Register compared with the access list of the same day. Every person is in both; dates of review are within the year.',
    'Eight screening files read, two chosen from administrators. Complete, including confirmation of employment history.',
    'Leavers of the last quarter compared with revocation dates; all on or before the leaving day.',
    'Interviewed the personnel security officer. The yearly review is signed and its changes were carried out.',
  ],
  G5: [
    'Method and register read; three risks followed from identification to treatment. Owners know their risks.',
    'Scope statement takes in the operations centre and the hosting. Management review minutes show decisions, not only notes.',
    'Sample of ten joiners and ten leavers. Approvals are in place and removals were made on the day.',
    'Recovery test report seen, and the list of lessons. The person who led the test was interviewed.',
    'Supplier file of the hosting company read: schedule, last review, actions closed.',
    'Contract and responsibility matrix agree with each other and with what we saw in practice.',
  ],
  G6: [
    'Thresholds set beside volumes of twelve months. Margins are stated, reasonable and approved.',
    'Last four submissions agree with their acknowledgements. Submitter list is current.',
    'Quarantine case of the spring followed through: notice, decision, release, review. All recorded.',
    'Interviewed two operators; both could say what they do when a notice arrives and whom they call.',
  ],
} as const satisfies Record<ControlSection, readonly string[]>;

/** Working notes for the other results. The finding itself is written in the observation. */
export const RESULT_NOTES = {
  observation: [
    'The control works but one part is not done as the procedure says. Observation raised; discussed with the owner on site.',
    'Design is sound. Evidence for the last two quarters is incomplete; the owner knows and has begun to mend it.',
    'Minor against the duty as a whole. Agreed on site that it should be recorded, so that it is not lost.',
    'Operation differs between the two sites. The second site needs to catch up; no exposure seen.',
  ],
  'potential-non-compliance': [
    'Could become a breach of the duty if it stays as it is. The compensating measure is real but not documented.',
    'Evidence requested on day two and again on day four; not available. Without it compliance cannot be confirmed.',
    'Interpretation discussed with the party. Grade kept; their view is recorded in the factual-accuracy round.',
    'The weakness needs a second failure to be harmful. Both together are credible, hence the grade.',
  ],
  'actual-non-compliance': [
    'Duty not met on the days of fieldwork. Seen on screen and confirmed by the owner; photographs of the screen are in the file.',
    'Three of the samples fail. Extended the sample to twenty: seven fail. The cause is systematic.',
    'The party accepted the finding on site and started on it the same week. The grade reflects what was found, not what was begun.',
    'Told the security lead at once because of the exposure. Access was withdrawn before we left the site.',
  ],
  'material-increase-in-risk': [
    'Compared with the position in the last Full assessment. The change is real, and the measures did not grow with it.',
    'Baseline taken from the previous report, section by section. Increase confirmed with the risk owner.',
    'Party had noticed the increase and has a plan; the plan has no date. Recorded as material.',
  ],
  'not-applicable': [
    'No enrolled SMETS1 systems at the count date; confirmed against the inventory total.',
    'Does not arise: nobody outside the United Kingdom has access. Checked in the directory and with the provider.',
    'The party did not use a second User System in the period and has no plan to.',
    'The function is carried out wholly by the shared provider and was assessed there; report relied upon.',
  ],
} as const satisfies DemoNotes;

/** Notes of a reviewer on the answers of a Self-assessment. */
export const SELF_ASSESSMENT_REVIEW_NOTES = [
  'Answer agrees with the evidence and with what we know from the last fieldwork. No material increase.',
  'Asked for the change record; received next day. It supports the answer.',
  'The change is larger than the answer suggests but was assessed and tested. To be looked at first in the next Full assessment.',
  'Evidence speaks of a day before the last assessment. A newer version was asked for and supplied.',
  'Volumes set beside the inventory total from SECAS; the difference is explained by enrolments in the last week.',
] as const satisfies readonly string[];

/** What a day was spent on, for the record of days worked. */
export const DAY_NOTES = {
  planning: [
    'Scope call, document request and sampling plan.',
    'Review of the workbook and of the evidence received before the visit.',
    'Kick-off with the security lead and the system owners; agenda of the site days agreed.',
  ],
  fieldwork: [
    'Operations centre: monitoring, incident handling and witnessed log-on.',
    'Interviews on separation, change control and development; design documents read.',
    'Screening files, access samples and leaver comparison.',
    'Key management: module certificates, custodian records and safe log.',
    'Risk register, management system and supplier files, by video call.',
    'Thresholds, quarantine records and close-out meeting.',
  ],
  report: [
    'Drafting of findings and evidence references.',
    'Factual-accuracy comments worked through with the party.',
    'Changes after quality review; final version.',
  ],
} as const;
