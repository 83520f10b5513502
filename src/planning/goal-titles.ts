/** What a goal is called in a plan: as its rule is, unless the rule has several. */
import type { Words } from '../../models/words.ts';
import { ruleOf } from './catalogue.ts';
import type { PlanGoal } from './plan.ts';

const ofHeads: Readonly<Record<string, Words>> = {
  headsUnplaced: { zh: '任期已满而未能安排的校级领导', en: 'Leaders who are due and not placed' },
  headCommute: { zh: '校级领导通勤时间', en: 'Commute of the leaders who move' },
};

export function goalTitle({ id, rule }: Pick<PlanGoal, 'id' | 'rule'>): Words {
  const [, tier, rankPost] = id.split('.');
  return ofHeads[id] ?? (tier === undefined ? ruleOf(rule).title : ofTier(tier, rankPost));
}

function ofTier(tier: string, rankPost: string | undefined): Words {
  return rankPost === undefined
    ? {
        zh: `第 ${tier} 档补助尽量高（以距单档上限的差额计）`,
        en: `Allowance of tier ${tier} as high as can be, by what it lacks to the cap`,
      }
    : {
        zh: `第 ${tier} 档 ${rankPost} 级岗位补助尽量高（以距单档上限的差额计）`,
        en: `Allowance of tier ${tier}, rank post ${rankPost}, as high as can be, by what it lacks to the cap`,
      };
}
