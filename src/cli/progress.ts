/** One line of progress on stderr, only when it is a terminal. */

import { ruleCatalogue } from '../planning/catalogue.ts';
import type { PlanProgress } from '../planning/plan-county.ts';
import { pick } from './language.ts';

const stageWords: Record<PlanProgress['stage'], { zh: string; en: string }> = {
  check: { zh: '核对数据', en: 'checking' },
  quota: { zh: '分配编制岗位', en: 'sharing posts' },
  timetable: { zh: '编排走教课表', en: 'timetable of itinerants' },
  rotation: { zh: '编排交流名单', en: 'rotation' },
  heads: { zh: '校长交流建议', en: 'heads' },
  pay: { zh: '测算待遇', en: 'pay' },
  horizon: { zh: '推算多年', en: 'several years' },
  audit: { zh: '逐条审核', en: 'audit' },
};

/** Title of a goal by its id, or by one of its levels (`bestWorstTier.2`). */
function goalTitle(goal: string, stage: PlanProgress['stage']): string {
  const [id] = goal.split('.');
  const rule = ruleCatalogue.find(
    (candidate) =>
      'goal' in candidate && candidate.goal === id && (candidate.domain === 'horizon') === (stage === 'horizon'),
  );
  return rule === undefined ? goal : pick(rule.title);
}

export interface ProgressLine {
  readonly show: (progress: PlanProgress) => void;
  readonly clear: () => void;
}

export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  const erase = () => stream.write('\r\u001b[2K');
  return {
    show: ({ stage, goal, value, bound }) => {
      erase();
      const numbers = [value === null ? null : `= ${value}`, bound === null ? null : `≥ ${bound}`]
        .filter(Boolean)
        .join(' ');
      stream.write(`${pick(stageWords[stage])}${goal === null ? '' : ` · ${goalTitle(goal, stage)}`} ${numbers}`);
    },
    clear: erase,
  };
}
