// The face of the module: what others may use of it.
export { minutesModel } from './documents/minutes-model.ts';
export { outcomeLetterModel } from './documents/outcome-letter-model.ts';
export { paperPackModel } from './documents/paper-pack-model.ts';
