/** How many people an official coefficient counts in all, and how far moves can change that number: the cells of R33. */
import type { Policy } from '../parameters.ts';
import { countsIn, isRecounted } from './coefficients.ts';
import type { EquityPart, RotationContext } from './context.ts';
import { mostLeaving } from './equity-parts.ts';

/** People in the figure today, nine-year schools by their part. */
export const totalOf = ({ mean, pupils }: EquityPart): number => mean * pupils;

/** A stretch of totals; T² is taken by its tangent at the middle. */
export interface Cell {
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
}

/** Finer than whole people where people are counted in parts: short of T² by less than a hundredth of a person squared. */
const [partWidth, mostCells] = [0.2, 200] as const;

/** Cells around today's total that hold every total the moves can lead to; one when it cannot change. */
export function cellsOf(part: EquityPart, context: RotationContext, policy: Policy): readonly Cell[] {
  const today = totalOf(part);
  const { down, up } = rangeOfTotal(part, context, policy);
  const inParts = part.schools.some(({ share, steps }) => share !== 1 && steps.length > 0);
  const width = inParts ? Math.max(partWidth, (down + up) / mostCells) : 1;
  const [first, last] = [-Math.ceil(down / width - 1e-9), Math.ceil(up / width - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const middle = today + (first + index) * width;
    return { lower: Math.max(0, middle - width / 2), middle, upper: middle + width / 2 };
  });
}

/** How far the moves can take the total from today's: person by person, no more of a school than may leave it. */
function rangeOfTotal(part: EquityPart, context: RotationContext, policy: Policy): { down: number; up: number } {
  const { facts, variables, arcsOf } = context;
  const shares = new Map(part.schools.map(({ school, share }) => [school, share]));
  const changes = (person: number): number[] => {
    const { teacher, school } = facts.people[person]!;
    const before = countsIn(part.id, part.stage, teacher, teacher.mainSubject) ? (shares.get(school.code) ?? 0) : 0;
    return (arcsOf.get(person) ?? []).map(({ place }) => {
      const to = facts.places[place]!;
      return (countsIn(part.id, part.stage, teacher, to.subject) ? (shares.get(to.school.code) ?? 0) : 0) - before;
    });
  };
  const range = { down: 0, up: 0 };
  for (const [code, people] of facts.atSchool) {
    const those = people
      .filter((person) => variables.moved.has(person) && isRecounted(facts.people[person]!))
      .map(changes);
    const most = mostLeaving(code, context, policy);
    const largest = (of: (options: number[]) => number): number =>
      those
        .map(of)
        .toSorted((a, b) => b - a)
        .slice(0, most)
        .reduce((sum, change) => sum + change, 0);
    range.up += largest((options) => Math.max(0, ...options));
    range.down += largest((options) => Math.max(0, ...options.map((change) => -change)));
  }
  return range;
}
