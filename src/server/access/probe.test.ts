import { test } from 'vitest';
import { operations } from '../../contract/index.ts';
import type { Operation } from '../../contract/operation.ts';
import { recordsOf } from '../../testing/records.ts';
import { askAny, requestFor } from '../../testing/requests.ts';
import { openScheme } from '../../testing/server.ts';
test('probe', async () => {
  const scheme = await openScheme();
  const records = await recordsOf(scheme, 'brackwater');
  const original = scheme.server.database.as;
  (scheme.server.database as any).as = async (actor: any, work: any) => {
    let done: any;
    const Undo = new Error('undo');
    await original.call(scheme.server.database, actor, async (tx: any) => { done = await work(tx); throw Undo; }).catch((e: any) => { if (e !== Undo) throw e; });
    return done;
  };
  for (const operation of Object.values(operations) as Operation[]) { if (operation.open) continue;
    const out = [];
    for (const p of ['administrator','contributor','director','stranger','lead','assessor','reviewer','otherLead','officer','secasAdministrator','auditor','chair','memberOne','memberThree','observer','conflictedMember','charging','userEntry'] as const) {
      const r = await askAny(scheme.as(p), operation, requestFor(operation, records));
      let c: any = r.status; if (r.status>=400) c += (r as any).problem.code.slice(0,5);
      out.push(c);
    }
    console.log(operation.id.padEnd(30), out.join(' ').replaceAll('403not-p','-').replaceAll('404not-f','0'));
  }
  await scheme.close();
}, 200000);
