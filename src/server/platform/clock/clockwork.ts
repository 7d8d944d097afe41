import type { Logger } from 'pino';
import type { Day } from '../../../rules/values/day.ts';
import type { Clock } from './clock.ts';

/** Something that is done once on each day of the scheme. Several processes may do it: it sees for itself what is done already. */
export interface DailyTask {
  readonly name: string;
  /** @returns what was done, as a line for the log of the service */
  run(): Promise<string>;
}

export interface Clockwork {
  /** Resolves when everything of today is done, or has failed and will be tried again. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 60_000;

/** Does what is to be done daily, a minute after the start at the earliest. What fails is tried again a minute later. */
export function openClockwork(clock: Clock, tasks: readonly DailyTask[], log: Logger): Clockwork {
  const doneOn = new Map<DailyTask, Day>();
  let closed = false;
  let running: Promise<void> | undefined;

  const doOne = async (task: DailyTask): Promise<void> => {
    const today = clock.today();
    if (closed || doneOn.get(task) === today) return;
    try {
      log.info({ task: task.name, did: await task.run() }, 'done for the day');
      doneOn.set(task, today);
    } catch (error) {
      log.warn({ task: task.name, err: error }, 'could not be done today; trying again');
    }
  };
  const doAll = async (): Promise<void> => {
    for (const task of tasks) await doOne(task);
  };
  const look = (): Promise<void> => {
    running ??= doAll().finally(() => {
      running = undefined;
    });
    return running;
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();

  return {
    async settled() {
      await running;
      await look();
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}
