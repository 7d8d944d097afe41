// The face of the module: what others may use of it.

export { standsSql } from './charges.store.ts';
