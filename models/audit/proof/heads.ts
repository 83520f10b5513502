/** The rows and goals of the leaders' run, rebuilt from the county's data and the teachers' moves by the audit's own arithmetic. */
import type { School, Stage, Teacher } from '../../../src/county/county.ts';
import type { Facts } from '../facts/facts.ts';
import { isBound, isExempt, isNearRetirement, pinsInForce, type Rotation } from '../facts/moved.ts';
import { areRelatives, isPresent, isSchoolLeader } from '../facts/people.ts';
import { isBack } from '../facts/returns.ts';
import { commuteMinutes } from '../figures/rotation.ts';
import { isDue } from '../rotation/head-terms.ts';
import { type ProofModel, type ProofRow, rounded } from './check.ts';

type Chair = 'secretary' | 'head' | 'deputy';
const chairs: readonly Chair[] = ['secretary', 'head', 'deputy'];

interface Way {
  readonly leader: Teacher;
  readonly to: School;
  readonly minutes: number;
}

const movedName = ({ id }: Teacher): string => `moved[${id}]`;
const wayName = ({ leader, to }: Way): string => `to[${leader.id},${to.code}]`;
const chairOf = ({ duty }: Teacher): string => duty;

export function headsProof(facts: Facts, rotation: Rotation): ProofModel {
  const leaders = facts.county.teachers.filter(
    (teacher) =>
      isSchoolLeader(teacher) &&
      isPresent(teacher, facts.county.planningMonth) &&
      schoolOf(facts, teacher) !== null &&
      schoolOf(facts, teacher)?.kind !== 'special',
  );
  const due = leaders.filter((leader) => isDue(facts, leader));
  const movable = due.filter((leader) => !isKeptBack(facts, leader));
  const ways = waysOf(facts, rotation, leaders, movable);
  const choices = [...movable.map(movedName), ...ways.map(wayName)];
  return {
    limits: new Map(choices.map((name) => [name, { lower: 0, upper: 1 }])),
    rows: [
      ...movable
        .filter((leader) => goesTo(facts, leader) !== undefined)
        .map((leader) => rounded(`R08 ${leader.id}`, [[movedName(leader), 1]], { lower: 1 })),
      ...movable.map((leader) =>
        rounded(
          `R52 ${leader.id} one school`,
          [
            ...ways.filter((way) => way.leader === leader).map((way) => [wayName(way), 1] as const),
            [movedName(leader), -1],
          ],
          { lower: 0, upper: 0 },
        ),
      ),
      ...facts.county.schools.flatMap((school) => chairRows(school, leaders, movable, ways)),
      ...apartRows(ways),
    ],
    goals: [
      {
        id: 'headsUnplaced',
        terms: new Map(movable.map((leader) => [movedName(leader), -1])),
        constant: due.length,
        resolution: 1,
      },
      {
        id: 'headCommute',
        terms: new Map(ways.filter(({ minutes }) => minutes !== 0).map((way) => [wayName(way), way.minutes])),
        constant: 0,
        resolution: 1,
      },
    ],
  };
}

const schoolOf = ({ schools }: Facts, { workSchool }: Teacher): School | null => schools.get(workSchool) ?? null;

const pinned = (facts: Facts, { id }: Teacher) => pinsInForce(facts).filter(({ teacher }) => teacher === id);

/** The school that a decision names; null: any; undefined: no decision sends the person. */
const goesTo = (facts: Facts, leader: Teacher): string | null | undefined =>
  pinned(facts, leader).find(({ kind }) => kind === 'goes')?.school;

/** A decision to stay, an exemption, retirement near, a disciplinary period, a conduct veto, a return this year. */
function isKeptBack(facts: Facts, leader: Teacher): boolean {
  return (
    pinned(facts, leader).some(({ kind }) => kind === 'stays') ||
    isExempt(facts, leader) ||
    isNearRetirement(facts, leader, facts.policy['rotation.minYearsToRetire']) ||
    isBound(facts, leader.disciplineUntil) ||
    leader.conductVeto === true ||
    isBack(facts.county, facts.policy, leader)
  );
}

function stagesOf({ kind }: School): readonly Stage[] {
  if (kind === 'nineYear') return ['primary', 'junior'];
  return kind === 'junior' || kind === 'juniorOfComplete' ? ['junior'] : ['primary'];
}

/** Where each might go: the same chair open, a stage in common, near enough without a room, no relative there. */
function waysOf(
  facts: Facts,
  { moves }: Rotation,
  leaders: readonly Teacher[],
  movable: readonly Teacher[],
): readonly Way[] {
  const { county, policy } = facts;
  const worksAfter = new Map([
    ...county.teachers.map(({ id, workSchool }) => [id, workSchool] as const),
    ...moves.map(({ teacher, to }) => [teacher, to] as const),
  ]);
  const leaving = new Set(movable.map((leader) => `${chairOf(leader)} ${leader.workSchool}`));
  const led = new Set(leaders.filter(({ duty }) => duty !== 'deputy').map(({ workSchool }) => workSchool));
  const isOpen = (leader: Teacher, { code, kind }: School): boolean =>
    leaving.has(`${chairOf(leader)} ${code}`) || (leader.duty === 'head' && !led.has(code) && kind !== 'teachingPoint');
  return movable.flatMap((leader) => {
    const from = schoolOf(facts, leader)!;
    const related = county.teachers.filter((other) => other.id !== leader.id && areRelatives(leader, other));
    const never = new Set(
      pinned(facts, leader).flatMap(({ kind, school }) => (kind === 'neverTo' && school !== null ? [school] : [])),
    );
    const named = goesTo(facts, leader) ?? null;
    return county.schools.flatMap((to): Way[] => {
      const isPlace = to.inUse && to.kind !== 'special' && to.code !== from.code && isOpen(leader, to);
      if (!isPlace || never.has(to.code) || (named !== null && named !== to.code)) return [];
      if (!stagesOf(to).some((stage) => stagesOf(from).includes(stage))) return [];
      const meets = related.some(
        ({ id, duty, workSchool }) => worksAfter.get(id) === to.code || (duty !== 'none' && workSchool === to.code),
      );
      const minutes = commuteMinutes(facts, leader, from.code, to.code);
      const most = policy['rotation.maxCommuteMinutes'];
      const isNear = minutes === null ? to.cluster !== null && to.cluster === from.cluster : minutes <= most;
      return meets || !isNear ? [] : [{ leader, to, minutes: minutes ?? most }];
    });
  });
}

/** Nobody on a taken chair, no school without its head, never the head and all deputies at once. */
function chairRows(
  { code }: School,
  leaders: readonly Teacher[],
  movable: readonly Teacher[],
  ways: readonly Way[],
): ProofRow[] {
  const here = leaders.filter(({ workSchool }) => workSchool === code);
  const mayLeave = (leader: Teacher): boolean => movable.includes(leader);
  const rows = chairs.flatMap((chair) => {
    const holders = here.filter(({ duty }) => duty === chair);
    const arriving = ways.filter(({ leader, to }) => to.code === code && leader.duty === chair);
    const leaving = holders.filter(mayLeave);
    if (arriving.length === 0 && leaving.length === 0) return [];
    return [
      rounded(
        `R52 ${code} ${chair}`,
        [
          ...arriving.map((way) => [wayName(way), 1] as const),
          ...leaving.map((leader) => [movedName(leader), -1] as const),
        ],
        {
          upper: Math.max(1, holders.length) - holders.length,
          ...(chair === 'deputy' || holders.length === 0 ? {} : { lower: 1 - holders.length }),
        },
      ),
    ];
  });
  const deputies = here.filter(({ duty }) => duty === 'deputy');
  if (deputies.length === 0 || !deputies.every(mayLeave)) return rows;
  const firsts = here.filter((leader) => leader.duty !== 'deputy' && mayLeave(leader));
  return [
    ...rows,
    ...firsts.map((first) =>
      rounded(
        `R52 ${code} not all at once, ${first.id}`,
        [first, ...deputies].map((leader) => [movedName(leader), 1] as const),
        { upper: deputies.length },
      ),
    ),
  ];
}

/** Relatives never go to one school; whichever of the two is named first. */
function apartRows(ways: readonly Way[]): ProofRow[] {
  return ways.flatMap((one) =>
    ways
      .filter(({ leader, to }) => to === one.to && leader !== one.leader && areRelatives(one.leader, leader))
      .map((other) =>
        rounded(
          `R55 ${one.to.code} ${one.leader.id},${other.leader.id}`,
          [
            [wayName(one), 1],
            [wayName(other), 1],
          ],
          { upper: 1 },
        ),
      ),
  );
}
