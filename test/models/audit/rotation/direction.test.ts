import { expect, test } from 'vitest';
import { pin } from '../../../support/county-builder.ts';
import { brokenRules, lawfulCounty, verdictOf, withPolicy, withSchool } from '../lawful.ts';

const policy = withPolicy({ 'rotation.directions': ['ruralToRural'] });

test('a direction that the policy does not list is found', () => {
  expect(brokenRules({ policy })).toEqual(['R14']);
  expect(verdictOf('R14', { policy }).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 1,
      words: { zh: '孙六（县一小）由县一小到镇中心小学属县城到乡村，不在允许的交流方向之内。' },
    },
  ]);
});

test('both ends decide the direction', () => {
  const toTown = withSchool('C', { policyLocation: 'countySeat' });
  const fromCountry = withSchool('S', { policyLocation: 'village' });
  const wordsOf = (county: typeof lawfulCounty) => verdictOf('R14', { county }).violations.map(({ words }) => words.zh);
  expect(wordsOf(toTown)).toEqual([expect.stringContaining('属县城到县城')]);
  expect(wordsOf(withSchool('S', { policyLocation: 'village' }, toTown))).toEqual([
    expect.stringContaining('属乡村到县城'),
  ]);
  expect(wordsOf(fromCountry)).toEqual([]);
  // A school without a location lies at a township seat.
  expect(verdictOf('R14', { policy, county: withSchool('C', { policyLocation: null }, fromCountry) })).toEqual({
    applies: true,
    checked: 1,
    violations: [],
  });
});

test('a decision that sends the person goes beyond the list, until it expires', () => {
  const pinned = (until: string) => ({ policy, county: { ...lawfulCounty, pins: [pin('s6', 'goes', { until })] } });
  expect(brokenRules(pinned('2026-09'))).toEqual([]);
  expect(brokenRules(pinned('2026-08'))).toEqual(['R14']);
});

test('by role a sending school counts as town, wherever it lies', () => {
  const byRole = withPolicy({ 'rotation.directions': ['townToRural'], 'rotation.directionBy': 'role' });
  const sendingCentre = withSchool('C', { rotationRole: 'sending' });
  expect(verdictOf('R14', { policy: byRole, county: sendingCentre }).violations).toHaveLength(1);
  expect(verdictOf('R14', { policy: byRole }).violations).toEqual([]);
});
