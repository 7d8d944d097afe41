import { readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** The running server process of a cluster, as it describes itself in its folder. */
export type Postmaster = { pid: number; commandLine: string };

/**
 * The server that runs on this cluster now, or undefined. What the pid file says is believed only of a process that is
 * alive, not a zombie, and works in this very folder: pids are given out again.
 */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  try {
    const pid = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const state = /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
    if (!state || 'ZX'.includes(state) || readlinkSync(`/proc/${pid}/cwd`) !== cluster) return undefined;
    return { pid, commandLine: readFileSync(path.join(cluster, 'postmaster.opts'), 'utf8').trim() };
  } catch {
    // No pid file or no such process: nothing runs.
    return undefined;
  }
}

/** The line PostgreSQL writes to postmaster.opts when started so. */
export function commandLineOf(program: string, args: string[]): string {
  return [program, ...args.map((arg) => `"${arg}"`)].join(' ');
}

/** Asks the server to end its sessions and write everything down, and waits until it is gone. */
export async function stopPostmaster(cluster: string, withinMs = 30_000): Promise<void> {
  const until = Date.now() + withinMs;
  let asked: number | undefined;
  for (let server = runningPostmaster(cluster); server; server = runningPostmaster(cluster)) {
    if (asked !== server.pid) process.kill(server.pid, 'SIGINT');
    asked = server.pid;
    if (Date.now() > until) throw new Error(`PostgreSQL (pid ${server.pid}) did not stop within ${withinMs / 1000} s`);
    await sleep(15);
  }
}

export const sleep = (forMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, forMs));
