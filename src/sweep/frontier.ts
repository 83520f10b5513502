/** Which results are worth looking at: those no other beats, and where their curve bends. */
export interface Wanted {
  readonly indicator: string;
  readonly direction: 'lower' | 'higher';
}

export interface Candidate {
  readonly point: number;
  readonly values: Readonly<Record<string, number | null>>;
}

/** The values wanted, turned so that less is better; null where one is unknown. */
function turned({ values }: Candidate, wanted: readonly Wanted[]): readonly number[] | null {
  const found = wanted.map(({ indicator, direction }) => {
    const value = values[indicator] ?? null;
    return value === null ? null : direction === 'lower' ? value : -value;
  });
  return found.every((value) => value !== null) ? found : null;
}

/** Points that no other point beats: at least as good in everything wanted and better in something. In their order. */
export function frontierOf(candidates: readonly Candidate[], wanted: readonly Wanted[]): readonly number[] {
  if (wanted.length === 0) return [];
  const known = candidates.flatMap((candidate) => {
    const worth = turned(candidate, wanted);
    return worth === null ? [] : [{ point: candidate.point, worth }];
  });
  const beats = (a: readonly number[], b: readonly number[]): boolean =>
    a.every((value, index) => value <= b[index]!) && a.some((value, index) => value < b[index]!);
  return known.filter(({ worth }) => !known.some((other) => beats(other.worth, worth))).map(({ point }) => point);
}

export interface Knee {
  readonly indicators: [string, string];
  readonly point: number;
  /** Distance from the line between the ends of the curve, both axes taken from 0 to 1. */
  readonly bend: number;
}

/** A bend smaller than this is no knee: the curve is as good as straight. */
const leastBend = 0.05;

/** For every two things wanted: the point of their curve farthest from the line between its ends. */
export function kneesOf(candidates: readonly Candidate[], wanted: readonly Wanted[]): readonly Knee[] {
  return wanted.flatMap((first, position) =>
    wanted.slice(position + 1).flatMap((second) => {
      const knee = kneeOf(candidates, [first, second]);
      return knee === null ? [] : [knee];
    }),
  );
}

function kneeOf(candidates: readonly Candidate[], pair: readonly [Wanted, Wanted]): Knee | null {
  const best = new Set(frontierOf(candidates, pair));
  const curve = candidates
    .filter(({ point }) => best.has(point))
    .map((candidate) => ({ point: candidate.point, worth: turned(candidate, pair)! }))
    .sort((a, b) => a.worth[0]! - b.worth[0]!);
  const [start, end] = [curve[0], curve.at(-1)];
  if (start === undefined || end === undefined) return null;
  const width = end.worth[0]! - start.worth[0]!;
  const height = start.worth[1]! - end.worth[1]!;
  if (width === 0 || height === 0) return null;
  const bends = curve.map(({ point, worth }) => {
    const x = (worth[0]! - start.worth[0]!) / width;
    const y = (worth[1]! - end.worth[1]!) / height;
    // The line runs from (0, 1) to (1, 0); below it is x + y < 1.
    return { point, bend: (1 - x - y) / Math.SQRT2 };
  });
  const knee = bends.reduce((most, next) => (next.bend > most.bend ? next : most));
  if (knee.bend < leastBend) return null;
  const [first, second] = pair;
  return { indicators: [first.indicator, second.indicator], point: knee.point, bend: Number(knee.bend.toFixed(6)) };
}
