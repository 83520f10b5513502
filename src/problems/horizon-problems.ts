/** What can be wrong with a question about several years, and what its answer assumes. */
import { define, type ProblemDefinition } from './problem.ts';

export const horizonProblems = {
  'horizon.notRead': define(
    422,
    '多年预测的前提有 {count} 处须改正。',
    'The question about several years has {count} places to mend.',
    '请逐条改正后重试。',
    'Mend each of them and try again.',
  ),
  'horizon.futureTwice': define(
    422,
    '预测编号“{future}”重复。',
    'The id "{future}" stands for two futures.',
    '请为每种预测另取编号。',
    'Give each future an id of its own.',
  ),
  'horizon.unknownTown': define(
    422,
    '本县没有名为“{town}”的乡镇。',
    'The county has no town called "{town}".',
    '请按「学校」表「乡镇」一栏的写法填写，全县合计请填 null。',
    'Write it as the table of schools does; null stands for the whole county.',
  ),
  'horizon.birthsTwice': define(
    422,
    '{town} {year} 年的出生人数重复。',
    'The births of {townEn} in {year} are given twice.',
    '请只保留一行。',
    'Keep one of them.',
  ),
  'horizon.entrantsAssumed': define(
    422,
    '预测“{future}”没有给出各年所需的全部出生人数，缺少的年份按上一年一年级人数每年增减 {percent}% 计。',
    'The future "{futureEn}" lacks births of some years needed; there as many children enter as the year before, changed by {percent} % a year.',
    '请补充各乡镇或全县的分年出生人数。',
    'Add the births by year, of towns or of the county.',
  ),
  'horizon.retirementUnknown': define(
    422,
    '{people} 名教师未填性别或出生年月，无法计算退休时间，预测期内按继续任教处理。',
    'Sex or month of birth of {people} teachers is not given; their retirement cannot be computed and they stay.',
    '请补填「性别」「出生年月」。',
    'Fill in sex and month of birth.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
