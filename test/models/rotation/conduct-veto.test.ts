import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, kept, modelOf } from '../../support/rotation-county.ts';

const model = modelOf({
  teachers: [
    teacher('t1', 'A', 'music', { conductVeto: true, backbone: 'county' }),
    teacher('t2', 'A', 'music', { conductVeto: null, backbone: 'county' }),
  ],
});

it('keeps exactly these people, without the ground', () => {
  expect(kept(model, 'R18')).toEqual(['t1: 按考核有关规定，本年度不列入交流（规则 R18）。']);
});

it('counts nobody under a veto as a backbone teacher', () => {
  expect(model.context.facts.people.map(({ backbone }) => backbone)).toEqual([false, true]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R18', kept(model, 'R18'))).toMatchFileSnapshot('./golden/conduct-veto.txt');
});
