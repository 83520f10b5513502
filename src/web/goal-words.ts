/** Words for goals and stages that the run itself carries only as ids. */
import type { Words } from '../../models/words.ts';
import { ruleCatalogue } from '../planning/catalogue.ts';
import type { PlanProgress } from '../planning/plan-county.ts';
import { unitZh } from '../planning/plan-words.ts';

const stages: Readonly<Record<PlanProgress['stage'], Words>> = {
  check: { zh: '核对数据', en: 'Checking the data' },
  quota: { zh: '核定岗位', en: 'Planning posts' },
  rotation: { zh: '编排交流', en: 'Planning rotation' },
  heads: { zh: '编排校长任期交流', en: 'Planning heads’ terms' },
  pay: { zh: '测算待遇', en: 'Planning pay' },
  audit: { zh: '逐条复核', en: 'Auditing every rule' },
};

export const stageWords = (stage: PlanProgress['stage']): Words => stages[stage];

/** Title of a goal by the id that progress names, e.g. `fillRate`, or `bestWorstTier.2` for one of its levels; else the id itself. */
export function goalTitle(goal: string): Words {
  const [id] = goal.split('.');
  const rule = ruleCatalogue.find((candidate) => 'goal' in candidate && candidate.goal === id);
  return rule?.title ?? { zh: goal, en: goal };
}

/** Unit of a goal in both languages. */
export const unitWords = (unit: string): Words => ({ zh: unitZh(unit), en: unit });
