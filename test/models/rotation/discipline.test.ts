import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, kept, modelOf } from '../../support/rotation-county.ts';

const model = modelOf({
  teachers: [
    teacher('t1', 'A', 'music', { disciplineUntil: '2026-09' }),
    teacher('t2', 'A', 'music', { disciplineUntil: '2026-08' }),
  ],
});

it('keeps exactly these people', () => {
  expect(kept(model, 'R06')).toEqual(['t1: 在影响期内（至 2026-09），不列入交流（规则 R06）。']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R06', kept(model, 'R06'))).toMatchFileSnapshot('./golden/discipline.txt');
});
