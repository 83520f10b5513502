/** The promises of design, each tested as a promise. Those of the store and of the service are tested beside them (8, 9) and of the solvers in `test/src/solver` (10). */
import { beforeAll, describe, expect, test } from 'vitest';
import { auditPlan } from '../../models/audit/audit.ts';
import type { County } from '../../src/county/county.ts';
import { generateCounty } from '../../src/demo/generate-county.ts';
import { decisionsOf } from '../../src/planning/decisions.ts';
import { Plan } from '../../src/planning/plan.ts';
import { planJson } from '../../src/planning/plan-json.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { pin } from '../support/county-builder.ts';
import { turnedRound, withSchoolCodes } from '../support/renamed-county.ts';
import { planned, smallCounty } from './planned.ts';

let county: County;
let plan: Plan;
let again: Plan;

beforeAll(async () => {
  county = smallCounty();
  [plan, again] = await Promise.all([planned(county), planned(county)]);
}, 300_000);

const policyOf = (of: County) => resolvePolicy({ province: of.province, city: of.city, county: of }).policy.values;
const goalValues = ({ goals }: Plan) => goals.map(({ model, id, value }) => [model, id, value]);

test('the plan is a document of its schema', () => {
  expect(Plan.parse(plan)).toEqual(plan);
});

describe('1. a plan called done passes every hard rule in the audit', () => {
  test('every rule that applies is kept', () => {
    expect(['optimal', 'feasible']).toContain(plan.status);
    expect(plan.audit.rules.filter(({ passed }) => passed === false)).toEqual([]);
    expect(plan.audit.rules.filter(({ passed }) => passed === true).length).toBeGreaterThan(25);
  });

  test('the audit takes demand and entitlements from the county, never from the plan', () => {
    const boasting: Plan = {
      ...plan,
      quota: plan.quota && {
        ...plan.quota,
        schools: plan.quota.schools.map((school) => ({ ...school, classes: 0, pupils: 0, entitlement: 999 })),
      },
    };
    expect(auditPlan(county, policyOf(county), decisionsOf(boasting))).toEqual(
      auditPlan(county, policyOf(county), decisionsOf(plan)),
    );
  });

  test('a plan with one post too many at one school is refused', () => {
    const first = plan.quota!.schools.find(({ subjects }) => subjects.length > 0)!;
    const padded: Plan = {
      ...plan,
      quota: {
        ...plan.quota!,
        schools: plan.quota!.schools.map((school) =>
          school === first
            ? {
                ...school,
                subjects: school.subjects.map((subject, index) =>
                  index === 0 ? { ...subject, posts: subject.posts + 50 } : subject,
                ),
              }
            : school,
        ),
      },
    };
    const broken = auditPlan(county, policyOf(county), decisionsOf(padded)).filter(
      ({ verdict }) => verdict.violations.length > 0,
    );
    expect(broken.map(({ id }) => id)).toContain('Q11');
  });
});

describe('2. optimal means every goal proven to its declared resolution', () => {
  test('the status says no more than the goals', () => {
    expect(plan.status).toBe(plan.goals.every(({ status }) => status === 'proven') ? 'optimal' : 'feasible');
  });

  test('a proven bound leaves no room for one more step, an open one says its gap', () => {
    for (const { status, value, bound, gap, resolution, levels } of plan.goals) {
      if (levels !== undefined) continue;
      if (status === 'proven') expect(bound).toBeGreaterThan(resolution * (Math.ceil(value / resolution - 1e-7) - 1));
      else if (bound !== null) expect(gap).toBeCloseTo(value - bound, 6);
    }
  });
});

test('3. each additive goal equals the sum of its explained parts, exactly', () => {
  const explained = plan.goals.filter(({ parts }) => parts !== undefined);
  expect(explained.length).toBeGreaterThan(8);
  for (const { id, value, parts } of explained)
    expect([id, parts!.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([id, value]);
});

test('4. same inputs, same bytes', () => {
  expect(plan.identity.clockStopped).toBe(false);
  expect(planJson(again)).toBe(planJson(plan));
});

describe('5. order of rows and names of codes change nothing', () => {
  test('reordered rows: the same goals and the same people', async () => {
    const { schools, enrolment, teachers, pay } = county;
    const shuffled: County = {
      ...county,
      schools: schools.toReversed(),
      enrolment: enrolment.toReversed(),
      teachers: teachers.toReversed(),
      pay: pay.toReversed(),
    };
    const other = await planned(shuffled);
    expect(goalValues(other)).toEqual(goalValues(plan));
    const people = ({ rotation }: Plan) => rotation!.moves.map(({ teacher, to }) => `${teacher} ${to}`).toSorted();
    expect(people(other)).toEqual(people(plan));
  }, 200_000);

  test('renamed codes: the same goals, open ones among them, and the same people', async () => {
    const other = await planned(withSchoolCodes(county, turnedRound));
    expect(goalValues(other)).toEqual(goalValues(plan));
    const people = ({ rotation }: Plan, code: (old: string) => string) =>
      rotation!.moves.map(({ teacher, to }) => `${teacher} ${code(to)}`).toSorted();
    expect(people(other, (code) => code)).toEqual(people(plan, turnedRound));
  }, 200_000);

  test('renamed codes where posts are hard to share: the same posts at every school', async () => {
    const hard = generateCounty({ schools: 20, teachers: 300, seed: 7 });
    const alone = await planned(hard, { only: 'quota', deadlineMs: 600_000 });
    const other = await planned(withSchoolCodes(hard, turnedRound), { only: 'quota', deadlineMs: 600_000 });
    expect(alone.goals.some(({ status }) => status === 'open')).toBe(true);
    expect(alone.identity.clockStopped || other.identity.clockStopped).toBe(false);
    expect(goalValues(other)).toEqual(goalValues(alone));
    const posts = ({ quota }: Plan, code: (old: string) => string) =>
      quota!.schools
        .flatMap(({ school, subjects }) => subjects.map((row) => `${code(school)} ${row.subject} ${row.posts}`))
        .toSorted();
    expect(posts(other, (code) => code)).toEqual(posts(alone, turnedRound));
  }, 1_200_000);
});

describe('6. relaxing never worsens; pinning an optimal plan returns it', () => {
  test('a longer commute allowed never worsens the vector of rotation goals', async () => {
    const alone = await planned(county, { only: 'rotation' });
    const limit = policyOf(county)['rotation.maxCommuteMinutes'];
    const relaxed: County = {
      ...county,
      policy: [
        ...county.policy,
        { parameter: 'rotation.maxCommuteMinutes', value: limit * 2, source: '试验', document: null, date: null },
      ],
    };
    const freer = await planned(relaxed, { only: 'rotation' });
    const vector = ({ goals }: Plan) =>
      goals
        .filter(({ model }) => model === 'rotation')
        .map(({ value, resolution }) => Math.ceil(value / resolution - 1e-7));
    expect(alone.status).toBe('optimal');
    const [before, after] = [vector(alone), vector(freer)];
    const first = before.findIndex((value, index) => value !== after[index]);
    if (first >= 0) expect(after[first]).toBeLessThan(before[first]!);
  }, 200_000);

  test('the optimal rotation, pinned, comes back', async () => {
    const alone = await planned(county, { only: 'rotation' });
    const moves = alone.rotation!.moves;
    const pinned: County = {
      ...county,
      pins: [
        ...county.pins.filter(({ teacher }) => !moves.some((move) => move.teacher === teacher)),
        ...moves.map(({ teacher, to }) => pin(teacher, 'goes', { school: to })),
      ],
    };
    const back = await planned(pinned, { only: 'rotation' });
    const people = ({ rotation }: Plan) => rotation!.moves.map(({ teacher, to }) => `${teacher} ${to}`).toSorted();
    expect(people(back)).toEqual(people(alone));
    expect(goalValues(back)).toEqual(goalValues(alone));
  }, 200_000);
});

describe('7. every wait ends by its deadline', () => {
  test('no time at all: no plan, said so, and no invented figures', async () => {
    const none = await planned(county, { deadlineMs: 1 });
    expect(none.status).toBe('none');
    expect(none.rotation).toBeNull();
    expect(none.identity.clockStopped).toBe(true);
  });
});
