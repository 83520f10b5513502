/** Which schools a demo county has: kinds, names, clusters, places, remoteness. Calibrated on national structure. */
import type { School } from '../county/county.ts';
import { type DemoPlaces, near, roughKilometres, type Site, siteOf, type Town } from './places.ts';
import { type Random, randomStream } from './random.ts';

/** What a school is like; staffing and pupils follow from it. */
export type Role =
  | 'seatPrimary'
  | 'seatJunior'
  | 'townCentre'
  | 'townJunior'
  | 'nineYear'
  | 'village'
  | 'point'
  | 'special';

export interface SiteDraft {
  readonly role: Role;
  readonly school: School;
}

interface Cluster {
  readonly name: string;
  readonly town: Town;
  readonly isSeat: boolean;
  /** Relative number of villages and points it draws. */
  readonly weight: number;
  readonly roles: Role[];
}

/** Schools per cluster on average; clusters come out between 6 and 25. */
const CLUSTER_SIZE = 11.5;
/** Share of sites that are teaching points (2018: 0.98 points per rural school, 101,398 of 263,209 sites). */
const POINT_SHARE = 0.4;
/** Share of sites that are large schools of the seat, in a county with `USUAL_SCHOOL` teachers a school. */
const SEAT_PRIMARIES = 0.07;
const SEAT_JUNIORS = 0.03;
const USUAL_SCHOOL = 20;
/** Sites with a special school and a school out of use only where a county is large enough to have them. */
const FULL_COUNTY = 100;

export const LEAST_SCHOOLS = 12;

/** `teachersPerSchool` decides how much of the county is its seat. */
export function layOut(
  places: DemoPlaces,
  schools: number,
  teachersPerSchool: number,
  seed: number,
): readonly SiteDraft[] {
  const random = randomStream(seed, 'layout');
  const clusters = clustersOf(places, schools, random);
  assignRoles(clusters, schools, Math.min(1.4, teachersPerSchool / USUAL_SCHOOL), random);
  const villages = new Map(places.towns.map((town) => [town, villageNames(town, random)]));
  let serial = 0;
  const codeOf = () => `${places.code}${String(++serial).padStart(4, '0')}`;
  const drafts = clusters.flatMap((cluster) => {
    const taken: SiteDraft[] = [];
    for (const role of cluster.roles) {
      const centre = taken.find((draft) => draft.role === 'townCentre' || draft.role === 'seatPrimary') ?? null;
      taken.push({ role, school: schoolOf(role, codeOf(), cluster, taken, centre, villages, places, random) });
    }
    return taken;
  });
  return withOneOutOfUse(drafts, schools);
}

/** One point of a large county stands empty (休止): on the list, without pupils, people or posts. */
function withOneOutOfUse(drafts: readonly SiteDraft[], schools: number): readonly SiteDraft[] {
  const last = drafts.findLast(({ role }) => role === 'point');
  if (schools < FULL_COUNTY || last === undefined) return drafts;
  return drafts.map((draft) =>
    draft === last
      ? { ...draft, school: { ...draft.school, inUse: false, freeRooms: 0, kindergartenClass: false } }
      : draft,
  );
}

function clustersOf(places: DemoPlaces, schools: number, random: Random): readonly Cluster[] {
  const count = Math.max(2, Math.round(schools / CLUSTER_SIZE));
  const towns = Math.min(places.towns.length, count);
  return Array.from({ length: count }, (_, i) => {
    const town = places.towns[i % towns]!;
    const round = Math.floor(i / towns);
    const stem = stemOf(town.name);
    return {
      name: count > towns ? `${stem}第${numerals[round]}学区` : `${stem}学区`,
      town,
      isSeat: i % towns === 0,
      weight: i % towns === 0 ? 1 : 0.7 + random.next() * 0.8,
      roles: [],
    };
  });
}

function assignRoles(clusters: readonly Cluster[], schools: number, crowding: number, random: Random): void {
  const seat = clusters.filter((cluster) => cluster.isSeat);
  const rural = clusters.filter((cluster) => !cluster.isSeat);
  const spread = (role: Role, count: number, among: readonly Cluster[]) => {
    for (let i = 0; i < count; i += 1) among[i % among.length]!.roles.push(role);
  };
  const seatJuniors = Math.max(seat.length, Math.round(schools * SEAT_JUNIORS * crowding));
  const townJuniors = Math.max(rural.length, Math.round(schools * 0.1) - seatJuniors);
  spread('seatPrimary', Math.max(seat.length, Math.round(schools * SEAT_PRIMARIES * crowding)), seat);
  spread('seatJunior', seatJuniors, seat);
  spread('townCentre', rural.length, rural);
  for (let i = 0; i < townJuniors; i += 1) rural[i % rural.length]!.roles.push(i % 4 === 3 ? 'nineYear' : 'townJunior');
  if (schools >= FULL_COUNTY) spread('special', 1, seat);
  const placed = clusters.reduce((sum, cluster) => sum + cluster.roles.length, 0);
  const points = Math.min(schools - placed, Math.round(schools * POINT_SHARE));
  const villages = schools - placed - points;
  const rest: readonly Role[] = random.shuffled([
    ...Array.from({ length: points }, (): Role => 'point'),
    ...Array.from({ length: villages }, (): Role => 'village'),
  ]);
  for (const role of rest) {
    const emptiest = clusters.reduce((best, next) =>
      next.roles.length / next.weight < best.roles.length / best.weight ? next : best,
    );
    emptiest.roles.push(role);
  }
  for (const cluster of clusters) cluster.roles.sort((a, b) => roleOrder.indexOf(a) - roleOrder.indexOf(b));
}

const roleOrder: readonly Role[] = [
  'seatPrimary',
  'townCentre',
  'seatJunior',
  'townJunior',
  'nineYear',
  'special',
  'village',
  'point',
];

function schoolOf(
  role: Role,
  code: string,
  cluster: Cluster,
  before: readonly SiteDraft[],
  centre: SiteDraft | null,
  villages: ReadonlyMap<Town, IterableIterator<NamedVillage>>,
  places: DemoPlaces,
  random: Random,
): School {
  const { town, isSeat } = cluster;
  const isVillage = role === 'village' || role === 'point';
  const village = isVillage ? villages.get(town)!.next().value : undefined;
  const position: Site = village ? siteOf(village, town, places, random) : near(town, 0.012, random);
  const distance = roughKilometres(position, places.towns[0]!);
  const kind = kindOf(role, random);
  // 完全小学 are legal persons of their own; village schools and points belong to their centre school.
  const legal = isVillage && kind !== 'completePrimary' ? (centre?.school.code ?? code) : code;
  const name = nameOf(role, cluster, before, village?.name ?? '');
  const isTownish = village === undefined || village.urbanRural.startsWith('12');
  return {
    code,
    name,
    legalUnit: legal,
    kind,
    policyLocation: isVillage ? 'village' : isSeat ? 'countySeat' : 'townSeat',
    statisticalArea: isTownish ? 'town' : 'rural',
    town: town.name,
    cluster: cluster.name,
    itinerantPool: null,
    group: role === 'seatPrimary' && before.length < 2 ? '实验小学教育集团' : null,
    centreSchool: isVillage ? (centre?.school.code ?? null) : null,
    rotationRole: isSeat && !isVillage ? 'sending' : isVillage ? 'receiving' : null,
    remotenessTier: tierOf(role, isSeat, distance),
    boarding: role === 'townCentre' || role === 'townJunior' || role === 'nineYear' || role === 'seatJunior',
    freeRooms: isSeat
      ? 0
      : isVillage
        ? random.weighted([
            [0, 6],
            [1, 3],
            [2, 1],
          ])
        : random.whole(2, 10),
    kindergartenClass: isVillage && random.chance(0.3),
    seatsPrimary: null,
    seatsJunior: null,
    livingTeachers: null,
    healthStaff: null,
    guards: null,
    resourceCentrePosts: null,
    inUse: true,
    postsRatified: null,
    postsFilled: null,
    rankPosts: null,
    coordinates: { ...position, datum: places.datum },
  };
}

function kindOf(role: Role, random: Random): School['kind'] {
  switch (role) {
    case 'seatPrimary':
      return 'completePrimary';
    case 'townCentre':
      return 'primary';
    case 'seatJunior':
      return random.chance(0.25) ? 'juniorOfComplete' : 'junior';
    case 'townJunior':
      return 'junior';
    case 'nineYear':
      return 'nineYear';
    case 'special':
      return 'special';
    case 'village':
      return random.chance(0.3) ? 'completePrimary' : 'villagePrimary';
    case 'point':
      return 'teachingPoint';
  }
}

/** 0 in the county seat; then by distance from it, villages and points a tier further than their town. */
function tierOf(role: Role, isSeat: boolean, distance: number): number {
  const byDistance = distance < 12 ? 1 : distance < 25 ? 2 : 3;
  if (role === 'village' || role === 'point') return Math.min(4, byDistance + (role === 'point' || !isSeat ? 1 : 0));
  return isSeat ? 0 : byDistance;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const numeral = (count: number) => numerals[count] ?? String(count + 1);
const stemOf = (town: string) => town.replace(/(瑶族|壮族)?(镇|乡|街道)$/, '');

function nameOf(role: Role, cluster: Cluster, before: readonly SiteDraft[], village: string): string {
  const order = before.filter((draft) => draft.role === role).length;
  const round = cluster.name.match(/第(.+)学区/)?.[1] ?? '';
  const nth = round === '' || round === '一' ? '' : `第${round}`;
  switch (role) {
    case 'seatPrimary':
      return `${stemOf(cluster.town.name)}${nth === '' ? '' : `${nth}片`}第${numeral(order)}小学`;
    case 'seatJunior':
      return `${stemOf(cluster.town.name)}${nth === '' ? '' : `${nth}片`}第${numeral(order)}中学`;
    case 'special':
      return `${stemOf(cluster.town.name)}特殊教育学校`;
    case 'townCentre':
      return `${cluster.town.name}${nth}中心小学`;
    case 'townJunior':
      return `${cluster.town.name}${nth}${order === 0 ? '' : `${numeral(order)}号`}初级中学`;
    case 'nineYear':
      return `${cluster.town.name}${nth}${order === 0 ? '' : `${numeral(order)}号`}九年一贯制学校`;
    case 'village':
      return `${cluster.town.name}${village}小学`;
    case 'point':
      return `${cluster.town.name}${village}教学点`;
  }
}

type NamedVillage = Town['villages'][number];

/** Villages in a drawn order; when all have a school, hamlets around them with made-up names and no known position. */
function* villageNames(town: Town, random: Random): Generator<NamedVillage, never> {
  const stems = new Set<string>();
  const order = random.shuffled(town.villages).map((village) => {
    const stem = village.name.replace(/(社区居委会|居委会|村委会)$/, '');
    // A village and the street committee beside it often share a name.
    const name = stem === '中心' ? '中心村' : stems.has(stem) ? `${stem}圩` : stem;
    stems.add(stem);
    return { ...village, name };
  });
  for (let round = 0; ; round += 1)
    for (const village of order) {
      const { name } = village;
      yield round === 0
        ? village
        : { ...village, name: `${name}${hamlets[(round - 1) % hamlets.length]}`, longitude: null, latitude: null };
    }
}

const hamlets = ['新村', '上寨', '下寨', '老屋', '坪上', '塘边', '岭下', '坑口'];
