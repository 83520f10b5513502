/** Which schools a coefficient of difference that rises comes from: each school's part in the squared coefficient, before and after. */
import type { Words } from '../../words.ts';
import { coefficient, type EquitySchool, perPupil } from '../facts/equity.ts';

/** Named at most, and only with at least this part of what the rising schools add. */
const NAMED = 3;
const LEAST_PART = 0.05;
/** Coefficients are printed to three decimals: a smaller rise is not seen. */
const SEEN = 0.0005;

/** null where the coefficient does not rise, or is not known. `before` and `after` hold the same schools in the same order. */
export function driversOf(before: readonly EquitySchool[], after: readonly EquitySchool[]): Words | null {
  const [from, to] = [coefficient(before), coefficient(after)];
  if (from === null || to === null || to - from < SEEN) return null;
  const [partsBefore, partsAfter] = [partsOf(before), partsOf(after)];
  const rises = after
    .map((school, place) => ({ school, was: before[place]!, rise: partsAfter[place]! - partsBefore[place]! }))
    .filter(({ rise }) => rise > 0)
    .toSorted((a, b) => b.rise - a.rise || (a.school.school.code < b.school.school.code ? -1 : 1));
  const all = rises.reduce((sum, { rise }) => sum + rise, 0);
  const named = rises.slice(0, NAMED).filter(({ rise }) => rise >= LEAST_PART * all);
  const means = [100 * perPupil(before)!, 100 * perPupil(after)!] as const;
  const each = named.map(({ school, was }) => schoolWords(was, school, means[1]));
  const mean =
    figure(means[0]) === figure(means[1])
      ? { zh: `计入学校平均 ${figure(means[1])}`, en: `mean of the schools in scope ${figure(means[1])}` }
      : {
          zh: `计入学校平均由 ${figure(means[0])} 变为 ${figure(means[1])}`,
          en: `mean of the schools in scope ${figure(means[0])} → ${figure(means[1])}`,
        };
  return {
    zh: `差异系数上升主要来自：${each.map(({ zh }) => zh).join('；')}（括号内为每百名学生人数，${mean.zh}）。`,
    en: `The coefficient rises mainly through: ${each.map(({ en }) => en).join('; ')} (in brackets per 100 pupils; ${mean.en}).`,
  };
}

/** P_i/P × (x_i/X̄ − 1)²: they add up to the squared coefficient. */
function partsOf(schools: readonly EquitySchool[]): readonly number[] {
  const mean = perPupil(schools)!;
  const pupils = schools.reduce((sum, each) => sum + each.pupils, 0);
  return schools.map((each) => (each.pupils / pupils) * (each.people / each.pupils / mean - 1) ** 2);
}

function schoolWords(was: EquitySchool, is: EquitySchool, mean: number): Words {
  const [before, after] = [was, is].map((each) => (100 * each.people) / each.pupils) as [number, number];
  const side = after > mean ? { zh: '高于平均', en: 'above the mean' } : { zh: '低于平均', en: 'below the mean' };
  const { name } = is.school;
  return number(was.people) === number(is.people)
    ? {
        zh: `${name}仍为 ${number(is.people)} 名（${figure(after)}，${side.zh}）`,
        en: `${name} still ${number(is.people)} (${figure(after)}, ${side.en})`,
      }
    : {
        zh: `${name}由 ${number(was.people)} 名变为 ${number(is.people)} 名（${figure(before)} → ${figure(after)}，${side.zh}）`,
        en: `${name} from ${number(was.people)} to ${number(is.people)} (${figure(before)} → ${figure(after)}, ${side.en})`,
      };
}

const figure = (value: number): string => value.toFixed(2);
/** Shares of nine-year staff are fractions. */
const number = (people: number): string => String(Math.round(10 * people) / 10);
