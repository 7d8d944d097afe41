import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import type { RefusalCode } from '../../../rules/vocabulary.ts';
import { Refused, refused } from '../refused.ts';
import { problemOf } from './problem.ts';
import { refuseOtherSites } from './same-site.ts';

/** The largest JSON body, bytes. */
export const JSON_LIMIT_BYTES = 256 * 1024;
/** The largest file, bytes. */
export const FILE_LIMIT_BYTES = 25 * 1024 * 1024;

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * The bare HTTP server: what is refused becomes a problem document, and nothing leaks from what goes wrong.
 *
 * @param secure whether people reach it by HTTPS; then their browsers never try it otherwise
 */
export async function openApp(log: Logger, secure: boolean): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: JSON_LIMIT_BYTES,
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
    // Whoever asks is known by their address also behind a proxy; one stands on this machine or in its private network.
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
  }) as unknown as FastifyInstance;

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        // No text becomes a script, by whatever way it got into the page; no policy of ours makes an exception.
        'require-trusted-types-for': ["'script'"],
        'trusted-types': ["'none'"],
      },
    },
    strictTransportSecurity: secure && { maxAge: YEAR_SECONDS },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(compress, { global: true, threshold: 2048, encodings: ['gzip', 'identity'] });
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT_BYTES, files: 1, fields: 20, fieldSize: 20_000 } });

  // Bodies are JSON or a form with a file; anything else is refused before it is read.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', refuseOtherSites);
  app.setErrorHandler((error: FastifyError, request, reply) => sendRefusal(error, request, reply, log));
  return app;
}

/** Sends a problem document. */
function sendRefusal(
  error: FastifyError | Refused,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
): FastifyReply {
  const refusal =
    error instanceof Refused ? error : (transportRefusal(error, request) ?? unexpected(error, request, log));
  const problem = problemOf(refusal.refusal, refusal.errors);
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** What Fastify refuses by itself, before a route is reached. */
function transportRefusal(error: FastifyError, request: FastifyRequest): Refused | undefined {
  const transport: Record<string, () => Refused> = {
    FST_ERR_CTP_BODY_TOO_LARGE: () => refused('too-large', { limit: `${JSON_LIMIT_BYTES / 1024} KiB` }),
    FST_REQ_FILE_TOO_LARGE: () => refused('too-large', { limit: `${FILE_LIMIT_BYTES / 1024 / 1024} MiB` }),
    FST_ERR_CTP_INVALID_MEDIA_TYPE: () => wrongMediaType(request),
    FST_INVALID_MULTIPART_CONTENT_TYPE: () => wrongMediaType(request),
  };
  const known = transport[error.code];
  if (known) return known();
  const status = error.statusCode ?? 500;
  if (status >= 500) return undefined;
  const errors = [{ path: '', message: 'The request could not be read.' }];
  return new Refused({ code: 'invalid-input' satisfies RefusalCode, facts: { count: 1 }, because: [] }, errors);
}

const wrongMediaType = (request: FastifyRequest): Refused =>
  refused('wrong-media-type', {
    found: request.headers['content-type'] ?? 'nothing',
    expected: 'application/json (or multipart/form-data for a file)',
  });

function unexpected(error: unknown, request: FastifyRequest, log: Logger): Refused {
  log.error({ err: error, reference: request.id, url: request.url }, 'unexpected');
  return refused('unexpected', { reference: request.id });
}
