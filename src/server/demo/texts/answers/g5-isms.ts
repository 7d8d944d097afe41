import type { DemoAnswer } from '../types.ts';
import { answer } from './answer.ts';

export const G5_ISMS_ANSWERS = {
  'asset-register': [
    answer(
      'The register is fed by discovery on our network and by the cloud inventory each night. Anything without an owner is reported the next morning; three entries were without one at the month end.',
      'asset-register-extract.xlsx',
      'Asset register extract of the User System',
      3,
    ),
    answer(
      'We own few assets: two firewalls, nine workstations and the private link. They are listed with owners and checked by hand each quarter. The provider lists the rest.',
      'asset-list.pdf',
      'Asset list, checked this quarter',
      37,
    ),
  ],
  'information-classification': [
    answer(
      'Consumption data is confidential; keys and command data are restricted. Labels are applied by the office tools, and mail with restricted labels cannot leave the company.',
      'classification-scheme.pdf',
      'Classification scheme and handling rules',
      340,
    ),
    answer(
      'Three classes are used. Extracts with consumption data are made only by a job that marks them, stores them in one place and deletes them after 13 months.',
      'extract-handling.pdf',
      'Handling of consumption extracts',
      58,
    ),
  ],
  'access-control': [
    answer(
      'Access is requested through the service portal, approved by the line manager and the system owner, and removed the same day for leavers because every system takes its accounts from the directory. Rights are confirmed each quarter.',
      'access-recertification.xlsx',
      'Quarterly confirmation of access rights',
      28,
    ),
    answer(
      'The security lead makes and removes accounts on the shared platform after a written request. The list is compared with the payroll monthly. All log-ons need a hardware token.',
      'account-comparison.pdf',
      'Comparison of accounts with the payroll',
      17,
    ),
  ],
  'privileged-access': [
    answer(
      'Nine people administer the User System, with personal accounts, from dedicated workstations, through a tool that lends rights for four hours and records sessions. Emergency accounts are sealed and were last used in an exercise.',
      'privileged-accounts.xlsx',
      'Privileged accounts and session report',
      11,
    ),
    answer(
      'Two of our people hold tenant administrator rights. The provider’s administrators reach our tenant only on a ticket that we approve. A witnessed log-on can be shown.',
      'tenant-administrators.pdf',
      'Tenant administrator list and tickets',
      26,
    ),
  ],
  'physical-security': [
    answer(
      'The operations centre has guarded entry, an inner room with its own card group of 31 screened people, and cameras kept for 90 days. Both data halls hold an independent assurance report.',
      'entry-log-week.csv',
      'Entry log of the sampled week',
      24,
    ),
    answer(
      'Our office floor is locked and alarmed; command workstations stand in a room to which six people have keys. The data centres are the provider’s and are covered by its report.',
      'site-survey.pdf',
      'Site survey',
      235,
    ),
  ],
  'incident-management': [
    answer(
      'Incidents have four severities and a trained lead on call at all hours. In May we exercised the compromise of a signing key with two directors present; eleven lessons are being worked through.',
      'exercise-report.pdf',
      'Exercise of a key compromise',
      185,
    ),
    answer(
      'A short procedure names who leads, who decides on stopping commands and whom to tell. We took part in the provider’s exercise in the autumn.',
      'incident-plan.pdf',
      'Incident management plan',
      195,
    ),
  ],
  'business-continuity': [
    answer(
      'Commands can be sent from the second site within four hours. The last test took three hours and ten minutes, with live keys restored in a witnessed ceremony. Backups are restored monthly on a sample.',
      'recovery-test.pdf',
      'Recovery test report',
      175,
    ),
    answer(
      'The provider’s recovery time is eight hours and was met in its spring test, in which we took part. Our team can work from the second office or from home with tokens.',
      'provider-recovery-test.pdf',
      'Provider recovery test report',
      200,
    ),
  ],
  'data-retention': [
    answer(
      'Audit logs are kept for 24 months under a lock that administrators cannot lift; consumption data follows the retention schedule and is deleted by a weekly job. Proof of the last run is attached.',
      'retention-job-log.csv',
      'Log of the retention job',
      5,
    ),
    answer(
      'We keep half-hourly data for 13 months with the customer’s consent and daily data for 24. Logs of the shared platform are kept by the provider for two years; ours are archived monthly.',
      'retention-schedule.pdf',
      'Retention schedule',
      255,
    ),
  ],
  'supplier-security': [
    answer(
      'Fourteen suppliers have a part in the User System; five are tier one. Each tier-one supplier is reviewed yearly with a visit, and contracts carry our security schedule. The last visit was to the adapter vendor.',
      'supplier-reviews.pdf',
      'Reviews of tier-one suppliers',
      83,
    ),
    answer(
      'The shared provider is our only critical supplier. We review its reports each quarter and met its security officer twice in the year. Smaller suppliers answer a questionnaire at renewal.',
      'supplier-register.xlsx',
      'Supplier register with tiers',
      42,
    ),
  ],
  'security-training': [
    answer(
      'Everyone completes a course on starting and each year; 98.7 per cent are in date. Command operators, administrators and key custodians take a course of their own with a test. Simulated phishing is run monthly.',
      'training-completion.pdf',
      'Training completion report',
      14,
    ),
    answer(
      'The whole team attends a half-day each spring, led by the security lead, with cases from smart metering. New starters are taught in their first week, before access.',
      'training-day-material.pdf',
      'Material of the spring training day',
      210,
    ),
  ],
} as const satisfies Record<string, readonly DemoAnswer[]>;
