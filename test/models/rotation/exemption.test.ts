import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, kept, modelOf } from '../../support/rotation-county.ts';

const model = modelOf({
  teachers: [
    teacher('t1', 'A', 'music', { exemption: { code: 'E2', until: '2026-09' } }),
    teacher('t2', 'A', 'music', { exemption: { code: 'E2', until: '2026-08' } }),
    teacher('t3', 'A', 'music', { exemption: { code: 'E3', until: null } }),
    teacher('t4', 'A', 'music', { exemption: { code: 'unknown', until: null } }),
  ],
});

it('keeps exactly these people', () => {
  expect(kept(model, 'R02')).toEqual([
    't1: 因政策规定情形暂缓交流（内部代码 E2，至 2026-09；规则 R02）。',
    't3: 因政策规定情形暂缓交流（内部代码 E3；规则 R02）。',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R02', kept(model, 'R02'))).toMatchFileSnapshot('./golden/exemption.txt');
});
