/** Orders written before scenarios were lists of operations, brought to the present form. */
import { z } from 'zod';

const OldScenario = z.object({
  title: z.object({ zh: z.string(), en: z.string() }),
  totalPosts: z.number().nullable(),
  policy: z.array(z.record(z.string(), z.json())),
  pins: z.array(z.record(z.string(), z.json())),
});

/** `order_json` with `scenarios` in the place of `scenario`; a scenario that changed nothing is left out. */
export function withOperations(orderJson: string): string {
  const { scenario, ...order } = z.record(z.string(), z.json()).parse(JSON.parse(orderJson));
  if ('scenarios' in order) return orderJson;
  const old = OldScenario.nullable().parse(scenario ?? null);
  const operations = [
    ...(old === null || old.totalPosts === null ? [] : [{ op: 'setPosts', total: old.totalPosts }]),
    ...(old?.policy ?? []).map((value) => ({ op: 'setPolicy', ...value })),
    ...(old?.pins ?? []).map((pin) => ({ op: 'pin', ...pin })),
  ];
  const title = old?.title ?? { zh: '', en: '' };
  const scenarios =
    operations.length === 0 ? [] : [{ format: 'junheng-scenario/2', title, derivedFrom: [], operations }];
  return JSON.stringify({ ...order, scenarios });
}
