import { afterAll, expect, test } from 'vitest';
import { LinearModelBuilder } from '../../../models/lp/builder.ts';
import { diagnose } from '../../../src/planning/diagnosis.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import type { Optimiser } from '../../../src/solver/port.ts';
import { county, school } from '../../support/county-builder.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const place = county({ schools: [school('a', { name: '甲小学' }), school('b', { name: '乙小学' })] });
const { policy } = resolvePolicy({ province: null, city: null, county: place });

/** A total of 5 under floors of 3 and 4; the remote share has nothing to do with it. */
function impossible() {
  const builder = new LinearModelBuilder('quota');
  const [a, b] = [builder.integer('posts[a]', 0, 9), builder.integer('posts[b]', 0, 9)];
  builder.constrain({
    rule: 'Q01',
    label: 'total',
    terms: [
      [a, 1],
      [b, 1],
    ],
    upper: 5,
    relaxPrice: 3,
  });
  builder.constrain({ rule: 'Q09', label: 'a', terms: [[a, 1]], upper: 9, relaxPrice: 1 });
  builder.constrain({ rule: 'Q03', label: 'a', terms: [[a, 1]], lower: 3, relaxPrice: 1 });
  builder.constrain({ rule: 'Q03', label: 'b', terms: [[b, 1]], lower: 4, relaxPrice: 1 });
  return builder.freeze();
}

test('the conflict names only rules it needs, and the way out is checked to work', async () => {
  const { conflicts, relaxations, verified } = await diagnose(impossible(), place, policy.values, optimiser, 20_000);
  expect(conflicts.map(({ rule }) => rule)).toEqual(['Q01', 'Q03']);
  expect(relaxations.map(({ rule, amount }) => [rule, amount])).toEqual([['Q03', 2]]);
  expect(verified).toBe(true);
});

test('when time runs out nothing is claimed', async () => {
  const noTime: Optimiser = { optimise: async () => ({ kind: 'none', clockStopped: true }), close: async () => {} };
  const { words, conflicts, relaxations, verified } = await diagnose(impossible(), place, policy.values, noTime, 1);
  expect([conflicts, relaxations, verified]).toEqual([[], [], false]);
  expect(words.zh).toBe('现有各项硬规则无法同时满足。时限内未找出放宽办法。');
});
