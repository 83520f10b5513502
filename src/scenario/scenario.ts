/**
 * A what-if as data: named, small overrides on a county version. This first form changes policy values, pins and the
 * total of posts; operations on schools and pupils are added as further members of the same document.
 */
import { z } from 'zod';
import { type County, Pin, PolicyOverride } from '../county/county.ts';
import type { Finding } from '../problems/problem.ts';

/** A policy value as people write it: what they leave out is not given. */
export const GivenOverride = PolicyOverride.extend({
  document: PolicyOverride.shape.document.default(null),
  date: PolicyOverride.shape.date.default(null),
});

/** A pin as people write it. */
const GivenPin = Pin.extend({ school: Pin.shape.school.default(null), until: Pin.shape.until.default(null) });

export const Scenario = z.strictObject({
  format: z.literal('junheng-scenario/1'),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  totalPosts: z.int().min(0).nullable().default(null),
  policy: z.array(GivenOverride).default([]),
  pins: z.array(GivenPin).default([]),
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

/**
 * Pins that name nobody or no school of this county: without this they would be passed over in silence. Places are JSON
 * pointers into the order that carries the scenario.
 */
export function pinFindings({ schools, teachers }: County, { pins }: Scenario): readonly Finding[] {
  const people = new Set(teachers.map(({ id }) => id));
  const codes = new Set(schools.map(({ code }) => code));
  const fault = (code: string, pointer: string, values: Finding['values'] = {}): Finding => ({
    level: 'error',
    code,
    place: { pointer },
    values,
  });
  return pins.flatMap(({ teacher, school, kind }, index) => [
    ...(people.has(teacher) ? [] : [fault('county.unknownTeacher', `/scenario/pins/${index}/teacher`)]),
    ...(school === null || codes.has(school)
      ? []
      : [
          fault('county.unknownSchool', `/scenario/pins/${index}/school`, {
            written: school,
            like: schools[0]?.code ?? '',
          }),
        ]),
    ...(kind === 'neverTo' && school === null
      ? [fault('county.pinWithoutSchool', `/scenario/pins/${index}/school`)]
      : []),
  ]);
}
