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
  'horizon.anotherCounty': define(
    422,
    '这份多年预测的前提是为“{meant}”写的，本县是{county}（{code}）。',
    'These futures are written for "{meant}"; this county is {county} ({code}).',
    '请改用本县的数字，并把 county 改为本县代码或县名。',
    'Give the figures of this county, and its code or name as county.',
  ),
  'horizon.birthsUnused': define(
    422,
    '预测“{future}”给出的 {years} 年出生人数用不上（预测期内入学的为 {from} 至 {to} 年出生），未计入。',
    'In the future "{futureEn}" the births of {yearsEn} have no effect: who enters school in these years is born from {from} to {to}.',
    '请核对年份：应填出生的年份，不是入学的年份。',
    'Check the years: of birth, not of entering school.',
  ),
  'horizon.birthsFar': define(
    422,
    '预测“{future}”给出的{town} {year} 年出生人数为 {children} 人，而现一年级为 {today} 人，相差悬殊。',
    'In the future "{futureEn}" {children} children are born in {townEn} in {year}, while {today} pupils are in grade 1 today.',
    '请核对是否为本县（本乡镇）的数字；无误的可不改。',
    'Maybe they are those of another county or town; leave them if they are right.',
  ),
  'horizon.birthsWithoutSchool': define(
    422,
    '预测“{future}”给出了{town}的出生人数，而{town}现在没有一年级学生，这些儿童无处入学，未计入。',
    'The future "{futureEn}" gives births of {townEn}, where nobody is in grade 1 today: these children enter no school and are not counted.',
    '请把这些儿童计入其就读学校所在的乡镇，或改填全县合计。',
    'Count them under the town where they go to school, or give the whole county.',
  ),
  'horizon.driftNowhere': define(
    422,
    '预测“{future}”的第 {position} 项学生增减所指的位置和乡镇没有一所在用的学校，不起作用。',
    'Drift {position} of the future "{futureEn}" reaches no school in use and has no effect.',
    '请核对位置和乡镇。',
    'Check its location and town.',
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
