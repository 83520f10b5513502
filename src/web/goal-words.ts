/** Stages of a run, and figures of the goals that progress carries only as ids. */
import type { Words } from '../../models/words.ts';
import type { RunView } from '../http/schemas/plan-run.ts';
import type { PlanProgress } from '../planning/plan-county.ts';
import { amountWords, figure } from '../planning/plan-words.ts';
import { goalRule } from '../planning/progress-words.ts';

/** The stages a run goes through, in order. */
export function stagesOf({
  only,
  horizon,
  alternatives,
}: Pick<RunView, 'only' | 'horizon' | 'alternatives'>): readonly PlanProgress['stage'][] {
  if (horizon) return ['check', 'horizon', 'audit'];
  if (alternatives !== null) return ['rotation', 'heads', 'pay', 'audit'];
  if (only === null) return ['check', 'quota', 'timetable', 'rotation', 'heads', 'pay', 'audit'];
  const followedBy = { quota: ['quota', 'timetable'], rotation: ['rotation', 'heads'], pay: ['pay'] } as const;
  return ['check', ...followedBy[only], 'audit'];
}

/** A figure of a goal with its unit, by the id that progress names. */
export function goalAmount(goal: string, value: number, stage: PlanProgress['stage']): Words {
  const unit = goalRule(goal, stage)?.unit;
  if (unit === undefined) return { zh: figure(value, ''), en: figure(value, '') };
  // A share carries its sign and needs no further unit.
  return amountWords(value, unit.en === 'share' ? 'share' : unit);
}
