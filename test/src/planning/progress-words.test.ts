import { expect, it } from 'vitest';
import { progressWords } from '../../../src/planning/progress-words.ts';

it('names the stage alone, then the groups that are settled, then the goal', () => {
  const words = [
    progressWords({ stage: 'quota', goal: null }),
    progressWords({ stage: 'quota', goal: null, groups: { done: 12, of: 24 } }),
    progressWords({ stage: 'quota', goal: 'untaughtProtected' }),
    progressWords({ stage: 'pay', goal: 'bestWorstTier.2' }),
    progressWords({ stage: 'rotation', goal: 'nobodyKnows' }),
  ];
  expect(words).toEqual([
    { zh: '分配岗位', en: 'Planning posts' },
    { zh: '分配岗位：共 24 组，已完成 12 组', en: 'Planning posts: 12 of 24 groups done' },
    { zh: '分配岗位：音体美无人任教课时', en: 'Planning posts: Untaught music, art and PE' },
    { zh: '测算待遇：最低档补助距上限最小', en: 'Planning pay: Lowest tier closest to the cap' },
    { zh: '编排交流', en: 'Planning rotation' },
  ]);
});
