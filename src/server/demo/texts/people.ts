import { PARTY_PEOPLE } from './people-parties.ts';
import { SCHEME_PEOPLE } from './people-scheme.ts';
import { SSC_PEOPLE } from './people-ssc.ts';
import type { DemoPerson } from './types.ts';

/** Every person of the demo scheme. All are invented. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [...PARTY_PEOPLE, ...SCHEME_PEOPLE, ...SSC_PEOPLE];
