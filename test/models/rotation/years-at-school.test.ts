import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, kept, modelOf } from '../../support/rotation-county.ts';

const model = modelOf({
  teachers: [
    teacher('t1', 'A', 'music', { atSchoolSince: '2020-10' }),
    teacher('t2', 'A', 'music', { atSchoolSince: '2020-09' }),
    teacher('t3', 'A', 'chinese', { atSchoolSince: null }),
  ],
});

it('keeps exactly these people', () => {
  expect(kept(model, 'R01')).toEqual([
    't1: 现校任教 5 年，未满 6 年（规则 R01）。',
    't3: 未填到现校年月，无法认定是否满 6 年，暂不列入符合交流条件名单；请补填「到现校年月」（规则 R01）。',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R01', kept(model, 'R01'))).toMatchFileSnapshot('./golden/years-at-school.txt');
});
