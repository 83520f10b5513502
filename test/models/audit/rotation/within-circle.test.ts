import { expect, test } from 'vitest';
import { pin } from '../../../support/county-builder.ts';
import { lawfulCounty, movedOtherwise, silenceOf, verdictOf, violationsOf, withPolicy, withSchool } from '../lawful.ts';

const decisions = movedOtherwise({ to: 'J' });

test('R40 beyond cluster, group and pair is found', () => {
  expect(verdictOf('R40', { decisions }).violations).toMatchObject([
    { amount: 1, words: { zh: '孙六（县一小）县一小与镇初中不在同一学区、集团，也不是结对学校，不得安排。' } },
  ]);
});

test('R40 passes in a pair, a group, a cluster, or by a decision that names the school', () => {
  expect(verdictOf('R40')).toEqual({ applies: true, checked: 1, violations: [] });
  const group = withSchool('J', { group: '集团' }, withSchool('S', { group: '集团' }));
  const cluster = withSchool('J', { cluster: '城区学区' });
  const named = { ...lawfulCounty, pins: [pin('s6', 'goes', { school: 'J' })] };
  for (const county of [group, cluster, named]) expect(violationsOf('R40', { county, decisions })).toEqual([]);
});

test('R40 is silent where the county has not switched it on', () => {
  expect(silenceOf('R40', { decisions, policy: withPolicy({ 'rotation.withinCircleOnly': false }) })).toBe(
    '本县未限定在学区、集团内交流，本条不适用。',
  );
});
