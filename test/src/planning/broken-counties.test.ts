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

async function planUnder(
  { county, policy, model }: Pick<BrokenCounty, 'county' | 'policy'> & { readonly model: BrokenCounty['model'] | null },
  scenarios: readonly Scenario[] = [],
): Promise<Plan> {
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

    expect(words.zh.startsWith(broken.says)).toBe(true);
    expect(checks[0]?.words.zh ?? null).toBe(broken.check);

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

    expect(words.zh).toContain(`以下 ${waysOut.length} 个办法任选其一，均已按完整方案重新测算`);
    expect(waysOut.every(({ planned }) => planned)).toBe(true);
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
  }, 300_000);
});

/** Broken where nothing else is: in a county that is planned as a whole, each way out leads to posts, moves and pay. */
describe.each((['county total', 'turnover', 'parity under a cap'] as const).map((family) => [family] as const))(
  '%s, the county planned as a whole',
  (family) => {
    it('has ways out under which all models have a plan', async () => {
      const broken = { ...brokenCounties.find((each) => each.family === family)!, model: null };
      const { diagnosis, status } = await planUnder(broken);
      expect(status).toBe('infeasible');
      const ways = diagnosis?.waysOut ?? [];
      expect(ways.length).toBeGreaterThanOrEqual(1);
      for (const { scenario, planned } of ways) {
        expect(planned).toBe(true);
        const plan = await planUnder(broken, [Scenario.parse(scenario)]);
        expect([plan.status, plan.audit.passed]).toEqual([expect.stringMatching(/^(optimal|feasible)$/), true]);
        expect([plan.quota, plan.rotation, plan.pay]).not.toContain(null);
      }
    }, 240_000);
  },
);
