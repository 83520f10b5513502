/** Rounding cuts: an exact one, and that they cut off no plan. */
import { afterAll, describe, expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { buildQuotaModel } from '../../../models/quota/build.ts';
import { clustersOf } from '../../../models/quota/facts.ts';
import { clusterLimits } from '../../../models/quota/limits.ts';
import { withRoundingCuts } from '../../../models/quota/rounding-cuts.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { teacher } from '../../support/county-builder.ts';
import { quotaModel } from '../../support/quota-county.ts';
import { smallCounty, smallPolicy } from '../../support/small-counties.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

function modelOf(seed: number) {
  const county = smallCounty(seed, 0);
  const demand = deriveDemand(county, smallPolicy);
  const clusters = clustersOf(county, demand, smallPolicy);
  const { least, most } = clusterLimits(clusters[0]!, smallPolicy);
  const total = least + (seed % (most - least + 1));
  return buildQuotaModel([clusters[0]!], total, smallPolicy, {
    goals: ['untaughtProtected', 'untaughtOther', 'change'],
  });
}

const goalsOf = async (model: Parameters<typeof optimiser.optimise>[0]) => {
  const outcome = await optimiser.optimise(model, { deadlineMs: 60_000, seed: 1, confirm: false });
  return 'goals' in outcome ? outcome.goals.map(({ id, value }) => [id, Math.round(value * 1e6) / 1e6]) : outcome.kind;
};

describe('rounding cuts', () => {
  it('say that the remainder of a subject is untaught or takes one more teacher', () => {
    const { model, context } = modelOf(1);
    const added = withRoundingCuts(model, context).constraints.slice(model.constraints.length);
    const music = added.find(({ label }) => label.endsWith('whole posts of music'))!;
    const lesson = context.stages[0]!.lessons.find(({ subject }) => subject === 'music')!;
    const post = context.stages[0]!.posts.find(({ kind }) => kind.subject === 'music')!;
    const remainder = lesson.demand % post.kind.norm;
    expect(music.lower).toBe(remainder * Math.ceil(lesson.demand / post.kind.norm));
    const coefficient = (variable: number) =>
      music.expression.coefficients[music.expression.variables.indexOf(variable)];
    expect(coefficient(post.posts)).toBe(remainder);
    expect(coefficient(lesson.untaught)).toBe(1);
  });

  it('count people who teach without a post like posts', () => {
    const helper = teacher('H1', 'S1', 'music', { employment: 'temporary', postSchool: null });
    const question = { county: { teachers: [helper] }, policy: { 'quota.capacityWithoutPosts': ['temporary'] } };
    const musicOf = ({ model, context }: ReturnType<typeof quotaModel>) =>
      withRoundingCuts(model, context).constraints.find(({ label }) => label === 'S1,primary whole posts of music')!;
    // 12 half periods of a norm of 32: one teacher or 12 untaught; the helper is that teacher.
    expect(musicOf(quotaModel()).lower).toBe(12);
    expect(musicOf(quotaModel(question)).lower).toBe(0);
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('leave every goal of county %i as it is', async (seed) => {
    const { model, context } = modelOf(seed);
    expect(await goalsOf(withRoundingCuts(model, context))).toEqual(await goalsOf(model));
  });
});
