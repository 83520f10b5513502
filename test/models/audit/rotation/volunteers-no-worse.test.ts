import { expect, test } from 'vitest';
import { brokenRules, verdictOf, withPolicy, withTeacher } from '../lawful.ts';

const wishing = (...wishes: string[]) => withTeacher('s6', { wishes });

test('a move to a school that a volunteer did not wish for is found', () => {
  const changed = { county: wishing('P', 'J') };
  expect(brokenRules(changed)).toEqual(['R15']);
  expect(verdictOf('R15', changed).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 1,
      words: { zh: '孙六（县一小）已申报 2 个志愿，镇中心小学不在其中，不得安排。' },
    },
  ]);
});

test('any wish granted passes, and so does a move of somebody without wishes', () => {
  expect(verdictOf('R15', { county: wishing('P', 'C') })).toEqual({ applies: true, checked: 1, violations: [] });
  expect(verdictOf('R15')).toEqual({ applies: true, checked: 1, violations: [] });
});

test('a county that switches the rule off does not hear of it', () => {
  const policy = withPolicy({ 'rotation.volunteersNoWorse': false });
  expect(verdictOf('R15', { policy, county: wishing('P') })).toMatchObject({
    applies: { zh: '本县未要求自愿申报者不低于现校，本条不适用。' },
    checked: 0,
    violations: [],
  });
});
