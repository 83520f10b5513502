import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, kept, modelOf } from '../../support/rotation-county.ts';

const model = modelOf({
  teachers: [
    teacher('t1', 'A', 'music', { duty: 'head' }),
    teacher('t2', 'A', 'music', { duty: 'secretary' }),
    teacher('t3', 'A', 'music', { duty: 'deputy' }),
    teacher('t4', 'A', 'music', { duty: 'middle' }),
  ],
});

it('keeps exactly these people', () => {
  expect(kept(model, 'R16')).toEqual([
    't1: 现任校长，按干部任免程序另行安排（规则 R16）。',
    't2: 现任书记，按干部任免程序另行安排（规则 R16）。',
    't3: 现任副校长，按干部任免程序另行安排（规则 R16）。',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R16', kept(model, 'R16'))).toMatchFileSnapshot('./golden/heads-apart.txt');
});
