import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, kept, modelOf } from '../../support/rotation-county.ts';

const model = modelOf({
  teachers: [
    teacher('t1', 'A', 'music', { sex: 'male', birthMonth: '1970-01' }),
    teacher('t2', 'A', 'music', { sex: 'male', birthMonth: '1970-06' }),
    teacher('t3', 'A', 'music', { sex: 'male', birthMonth: null }),
  ],
});

it('keeps exactly these people', () => {
  expect(kept(model, 'R03')).toEqual([
    // 60 years and floor(60 / 4) + 1 = 16 months: 2031-05, 56 months away; born 1970-06 it is 2031-11, 62 months.
    't1: 距法定退休不足 5 年（规则 R03）。',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R03', kept(model, 'R03'))).toMatchFileSnapshot('./golden/near-retirement.txt');
});
