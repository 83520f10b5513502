import { expect, it } from 'vitest';
import { progressWords } from '../../../src/planning/progress-words.ts';

it('names the stage alone, then the groups that are settled, then the goal', () => {
  const words = [
    progressWords({ stage: 'quota', goal: null }),
    progressWords({ stage: 'quota', goal: null, groups: { done: 12, of: 24 } }),
    progressWords({ stage: 'quota', goal: 'untaughtProtected' }),
    progressWords({ stage: 'pay', goal: 'bestWorstTier.2' }),
    progressWords({ stage: 'rotation', goal: 'nobodyKnows' }),
    progressWords({ stage: 'waysOut', goal: null, groups: { done: 1, of: 3 } }),
  ];
  expect(words).toEqual([
    { zh: '分配岗位', en: 'Planning posts' },
    { zh: '分配岗位：共 24 组，已完成 12 组', en: 'Planning posts: 12 of 24 groups done' },
    { zh: '分配岗位：音体美无人任教课时', en: 'Planning posts: Untaught music, art and PE' },
    {
      zh: '测算待遇：最低档补助尽量高（以距上限的差额计）',
      en: 'Planning pay: Lowest tier as high as can be, by what it lacks to the cap',
    },
    { zh: '编排交流', en: 'Planning rotation' },
    { zh: '按完整方案测算各个办法：共 3 个，已测算 1 个', en: 'Planning the county under each way out: 1 of 3 done' },
  ]);
});
