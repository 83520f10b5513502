/** The group's model for whole lessons: small by hand, and equal to the model in which every lesson is whole. */
import { afterAll, describe, expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { modelText } from '../../../models/lp/text.ts';
import { buildQuotaModel } from '../../../models/quota/build.ts';
import { clustersOf } from '../../../models/quota/facts.ts';
import { groupModel } from '../../../models/quota/group-model.ts';
import { schoolLimits } from '../../../models/quota/limits.ts';
import { withWholeLoads } from '../../../models/quota/whole-loads.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { quotaModel, quotaPolicy } from '../../support/quota-county.ts';
import { smallCounty, smallPolicy } from '../../support/small-counties.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

it('adds up what the posts of a stage carry, the road in whole half periods', () => {
  const { model, context } = quotaModel();
  const lines = modelText(withWholeLoads(model, context, quotaPolicy()), 'Q10').split('\n');
  // Three classes of 16 half periods each, and a third of what is taught away.
  expect(lines.find((line) => line.startsWith('Q10 S1,primary road and heads'))).toMatch(
    / - road and heads\[S1,primary\] ≤ -47\.999999$/,
  );
  expect(lines.find((line) => line.startsWith('Q10 S1,primary:'))).toMatch(/ road and heads\[S1,primary\] ≤ 0$/);
});

describe('with posts up to the entitlement', () => {
  const goals = ['untaughtProtected', 'untaughtOther'];
  it.each(Array.from({ length: 25 }, (_, seed) => seed + 1))('county %i leaves as much untaught', async (seed) => {
    const county = smallCounty(seed, 0);
    const [cluster] = clustersOf(county, deriveDemand(county, smallPolicy), smallPolicy);
    const limits = new Map(
      cluster!.schools.map((school) => {
        const { least, most } = schoolLimits(school, smallPolicy);
        // Short of posts, so that something stays untaught.
        return [school.code, { least, most: Math.max(least, most - 1 - (seed % 2)) }];
      }),
    );
    const posts = [...limits.values()].reduce((sum, { most }) => sum + most, 0);
    const group = groupModel(cluster!, { limits, together: null }, goals, smallPolicy);
    const small = { ...group.model, goals: group.measures.map(({ goal }) => goal) };
    const built = buildQuotaModel([cluster!], posts, smallPolicy, { goals, parts: 'whole' });
    const caps = group.model.constraints.filter(({ rule }) => rule === 'Q23');
    const whole = { ...built.model, constraints: [...built.model.constraints, ...caps] };
    const values = await Promise.all(
      [small, whole].map(async (model) => {
        const outcome = await optimiser.optimise(model, { deadlineMs: 60_000, seed: 1, confirm: false });
        return 'goals' in outcome ? outcome.goals.map(({ value }) => Math.round(value * 1e6) / 1e6) : outcome.kind;
      }),
    );
    expect(values[0]).toEqual(values[1]);
  });
});
