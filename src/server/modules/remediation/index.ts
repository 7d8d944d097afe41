// The face of the module: what others may use of it.
export { directorsLetterModel } from './directors-letter-model.ts';
export { closePredecessor, lockPredecessor, predecessorCloses } from './predecessor.ts';
