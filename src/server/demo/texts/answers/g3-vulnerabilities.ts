import type { DemoAnswer } from '../types.ts';
import { answer } from './answer.ts';

export const G3_VULNERABILITY_ANSWERS = {
  'independent-vulnerability-assessment': [
    answer(
      'A CHECK firm tests the whole User System each spring, and any release that adds or changes a function which sends commands. The last test took twelve days; two findings of high severity were fixed and retested within a month.',
      'independent-test-report.pdf',
      'Independent penetration test report',
      140,
    ),
    answer(
      'The shared platform is tested by its provider and we hold the summary. Our own interface, single sign-on and administrator workstations were tested separately in the summer.',
      'interface-test-report.pdf',
      'Penetration test of our interface and workstations',
      95,
    ),
  ],
  'tester-qualification': [
    answer(
      'Both testers held CHECK team leader status on all days of the test. We ask for certificates with the statement of work and file them with the report.',
      'tester-certificates.pdf',
      'Certificates of the testers',
      142,
    ),
    answer(
      'The firm is a CREST member, and the lead tester holds a Senior-level Tiger Scheme certificate. Copies are attached.',
      'crest-membership.pdf',
      'CREST membership and tester certificate',
      97,
    ),
  ],
  'own-vulnerability-assessment': [
    answer(
      'Authenticated scans run weekly on every address of the User System and before each release. The scope is taken from the asset register each night; nothing is excluded.',
      'weekly-scan-summary.pdf',
      'Authenticated scan summary',
      5,
    ),
    answer(
      'We scan our own estate monthly with credentials, and receive the provider’s scan summary each quarter. Container images are scanned when built and again daily.',
      'scan-summary-q.pdf',
      'Scan summary of the last quarter',
      44,
    ),
  ],
  'second-user-system-notice': [
    answer(
      'We use one User System. The project initiation form asks whether a second one would come into use and, if so, holds the project until the SSC has been told.',
      'project-gate-form.pdf',
      'Project initiation form with the question',
      250,
    ),
    answer(
      'We began to use a second User System for prepayment last year. Notice was given eleven weeks before first use, and the SSC left its review to this assessment.',
      'second-system-notice.pdf',
      'Notice of a second User System',
      330,
    ),
  ],
  'vulnerability-remediation': [
    answer(
      'Critical vulnerabilities are fixed within 14 days, high within 30. In the last two quarters 97 per cent of critical ones met the time. Exceptions need an acceptance signed by the system owner and are reviewed monthly.',
      'remediation-ageing.xlsx',
      'Remediation log with ages',
      8,
    ),
    answer(
      'Patching of the shared platform is the provider’s and is reported monthly. Our own eleven servers are patched in a fortnightly window. No material vulnerability has had to be reported to the SSC.',
      'patch-compliance.pdf',
      'Patch compliance report',
      16,
    ),
  ],
  'media-secure-deletion': [
    answer(
      'Disks are encrypted and are destroyed on site by a certified contractor. Each certificate lists serial numbers, which we reconcile with the asset register before the record is closed.',
      'disposal-certificates.pdf',
      'Disposal certificates of the last 12 months',
      60,
    ),
    answer(
      'We hold no physical media of the User System. The cloud provider’s assurance report covers destruction; we delete keys when a volume is retired so that its content cannot be read.',
      'key-deletion-log.csv',
      'Log of volume key deletions',
      25,
    ),
  ],
} as const satisfies Record<string, readonly DemoAnswer[]>;
