import type { FastifyRequest } from 'fastify';
import type { BodyOf, Operation, ParamsOf } from '../../../contract/operation.ts';
import type { Role } from '../../../rules/vocabulary.ts';
import type { AccessLog } from '../../access/access-log.ts';
import type { ApiTokens } from '../../access/api-tokens.ts';
import type { SessionCaller } from '../../access/caller.ts';
import { EVERYONE } from '../../access/roles.ts';
import type { SignIn } from '../../access/sign-in.ts';
import type { Command } from '../command/command.ts';
import type { Door } from '../command/pipeline.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Query } from '../query/query.ts';
import type { Guesses } from './guesses.ts';
import type { Veils } from './veil.ts';

/** What the operations are bound to. */
export interface Binding extends Door {
  readonly guesses: Guesses;
  readonly signIn: SignIn;
  readonly apiTokens: ApiTokens;
  readonly accessLog: AccessLog;
  readonly files: FileStore;
  /** Holds every answer against the contract. On in tests; off in service, where PostgreSQL builds many of them. */
  readonly checkAnswers: boolean;
  /** What readers who may not read everything by name are given instead. */
  readonly veils: Veils;
  /** Told after each committed change, so that the outbox is worked off without waiting. */
  readonly committed: () => void;
}

/** An operation for anyone, signed in or not: signing in itself, and the demo's own. */
export interface OpenHandler {
  readonly kind: 'open';
  readonly operation: Operation;
  handle(binding: Binding, request: FastifyRequest, body: never): Promise<OwnAnswer>;
}

/** An answer that may set cookies. */
export interface OwnAnswer {
  readonly answer: unknown;
  readonly cookies?: readonly string[];
}

/** What is asked about one's own account. */
export interface AccountAsked<Op extends Operation = Operation> {
  readonly caller: SessionCaller;
  readonly request: FastifyRequest;
  readonly params: ParamsOf<Op>;
  readonly body: BodyOf<Op>;
}

interface AccountDeclaration<Op extends Operation> {
  readonly operation: Op;
  readonly stepUp?: boolean;
  handle(binding: Binding, asked: AccountAsked<Op>): Promise<OwnAnswer>;
}

/**
 * An operation on the asker's own account: how they sign in, where they are signed in. By a session of theirs and never by
 * an API token. It is no command: a command remembers what was sent and answered, and of secrets nothing is remembered.
 */
export interface AccountHandler {
  readonly kind: 'account';
  readonly operation: Operation;
  readonly allows: readonly Role[];
  readonly stepUp: boolean;
  readonly handle: (binding: Binding, asked: AccountAsked<never>) => Promise<OwnAnswer>;
}

/** Declares an operation on one's own account; everybody has one. */
export const accountOperation = <Op extends Operation>(declaration: AccountDeclaration<Op>): AccountHandler => ({
  kind: 'account',
  operation: declaration.operation,
  allows: EVERYONE,
  stepUp: declaration.stepUp ?? false,
  handle: declaration.handle,
});

export type Handler = Command | Query | OpenHandler | AccountHandler;
