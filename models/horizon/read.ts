/** Values of the variables → what is done with every post in every year of every future. */
import type { Cell, HorizonContext } from './context.ts';

export interface PostYear {
  readonly future: number;
  readonly year: number;
  readonly post: number;
  readonly need: number;
  readonly hired: number;
  readonly arrived: number;
  readonly left: number;
  readonly retrainedIn: number;
  readonly retrainedOut: number;
  /** Teaching there in that year, after the decisions. */
  readonly people: number;
  readonly unfilled: number;
  readonly surplus: number;
}

/** In the order of futures, years, posts. */
export function readHorizon(values: readonly number[], { cells, retraining }: HorizonContext): PostYear[] {
  const at = (variable: number): number => Math.round(values[variable] ?? 0);
  const trained = new Map<string, { in: number; out: number }>();
  const note = (future: number, year: number, post: number, change: { in?: number; out?: number }): void => {
    const key = `${future}|${year}|${post}`;
    const before = trained.get(key) ?? { in: 0, out: 0 };
    trained.set(key, { in: before.in + (change.in ?? 0), out: before.out + (change.out ?? 0) });
  };
  for (const { future, year, from, to, variable } of retraining) {
    note(future, year, from, { out: at(variable) });
    note(future, year, to, { in: at(variable) });
  }
  return cells.flat(2).map(({ future, year, post, need, ...cell }: Cell) => {
    const retrained = trained.get(`${future}|${year}|${post}`) ?? { in: 0, out: 0 };
    const unfilled = at(cell.short);
    const surplus = at(cell.surplus);
    return {
      future,
      year,
      post,
      need,
      hired: at(cell.hired),
      arrived: at(cell.arrived),
      left: at(cell.left),
      retrainedIn: retrained.in,
      retrainedOut: retrained.out,
      people: need - unfilled + surplus,
      unfilled,
      surplus,
    };
  });
}
