// The face of the module: what others may use of it.
export { type DecisionMade, decisionOf } from './decisions.store.ts';
