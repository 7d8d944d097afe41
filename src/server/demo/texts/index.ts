export { DEMO_ANSWERS } from './answers/index.ts';
export * from './assessor-notes.ts';
export * from './correspondence.ts';
export * from './letters-and-minutes.ts';
export { DEMO_OBSERVATIONS, observationsOn } from './observations/index.ts';
export { DEMO_GROUPS, DEMO_ORGANISATIONS, DEMO_PARTIES } from './parties.ts';
export { DEMO_PEOPLE } from './people.ts';
export type * from './types.ts';
