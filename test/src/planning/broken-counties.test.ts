/** Counties made for the purpose, each broken in one rule family: what is said of them, and that every way out works. */
import { afterAll, describe, expect, it } from 'vitest';
import { Plan } from '../../../src/planning/plan.ts';
import { planCounty } from '../../../src/planning/plan-county.ts';
import { planningBasis } from '../../../src/scenario/planning-basis.ts';
import { Scenario } from '../../../src/scenario/scenario.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { type BrokenCounty, brokenCounties } from '../../support/broken-counties.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

async function planUnder({ county, policy, model }: BrokenCounty, scenarios: readonly Scenario[] = []): Promise<Plan> {
  const basis = planningBasis({ county, findings: [] }, { policy, scenarios });
  const request = { ...basis, only: model, seed: 1, deadlineMs: 120_000 };
  return (await planCounty(request, { optimiser })).plan;
}

const chinese = /[一-鿿]/;

it('breaks at least twelve families, in all models', () => {
  expect(brokenCounties.length).toBeGreaterThanOrEqual(12);
  expect(new Set(brokenCounties.map(({ model }) => model))).toEqual(new Set(['quota', 'rotation', 'pay']));
  expect(new Set(brokenCounties.map(({ family }) => family)).size).toBe(brokenCounties.length);
});

describe.each(brokenCounties.map((broken) => [broken.family, broken] as const))('%s', (_, broken) => {
  it('is told with rules and names, and has two or three ways out, each of which gives a plan', async () => {
    const plan = await planUnder(broken);
    expect(Plan.parse(plan).status).toBe('infeasible');
    const { diagnosis } = plan;
    if (diagnosis === null) throw new Error('no diagnosis');
    const { words, checks = [], conflicts, relaxations, waysOut = [], verified } = diagnosis;

    const named = [...conflicts.map(({ rule }) => rule), ...checks.flatMap(({ rules }) => rules)];
    expect(named).toEqual(expect.arrayContaining([...broken.rules]));
    expect(conflicts.length).toBeGreaterThan(0);
    expect(words.zh).not.toContain('未能逐条核实');
    expect(relaxations.length).toBeGreaterThan(0);
    expect(relaxations.every(({ amount }) => amount > 0)).toBe(true);
    expect(verified).toBe(true);
    for (const said of [words, ...checks, ...conflicts, ...relaxations, ...waysOut].map((each) =>
      'words' in each ? each.words : each,
    )) {
      expect(said.zh).toMatch(chinese);
      expect(said.en).not.toBe('');
      expect(said.zh).not.toMatch(/undefined|NaN|null|\[object/);
    }

    expect(waysOut.length).toBeGreaterThanOrEqual(2);
    expect(waysOut.length).toBeLessThanOrEqual(3);
    expect(new Set(waysOut.map((way) => way.words.zh)).size).toBe(waysOut.length);
    for (const { scenario } of waysOut) {
      const under = await planUnder(broken, [Scenario.parse(scenario)]);
      expect([under.status, under.audit.passed, scenario.title.zh]).toEqual([
        expect.stringMatching(/^(optimal|feasible)$/),
        true,
        scenario.title.zh,
      ]);
    }
  }, 120_000);
});
