/** How a plan's figures are worded, the same on the terminal, in the workbook and on the pages. */
import type { Words } from '../../models/words.ts';
import type { PlanGoal, PlanStatus } from './plan.ts';

export const statusWords: Readonly<Record<PlanStatus, Words>> = {
  optimal: { zh: '各项目标均已证明最优', en: 'optimal, every goal proven' },
  feasible: { zh: '可行,尚有目标未证明最优', en: 'feasible, not every goal proven' },
  infeasible: { zh: '现有条件下无法同时满足各项硬规则', en: 'the hard rules cannot all be met' },
  none: { zh: '时限内未得出方案', en: 'no plan in time' },
  error: { zh: '未能形成可采用的方案', en: 'no plan that may be used' },
};

const unitWords: Readonly<Record<string, string>> = {
  'half periods': '半课时/周',
  'half periods × minutes': '半课时·分钟/周',
  'half periods a week': '半课时/周',
  'per 100 pupils': '人/百名学生',
  posts: '名',
  people: '人',
  schools: '所',
  minutes: '分钟',
  'minutes a week': '分钟/周',
  coefficient: '系数',
  'millionths of the squared coefficient': '系数平方的百万分之一',
  'posts over entitlement': '配备数与应配数之比',
  'yuan a year': '元/年',
  'yuan a month': '元/月',
  'yuan a month below the cap': '元/月',
  share: '比例',
  positions: '志愿位次',
  'places in the list of wishes': '志愿位次',
};

/** The Chinese word of a unit; a unit without one is a defect and stays visible. */
export const unitZh = (unit: string): string => unitWords[unit] ?? unit;

export const proofWords: Readonly<Record<PlanGoal['proof'], Words>> = {
  dual: { zh: '对偶界证明', en: 'dual bound' },
  tree: { zh: '分支树证明', en: 'branch tree' },
  solver: { zh: '求解器两次独立确认', en: 'solver, confirmed twice' },
};

/** A figure as it is printed: shares as percentages, coefficients and fractions to three decimals. */
export function figure(value: number, unit: string): string {
  if (unit === 'share') return `${Number((100 * value).toFixed(2))}%`;
  return String(Number(value.toFixed(3)));
}

/** 「未授音体美课时 = 12 半课时(已证明最优:对偶界证明)」; an open goal names its gap and its base. */
export function goalStatement({ title, value, unit, status, proof, gap, base }: PlanGoal): Words {
  const word = unit === 'share' ? { zh: '', en: '' } : { zh: ` ${unitZh(unit)}`, en: ` ${unit}` };
  const zh = `${title.zh}:${figure(value, unit)}${word.zh}`;
  const en = `${title.en}: ${figure(value, unit)}${word.en}`;
  if (status === 'proven')
    return {
      zh: `${zh}(已证明最优,${proofWords[proof].zh})`,
      en: `${en} (proven, ${proofWords[proof].en})`,
    };
  if (gap === null) return { zh: `${zh}(未证明,尚无下界)`, en: `${en} (not proven, no bound yet)` };
  const share =
    base === null || base === 0 || unit === 'share'
      ? { zh: '', en: '' }
      : {
          zh: `,占总量 ${figure(base, unit)} 的 ${((100 * gap) / base).toFixed(2)}%`,
          en: `, ${((100 * gap) / base).toFixed(2)} % of ${figure(base, unit)}`,
        };
  return {
    zh: `${zh}(未证明,差距至多 ${figure(gap, unit)}${word.zh}${share.zh})`,
    en: `${en} (not proven, at most ${figure(gap, unit)}${word.en} away${share.en})`,
  };
}
