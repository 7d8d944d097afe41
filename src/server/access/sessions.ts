import type pg from 'pg';
import { AtMostOncePer } from './at-most-once-per.ts';
import { deviceOf } from './device.ts';

/** A session as its person sees it. */
export interface Session {
  readonly id: string;
  /** The browser and the system it says it runs on. */
  readonly device: string;
  /** The network address of the sign-in; null when it is not known. */
  readonly address: string | null;
  /** Instants, ISO UTC. */
  readonly signedInAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

export interface Sessions {
  /** The open sessions of an account, the one used last first. */
  of(userId: string): Promise<Session[]>;
  /** Ends one session of the account. @returns whether there was such a one */
  end(userId: string, sessionId: string): Promise<boolean>;
  /** Ends every session of the account but one, or all. @returns how many */
  endOthers(userId: string, besides?: string): Promise<number>;
  /** Whoever the session is of has just shown again who they are. */
  proved(sessionId: string): Promise<void>;
  /** Remembers that a session was used; at most once a minute, and nobody waits for it. */
  seen(token: string): void;
}

const MINUTE_MS = 60_000;

/** Sessions in better-auth's own table. @param pool of the role that sees the schema `auth` and nothing else */
export function openSessions(pool: pg.Pool): Sessions {
  const sightings = new AtMostOncePer(MINUTE_MS);
  return {
    async of(userId) {
      const { rows } = await pool.query<SessionRow>(
        `select id, "ipAddress", "userAgent", "createdAt", "expiresAt", coalesce("lastSeenAt", "createdAt") as "lastSeenAt"
         from session where "userId" = $1 and "expiresAt" > now() order by 6 desc, id`,
        [userId],
      );
      return rows.map(sessionOf);
    },
    async end(userId, sessionId) {
      const { rowCount } = await pool.query('delete from session where "userId" = $1 and id = $2', [userId, sessionId]);
      return rowCount === 1;
    },
    async endOthers(userId, besides = '') {
      const { rowCount } = await pool.query('delete from session where "userId" = $1 and id <> $2', [userId, besides]);
      return rowCount ?? 0;
    },
    async proved(sessionId) {
      await pool.query('update session set "provedAt" = now() where id = $1', [sessionId]);
    },
    seen(token) {
      if (!sightings.isTime(token)) return;
      // Should the database not answer, the next minute says it again.
      pool.query('update session set "lastSeenAt" = now() where token = $1', [token]).catch(() => {});
    },
  };
}

interface SessionRow {
  readonly id: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

const sessionOf = ({ id, ipAddress, userAgent, createdAt, lastSeenAt, expiresAt }: SessionRow): Session => ({
  id,
  device: deviceOf(userAgent ?? ''),
  address: ipAddress || null,
  signedInAt: createdAt.toISOString(),
  lastSeenAt: lastSeenAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
