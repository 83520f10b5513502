/** Words for the stages and goals that progress carries only as ids. */
import type { Words } from '../../models/words.ts';
import type { RunView } from '../http/schemas/plan-run.ts';
import { ruleCatalogue } from '../planning/catalogue.ts';
import type { PlanProgress } from '../planning/plan-county.ts';
import { amountWords, figure } from '../planning/plan-words.ts';

const stages: Readonly<Record<PlanProgress['stage'], Words>> = {
  check: { zh: '核对数据', en: 'Checking the data' },
  quota: { zh: '核定岗位', en: 'Planning posts' },
  timetable: { zh: '编排走教课表', en: 'Timetable of itinerants' },
  rotation: { zh: '编排交流', en: 'Planning rotation' },
  heads: { zh: '编排校长任期交流', en: 'Planning terms of heads' },
  pay: { zh: '测算待遇', en: 'Planning pay' },
  horizon: { zh: '推算多年', en: 'Planning several years' },
  audit: { zh: '逐条复核', en: 'Auditing every rule' },
};

/** The stages a run goes through, in order. */
export function stagesOf({ only, horizon }: Pick<RunView, 'only' | 'horizon'>): readonly PlanProgress['stage'][] {
  if (horizon) return ['check', 'horizon', 'audit'];
  if (only === null) return ['check', 'quota', 'timetable', 'rotation', 'heads', 'pay', 'audit'];
  const followedBy = { quota: ['quota', 'timetable'], rotation: ['rotation', 'heads'], pay: ['pay'] } as const;
  return ['check', ...followedBy[only], 'audit'];
}

export const stageWords = (stage: PlanProgress['stage']): Words => stages[stage];

/** Several years have goals of the same names as other models. */
const goalRule = (goal: string, stage: PlanProgress['stage']) => {
  const [id] = goal.split('.');
  return ruleCatalogue.find(
    (candidate) =>
      'goal' in candidate && candidate.goal === id && (candidate.domain === 'horizon') === (stage === 'horizon'),
  );
};

/** Title of a goal by the id that progress names, e.g. `fillRate`, or `bestWorstTier.2` for one of its levels; null when it has none. */
export const goalTitle = (goal: string, stage: PlanProgress['stage']): Words | null =>
  goalRule(goal, stage)?.title ?? null;

/** A figure of a goal with its unit, by the id that progress names. */
export function goalAmount(goal: string, value: number, stage: PlanProgress['stage']): Words {
  const unit = goalRule(goal, stage)?.unit;
  if (unit === undefined) return { zh: figure(value, ''), en: figure(value, '') };
  // A share carries its sign and needs no further unit.
  return amountWords(value, unit.en === 'share' ? 'share' : unit);
}
