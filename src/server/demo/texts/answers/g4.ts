import type { DemoAnswer } from '../types.ts';
import { answer } from './answer.ts';

export const G4_ANSWERS = {
  'personnel-clearance': [
    answer(
      'Seventy-three people hold access to smart metering data. The role matrix sets the clearance for each of nine roles. Access cannot be requested until people services confirm the clearance in the register.',
      'clearance-matrix.xlsx',
      'Role-to-clearance matrix and register',
      13,
    ),
    answer(
      'Eleven people have access. All were cleared before their accounts were made; copies are held by our people team. Temporary staff are not given access.',
      'vetting-register.pdf',
      'Vetting register',
      19,
    ),
  ],
  'clearance-annual-review': [
    answer(
      'The review took place in March and was signed by the operations director. Four clearances were withdrawn and two raised. Movers and leavers are treated on the day through the joiner and leaver process.',
      'clearance-review.pdf',
      'Signed yearly review of clearances',
      180,
    ),
    answer(
      'We review each January. The last review confirmed everyone and removed one person who had changed role two weeks before.',
      'january-review.pdf',
      'January clearance review',
      270,
    ),
  ],
  'bs7858-screening': [
    answer(
      'Twenty-six posts could affect supply, administrators among them. All holders are screened to BS 7858; two new starters work without access until their screening ends.',
      'screening-status.xlsx',
      'Screening status of supply-affecting posts',
      4,
    ),
    answer(
      'Five of our people may send commands. An accredited screening company holds their files and tells us when a part falls due. Provisional starters are not given command roles.',
      'screening-certificates.pdf',
      'Screening certificates',
      150,
    ),
  ],
  'overseas-screening': [
    answer(
      'A support partner’s team of eight works in another country. Its screening was mapped to BS 7858 by our people team; the two gaps are closed by checks made here. Sessions are recorded.',
      'screening-mapping.pdf',
      'Mapping of the local standard to BS 7858',
      230,
    ),
    answer(
      'Nobody outside the United Kingdom has access. Log-on from abroad is refused, and the provider confirms the same for its own staff.',
      'log-on-policy.pdf',
      'Log-on policy by country',
      65,
    ),
  ],
} as const satisfies Record<string, readonly DemoAnswer[]>;
