import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, kept, modelOf } from '../../support/rotation-county.ts';

const model = modelOf({
  teachers: [
    teacher('t1', 'A', 'music', { serviceUntil: '2026-09' }),
    teacher('t2', 'A', 'music', { serviceUntil: '2026-08' }),
  ],
});

it('keeps exactly these people', () => {
  expect(kept(model, 'R04')).toEqual(['t1: 约定服务期至 2026-09，期内不列入交流。']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R04', kept(model, 'R04'))).toMatchFileSnapshot('./golden/service-period.txt');
});
