/** Reader of fixed-column MPS files (names may hold blanks): minimise, RHS, RANGES and BOUNDS. */
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';

export interface MpsModel {
  readonly problem: LinearProblem;
  readonly goal: CompiledExpression;
}

interface Row {
  readonly type: string;
  readonly entries: [number, number][];
  side: number;
  range: number | null;
}

const field = (line: string, from: number, to: number): string => line.slice(from, to).trim();

/** Lower and upper side of a row by its type, right-hand side and range (MPS rules). */
function sidesOf({ type, side, range }: Row): readonly [number, number] {
  if (type === 'E' && range !== null) return range < 0 ? [side + range, side] : [side, side + range];
  if (type === 'E') return [side, side];
  if (type === 'L') return [range === null ? Number.NEGATIVE_INFINITY : side - Math.abs(range), side];
  return [side, range === null ? Number.POSITIVE_INFINITY : side + Math.abs(range)];
}

function bound(kind: string, value: number, [lower, upper]: readonly [number, number]): readonly [number, number] {
  switch (kind) {
    case 'UP':
      return [value < 0 && lower === 0 ? Number.NEGATIVE_INFINITY : lower, value];
    case 'LO':
      return [value, upper];
    case 'FX':
      return [value, value];
    case 'FR':
      return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    case 'MI':
      return [Number.NEGATIVE_INFINITY, upper];
    default:
      throw new Error(`bound ${kind} is not read`);
  }
}

/** The model of an MPS file; the first N row is minimised. */
export function readMps(text: string): MpsModel {
  const rows = new Map<string, Row>();
  const columns = new Map<string, number>();
  const bounds: (readonly [number, number])[] = [];
  const take = (line: string, use: (name: string, value: number) => void) => {
    use(field(line, 14, 22), Number(field(line, 24, 36)));
    if (line.length > 39) use(field(line, 39, 47), Number(field(line, 49, 61)));
  };
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('*') || line.trim() === '') continue;
    if (!line.startsWith(' ')) {
      section = line.split(/\s+/)[0]!;
      continue;
    }
    if (section === 'ROWS') {
      rows.set(field(line, 4, 12), { type: field(line, 1, 3), entries: [], side: 0, range: null });
    } else if (section === 'COLUMNS') {
      const name = field(line, 4, 12);
      const column = columns.get(name) ?? columns.size;
      if (column === columns.size) {
        columns.set(name, column);
        bounds.push([0, Number.POSITIVE_INFINITY]);
      }
      take(line, (row, value) => rows.get(row)!.entries.push([column, value]));
    } else if (section === 'RHS') {
      take(line, (row, value) => {
        rows.get(row)!.side = value;
      });
    } else if (section === 'RANGES') {
      take(line, (row, value) => {
        rows.get(row)!.range = value;
      });
    } else if (section === 'BOUNDS') {
      const column = columns.get(field(line, 14, 22))!;
      bounds[column] = bound(field(line, 1, 3), Number(field(line, 24, 36)), bounds[column]!);
    }
  }
  const all = [...rows.values()];
  const cost = all.find(({ type }) => type === 'N')!;
  const hard = all.filter(({ type }) => type !== 'N');
  const starts = [0];
  for (const { entries } of hard) starts.push(starts.at(-1)! + entries.length);
  return {
    problem: {
      lower: Float64Array.from(bounds, ([lower]) => lower),
      upper: Float64Array.from(bounds, ([, upper]) => upper),
      integer: new Uint8Array(bounds.length),
      rows: {
        starts: Int32Array.from(starts),
        indices: Int32Array.from(hard.flatMap(({ entries }) => entries.map(([column]) => column))),
        values: Float64Array.from(hard.flatMap(({ entries }) => entries.map(([, value]) => value))),
        lower: Float64Array.from(hard, (row) => sidesOf(row)[0]),
        upper: Float64Array.from(hard, (row) => sidesOf(row)[1]),
      },
    },
    goal: {
      indices: Int32Array.from(cost.entries, ([column]) => column),
      values: Float64Array.from(cost.entries, ([, value]) => value),
      // A right-hand side of the cost row is subtracted.
      constant: cost.side === 0 ? 0 : -cost.side,
    },
  };
}
