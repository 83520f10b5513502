import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, kept, modelOf } from '../../support/rotation-county.ts';

const model = modelOf({
  teachers: [
    teacher('t1', 'A', 'music', { serviceUntil: '2026-09' }),
    teacher('t2', 'A', 'music', { serviceUntil: '2026-08' }),
    // Ends not given: three years of a special post from October 2023 run until September 2026, six of a targeted graduate
    // from September 2020 are over.
    teacher('t3', 'A', 'music', { employment: 'specialPost', workStart: '2023-10' }),
    teacher('t4', 'A', 'music', { employment: 'targeted', workStart: '2020-09' }),
    teacher('t5', 'A', 'music', { employment: 'targeted', workStart: null }),
  ],
});

it('keeps exactly these people', () => {
  expect(kept(model, 'R04')).toEqual([
    't1: 约定服务期至 2026-09，期内不列入交流（规则 R04）。',
    't3: 约定服务期至 2026-09，期内不列入交流（规则 R04）。',
    't5: 特岗、公费定向教师未填服务期截止和参加工作年月，不能认定服务期已满，暂不列入；请补填「服务期至」（规则 R04）。',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R04', kept(model, 'R04'))).toMatchFileSnapshot('./golden/service-period.txt');
});
