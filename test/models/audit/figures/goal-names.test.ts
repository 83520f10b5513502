/** The audit names rule and unit of every goal as the catalogue does, without looking there. */
import { expect, test } from 'vitest';
import { goalName } from '../../../../models/audit/figures/goal-names.ts';
import { ruleCatalogue } from '../../../../src/planning/catalogue.ts';

const goals = ruleCatalogue.flatMap((rule) =>
  rule.strength === 'goal' && 'goal' in rule && rule.domain !== 'horizon'
    ? [{ id: String(rule.goal), domain: rule.domain, rule: rule.id, unit: rule.unit.en }]
    : [],
);

test.each(goals)('$rule $id', ({ id, domain, rule, unit }) => {
  const name = goalName(id === 'headCommute' ? 'heads' : domain, id);
  expect(name).toEqual({ rule, unit });
});

test('a rule with two goals counts the first in people; a tier is named by its first part', () => {
  expect(goals.length).toBeGreaterThan(20);
  expect(goalName('heads', 'headsUnplaced')).toEqual({ rule: 'R53', unit: 'people' });
  expect(goalName('pay', 'bestWorstTier.2.7')).toEqual(goalName('pay', 'bestWorstTier'));
  expect(goalName('rotation', 'nothing')).toBeNull();
});
