/** The face of the module: what other modules may use of it. */
export { noteInTransaction, noteOwnAccount } from './account.store.ts';
export { liftSsoDemand } from './lift-sso-demand.ts';
export { fetchHeaders } from './sign-in.ts';
