/** The web's one way to the server: a typed client of the contract. Pages import from here. */
export type { Answer, BodyInput, OperationId, Params, QueryInput } from '../contract/index.ts';
export { addressOf, ask, type Order, type Question, send } from './api/call.ts';
export { keyOf, newCommandId, useAnswer, useCommand } from './api/hooks.ts';
export { ApiProblem, notFetched, problemIn, problemOf, unreachable } from './api/problem.ts';
export { type AskWhoItIs, onStepUp, withStepUp } from './api/step-up.ts';
