// The face of the module: what others may use of it.
export { reportDocumentModel } from './report-document.ts';
export { type Results, resultsNow } from './results.ts';
