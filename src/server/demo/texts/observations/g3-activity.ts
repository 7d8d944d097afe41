import type { DemoObservation } from '../types.ts';

export const G3_ACTIVITY_OBSERVATIONS: readonly DemoObservation[] = [
  {
    control: 'intended-state-awareness',
    title: 'Build baselines do not cover the adapter hosts',
    finding:
      'Approved baselines exist for the application and database servers but not for the two hosts that run the DCC adapter. A change made directly on those hosts would not be seen as a departure from the intended state. The hosts were added in a capacity project and never entered the baseline tool.',
    evidenceSeen:
      'Baseline tool inventory of the fieldwork week, compared with the asset register and the network diagram.',
    grade: 'observation',
    response: {
      steps:
        'Record a hardened baseline for both adapter hosts, enrol them in the baseline tool, and add enrolment to the build checklist.',
      ownerTitle: 'Infrastructure Manager',
      weeks: 6,
    },
  },
  {
    control: 'unauthorised-activity-detect',
    title: 'Adapter and HSM logs are not collected centrally',
    finding:
      'Operating system and firewall logs reach the monitoring platform, but application logs of the DCC adapter and audit logs of the hardware security modules stay on the devices for 14 days. An attempt to sign a command outside the normal path would therefore not raise an alert. No detection rule refers to signing activity.',
    evidenceSeen:
      'List of onboarded log sources, the rule set exported on the second day, and a search for signing events that returned nothing.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Forward adapter and HSM audit logs to the monitoring platform, write rules for signing outside the expected service account and outside expected hours, and test both with a controlled event.',
      ownerTitle: 'Head of Security Operations',
      weeks: 10,
    },
  },
  {
    control: 'unauthorised-activity-detect',
    title: 'Alert on new local administrators switched off',
    finding:
      'The rule that reports the creation of a local administrator was disabled during a migration and was not enabled again. It had been off for 131 days at the time of fieldwork. Two such accounts were created in that time; both were found to be legitimate.',
    evidenceSeen: 'Rule history in the monitoring platform and the two account-creation tickets.',
    grade: 'observation',
    response: {
      steps:
        'Enable the rule, report disabled rules weekly to the security lead, and set an expiry on every suppression.',
      ownerTitle: 'Security Operations Lead',
      weeks: 2,
    },
  },
  {
    control: 'unauthorised-activity-detect',
    title: 'No comparison of running configuration with the approved one',
    finding:
      'Firewall and load balancer configurations are backed up nightly, but nobody compares them with what was approved. Three rules on the perimeter firewall had no matching change record. One of them permitted an administrative protocol from the corporate network.',
    evidenceSeen:
      'Firewall configuration of the fieldwork week set beside the change records of the previous 12 months.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Remove the three rules, run a daily comparison against the approved configuration, and raise differences as incidents.',
      ownerTitle: 'Network Services Manager',
      weeks: 8,
    },
    dispute:
      'Two of the three rules were approved under an emergency change whose record was held by our hosting provider. We supplied it after the visit and ask that the grade be reconsidered.',
  },
  {
    control: 'unauthorised-activity-respond',
    title: 'Alerts wait over weekends',
    finding:
      'Alerts from the User System are triaged by an office-hours team. Between Friday evening and Monday morning nobody looks at them unless a customer-facing service fails. In the sampled quarter four high-severity alerts waited more than 48 hours.',
    evidenceSeen: 'Alert export for the quarter with time raised and time first opened; the on-call rota.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Extend the managed monitoring contract to cover all hours for high-severity alerts and set a one-hour target to first action.',
      ownerTitle: 'Chief Operating Officer',
      weeks: 12,
    },
    dispute:
      'The four alerts were duplicates of one known scanner job and carried no risk. We accept that triage hours should be extended but not the grade.',
  },
  {
    control: 'unauthorised-activity-respond',
    title: 'Restoration is not confirmed before closure',
    finding:
      'Tickets for unauthorised configuration changes are closed when the change has been reversed. In six of ten sampled tickets nothing shows that the system was compared with its baseline afterwards. A second change made at the same time would have been missed.',
    evidenceSeen: 'Ten closed tickets chosen by the assessor, January to June.',
    grade: 'observation',
    response: {
      steps: 'Add a mandatory baseline comparison to the closure step of the ticket type and sample it monthly.',
      ownerTitle: 'Service Manager',
      weeks: 4,
    },
  },
  {
    control: 'adverse-events-prevent',
    title: 'Anti-malware exclusions wider than needed',
    finding:
      'The whole installation drive of the adapter is excluded from real-time scanning, although the vendor asks only for two data folders. The exclusion dates from a performance problem that a later release resolved. No owner or review date is recorded.',
    evidenceSeen: 'Policy export from the anti-malware console and the vendor installation guide.',
    grade: 'observation',
    response: {
      steps: 'Reduce the exclusion to the two data folders, and give each exclusion an owner and a yearly review date.',
      ownerTitle: 'Platform Engineering Lead',
      weeks: 3,
    },
  },
  {
    control: 'adverse-events-prevent',
    title: 'Customer portal shares its internet link with the command gateway',
    finding:
      'The public customer portal and the systems that prepare commands share one internet link and one pair of firewalls. A volumetric attack on the portal in March raised command latency above the agreed limit for 40 minutes. The risk is not in the register.',
    evidenceSeen: 'Incident record of March, network diagram, and link utilisation graphs.',
    grade: 'potential-non-compliance',
    response: {
      steps:
        'Move the portal behind the denial-of-service protection service on a separate link, and record the remaining risk.',
      ownerTitle: 'Head of Infrastructure',
      weeks: 16,
    },
  },
  {
    control: 'incident-notify-ssc',
    title: 'Incident procedure does not name the route to the SSC',
    finding:
      'The procedure tells the incident manager to inform regulators, but neither the Security Sub-Committee nor the secure form is mentioned. Two of three incident managers interviewed did not know that such a report is due. One incident in the register would have qualified.',
    evidenceSeen: 'Incident procedure version 4.2, the incident register, and three interviews.',
    grade: 'actual-non-compliance',
    response: {
      steps:
        'Add the SSC and SMKI PMA steps with the secure form to the procedure, brief all incident managers, and report the past incident.',
      ownerTitle: 'Head of Information Security',
      weeks: 3,
    },
  },
  {
    control: 'incident-learning',
    title: 'Lessons from incidents are not followed to their end',
    finding:
      'Post-incident reviews are held and are of good quality. Of 23 actions agreed in the last 12 months, nine are past their date and have no new one. They are recorded in meeting notes, not in a tracker that management sees.',
    evidenceSeen: 'Seven review reports and the notes of the monthly service meeting.',
    grade: 'observation',
    response: {
      steps:
        'Move all actions to the risk and action tracker, set new dates with owners, and report overdue actions to the security forum.',
      ownerTitle: 'Service Continuity Manager',
      weeks: 6,
    },
  },
];
