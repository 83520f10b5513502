import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, kept, modelOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('t1', 'A', 'music', { rotationUntil: '2026-09' }),
      teacher('t2', 'A', 'music', { rotationUntil: '2026-08' }),
    ],
  },
  { 'rotation.restYears': 0 },
);

it('keeps exactly these people', () => {
  expect(kept(model, 'R05')).toEqual(['t1: 现交流期至 2026-09，期内不再安排（规则 R05）。']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R05', kept(model, 'R05'))).toMatchFileSnapshot('./golden/running-term.txt');
});
