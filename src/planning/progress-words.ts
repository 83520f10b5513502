/** Where a planning stands, in words: progress itself carries ids only. */
import type { Words } from '../../models/words.ts';
import { type CataloguedRule, ruleCatalogue } from './catalogue.ts';
import type { PlanProgress } from './plan-county.ts';
import type { GroupsDone } from './stage-result.ts';

type Stage = PlanProgress['stage'];

const stages: Readonly<Record<Stage, Words>> = {
  check: { zh: '核对数据', en: 'Checking the data' },
  quota: { zh: '分配岗位', en: 'Planning posts' },
  timetable: { zh: '编排走教课表', en: 'Timetable of itinerants' },
  rotation: { zh: '编排交流', en: 'Planning rotation' },
  heads: { zh: '编排校长任期交流', en: 'Planning terms of heads' },
  pay: { zh: '测算待遇', en: 'Planning pay' },
  horizon: { zh: '推算多年', en: 'Planning several years' },
  audit: { zh: '逐条复核', en: 'Auditing every rule' },
  waysOut: { zh: '按完整方案测算各个办法', en: 'Planning the county under each way out' },
};

export const stageWords = (stage: Stage): Words => stages[stage];

/** The rule of a goal by the id that progress names, e.g. `fillRate`, or `bestWorstTier.2` for one of its levels. */
export function goalRule(goal: string, stage: Stage): CataloguedRule | undefined {
  const [id] = goal.split('.');
  // Several years have goals of the same names as other models.
  return ruleCatalogue.find(
    (candidate) =>
      'goal' in candidate && candidate.goal === id && (candidate.domain === 'horizon') === (stage === 'horizon'),
  );
}

/** How many groups, of schools or of travelling posts, or ways out, are settled: 「共 24 组，已完成 12 组」. */
export const groupsWords = ({ done, of }: GroupsDone, stage: Stage): Words =>
  stage === 'waysOut'
    ? { zh: `共 ${of} 个，已测算 ${done} 个`, en: `${done} of ${of} done` }
    : { zh: `共 ${of} 组，已完成 ${done} 组`, en: `${done} of ${of} groups done` };

/** Stage, and the goal or the groups being worked on. */
export function progressWords({ stage, goal, groups }: Pick<PlanProgress, 'stage' | 'goal' | 'groups'>): Words {
  const { zh, en } = stageWords(stage);
  const more = goal === null ? groups && groupsWords(groups, stage) : goalRule(goal, stage)?.title;
  return more === undefined ? { zh, en } : { zh: `${zh}：${more.zh}`, en: `${en}: ${more.en}` };
}
