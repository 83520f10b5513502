/** 教督〔2017〕6号: coefficients of difference, values per 100 pupils and schools below them, for the three indicators people make. */
import type { Stage } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';
import type { Words } from '../../words.ts';
import {
  coefficient,
  type EquityFigure,
  type EquityKind,
  equityFigure,
  equityKinds,
  equityKindWords,
  outOfScope,
  perPupil,
} from '../facts/equity.ts';
import type { Facts } from '../facts/facts.ts';
import { placed } from '../facts/moved.ts';
import type { Decisions } from '../twin.ts';
import { stageName, tolerance } from '../verdict.ts';
import { driversOf } from './drivers.ts';
import { type Indicator, notes, notPlanned } from './indicator.ts';

/** What one figure of one stage was before the moves and is after them; null after when nobody was to move. */
interface Pair {
  readonly kind: EquityKind;
  readonly stage: Stage;
  readonly before: EquityFigure;
  readonly after: EquityFigure | null;
  /** Teaching points that the official method leaves out. */
  readonly outside: ReturnType<typeof outOfScope>;
}

export function equityIndicators(facts: Facts, { rotation }: Decisions): readonly Indicator[] {
  const everyone = placed(facts, rotation);
  const pairs = equityKinds.flatMap((kind) =>
    (['primary', 'junior'] as const).map((stage) => ({
      kind,
      stage,
      before: equityFigure(facts, everyone, 'before', kind, stage),
      after: rotation === null ? null : equityFigure(facts, everyone, 'after', kind, stage),
      outside: outOfScope(facts, stage),
    })),
  );
  return [
    ...pairs.map((pair) => coefficientOf(pair, facts.policy)),
    ...pairs.map((pair) => perHundredOf(pair, facts.policy)),
    ...pairs.map((pair) => schoolsBelow(pair, facts.policy)),
  ];
}

function coefficientOf(pair: Pair, policy: Policy): Indicator {
  const name = nameOf(pair);
  return {
    id: `equity.coefficient.${pair.kind}`,
    stage: pair.stage,
    title: { zh: `${name.zh}校际差异系数`, en: `Coefficient of difference, ${name.en}` },
    unit: 'coefficient',
    direction: 'lower',
    ...values(pair, coefficient),
    limit: policy[`equity.cvLimit.${pair.stage}`],
    note: notes(leftOut(pair, policy), noteOf(pair, 'coefficient'), drivers(pair)),
  };
}

/** Why the coefficient gets worse, where it does. */
const drivers = ({ before, after }: Pair): Words | null =>
  after === null || before.unrecorded + after.unrecorded > 0 ? null : driversOf(before.schools, after.schools);

function perHundredOf(pair: Pair, policy: Policy): Indicator {
  const name = nameOf(pair);
  return {
    id: `equity.perHundred.${pair.kind}`,
    stage: pair.stage,
    title: scopedTitle(name, policy),
    unit: 'per 100 pupils',
    direction: 'higher',
    ...values(pair, (schools) => {
      const mean = perPupil(schools);
      return mean === null ? null : 100 * mean;
    }),
    limit: standard(pair, policy),
    note: notes(leftOut(pair, policy), noteOf(pair, 'value')),
  };
}

function schoolsBelow(pair: Pair, policy: Policy): Indicator {
  const name = nameOf(pair);
  const least = standard(pair, policy);
  const total = pair.before.schools.length;
  const base = {
    zh: `计入学校 ${total} 所，标准为 ${least} 名。`,
    en: `${total} schools in scope, standard ${least}.`,
  };
  return {
    id: `equity.schoolsBelow.${pair.kind}`,
    stage: pair.stage,
    title: { zh: `${name.zh}未达标学校数`, en: `Schools below standard, ${name.en}` },
    unit: 'schools',
    direction: 'lower',
    ...values(pair, (schools) =>
      schools.length === 0
        ? null
        : schools.filter((each) => (100 * each.people) / each.pupils < least - tolerance).length,
    ),
    limit: 0,
    note: notes(base, leftOut(pair, policy), noteOf(pair, 'value')),
  };
}

/** A figure with unrecorded people is unknown, not low. */
function values({ before, after }: Pair, figureOf: (schools: EquityFigure['schools']) => number | null) {
  const known = (figure: EquityFigure | null) =>
    figure === null || figure.unrecorded > 0 ? null : figureOf(figure.schools);
  return { before: known(before), after: known(after) };
}

function noteOf({ kind, stage, before, after }: Pair, figure: 'coefficient' | 'value') {
  const column = kind === 'higherDegree' ? { zh: '学历', en: 'degree' } : { zh: '骨干层级', en: 'backbone level' };
  const unrecorded = Math.max(before.unrecorded, after?.unrecorded ?? 0);
  const mean = perPupil(before.schools);
  return notes(
    unrecorded > 0
      ? {
          zh: `计入学校有 ${unrecorded} 名教师${column.zh}未填，不能计算。`,
          en: `${unrecorded} teachers in scope have no ${column.en} recorded; not computed.`,
        }
      : null,
    mean === null ? { zh: `没有计入的${stageName(stage).zh}学校。`, en: 'No school of this stage is in scope.' } : null,
    unrecorded === 0 && mean === 0 && figure === 'coefficient'
      ? {
          zh: '计入学校目前没有此类教师，差异系数无意义。',
          en: 'Nobody is counted today; the coefficient has no meaning.',
        }
      : null,
    after === null ? notPlanned.rotation : null,
  );
}

/** The official method counts no small points: a figure of the whole county says so in its name. */
function scopedTitle(name: Words, policy: Policy): Words {
  const least = policy['equity.minPupils'];
  return {
    zh: `全县${name.zh}（不含学生不足 ${least} 人的教学点）`,
    en: `County: ${name.en} (without teaching points below ${least} pupils)`,
  };
}

function leftOut({ outside: { points, pupils } }: Pair, policy: Policy): Words | null {
  if (points === 0) return null;
  const least = policy['equity.minPupils'];
  return {
    zh: `按规定不计学生不足 ${least} 人的教学点 ${points} 所、学生 ${pupils} 人。`,
    en: `As the method lays down, ${points} teaching points below ${least} pupils, with ${pupils} pupils, are not counted.`,
  };
}

function standard({ kind, stage }: Pair, policy: Policy): number {
  if (kind === 'higherDegree') return policy[`equity.higherDegree.${stage}`];
  return kind === 'backbone' ? policy['equity.backbone'] : policy['equity.peArts'];
}

function nameOf({ kind, stage }: Pair) {
  const name = equityKindWords[kind];
  return { zh: `${stageName(stage).zh}${name.zh}`, en: `${stageName(stage).en} ${name.en}` };
}
