/**
 * A what-if as data: named, small overrides on a county version. This first form changes policy values, pins and the
 * total of posts; operations on schools and pupils are added as further members of the same document.
 */
import { z } from 'zod';
import { type County, Pin, PolicyOverride } from '../county/county.ts';

export const Scenario = z.strictObject({
  format: z.literal('junheng-scenario/1'),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  totalPosts: z.int().min(0).optional(),
  policy: z.array(PolicyOverride).default([]),
  pins: z.array(Pin).default([]),
});
export type Scenario = z.infer<typeof Scenario>;

/**
 * The county under the scenario. Pins of the scenario replace pins of the same person. Policy values are not merged here:
 * they are a layer of their own above the county's (`resolvePolicy`), so that the plan can say where each came from.
 */
export function applyScenario(county: County, scenario: Scenario): County {
  const repinned = new Set(scenario.pins.map((pin) => pin.teacher));
  return {
    ...county,
    totalPosts: scenario.totalPosts ?? county.totalPosts,
    pins: [...county.pins.filter((pin) => !repinned.has(pin.teacher)), ...scenario.pins],
  };
}
