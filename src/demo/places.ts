/** Where the schools of a demo county stand: real towns, villages and fence (see data/SOURCE.md). */
import { z } from 'zod';
import data from './data/yangshan.json' with { type: 'json' };
import type { Random } from './random.ts';

const Village = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** 城乡分类代码 of the statistics office: 121 and 122 town, 220 village … */
  urbanRural: z.string(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
});
const Town = z.strictObject({
  code: z.string(),
  name: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  villages: z.array(Village),
});
/** The county seat is the first town. */
const DemoPlaces = z.strictObject({
  code: z.string(),
  name: z.string(),
  province: z.string(),
  city: z.string(),
  datum: z.enum(['WGS84', 'GCJ02', 'BD09']),
  attribution: z.string(),
  towns: z.array(Town).min(2),
  fence: z.array(z.tuple([z.number(), z.number()])).min(3),
});

export type DemoPlaces = Readonly<z.infer<typeof DemoPlaces>>;
export type Town = z.infer<typeof Town>;
type Village = z.infer<typeof Village>;

export const yangshan: DemoPlaces = DemoPlaces.parse(data);

export interface Site {
  readonly longitude: number;
  readonly latitude: number;
}

/** Degrees within which a village belongs to its town: about 8 km. */
const REACH = 0.075;

/** A village's own position if known, else a place inside the fence, near its town and nearer to it than to any other. */
export function siteOf(village: Village, town: Town, places: DemoPlaces, random: Random): Site {
  if (village.longitude !== null && village.latitude !== null)
    return { longitude: village.longitude, latitude: village.latitude };
  for (let attempt = 0; attempt < 80; attempt += 1) {
    const site = near(town, REACH, random);
    if (isInside(site, places.fence) && nearestTown(site, places) === town) return site;
  }
  return near(town, REACH / 8, random);
}

/** A place within so many degrees of another, rounded to a metre or so. */
export function near(centre: Site, reach: number, random: Random): Site {
  const shift = () => (random.next() + random.next() - 1) * reach;
  return { longitude: round5(centre.longitude + shift()), latitude: round5(centre.latitude + shift()) };
}

/** Rough kilometres on the plane, good enough to rank what is near. */
export function roughKilometres(a: Site, b: Site): number {
  const east = (a.longitude - b.longitude) * 101;
  const north = (a.latitude - b.latitude) * 111;
  return Math.sqrt(east * east + north * north);
}

function nearestTown(site: Site, places: DemoPlaces): Town {
  return places.towns.reduce((best, town) => (roughKilometres(site, town) < roughKilometres(site, best) ? town : best));
}

/** Even–odd rule on the fence. */
export function isInside({ longitude, latitude }: Site, fence: DemoPlaces['fence']): boolean {
  let inside = false;
  for (const [i, [x, y]] of fence.entries()) {
    const [previousX, previousY] = fence[(i + fence.length - 1) % fence.length]!;
    const crosses = y > latitude !== previousY > latitude;
    if (crosses && longitude < ((previousX - x) * (latitude - y)) / (previousY - y) + x) inside = !inside;
  }
  return inside;
}

const round5 = (degrees: number) => Math.round(degrees * 100_000) / 100_000;
