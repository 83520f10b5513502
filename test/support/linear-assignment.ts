/** Linear assignment: everybody to one place, every place to one person; and its least cost by the Hungarian method, O(n³). */
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';
import { randomNumbers } from './random-numbers.ts';

/** Whole costs from 1 to 99, person by person. */
export function randomCosts(size: number, seed: number): readonly (readonly number[])[] {
  const random = randomNumbers(seed);
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 1 + Math.floor(99 * random())));
}

export function assignmentProblem(costs: readonly (readonly number[])[]): {
  readonly problem: LinearProblem;
  readonly goal: CompiledExpression;
} {
  const size = costs.length;
  const arcs = Array.from({ length: size * size }, (_, arc) => arc);
  const persons = costs.map((_, person) => arcs.filter((arc) => Math.floor(arc / size) === person));
  const places = costs.map((_, place) => arcs.filter((arc) => arc % size === place));
  const rows = [...persons, ...places];
  return {
    problem: {
      lower: new Float64Array(arcs.length),
      upper: new Float64Array(arcs.length).fill(1),
      integer: new Uint8Array(arcs.length).fill(1),
      rows: {
        starts: Int32Array.from({ length: rows.length + 1 }, (_, row) => row * size),
        indices: Int32Array.from(rows.flat()),
        values: new Float64Array(rows.length * size).fill(1),
        lower: new Float64Array(rows.length).fill(1),
        upper: new Float64Array(rows.length).fill(1),
      },
    },
    goal: { indices: Int32Array.from(arcs), values: Float64Array.from(costs.flat()), constant: 0 },
  };
}

/** Least cost by shortest augmenting paths with potentials; shares nothing with the solvers. */
export function leastAssignment(costs: readonly (readonly number[])[]): number {
  const size = costs.length;
  const ofPerson = new Array<number>(size + 1).fill(0);
  const ofPlace = new Array<number>(size + 1).fill(0);
  // Person at each place, from 1; 0 is nobody. Place 0 is where the person looks from who has none yet.
  const personAt = new Array<number>(size + 1).fill(0);
  for (let person = 1; person <= size; person += 1) {
    const cameFrom = new Array<number>(size + 1).fill(0);
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const seen = new Array<boolean>(size + 1).fill(false);
    personAt[0] = person;
    let place = 0;
    while (personAt[place] !== 0) {
      seen[place] = true;
      const here = personAt[place]!;
      let next = 0;
      let step = Number.POSITIVE_INFINITY;
      for (let other = 1; other <= size; other += 1) {
        if (seen[other]) continue;
        const reduced = costs[here - 1]![other - 1]! - ofPerson[here]! - ofPlace[other]!;
        if (reduced < least[other]!) {
          least[other] = reduced;
          cameFrom[other] = place;
        }
        if (least[other]! < step) {
          step = least[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (seen[other]) {
          ofPerson[personAt[other]!]! += step;
          ofPlace[other]! -= step;
        } else least[other]! -= step;
      }
      place = next;
    }
    while (place !== 0) {
      personAt[place] = personAt[cameFrom[place]!]!;
      place = cameFrom[place]!;
    }
  }
  return costs.reduce((total, _, index) => total + costs[personAt[index + 1]! - 1]![index]!, 0);
}
