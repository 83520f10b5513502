/** A real county from its folder to an audited plan: the 104 primary schools of 花蓮. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readCounty } from '../../../src/county/read-county.ts';
import { Plan } from '../../../src/planning/plan.ts';
import { planned } from '../../promises/planned.ts';

/** No clock may decide what the test sees: alone it takes about two minutes. */
const DEADLINE_MS = 1_500_000;
let plan: Plan;

beforeAll(async () => {
  const { county } = await readCounty(fileURLToPath(new URL('../../data/hualien/', import.meta.url)));
  plan = await planned(county!, { deadlineMs: DEADLINE_MS });
}, DEADLINE_MS);

test('every hard rule that applies is kept', () => {
  expect(Plan.parse(plan)).toEqual(plan);
  expect(['optimal', 'feasible']).toContain(plan.status);
  expect(plan.audit.passed).toBe(true);
  expect(plan.audit.rules.filter(({ passed }) => passed === true).length).toBeGreaterThan(40);
});

test('rotation, heads and pay are proven in every goal, the quota within one per cent of what each goal counts', () => {
  const open = plan.goals.filter(({ status }) => status === 'open').map(({ model, id }) => `${model} ${id}`);
  expect(open.filter((goal) => /^(rotation|heads|pay) /.test(goal))).toEqual([]);
  const wide = plan.goals.filter(({ model, gap, base }) => model === 'quota' && !(gap! <= 0.01 * (base ?? 0)));
  expect(wide.map(({ id, gap, base }) => [id, gap, base])).toEqual([]);
});

test('the parts of every additive goal sum to its value exactly, each subject once; only the lowest rate has none', () => {
  const added = plan.goals.filter(({ parts }) => parts !== undefined);
  const sums = added.map(({ model, id, parts }) => [model, id, parts!.reduce((sum, { amount }) => sum + amount, 0)]);
  expect(sums).toEqual(added.map(({ model, id, value }) => [model, id, value]));
  for (const { parts } of added) expect(new Set(parts!.map(({ subject }) => subject)).size).toBe(parts!.length);
  // The county's material names no pay: its goals are added up in pay.test.ts.
  expect(new Set(added.map(({ model }) => model))).toEqual(new Set(['quota', 'timetable', 'rotation', 'heads']));
  const without = plan.goals.filter(({ parts }) => parts === undefined).map(({ id }) => id);
  expect(new Set(without)).toEqual(new Set(['fillRate']));
});

test('every school has its posts, and who moves is in the county', () => {
  expect(plan.quota!.schools).toHaveLength(104);
  expect(plan.quota!.used).toBe(1945 + 269);
  const schools = new Set(plan.quota!.schools.map(({ school }) => school));
  expect(plan.rotation!.moves.length).toBeGreaterThan(0);
  expect(plan.rotation!.moves.filter(({ from, to }) => !schools.has(from) || !schools.has(to))).toEqual([]);
});

test('what was assumed of the dirty cells is told', () => {
  const assumed = JSON.stringify(plan.findings);
  expect(assumed).toContain('planning.multigradeAssumed');
});
