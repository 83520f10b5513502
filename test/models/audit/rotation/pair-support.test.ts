import { expect, test } from 'vitest';
import { lawfulCounty, silenceOf, verdictOf, violationsOf, withPolicy, withSchool } from '../lawful.ts';

const policy = withPolicy({ 'rotation.pairLeast': 2 });

test('R35 one sent where two are asked for', () => {
  expect(verdictOf('R35', { policy }).violations).toEqual([
    {
      subject: { zh: '县一小', en: '县一小' },
      amount: 1,
      words: {
        zh: '县一小派到结对学校镇中心小学 1 名，少于规定的 2 名。',
        en: '县一小: 1 sent to the paired 镇中心小学, fewer than 2.',
      },
    },
  ]);
});

test('R35 a pair with a school that is not in use asks for nothing', () => {
  expect(violationsOf('R35', { policy, county: withSchool('C', { inUse: false }) })).toEqual([]);
});

test('R35 passes, and is silent without pairs or a number', () => {
  expect(verdictOf('R35')).toEqual({ applies: true, checked: 1, violations: [] });
  expect(silenceOf('R35', { policy, county: { ...lawfulCounty, pairs: [] } })).toBe('本县没有结对学校，本条不适用。');
  expect(silenceOf('R35', { policy: withPolicy({ 'rotation.pairLeast': 0 }) })).toBe(
    '本县未规定结对帮扶派出人数，本条不适用。',
  );
});
