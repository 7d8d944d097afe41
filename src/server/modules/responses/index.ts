// The face of the module: what others may use of it.
export { type ItemRecord, itemsOf, openResponse, responseOf, responseSoFar } from './responses.store.ts';
