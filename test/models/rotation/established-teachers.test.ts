import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { goldenOf, kept, modelOf, townSchool } from '../../support/rotation-county.ts';

const model = modelOf({
  schools: [townSchool('A'), school('B'), school('C'), school('S', { kind: 'special' })],
  teachers: [
    teacher('t1', 'A', 'music', { employment: 'temporary' }),
    teacher('t2', 'A', 'music', { status: 'seconded' }),
    teacher('t3', 'A', 'music', { postClass: 'management' }),
    teacher('t4', 'A', 'music', { employment: 'specialPost' }),
    teacher('t5', 'A', 'music', { postClass: null }),
    teacher('t6', 'S', 'music'),
  ],
});

it('keeps exactly these people', () => {
  expect(kept(model, 'R07')).toEqual([
    't1: 不占用教师编制，不列入交流（规则 R07）。',
    't2: 计划学年开始时不在岗，不列入交流（规则 R07）。',
    't3: 不在教学岗位，不列入教师交流（规则 R07）。',
    't6: 特殊教育学校教师另行安排，不列入交流（规则 R07）。',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R07', kept(model, 'R07'))).toMatchFileSnapshot('./golden/established-teachers.txt');
});
