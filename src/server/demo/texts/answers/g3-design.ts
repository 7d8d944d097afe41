import type { DemoAnswer } from '../types.ts';
import { answer } from './answer.ts';

export const G3_DESIGN_ANSWERS = {
  'system-separation': [
    answer(
      'Command systems sit in their own zone with two permitted flows inward, both through an inspected message queue. A CREST firm tested the separation last autumn, including database accounts and backup paths.',
      'separation-test-report.pdf',
      'Independent test of separation',
      280,
    ),
    answer(
      'We run the command workload in a cloud account of its own, with its own administrators and no trust to corporate accounts. Policy prevents new routes; an alert is raised on any attempt to add one.',
      'account-structure.pdf',
      'Cloud account structure and guard rails',
      70,
    ),
    answer(
      'Separation between tenants and from corporate systems is the provider’s and is covered by its assessment report, which we hold. Our single connection is a private link restricted to the web interface.',
      'provider-separation-summary.pdf',
      'Provider’s separation summary',
      190,
    ),
  ],
  'secure-development': [
    answer(
      'Security is reviewed at design, at code review and before release. Each interface has a threat model; code is analysed on every commit and a build with a finding of high severity does not pass.',
      'development-standard.pdf',
      'Secure development standard',
      300,
    ),
    answer(
      'We configure a vendor product and develop only small integrations. The vendor’s development process is covered by its certificate; our integrations follow the same review and analysis steps as the rest of our software.',
      'design-review-integration.pdf',
      'Design review of the billing integration',
      115,
    ),
  ],
  'change-control': [
    answer(
      'Changes are assessed for security when they are raised and approved by a weekly board with a security member. Emergency changes need two approvers by telephone and are reviewed within five Working Days.',
      'change-sample.xlsx',
      'Twenty change records chosen by the assessor',
      30,
    ),
    answer(
      'Each change is a reviewed merge with a linked ticket; the pipeline refuses to deploy without one. The provider’s changes are announced seven days ahead and our security lead records a view on each.',
      'provider-change-reviews.pdf',
      'Reviews of provider changes',
      20,
    ),
  ],
  'test-live-separation': [
    answer(
      'Test runs in a separate account against the DCC test systems with test certificates. Live data is masked by the refresh job, which fails when masking fails. Testers have no live accounts.',
      'environment-inventory.pdf',
      'Inventory of environments and certificates',
      55,
    ),
    answer(
      'The provider keeps user testing and live apart; different host names, keys and log-ons are needed. We use made-up premises in test and no customer data.',
      'test-environment-statement.pdf',
      'Statement on the test environment',
      130,
    ),
  ],
  'cryptographic-modules': [
    answer(
      'All private keys are held in two pairs of hardware security modules certified to FIPS 140-2 level 3. Keys for signing service requests and for signing commands are separate for each role. Custodians come from three teams.',
      'key-ceremony-record.pdf',
      'Record of the last key ceremony',
      200,
    ),
    answer(
      'Our keys are generated and used in the provider’s modules in a partition of our own. Two of our people hold the custodian cards, and we attended the last ceremony. Witnessed log-on can be shown during fieldwork.',
      'partition-certificate.pdf',
      'Module certificate and partition record',
      240,
    ),
  ],
  'supply-sensitive-check': [
    answer(
      'Any command on our supply-sensitive list is compared with the customer record, the contract state and the open tickets before it is signed. A mismatch stops it and opens a case. Bulk loads pass the same check.',
      'supply-check-design.pdf',
      'Design of the supply-sensitive check',
      350,
    ),
    answer(
      'The platform holds each supply-sensitive command until a second operator confirms it against the request. We refused 14 in the last year; reasons are recorded with each.',
      'refused-commands.csv',
      'Refused supply-sensitive commands',
      14,
    ),
  ],
  'supply-sensitive-independence': [
    answer(
      'Request and approval are separate roles that no one may hold together; the directory enforces it. The check runs on its own service with its own credentials and reads customer data from a different source than the request.',
      'role-matrix.xlsx',
      'Role matrix with conflicts',
      38,
    ),
    answer(
      'Nobody can approve their own request: the system refuses it and we are told. With a team of seven we keep three approvers on each shift. Roles were reviewed last month.',
      'role-review.pdf',
      'Review of request and approval roles',
      27,
    ),
  ],
} as const satisfies Record<string, readonly DemoAnswer[]>;
