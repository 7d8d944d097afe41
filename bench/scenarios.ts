import { createHmac } from 'node:crypto';

export const SECRET = 'only-for-the-bench-only-for-the-bench';

/** What is measured. */
export const SCENARIOS = ['list', 'read', 'counts', 'command'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const TITLES = {
  list: 'list: the assessments of one party, 50 at most',
  read: 'read: the observations of one assessment',
  counts: 'counts: assessments by state and kind, for the staff',
  command: 'command: save the answer to a control, durably',
} as const satisfies Record<Scenario, string>;

/** One request to our server. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A statement as the driver got it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the bench found in the seeded scheme to ask about. */
export interface Targets {
  readonly parties: readonly string[];
  readonly assessments: readonly string[];
  /** Rounds that their party is preparing. */
  readonly preparing: readonly { readonly id: string; readonly token: string }[];
  readonly controls: readonly string[];
  readonly staffToken: string;
}

const cookieOf = (token: string): string => {
  const signature = createHmac('sha256', SECRET).update(token).digest('base64');
  return `assay.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
};

/** A source of requests for one connection; connections do not get in each other's way. */
export function requestsOf(scenario: Scenario, targets: Targets, connection: number, of: number): () => Asked {
  const staff = { cookie: cookieOf(targets.staffToken) };
  const next = inTurn(connection);
  if (scenario === 'list') return () => get(`/api/assessments?limit=50&partyId=${next(targets.parties)}`, staff);
  if (scenario === 'read') return () => get(`/api/assessments/${next(targets.assessments)}/observations`, staff);
  if (scenario === 'counts') return () => get('/api/assessment-counts', staff);
  const versions = new Map<string, number>();
  const { preparing, controls } = targets;
  const own = controls.filter((_, index) => index % of === connection % of);
  return () => {
    const { id, token } = next(preparing);
    const control = own[versions.size % own.length] ?? controls[0];
    const path = `/api/assessments/${id}/controls/${control}/answer`;
    const version = versions.get(path) ?? 0;
    versions.set(path, version + 1);
    const headers = { cookie: cookieOf(token), 'content-type': 'application/json' };
    return {
      method: 'POST',
      path,
      headers,
      body: JSON.stringify({ version, answer: `Answer ${version} of a bench.` }),
    };
  };
}

const get = (path: string, headers: Asked['headers']): Asked => ({ method: 'GET', path, headers });

/** Each list in turn, beginning at another place for each connection. */
function inTurn(start: number): <T>(list: readonly T[]) => T {
  let at = start;
  return (list) => {
    at += 1;
    return list[at % list.length] as (typeof list)[number];
  };
}
