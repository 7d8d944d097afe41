import type { DemoAnswer } from '../types.ts';
import { answer } from './answer.ts';

export const G5_RISK_ANSWERS = {
  'risk-identification': [
    answer(
      'Risks are found through yearly workshops, change assessments, test results and incidents. The register holds 46 risks to the User System, what it relies on, devices and data, each with an owner and a treatment date. The risk forum meets monthly.',
      'risk-register.xlsx',
      'Risk register of the User System',
      9,
    ),
    answer(
      'One register serves the whole company, with a section for smart metering. The security lead brings new and changed risks to the directors each month. Risks of the shared provider are included.',
      'directors-risk-paper.pdf',
      'Risk paper to the directors',
      22,
    ),
    answer(
      'As we only read data, our largest risks concern confidentiality of consumption data and misuse of our keys. Both are treated in the register, with scenarios for the systems we rely on.',
      'risk-scenarios.pdf',
      'Risk scenarios and treatments',
      64,
    ),
  ],
  'risk-method': [
    answer(
      'Our method follows ISO/IEC 27005 step by step; the mapping is attached. Impact is scored for consumers, supply, privacy and the company, and the highest counts.',
      'risk-method-mapping.pdf',
      'Risk method and mapping to ISO/IEC 27005',
      320,
    ),
    answer(
      'We use a published method that our certification body accepted as equal to ISO/IEC 27005. We depart from it in one point: likelihood is scored in three steps and not five.',
      'risk-method.pdf',
      'Risk method, version 3',
      260,
    ),
  ],
  'risk-reassessment': [
    answer(
      'The full assessment was repeated in February and approved by the board’s risk committee. Since then three material changes led to an assessment of their own: the new prepayment interface, the change of hosting and the portfolio transfer.',
      'risk-assessment-annual.pdf',
      'Yearly risk assessment',
      190,
    ),
    answer(
      'We assess every September, and when the provider makes a material change. The last was for its move to new hardware modules in the spring.',
      'risk-assessment-september.pdf',
      'September risk assessment',
      50,
    ),
  ],
  'user-isms': [
    answer(
      'The management system covers all sites, people and suppliers that make up the User System, the operations centre included. Management reviews are held twice a year and internal audit follows a three-year plan.',
      'isms-scope.pdf',
      'Scope statement and last management review',
      100,
    ),
    answer(
      'Our management system covers the whole company. The shared platform is outside it and is covered by the provider’s; the boundary is drawn in the scope statement.',
      'isms-scope-boundary.pdf',
      'Scope statement with the boundary to the provider',
      205,
    ),
  ],
  'isms-standard': [
    answer(
      'We are certified to ISO/IEC 27001 with the User System in scope. The statement of applicability has a column for each duty of G3 and G4 and for the topics of G5.19 to G5.24.',
      'statement-of-applicability.xlsx',
      'Statement of applicability',
      130,
    ),
    answer(
      'We comply with ISO/IEC 27001 without being certified. An independent consultant reviewed us against it in the spring; of seven gaps six are closed and one is planned for the winter.',
      'iso27001-gap-review.pdf',
      'Independent review against ISO/IEC 27001',
      215,
    ),
  ],
  'shared-resource-isms': [
    answer(
      'Adapter, signing service and key storage are shared. The contract’s security schedule repeats the duties of G3 and G4, gives us the right of audit and demands notice of incidents within four hours. We considered the provider’s last report at our March review.',
      'provider-security-schedule.pdf',
      'Security schedule of the provider contract',
      410,
    ),
    answer(
      'The provider’s certificate covers the shared platform. We treat spread from another User through the shared message store as a risk of its own and are content with the provider’s tenant separation test.',
      'provider-certificate.pdf',
      'Provider certificate with scope',
      225,
    ),
  ],
  'shared-resource-return': [
    answer(
      'The last returns were sent in January and July. The figure is taken from the Smart Metering Inventory on the last day of the half-year and checked against billing; the difference was below half a per cent.',
      'return-july.pdf',
      'Return for the first half-year',
      128,
    ),
    answer(
      'Both returns of the last 12 months were sent in time by the smart operations manager. A reminder is set for two people.',
      'returns-sent.pdf',
      'Last two returns',
      115,
    ),
  ],
  'shared-resource-responsibilities': [
    answer(
      'A matrix signed by both sides assigns each duty line by line. It is reviewed at the yearly contract meeting and whenever the service changes; the last change moved log-on monitoring to us.',
      'responsibility-matrix.xlsx',
      'Responsibility matrix, version 6',
      165,
    ),
    answer(
      'The provider’s standard matrix applies. Duties about people, access requests and thresholds are ours; platform security, keys and monitoring are the provider’s, with monthly reports.',
      'provider-standard-matrix.pdf',
      'Standard responsibility matrix',
      290,
    ),
  ],
} as const satisfies Record<string, readonly DemoAnswer[]>;
