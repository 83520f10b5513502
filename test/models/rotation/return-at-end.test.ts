import { expect, it } from 'vitest';
import { returnsDue } from '../../../models/demand/returns.ts';
import { school, teacher } from '../../support/county-builder.ts';
import {
  allowedMoves,
  goldenOf,
  kept,
  modelOf,
  post,
  rotationCounty,
  rotationPolicy,
  townSchool,
} from '../../support/rotation-county.ts';

const facts = {
  schools: [townSchool('A'), school('B'), school('P', { kind: 'teachingPoint', legalUnit: 'B' })],
  teachers: [
    teacher('back', 'B', 'music', { postSchool: 'A', rotationUntil: '2026-08' }),
    teacher('serves', 'B', 'music', { postSchool: 'A', rotationUntil: '2026-09', workStart: '2001-09' }),
    // The post of the point is held by its centre school: nobody is away from home there.
    teacher('point', 'P', 'music', { postSchool: 'B', rotationUntil: '2026-08', workStart: '2002-09' }),
  ],
};
const policy = rotationPolicy();
const { county, returns } = returnsDue(rotationCounty(facts), policy);

it('brings back exactly those whose term is over and whose post is elsewhere', () => {
  expect(returns).toEqual([{ teacher: 'back', from: 'B', to: 'A', until: '2026-08' }]);
  expect(county.teachers[0]).toMatchObject({ workSchool: 'A', postSchool: 'A', atSchoolSince: '2026-09' });
  expect(returnsDue(rotationCounty(facts), { ...policy, 'rotation.returnAtEnd': false }).returns).toEqual([]);
});

const model = modelOf(county, { 'rotation.eligibleYears': 0, 'rotation.restYears': 0 }, [post('B', 'music', 3)]);

it('does not send them away again in the same year', () => {
  expect(kept(model, 'R58')).toEqual(['back: 交流期于 2026-08 届满，本学年返回原学校，不再安排（规则 R58）。']);
  expect(allowedMoves(model).some((move) => move.startsWith('back'))).toBe(false);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R58', kept(model, 'R58'))).toMatchFileSnapshot('./golden/return-at-end.txt');
});
