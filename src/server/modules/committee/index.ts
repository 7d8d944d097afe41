// The face of the module: what others may use of it.

export { disguises } from './disguises.store.ts';
export { minutesModel } from './documents/minutes-model.ts';
export { outcomeLetterModel } from './documents/outcome-letter-model.ts';
export { paperPackModel } from './documents/paper-pack-model.ts';
export { veilOver, veils } from './veil.ts';
