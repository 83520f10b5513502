import { expect, test } from 'vitest';
import { pin } from '../../../support/county-builder.ts';
import {
  lawfulDecisions,
  silenceOf,
  verdictOf,
  violationsOf,
  withPolicy,
  withRotation,
  withSchool,
  withTeacher,
} from '../lawful.ts';

const [move] = lawfulDecisions.rotation.moves;
const county = withTeacher('s5', { spouse: 's6' });
const both = (to: string) => withRotation({ moves: [move!, { ...move!, teacher: 's5', to }] });

test('R36 both of a couple moved in one year are found once, whichever of them reported it', () => {
  expect(verdictOf('R36', { county, decisions: both('J') }).violations).toMatchObject([
    { amount: 1, words: { zh: '钱五（县一小）与配偶孙六（县一小）同一年都安排交流，请调整。' } },
  ]);
  const reported = withTeacher('s6', { spouse: 's5' }, county);
  expect(violationsOf('R36', { county: reported, decisions: both('J') })).toHaveLength(1);
});

test('R36 together: one cluster passes, two do not', () => {
  const policy = withPolicy({ 'rotation.couples': 'together' });
  expect(violationsOf('R36', { county, policy, decisions: both('J') })).toEqual([]);
  const apart = withSchool('J', { cluster: '乙学区' }, county);
  expect(violationsOf('R36', { county: apart, policy, decisions: both('J') })).toEqual([['钱五（县一小）', 1]]);
});

test('R36 decisions may send both; one alone may always go', () => {
  const pins = [pin('s5', 'goes'), pin('s6', 'goes')];
  expect(violationsOf('R36', { county: { ...county, pins }, decisions: both('J') })).toEqual([]);
  expect(verdictOf('R36', { county: withTeacher('s1', { spouse: null }, county) })).toEqual({
    applies: true,
    checked: 1,
    violations: [],
  });
});

test('R36 is silent by switch and without couples', () => {
  expect(silenceOf('R36', { policy: withPolicy({ 'rotation.couples': 'off' }) })).toBe(
    '本县对夫妻双方同时交流不作限制，本条不适用。',
  );
  expect(silenceOf('R36', { county: withTeacher('s1', { spouse: null }) })).toBe('没有填报配偶的教师，本条不适用。');
});
