import { expect, test } from 'vitest';
import { peopleForecast, postKey } from '../../../models/horizon/people.ts';
import type { Policy } from '../../../models/parameters.ts';
import type { County, Teacher } from '../../../src/county/county.ts';
import { school, teacher } from '../../support/county-builder.ts';
import { horizonCounty, horizonPolicy, retiresIn2027 } from '../../support/horizon-county.ts';

const a = postKey({ cluster: '甲学区', stage: 'primary', subject: 'chinese' });
const b = postKey({ cluster: '乙学区', stage: 'primary', subject: 'chinese' });
const forecast = (facts: Partial<County> = {}, policy: Partial<Policy> = {}) =>
  peopleForecast(horizonCounty(facts), 3, horizonPolicy(policy));
const at = (teachers: readonly Teacher[], key = a) => forecast({ teachers }).years.get(key) ?? [];

test('people retire by the table of ages, before the school year that they no longer begin', () => {
  const years = forecast().years.get(a);
  expect(years?.map(({ people, retired }) => [people, retired])).toEqual([
    [13, 0],
    [11, 2],
    [11, 0],
  ]);
  const unknown = forecast({ teachers: [teacher('x', 'A', 'chinese', { sex: null })] });
  expect([unknown.retirementUnknown, unknown.years.get(a)?.map(({ people }) => people)]).toEqual([1, [1, 1, 1]]);
});

test('who is on leave comes back when it ends, and holds a post meanwhile', () => {
  const away = teacher('x', 'A', 'chinese', { status: 'study', statusUntil: '2027-08' });
  const { years, away: held } = forecast({ teachers: [away, teacher('y', 'A', 'chinese', { status: 'seconded' })] });
  expect(years.get(a)?.map(({ people, returned }) => [people, returned])).toEqual([
    [0, 0],
    [1, 1],
    [1, 0],
  ]);
  expect(held).toEqual([2, 1, 1]);
});

test('who is on a rotation term goes back to where the post is', () => {
  const rotated = teacher('x', 'A', 'chinese', { postSchool: 'B', rotationUntil: '2027-08' });
  expect(at([rotated]).map(({ people, termsEnded }) => [people, termsEnded])).toEqual([
    [1, 0],
    [0, -1],
    [0, 0],
  ]);
  expect(at([rotated], b).map(({ people, termsEnded }) => [people, termsEnded])).toEqual([
    [0, 0],
    [1, 1],
    [1, 0],
  ]);
});

test('others leave at the share stated, in whole people, where most are', () => {
  const { years } = forecast({}, { 'horizon.departureShare': 0.05 });
  // 22 people: one leaves; then 19 of 20 less one: one again.
  expect(years.get(a)?.map(({ people, left }) => [people, left])).toEqual([
    [13, 0],
    [10, 1],
    [9, 1],
  ]);
  expect(years.get(b)?.map(({ people }) => people)).toEqual([4, 4, 4]);
});

test('retrainable: a degree or a certificate, no refusal, still there', () => {
  const people = [
    teacher('degree', 'A', 'chinese', { degree: 'bachelor' }),
    teacher('certificate', 'A', 'chinese', {
      degree: 'associate',
      certificates: [{ stage: 'junior', subject: 'chinese' }],
    }),
    teacher('neither', 'A', 'chinese', { degree: 'associate' }),
    teacher('refuses', 'A', 'chinese', { degree: 'master', crossStageConsent: false }),
    teacher('retires', 'A', 'chinese', { degree: 'bachelor', ...retiresIn2027 }),
  ];
  expect(at(people).map(({ retrainable }) => retrainable)).toEqual([3, 2, 2]);
});

test('people of special schools, without posts, and other than teachers are not counted; a school alone is its own cluster', () => {
  const alone = school('Z', { cluster: null });
  const { posts } = forecast({
    schools: [...horizonCounty().schools, school('S', { kind: 'special' }), alone],
    teachers: [
      teacher('s', 'S', 'chinese'),
      teacher('t', 'A', 'chinese', { employment: 'temporary' }),
      teacher('u', 'A', 'chinese', { postClass: 'support' }),
      teacher('z', 'Z', 'chinese'),
    ],
  });
  expect(posts).toEqual([{ cluster: 'Z', stage: 'primary', subject: 'chinese' }]);
});
