import type { DemoAnswer } from '../types.ts';
import { answer } from './answer.ts';

export const G3_ACTIVITY_ANSWERS = {
  'intended-state-awareness': [
    answer(
      'Every server of the User System is built from a signed image. A configuration tool compares it with its baseline each hour and raises a ticket for any difference; the monthly report goes to the security forum.',
      'build-baseline-report.pdf',
      'Monthly baseline report',
      21,
    ),
    answer(
      'Our infrastructure is described in code and deployed by pipeline only. A nightly job detects drift and reverts it. Hand changes are possible for two named engineers and raise an alert.',
      'drift-detection-summary.pdf',
      'Drift detection summary, last quarter',
      34,
    ),
    answer(
      'The platform is run by our shared provider, which reports departures from its baselines at the monthly service review. For our own workstations and interfaces we use device management with a fixed policy.',
      'service-review-minutes.pdf',
      'Service review minutes with baseline section',
      18,
    ),
  ],
  'unauthorised-activity-detect': [
    answer(
      'Forty-two log sources feed our monitoring platform: adapter, signing service, hardware security modules, databases, firewalls, directory and privileged access tool. Rules for unexpected connections, new software, configuration change and failed access are tuned each quarter.',
      'log-source-register.xlsx',
      'Register of log sources with onboarding dates',
      12,
    ),
    answer(
      'A managed detection service watches the User System at all hours. Time to first look is under 15 minutes for high severity. Unapproved software is blocked by allow-listing on all servers and reported.',
      'detection-service-report.pdf',
      'Detection service report for the last quarter',
      40,
    ),
    answer(
      'Our provider monitors the shared platform. We monitor user log-ons, our interface and our office network ourselves, and receive the provider’s alerts that concern our tenant within one hour.',
      'tenant-alert-extract.csv',
      'Extract of tenant alerts',
      9,
    ),
  ],
  'unauthorised-activity-respond': [
    answer(
      'Alerts are triaged under a written procedure with four severities. The duty security manager may isolate a host without asking; stopping commands needs the operations director or a deputy. Restoration ends with a baseline comparison.',
      'triage-procedure-v5.pdf',
      'Alert triage and response procedure',
      160,
    ),
    answer(
      'The detection service contains a host on our behalf and calls our on-call engineer. Each case is closed with cause, effect and restoration evidence, and a second person checks closures weekly.',
      'closed-cases-sample.pdf',
      'Five closed cases with restoration evidence',
      30,
    ),
  ],
  'adverse-events-prevent': [
    answer(
      'All servers and workstations run endpoint protection with central reporting; coverage was 99.6 per cent at the month end. External interfaces sit behind a denial-of-service protection service and a web application firewall.',
      'endpoint-coverage.pdf',
      'Endpoint protection coverage report',
      15,
    ),
    answer(
      'Command systems have no route to the internet and accept software only from an internal repository that scans each package. Removable media are blocked.',
      'software-repository-controls.pdf',
      'Controls of the internal software repository',
      88,
    ),
  ],
  'incident-notify-ssc': [
    answer(
      'The incident procedure has a decision table for reports to the SSC and the SMKI PMA. The duty security manager files the secure form; out of hours the on-call manager holds the same authority. We exercised it in spring.',
      'incident-procedure-v7.pdf',
      'Security incident procedure with reporting table',
      120,
    ),
    answer(
      'We are a small team: the security lead reports, and the smart operations manager is the deputy. Both hold accounts for the secure form. We have had no reportable incident since entry.',
      'incident-register-extract.pdf',
      'Security incident register extract',
      6,
    ),
  ],
  'incident-learning': [
    answer(
      'Every incident of severity one or two is reviewed within ten Working Days, without blame. Actions go into the risk and action tracker; 31 of 34 of the last year are complete and three are on time.',
      'post-incident-actions.xlsx',
      'Post-incident action tracker',
      10,
    ),
    answer(
      'After the gateway outage in the winter we changed certificate monitoring, widened the on-call rota and held a repeat exercise. The review was shared with our provider and with our board.',
      'post-incident-review.pdf',
      'Review of the winter gateway outage',
      210,
    ),
  ],
} as const satisfies Record<string, readonly DemoAnswer[]>;
