/** How a plan's figures are worded, the same on the terminal, in the workbook and on the pages. */
import type { Words } from '../../models/words.ts';
import { groupTotals } from './group-proofs.ts';
import type { Plan, PlanGoal, PlanStatus } from './plan.ts';

export const statusWords: Readonly<Record<PlanStatus, Words>> = {
  optimal: { zh: '各项目标均已证明最优', en: 'optimal, every goal proven' },
  feasible: { zh: '可行，尚有目标未证明最优', en: 'feasible, not every goal proven' },
  infeasible: { zh: '现有条件下无法同时满足各项硬规则', en: 'the hard rules cannot all be met' },
  none: { zh: '时限内未得出方案', en: 'no plan in time' },
  error: { zh: '未能形成可采用的方案', en: 'no plan that may be used' },
};

/** The status in words; of a planning that ended before it was whole, which parts there are. */
export function conclusion({
  status,
  quota,
  rotation,
  pay,
}: Pick<Plan, 'status' | 'quota' | 'rotation' | 'pay'>): Words {
  const parts: Words[] = [
    ...(quota === null ? [] : [{ zh: '岗位分配', en: 'posts' }]),
    ...(rotation === null ? [] : [{ zh: '交流编排', en: 'rotation' }]),
    ...(pay === null ? [] : [{ zh: '待遇测算', en: 'pay' }]),
  ];
  if (status !== 'none' || parts.length === 0) return statusWords[status];
  return {
    zh: `测算中止，未得出完整方案；只有已算完的部分（${parts.map(({ zh }) => zh).join('、')}），不得作为方案公示`,
    en: `stopped before there was a whole plan; only what was finished is here (${parts.map(({ en }) => en).join(', ')}), not to be published as a plan`,
  };
}

/** Where the total number of posts comes from. */
export const totalSourceWords: Readonly<Record<NonNullable<Plan['quota']>['totalPostsSource'], Words>> = {
  county: { zh: '县批复总量', en: 'the county total as ratified' },
  ratified: { zh: '各法人单位核定编制之和', en: 'the sum of the ratified posts of legal units' },
  entitlement: { zh: '按标准应配之和', en: 'the sum of entitlements' },
};

const unitWords: Readonly<Record<string, string>> = {
  'half periods': '半课时/周',
  'half periods × minutes': '半课时·分钟/周',
  'half periods a week': '半课时/周',
  'per 100 pupils': '人/百名学生',
  posts: '名',
  people: '人',
  schools: '所',
  rules: '条',
  'post-years': '个岗位·年',
  'person-years': '人·年',
  'people × blocks': '人·档',
  pupils: '名',
  classes: '个班',
  'classes per PE teacher': '班/名',
  minutes: '分钟',
  'minutes a week': '分钟/周',
  coefficient: '系数',
  'millionths of the squared coefficient': '差异系数超限计量值',
  'posts over entitlement': '配备数与应配数之比',
  'yuan a year': '元/年',
  'yuan a month': '元/月',
  'yuan a month below the cap': '元/月',
  share: '比例',
  rotations: '次',
  positions: '志愿位次',
  'places in the list of wishes': '志愿位次',
  'half-days a fortnight': '个半天/两周',
  'minutes a fortnight': '分钟/两周',
  'days a fortnight': '天/两周',
};

/** The Chinese word of a unit as the plan keeps it; a unit without one is a defect and stays visible. */
export const unitZh = (unit: string): string => unitWords[unit] ?? unit;

interface ShownUnit {
  readonly words: Words;
  /** What the plan's number is divided by before it is printed. */
  readonly per: number;
}

const periods: ShownUnit = { words: { zh: '节/周', en: 'periods a week' }, per: 2 };

/** Units that a clerk would not understand as the plan keeps them. */
const shownUnits: Readonly<Record<string, ShownUnit>> = {
  'half periods': periods,
  'half periods a week': periods,
  'half periods × minutes': {
    words: { zh: '节·分钟/周（走教节数乘单程分钟）', en: 'periods × minutes one way, a week' },
    per: 2,
  },
  'millionths of the squared coefficient': {
    words: {
      zh: '（差异系数按交流前全县平均数计，超过上限部分的计量值，0 为各项均不超限；按交流后平均数的系数见均衡指标）',
      en: '(squared coefficients around today’s mean, above their limits × 1,000,000; 0: none is above)',
    },
    per: 1,
  },
  positions: {
    words: { zh: '（志愿次序合计，第一志愿计 0）', en: '(positions in the lists of wishes, first wish 0)' },
    per: 1,
  },
  'yuan a month below the cap': { words: { zh: '元/月', en: 'yuan a month below the cap' }, per: 1 },
};

const shownUnit = (unit: string): ShownUnit =>
  shownUnits[unit] ?? { words: unit === 'share' ? { zh: '', en: '' } : { zh: unitZh(unit), en: unit }, per: 1 };

/** A number of the plan in the unit people read it in: lessons in whole periods, not halves. */
export const shownAmount = (value: number, unit: string): number => value / shownUnit(unit).per;

/** The same as it is printed, without its unit. */
export const shownFigure = (value: number, unit: string): string => figure(shownAmount(value, unit), unit);

/** The unit that belongs to `shownFigure`; empty for shares, which carry their sign. */
export const shownUnitWords = (unit: string): Words => shownUnit(unit).words;

/** English units that are counted, for one of them. */
const one: Readonly<Record<string, string>> = {
  posts: 'post',
  people: 'person',
  schools: 'school',
  sites: 'site',
  days: 'day',
  minutes: 'minute',
  classes: 'class',
  periods: 'period',
  rooms: 'room',
};

/** Number and unit together, e.g. 「12.5 节/周」. A rule's own unit comes as words; its English names it here. */
export function amountWords(value: number, unitOrWords: string | Words): Words {
  const unit = typeof unitOrWords === 'string' ? unitOrWords : unitOrWords.en;
  const { zh, en } = typeof unitOrWords === 'string' || unit in shownUnits ? shownUnitWords(unit) : unitOrWords;
  const number = grouped(shownFigure(value, unit));
  const counted =
    number === '1'
      ? en.replace(/^(posts|people|schools|sites|days|minutes|classes|periods|rooms)\b/, (many) => one[many]!)
      : en;
  return {
    zh: `${number}${zh === '' || zh.startsWith('（') ? '' : ' '}${zh}`,
    en: `${number}${counted && ` ${counted}`}`,
  };
}

/** Number and unit where the sentence has explained the unit before: without what stands in brackets. */
function briefAmount(value: number, unit: string): Words {
  const { zh, en } = amountWords(value, unit);
  return { zh: zh.replace(/（[^）]*）$/, ''), en: en.replace(/ ?\([^)]*\)$/, '') };
}

/** What the words of a proof mean, for readers who decide by them. */
export const proofExplained: Words = {
  zh: '「已证明最优」：满足全部硬规则、且不影响排在前面的目标时，不存在更好的结果。「最多还可能减少（提高）」：本方案与可能的最好结果之间差距的上限，实际差距可能更小，也可能没有；「不会低于（高于）」的数值是任何方案都越不过的理论极限。写有「以…为前提」的，只在该前提下成立。',
  en: 'Proven: no plan that keeps the hard rules and the goals before it does better. May still fall (rise) by at most: the gap to the best possible plan is no larger, and may be smaller or nothing; the figure after “to no less (more) than” is the theoretical limit that no plan can pass. Where “given …” stands, it holds only then.',
};

export const proofWords: Readonly<Record<PlanGoal['proof'], Words>> = {
  dual: { zh: '与理论极限一致，经精确验算', en: 'meets the theoretical limit, checked in exact numbers' },
  tree: { zh: '分情形与理论极限一致，经精确验算', en: 'meets the theoretical limit case by case' },
  solver: { zh: '两次独立求解结果一致', en: 'solved twice independently, with the same result' },
};

/** How the results of groups are known, all goals together; null where nothing was solved in groups. */
export function groupsStatement(goals: readonly Pick<PlanGoal, 'groups'>[]): Words | null {
  const totals = groupTotals(goals);
  if (totals === null) return null;
  const { dual, tree, solver, open } = totals;
  const all = dual + tree + solver + open;
  const exact = `${((100 * (dual + tree)) / all).toFixed(1)}%`;
  return {
    zh: `编制和走教课表按组求解，各组各目标共 ${all} 项结果：精确验算 ${dual} 项，分情形精确验算 ${tree} 项，两次独立求解 ${solver} 项，未证明 ${open} 项；经精确验算的占 ${exact}`,
    en: `posts and timetable are solved in groups, ${all} results of groups in goals: ${dual} by a dual bound, ${tree} by a branch tree, ${solver} solved twice independently, ${open} not proven; ${exact} checked in exact numbers`,
  };
}

/** A figure as it is printed: shares as percentages, coefficients and fractions to three decimals. */
export function figure(value: number, unit: string): string {
  if (unit === 'share') return `${Number((100 * value).toFixed(2))}%`;
  return String(Number(value.toFixed(3)));
}

/** 18770400 → 18,770,400, as cells of the workbook show it. */
export const grouped = (figures: string): string =>
  figures.replace(/^-?\d{4,}/, (digits) => Number(digits).toLocaleString('en'));

/** Goals of one year and of several read alike. */
type StatedGoal = Omit<PlanGoal, 'model'>;

/** 「音体美无人任教课时：6 节/周（已证明最优，与理论极限一致，经精确验算）」; an open goal says what is known of it, and under which condition. */
export function goalStatement(goal: StatedGoal): Words {
  const { title, value, unit } = goal;
  const amount = amountWords(value, unit);
  const worst = goal.levels?.[0];
  const base =
    worst === undefined
      ? { zh: '', en: '' }
      : {
          zh: `（最低一所：拟配 ${worst.posts} 名/应配 ${worst.entitlement} 名）`,
          en: ` (lowest school: ${worst.posts} of ${worst.entitlement})`,
        };
  const known = proofStatement(goal);
  return {
    zh: `${title.zh}：${amount.zh}${base.zh}（${known.zh}）`,
    en: `${title.en}: ${amount.en}${base.en} (${known.en})`,
  };
}

/** What is known of how good a value is: proven, or how far from the best at most, and under which condition. */
export function proofStatement(goal: StatedGoal): Words {
  const { value, unit, status, proof, gap, base, bound } = goal;
  if (status === 'proven') return { zh: `已证明最优，${proofWords[proof].zh}`, en: `proven, ${proofWords[proof].en}` };
  if (value === 0 && goal.levels === undefined)
    return { zh: '已为零，不可能更少', en: 'zero, nothing less is possible' };
  const condition = conditionOf(goal);
  if (gap === null || bound === null)
    return {
      zh: `未证明最优，与最好结果的差距未知${condition === null ? '' : `，${condition.zh}`}`,
      en: `not proven, the gap to the best is not known${condition === null ? '' : `, ${condition.en}`}`,
    };
  if (gap === 0) return reached(goal, condition);
  const share =
    base === null || base === 0 || unit === 'share'
      ? { zh: '', en: '' }
      : {
          zh: `，占总量 ${grouped(shownFigure(base, unit))} 的${percentOf(gap, base).zh}`,
          en: `, ${percentOf(gap, base).en} of ${grouped(shownFigure(base, unit))}`,
        };
  const falls = bound < value;
  const most = briefAmount(gap, unit);
  const best = briefAmount(bound, unit);
  return {
    zh: `未证明最优，最多还可能${falls ? '减少' : '提高'} ${most.zh}${share.zh}，不会${falls ? '低于' : '高于'} ${best.zh}${condition === null ? '' : `，${condition.zh}`}`,
    en: `not proven, may still ${falls ? 'fall' : 'rise'} by at most ${most.en}${share.en}, to no ${falls ? 'less' : 'more'} than ${best.en}${condition === null ? '' : `, ${condition.en}`}`,
  };
}

/** Two decimals, and never 0.00% for something. */
function percentOf(part: number, whole: number): Words {
  const percent = (100 * part) / whole;
  if (percent < 0.01) return { zh: '不足 0.01%', en: 'less than 0.01 %' };
  return { zh: ` ${percent.toFixed(2)}%`, en: `${percent.toFixed(2)} %` };
}

/** The value meets the bound, yet the goal is not proven: what is still open is said, never a gap of nothing. */
function reached({ levels }: StatedGoal, condition: Words | null): Words {
  if (condition !== null)
    return {
      zh: `${condition.zh}，已达最优；全县范围未证明`,
      en: `${condition.en}, this is the best; not proven for the county as a whole`,
    };
  if (levels !== undefined)
    return {
      zh: '最低一所已不可能更高；其余学校的先后未逐一证明',
      en: 'the lowest school cannot get more; the order of the others is not proven one by one',
    };
  return { zh: '已达到所知的理论极限，尚未经独立确认', en: 'meets the limit known; not confirmed independently' };
}

/** A figure may be known only while posts stay as decided, or counted only over the lessons placed so far. */
const conditionOf = ({ boundGiven }: StatedGoal): Words | null =>
  boundGiven === undefined ? null : boundConditionWords[boundGiven];

const boundConditionWords: Readonly<Record<NonNullable<PlanGoal['boundGiven']>, Words>> = {
  postsBeforeTimetable: { zh: '以走教排课前的岗位分配为前提', en: 'given the posts plan before its timetable' },
  everyPost: { zh: '以各校岗位数不变为前提', en: 'given the posts of every school' },
  postsOfEveryClusterLessonsDivisible: {
    zh: '以各学区岗位数不变、课时可拆分为前提',
    en: 'given the posts of every cluster, lessons divisible',
  },
  lessonsPlaced: { zh: '仅就已排入课表的课时计', en: 'counted over the lessons that were placed' },
  postsOfEveryCluster: { zh: '以各学区岗位数不变为前提', en: 'given the posts of every cluster' },
};
