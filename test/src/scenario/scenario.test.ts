import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { applyScenario, pinFindings, Scenario } from '../../../src/scenario/scenario.ts';
import { county, school, teacher } from '../../support/county-builder.ts';

const folder = fileURLToPath(new URL('../../../scenarios/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

test('there are scenarios ready to run', () => {
  expect(files.length).toBeGreaterThanOrEqual(4);
});

test.each(files)('%s is a valid scenario whose policy values can be used', (name) => {
  const scenario = Scenario.parse(JSON.parse(readFileSync(`${folder}${name}`, 'utf8')));
  const { policy, findings } = resolvePolicy({
    province: null,
    city: null,
    county: county(),
    scenario: scenario.policy,
  });
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  for (const { parameter } of scenario.policy)
    expect(Object.entries(policy.provenance).find(([id]) => id === parameter)?.[1].layer).toBe('scenario');
});

const pin = (kind: 'stays' | 'goes', reason: string) => ({ teacher: 't1', kind, school: null, reason, until: null });

test('a pin of the scenario replaces the pin of the same person; the county itself stays as it was', () => {
  const before = county({
    schools: [school('a')],
    teachers: [teacher('t1', 'a', 'music')],
    pins: [pin('stays', '会议纪要1号')],
  });
  const after = applyScenario(
    before,
    Scenario.parse({
      format: 'junheng-scenario/1',
      title: { zh: '试', en: 'try' },
      totalPosts: 40,
      pins: [pin('goes', '会议纪要2号')],
    }),
  );
  expect(after.pins).toEqual([pin('goes', '会议纪要2号')]);
  expect(after.totalPosts).toBe(40);
  expect(before.pins).toEqual([pin('stays', '会议纪要1号')]);
});

test('pins that name nobody or no school are refused, each at its place', () => {
  const known = county({ schools: [school('a')], teachers: [teacher('t1', 'a', 'music')] });
  const rest = { reason: '试', until: null };
  const scenario = Scenario.parse({
    format: 'junheng-scenario/1',
    title: { zh: '试', en: 'try' },
    pins: [
      { teacher: 't1', kind: 'goes', school: 'a', ...rest },
      { teacher: 'nobody', kind: 'stays', school: null, ...rest },
      { teacher: 't1', kind: 'goes', school: 'nowhere', ...rest },
      { teacher: 't1', kind: 'neverTo', school: null, ...rest },
    ],
  });
  expect(pinFindings(known, scenario).map(({ level, code, place }) => [level, code, place.pointer])).toEqual([
    ['error', 'county.unknownTeacher', '/scenario/pins/1/teacher'],
    ['error', 'county.unknownSchool', '/scenario/pins/2/school'],
    ['error', 'county.pinWithoutSchool', '/scenario/pins/3/school'],
  ]);
});
