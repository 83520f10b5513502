/** The rows and goals of the teachers' rotation, rebuilt from the county's data and the posts in force by the audit's own arithmetic. */
import type { School } from '../../../src/county/county.ts';
import { protectedSubjects } from '../../../src/county/subjects.ts';
import { type Base, basesOf, belongs } from '../facts/bases.ts';
import { atLeast, atMost } from '../facts/entitlement.ts';
import type { Facts } from '../facts/facts.ts';
import { isRural } from '../facts/location.ts';
import { countsAsRotated, isEligible } from '../facts/moved.ts';
import { fillsPost, isSchoolLeader, teachesNow } from '../facts/people.ts';
import { earlierRounds, inCircle, requiredMoves } from '../figures/rotation.ts';
import type { PostDecision } from '../twin.ts';
import { type LargeModel, LargeModelBuilder, type Term } from './large-model.ts';
import { type Columns, going, leaversFrom, leaving } from './rotation-columns.ts';
import { equityRows } from './rotation-equity.ts';
import {
  isOverTerm,
  mustMove,
  type Person,
  rotatable,
  type Standing,
  turnoverLimit,
  type Way,
} from './rotation-ways.ts';

export function rotationProof(facts: Facts, posts: readonly PostDecision[]): LargeModel {
  const found = rotatable(facts, posts);
  const model = new LargeModelBuilder();
  const moved = new Map(
    [...found.movable].map((person) => [person, model.column(`moved[${person.teacher.id}]`, 0, 1)]),
  );
  const taken = new Map(
    found.ways.map((way) => [way, model.column(`to[${way.person.teacher.id},${way.to.name}]`, 0, 1)]),
  );
  const columns: Columns = {
    ...found,
    facts,
    model,
    moved,
    taken,
    into: Map.groupBy(found.ways, ({ to }) => to),
    toSchool: Map.groupBy(found.ways, ({ to }) => to.school),
    waysOf: Map.groupBy(found.ways, ({ person }) => person),
  };
  for (const [person, whole] of moved)
    model.choice({ whole, ways: (columns.waysOf.get(person) ?? []).map((way) => taken.get(way)!) });
  const standings = standingColumns(columns);
  const excess = equityRows(columns);
  decisionRows(columns);
  shareRows(columns);
  for (const school of facts.county.schools) schoolRows(columns, school);
  placeRows(columns, standings);
  pairRows(columns);
  coupleRows(columns);
  goals(columns, standings, excess);
  return model.finished();
}

const ALL_SUBJECT = 'allSubject';

/** R08, R32. */
function decisionRows(columns: Columns): void {
  const { model, facts, moved } = columns;
  for (const [person, column] of moved) {
    const { teacher, isSent } = person;
    if (isSent && !isSchoolLeader(teacher)) model.row(`R08 ${teacher.id}`, [[column, 1]], { lower: 1 });
    if (facts.policy['rotation.overTermHard'] && mustMove(facts, person))
      model.row(`R32 ${teacher.id}`, [[column, 1]], { lower: 1 });
  }
}

/** A share as a fraction of whole numbers. */
function fraction(share: number): { readonly part: number; readonly whole: number } {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  const part = Math.round(10_000 * share);
  const divisor = common(part, 10_000);
  return { part: part / divisor, whole: 10_000 / divisor };
}

/** R24, R25: of the moves that count. */
function shareRows(columns: Columns): void {
  const { facts, model, moved, ways } = columns;
  const { policy } = facts;
  const isUncounted = ({ person: { teacher, school, form }, to }: Way): boolean =>
    !countsAsRotated(facts, {
      teacher: teacher.id,
      from: school.code,
      to: to.school,
      stage: to.stage,
      subject: to.subject,
      room: false,
      form: form.form,
      start: facts.county.planningMonth,
      until: null,
    });
  const uncounted = ways.filter(isUncounted);
  const counting = (base: Base, weight: (person: Person) => number): Term[] => [
    ...[...moved]
      .filter(([{ school }]) => belongs(facts, base, school.code))
      .map(([person, column]): Term => [column, weight(person)]),
    ...uncounted
      .filter(({ person: { school } }) => belongs(facts, base, school.code))
      .flatMap((way) => going(columns, [way], -weight(way.person))),
  ];
  if (policy['rotation.minShareEligible'] > 0)
    for (const base of basesOf(policy['rotation.minShareScope'])) {
      const eligible = facts.county.teachers.filter(
        (teacher) => belongs(facts, base, teacher.workSchool) && isEligible(facts, teacher),
      ).length;
      const lower = atLeast(policy['rotation.minShareEligible'] * eligible);
      if (lower > 0)
        model.row(
          `R24 ${base} (${eligible} eligible)`,
          counting(base, () => 1),
          { lower },
        );
    }
  if (policy['rotation.minBackboneOfMoved'] === 0) return;
  const { part, whole } = fraction(policy['rotation.minBackboneOfMoved']);
  for (const base of basesOf(policy['rotation.minBackboneScope'])) {
    if (![...moved.keys()].some(({ school }) => belongs(facts, base, school.code))) continue;
    model.row(
      `R25 ${base}`,
      counting(base, ({ backbone }) => (backbone ? whole - part : -part)),
      { lower: 0 },
    );
    const ofBackbone = [...moved.keys()].filter(
      ({ school, backbone }) => backbone && belongs(facts, base, school.code),
    ).length;
    const count = model.column(`backbone[${base}]`, 0, ofBackbone);
    model.row(`R25 ${base} count`, [...counting(base, ({ backbone }) => (backbone ? 1 : 0)), [count, -1]], {
      lower: 0,
      upper: 0,
    });
  }
}

/** R20, R22, R26–R31. */
function schoolRows(columns: Columns, school: School): void {
  const { facts, model, staff, toSchool } = columns;
  const { policy } = facts;
  const { code } = school;
  const today = staff.get(code)?.length ?? 0;
  const leavers = leaversFrom(columns, code);
  const arriving = toSchool.get(code) ?? [];
  if (school.postsRatified !== null) postsHeldRow(columns, code, school.postsRatified);
  if (school.kind === 'teachingPoint' && school.inUse && leavers.length > 0) {
    const least = Math.max(0, policy['quota.pointFloor'] - helpersAt(facts, code));
    model.row(`R22 ${code}`, [...going(columns, arriving), ...leaving(columns, leavers, -1)], {
      lower: Math.min(least, today) - today,
    });
  }
  const limit = turnoverLimit(facts, today);
  if (leavers.length > limit) model.row(`R26 ${code}`, leaving(columns, leavers, 1), { upper: limit });
  const sent = Math.min(limit, leavers.length);
  const ofSent = (rule: string, share: number, counts: (person: Person) => boolean) =>
    shareOfSentRows(columns, { name: `${rule} ${code}`, share, sent, leavers, those: leavers.filter(counts) });
  ofSent('R27', policy['rotation.maxNearRetirement'], ({ nearRetirement }) => nearRetirement);
  ofSent('R28', policy['rotation.maxLowRated'], ({ lowRated }) => lowRated);
  const backbone = leavers.filter((person) => person.backbone);
  if (
    policy['rotation.noBackboneLoss'] &&
    backbone.length > 0 &&
    (isRural(school) || school.rotationRole === 'receiving')
  )
    model.row(
      `R29 ${code}`,
      [
        ...going(
          columns,
          arriving.filter(({ person }) => person.backbone),
        ),
        ...leaving(columns, backbone, -1),
      ],
      { lower: 0 },
    );
  const boarders = arriving.filter(({ room }) => room);
  if (new Set(boarders.map(({ person }) => person)).size > (school.freeRooms ?? 0))
    model.row(`R30 ${code}`, going(columns, boarders), { upper: school.freeRooms ?? 0 });
  if (policy['rotation.rankPosts'] === 'school' && school.rankPosts !== null)
    rankRows(columns, code, school.rankPosts, leavers, arriving);
}

/** People who teach at a point without filling a post, as far as the county counts them there. */
const helpersAt = ({ county, policy }: Facts, code: string): number =>
  county.teachers.filter(
    (teacher) =>
      teacher.workSchool === code &&
      teachesNow(teacher, county.planningMonth) &&
      !fillsPost(teacher) &&
      policy['quota.pointFloorCounts'].includes(teacher.employment),
  ).length;

function postsHeldRow(columns: Columns, code: string, ratified: number): void {
  const { facts, model, ways } = columns;
  const unitOf = (school: string | null): string | null =>
    school === null ? null : (facts.schools.get(school)?.legalUnit ?? school);
  const moving = ways.filter(
    ({ person: { form, teacher }, to }) => form.post && unitOf(teacher.postSchool) !== unitOf(to.school),
  );
  const into = moving.filter(({ to }) => unitOf(to.school) === code);
  if (into.length === 0) return;
  const outOf = moving.filter(({ person }) => unitOf(person.teacher.postSchool) === code);
  const held = facts.county.teachers.filter(
    (teacher) => fillsPost(teacher) && unitOf(teacher.postSchool) === code,
  ).length;
  model.row(`R20 ${code}`, [...going(columns, into), ...going(columns, outOf, -1)], {
    upper: Math.max(ratified, held) - held,
  });
}

/** Of those a school sends at most a share is of one kind; people come whole. */
function shareOfSentRows(
  columns: Columns,
  {
    name,
    share,
    sent,
    leavers,
    those,
  }: {
    readonly name: string;
    readonly share: number;
    readonly sent: number;
    readonly leavers: readonly Person[];
    readonly those: readonly Person[];
  },
): void {
  const { model } = columns;
  const { part, whole } = fraction(share);
  if (part === whole || those.length === 0) return;
  const weight = (person: Person): number => (those.includes(person) ? whole - part : -part);
  model.row(
    name,
    leavers.flatMap((person) => leaving(columns, [person], weight(person))),
    { upper: 0 },
  );
  if (share === 0) return;
  const most = atMost(share * sent);
  if (those.length > most) model.row(`${name} in whole people`, leaving(columns, those, 1), { upper: most });
  const needed = atLeast(1 / share);
  for (const first of those)
    model.row(
      `${name} first, ${first.teacher.id}`,
      leavers.flatMap((person) => leaving(columns, [person], person === first ? needed - 1 : -1)),
      { upper: 0 },
    );
}

const rankGroups = [
  { id: 'senior', first: 1, last: 7 },
  { id: 'middle', first: 8, last: 10 },
  { id: 'junior', first: 11, last: Number.POSITIVE_INFINITY },
] as const;

function rankRows(
  columns: Columns,
  code: string,
  posts: NonNullable<School['rankPosts']>,
  leavers: readonly Person[],
  arriving: readonly Way[],
): void {
  const { model, staff } = columns;
  for (const { id, first, last } of rankGroups) {
    const holds = ({ teacher: { rankPost } }: Person): boolean =>
      rankPost !== null && rankPost >= first && rankPost <= last;
    const takes = (person: Person): boolean => person.form.rankPost && holds(person);
    const into = arriving.filter(({ person }) => takes(person));
    if (into.length === 0) continue;
    const today = (staff.get(code) ?? []).filter(holds).length;
    model.row(`R31 ${code},${id}`, [...going(columns, into), ...leaving(columns, leavers.filter(takes), -1)], {
      upper: Math.max(posts[id], today) - today,
    });
  }
}

/** Columns of a place that moves can change. */
interface StandingColumns {
  readonly short: number;
  readonly surplus: number | null;
  /** 全科 teachers of the place who stand on 全科 posts of the school. */
  readonly generalists: number | null;
}

function standingColumns(columns: Columns): ReadonlyMap<Standing, StandingColumns> {
  const { model, places, into, moved } = columns;
  const touched = new Set<Standing>([
    ...into.keys(),
    ...[...moved.keys()].flatMap(({ at }) => places.get(at ?? '') ?? []),
  ]);
  const generalists = new Map<Standing, number>();
  for (const all of places.values()) {
    if (all.subject !== ALL_SUBJECT) continue;
    for (const place of places.values()) {
      if (place === all || place.school !== all.school || place.stage !== all.stage) continue;
      const people = place.people.filter(({ teacher }) => teacher.allSubject).length;
      if (people === 0) continue;
      generalists.set(place, Math.min(people, all.posts));
      touched.add(place).add(all);
    }
  }
  return new Map(
    [...touched].map((place) => {
      const above = place.people.length - place.posts;
      const others = generalists.get(place);
      return [
        place,
        {
          short: model.column(`short[${place.name}]`, 0, place.posts),
          surplus: above > 0 ? model.column(`surplus[${place.name}]`, 0, above) : null,
          generalists: others === undefined ? null : model.column(`generalists[${place.name}]`, 0, others),
        },
      ];
    }),
  );
}

/** R23, R34. */
function placeRows(columns: Columns, standings: ReadonlyMap<Standing, StandingColumns>): void {
  const { model, into, moved, places } = columns;
  for (const place of places.values()) {
    const today = place.people.length;
    const leavers = place.people.filter((person) => moved.has(person));
    const change = [...going(columns, into.get(place) ?? []), ...leaving(columns, leavers, -1)];
    if (place.posts >= 1 && today >= 1 && leavers.length === today)
      model.row(`R23 ${place.name}`, change, { lower: 1 - today });
    const own = standings.get(place);
    if (own === undefined) continue;
    const { short, surplus, generalists } = own;
    const taken =
      place.subject === ALL_SUBJECT
        ? [...standings].flatMap(([other, { generalists: those }]): Term[] =>
            other.school === place.school && those !== null ? [[those, 1]] : [],
          )
        : [];
    model.row(
      `R34 ${place.name} balance`,
      [
        ...change,
        ...taken,
        ...(generalists === null ? [] : [[generalists, -1] as const]),
        [short, 1],
        ...(surplus === null ? [] : [[surplus, -1] as const]),
      ],
      { lower: place.posts - today, upper: place.posts - today },
    );
    if (change.length > 0 && (surplus !== null || generalists !== null))
      model.row(`R34 ${place.name} cap`, change, { upper: Math.max(place.posts, today) - today });
    if (generalists === null) continue;
    model.row(
      `R34 ${place.name} generalists`,
      [
        [generalists, 1],
        ...leaving(
          columns,
          leavers.filter(({ teacher }) => teacher.allSubject),
          1,
        ),
      ],
      { upper: place.people.filter(({ teacher }) => teacher.allSubject).length },
    );
  }
}

/** R35. */
function pairRows(columns: Columns): void {
  const { facts, model, toSchool } = columns;
  const least = facts.policy['rotation.pairLeast'];
  if (least === 0) return;
  for (const { from, to } of facts.county.pairs) {
    if (![from, to].every((code) => facts.schools.get(code)?.inUse)) continue;
    const helpers = (toSchool.get(to) ?? []).filter(({ person }) => person.school.code === from);
    model.row(`R35 ${from},${to}`, going(columns, helpers), { lower: least });
  }
}

/** R36, whichever of the two is named first. */
function coupleRows(columns: Columns): void {
  const { facts, model, moved, waysOf } = columns;
  const mode = facts.policy['rotation.couples'];
  if (mode === 'off') return;
  const people = new Map([...moved.keys()].map((person) => [person.teacher.id, person]));
  const spouses = [...people.values()].flatMap((person): [Person, Person][] => {
    const spouse = people.get(person.teacher.spouse ?? '');
    if (spouse === undefined || spouse === person || (person.isSent && spouse.isSent)) return [];
    return [
      [person, spouse],
      [spouse, person],
    ];
  });
  const once = new Map(spouses.map((couple) => [couple.map(({ teacher }) => teacher.id).join(','), couple]));
  const clusterOf = ({ to }: Way): string => facts.schools.get(to.school)?.cluster ?? to.school;
  for (const [name, [one, other]] of once) {
    if (mode === 'notBoth') {
      model.row(`R36 ${name}`, leaving(columns, [one, other], 1), { upper: 1 });
      continue;
    }
    const own = waysOf.get(one) ?? [];
    for (const cluster of new Set(own.map(clusterOf))) {
      const into = (ways: readonly Way[]) => ways.filter((way) => clusterOf(way) === cluster);
      model.row(
        `R36 ${name} ${cluster}`,
        [
          ...going(columns, into(own)),
          ...leaving(columns, [other], 1),
          ...going(columns, into(waysOf.get(other) ?? []), -1),
        ],
        { upper: 1 },
      );
    }
  }
}

/** R41–R50, R54. */
function goals(columns: Columns, standings: ReadonlyMap<Standing, StandingColumns>, excess: readonly number[]): void {
  const { facts, model, places, moved, ways, taken } = columns;
  const { policy, county, schools } = facts;
  const unfilled = (id: string, wanted: (place: Standing) => boolean): void => {
    const counted = [...places.values()].filter(wanted);
    const fixed = counted.filter((place) => !standings.has(place));
    // 全科 posts are filled by people who need not move, wherever there are such people.
    const today = ({ subject, posts, people }: Standing): number =>
      subject === ALL_SUBJECT ? posts : Math.max(0, posts - people.length);
    model.goal(
      id,
      counted.flatMap((place): Term[] => (standings.has(place) ? [[standings.get(place)!.short, 1]] : [])),
      fixed.reduce((sum, place) => sum + today(place), 0),
    );
  };
  unfilled(
    'unfilledRural',
    ({ school, subject }) => isRural(schools.get(school)!) || protectedSubjects.some((each) => each === subject),
  );
  unfilled('unfilled', () => true);
  model.goal(
    'equity',
    excess.map((column) => [column, 1]),
  );
  const everyone = [...columns.staff.values()].flat();
  const overTerm = everyone.filter((person) => isOverTerm(facts, person));
  model.goal(
    'overTerm',
    leaving(
      columns,
      overTerm.filter((person) => moved.has(person)),
      -1,
    ),
    overTerm.length,
  );
  const eligible = county.teachers.filter((teacher) => isEligible(facts, teacher));
  model.goal('movesBeyondRules', leaving(columns, [...moved.keys()], 1), 0 - requiredMoves(facts, eligible));
  const perWay = (id: string, amount: (way: Way) => number): void =>
    model.goal(
      id,
      ways.map((way) => [taken.get(way)!, amount(way)]),
    );
  const minutes = (way: Way): number => way.minutes ?? policy['rotation.maxCommuteMinutes'];
  perWay(
    'wishes',
    ({
      person: {
        teacher: { wishes },
      },
      to,
    }) => (wishes.includes(to.school) ? wishes.indexOf(to.school) : wishes.length),
  );
  perWay('longCommutes', (way) => (minutes(way) > policy['rotation.longCommuteMinutes'] ? 1 : 0));
  perWay('commute', minutes);
  perWay('outsideCircle', ({ person: { school }, to }) => (inCircle(facts, school, schools.get(to.school)) ? 0 : 1));
  const perPerson = (id: string, amount: (person: Person) => number): void =>
    model.goal(
      id,
      [...moved].map(([person, column]) => [column, amount(person)]),
    );
  perPerson('midCycle', ({ teacher: { classHead, grade } }) =>
    classHead === true || grade === 6 || grade === 9 ? 1 : 0,
  );
  perPerson('earlierRounds', ({ teacher }) => earlierRounds(facts, teacher));
}
