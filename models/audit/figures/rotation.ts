/** The figures of the rotation that follow from the county's data and from who moves where. */
import type { School, Teacher } from '../../../src/county/county.ts';
import { protectedSubjects } from '../../../src/county/subjects.ts';
import { basesOf, belongs } from '../facts/bases.ts';
import { atLeast } from '../facts/entitlement.ts';
import { type EquityFigure, equityFigure, equityKinds, perPupil } from '../facts/equity.ts';
import { countBy, type Facts, type Place, placeKey } from '../facts/facts.ts';
import { isRural, isSending } from '../facts/location.ts';
import { monthsBetween } from '../facts/months.ts';
import { countsAsRotated, formOf, isEligible, monthsAtSchool, placed, type Rotation } from '../facts/moved.ts';
import { fillsPost, isBackbone, isPresent } from '../facts/people.ts';
import type { MoveDecision } from '../twin.ts';
import { additive, type GoalFigure, type Part, total } from './goal.ts';

/** One way from home when its place is known, else from the present school; null when nobody knows. */
export function commuteMinutes({ schools, roads }: Facts, teacher: Teacher, from: string, to: string): number | null {
  const [school, goal] = [schools.get(from), schools.get(to)];
  if (goal === undefined) return null;
  const home = teacher.residence?.coordinates ?? null;
  const direct = home === null ? null : roads.fromPoint(home, goal);
  return direct ?? (school === undefined ? null : roads.between(school, goal));
}

/** Where these minutes are counted from. */
export function setsOut({ schools, roads }: Facts, teacher: Teacher, to: string): 'home' | 'school' {
  const [home, goal] = [teacher.residence?.coordinates ?? null, schools.get(to)];
  return home !== null && goal !== undefined && roads.fromPoint(home, goal) !== null ? 'home' : 'school';
}

export function moveFigures(facts: Facts, { moves }: Rotation) {
  return moves.map((move) => {
    const teacher = facts.teachers.get(move.teacher);
    const { form: _form, leastMonths: _least, countsForTenPercent: _counts, ...terms } = formOf(facts, move);
    return {
      start: facts.county.planningMonth,
      terms,
      commuteMinutes: teacher === undefined ? null : commuteMinutes(facts, teacher, move.from, move.to),
      countsForTenPercent: countsAsRotated(facts, move),
      backbone: teacher !== undefined && isBackbone(teacher, facts.policy),
    };
  });
}

/** Who meets the conditions, and who has been at the school for more than the term. */
export function eligibilityOf(facts: Facts, teacher: Teacher) {
  const months = monthsAtSchool(facts, teacher);
  return {
    eligible: isEligible(facts, teacher),
    overTerm: months !== null && months >= 12 * facts.policy['rotation.overTermYears'],
  };
}

interface Standing extends Place {
  readonly posts: number;
  /** People after the moves who count here: 全科 posts take generalists from other subjects of the stage. */
  readonly people: number;
}

const ALL_SUBJECT = 'allSubject';

/** Posts and people of every school, stage and subject after the moves. */
export function standings(facts: Facts, rotation: Rotation): readonly Standing[] {
  const everyone = placed(facts, rotation).filter(({ before }) => facts.schools.get(before.school)?.kind !== 'special');
  const posts = countBy(rotation.posts, placeKey, ({ posts: count }) => count);
  const filled = rotation.posts.filter(({ posts: count }) => count > 0);
  const known = new Map<string, Place>(
    [...everyone.map(({ before }) => before), ...filled, ...everyone.map(({ after }) => after)].map((place) => [
      placeKey(place),
      place,
    ]),
  );
  const after = Map.groupBy(everyone, (person) => placeKey(person.after));
  const open = (code: string): boolean => facts.schools.get(code)?.inUse === true;
  const rows = facts.county.schools.flatMap(({ code, kind }) =>
    kind === 'special'
      ? []
      : [...known.values()]
          .filter(({ school }) => school === code)
          .toSorted((a, b) => (a.stage === b.stage ? (a.subject < b.subject ? -1 : 1) : a.stage === 'primary' ? -1 : 1))
          .map((place) => ({
            ...place,
            posts: open(code) ? (posts.get(placeKey(place)) ?? 0) : 0,
            people: (after.get(placeKey(place)) ?? []).length,
            generalists: (after.get(placeKey(place)) ?? []).filter(
              ({ teacher, before }) => teacher.allSubject && placeKey(before) === placeKey(place),
            ).length,
          })),
  );
  for (const all of rows.filter(({ subject }) => subject === ALL_SUBJECT))
    for (const row of rows) {
      if (row === all || row.school !== all.school || row.stage !== all.stage) continue;
      const taken = Math.max(0, Math.min(all.posts - all.people, row.people - row.posts, row.generalists));
      row.people -= taken;
      all.people += taken;
    }
  return rows;
}

export function balanceFigures(facts: Facts, rotation: Rotation) {
  const place = ({ school, stage, subject }: Place): string => `${school} ${stage} ${subject}`;
  const rows = standings(facts, rotation).toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  return {
    unfilled: rows
      .filter(({ posts, people }) => people < posts)
      .map(({ school, stage, subject, posts, people }) => ({ school, stage, subject, posts: posts - people })),
    surplus: rows
      .filter(({ posts, people }) => people > posts)
      .map(({ school, stage, subject, posts, people }) => ({ school, stage, subject, people: people - posts })),
  };
}

/** 编制实名 and 实际在岗 by legal unit, from the roster as it was given. */
export function ledgerFigures(given: Facts, { moves, returns }: Rotation) {
  const { county, schools } = given;
  const unitOf = (school: string | null): string | null =>
    school === null ? null : (schools.get(school)?.legalUnit ?? school);
  const moved = new Map(moves.map((move) => [move.teacher, move]));
  const back = new Map(returns.map(({ teacher, to }) => [teacher, to]));
  const people = county.teachers.filter(fillsPost).map((teacher) => {
    const move = moved.get(teacher.id);
    const home = back.get(teacher.id);
    const postAfter =
      move === undefined ? (home ?? teacher.postSchool) : formOf(given, move).post ? move.to : teacher.postSchool;
    return {
      onDuty: isPresent(teacher, county.planningMonth),
      before: { work: unitOf(teacher.workSchool), post: unitOf(teacher.postSchool) },
      after: { work: unitOf(move?.to ?? home ?? teacher.workSchool), post: unitOf(postAfter) },
    };
  });
  type One = (typeof people)[number];
  const both = (wanted: (where: One['before'], onDuty: boolean) => boolean) => ({
    before: people.filter(({ before, onDuty }) => wanted(before, onDuty)).length,
    after: people.filter(({ after, onDuty }) => wanted(after, onDuty)).length,
  });
  return county.schools
    .filter(({ code, legalUnit }) => code === legalUnit)
    .map(({ code, postsRatified }) => ({
      legalUnit: code,
      ratified: postsRatified,
      held: both(({ post }) => post === code),
      working: both(({ work }, onDuty) => onDuty && work === code),
      heldAway: both(({ work, post }) => post === code && work !== code),
      heldElsewhere: both(({ work, post }, onDuty) => onDuty && work === code && post !== code),
    }));
}

export function rotationGoals(facts: Facts, rotation: Rotation): readonly GoalFigure[] {
  const { moves } = rotation;
  const { policy, county, schools, teachers } = facts;
  const rows = standings(facts, rotation);
  const first = ({ school, subject }: Place): boolean =>
    isRural(schools.get(school)!) || protectedSubjects.some((each) => each === subject);
  const unfilled = (wanted: readonly Standing[]): readonly [Part[], number] => [
    wanted.map(({ school, stage, subject, posts, people }) => ({
      subject: `${school} ${stage}.${subject}`,
      amount: Math.max(0, posts - people),
    })),
    total(wanted.map(({ posts }) => posts)),
  ];
  const moved = new Set(moves.map(({ teacher }) => teacher));
  const due = county.teachers.filter((teacher) => {
    const { eligible, overTerm } = eligibilityOf(facts, teacher);
    return eligible && overTerm && isSending(schools.get(teacher.workSchool)!);
  });
  const eligible = county.teachers.filter((teacher) => isEligible(facts, teacher));
  const minutes = (move: MoveDecision): number =>
    commuteMinutes(facts, teachers.get(move.teacher)!, move.from, move.to) ?? policy['rotation.maxCommuteMinutes'];
  const known = moves.filter(({ teacher }) => teachers.has(teacher));
  const by = (where: 'from' | 'to', amount: (move: MoveDecision, teacher: Teacher) => number): Part[] =>
    known.map((move) => ({ subject: move[where], amount: amount(move, teachers.get(move.teacher)!) }));
  const goal = (id: string, parts: readonly Part[], base: number | null = null): GoalFigure =>
    additive('rotation', id, parts, base);
  return [
    goal('unfilledRural', ...unfilled(rows.filter(first))),
    goal('unfilled', ...unfilled(rows)),
    equityGoal(facts, rotation),
    goal(
      'overTerm',
      due.filter(({ id }) => !moved.has(id)).map(({ workSchool }) => ({ subject: workSchool, amount: 1 })),
      due.length,
    ),
    goal(
      'movesBeyondRules',
      [
        { subject: 'moves', amount: moves.length },
        { subject: 'required', amount: -requiredMoves(facts, eligible) },
      ],
      eligible.length,
    ),
    goal(
      'outsideCircle',
      by('to', ({ from, to }) => (inCircle(facts, schools.get(from), schools.get(to)) ? 0 : 1)),
      moves.length,
    ),
    goal(
      'earlierRounds',
      by('from', (_, teacher) => earlierRounds(facts, teacher)),
    ),
    goal(
      'wishes',
      by('to', ({ to }, { wishes }) => (wishes.includes(to) ? wishes.indexOf(to) : wishes.length)),
    ),
    goal(
      'longCommutes',
      by('to', (move) => (minutes(move) > policy['rotation.longCommuteMinutes'] ? 1 : 0)),
      moves.length,
    ),
    goal(
      'commute',
      by('to', (move) => minutes(move)),
    ),
    goal(
      'midCycle',
      by('from', (_, { classHead, grade }) => (classHead === true || grade === 6 || grade === 9 ? 1 : 0)),
      moves.length,
    ),
  ];
}

/** The most that one of the chosen bases asks for; nothing where the county has set no share. */
export function requiredMoves(facts: Facts, eligible: readonly Teacher[]): number {
  const share = facts.policy['rotation.minShareEligible'];
  const asked = basesOf(facts.policy['rotation.minShareScope']).map((base) =>
    atLeast(share * eligible.filter(({ workSchool }) => belongs(facts, base, workSchool)).length),
  );
  return Math.max(0, ...asked);
}

/** One 学区, one school group or a pair joins the two schools. */
export function inCircle({ county }: Facts, from: School | undefined, to: School | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  if (from.cluster !== null && from.cluster === to.cluster) return true;
  if (from.group !== null && from.group === to.group) return true;
  return county.pairs.some(
    (pair) => [pair.from, pair.to].includes(from.code) && [pair.from, pair.to].includes(to.code),
  );
}

/** Rotations taken up before that counted; an application is no burden. */
export function earlierRounds({ county, policy }: Facts, { id, wishes }: Teacher): number {
  if (wishes.length > 0) return 0;
  const counting = new Set(policy['rotation.forms'].filter((row) => row.countsForTenPercent).map((row) => row.form));
  return county.history.filter(
    ({ teacher, start, form, reported }) =>
      teacher === id && reported !== false && monthsBetween(start, county.planningMonth) > 0 && counting.has(form),
  ).length;
}

/** Units per 1 of the variance ratio. */
const SCALE = 1_000_000;

/** Excess of the official coefficients, squared, over their limits; each school is rounded to a unit. */
function equityGoal(facts: Facts, rotation: Rotation): GoalFigure {
  const everyone = placed(facts, rotation);
  let [value, within] = [0, 0];
  for (const stage of ['primary', 'junior'] as const)
    for (const kind of equityKinds) {
      const before = equityFigure(facts, everyone, 'before', kind, stage);
      const mean = perPupil(before.schools);
      if (mean === null || mean === 0) continue;
      const ratio = varianceRatio(equityFigure(facts, everyone, 'after', kind, stage), mean);
      value += Math.max(0, SCALE * ratio - SCALE * facts.policy[`equity.cvLimit.${stage}`] ** 2);
      within += before.schools.length + 1;
    }
  return { model: 'rotation', id: 'equity', value, within, base: null, parts: null };
}

/** Σ (P_i/P_N)(x_i/P_i − X̄⁰)² / X̄⁰², around today's mean. */
function varianceRatio({ schools }: EquityFigure, mean: number): number {
  const pupils = total(schools.map((each) => each.pupils));
  return total(schools.map((each) => ((each.pupils / pupils) * (each.people / each.pupils - mean) ** 2) / mean ** 2));
}

export function headGoals(facts: Facts, { heads }: Rotation): readonly GoalFigure[] {
  if (heads === null) return [];
  const leaders = heads.filter(({ teacher }) => facts.teachers.has(teacher));
  return [
    additive(
      'heads',
      'headsUnplaced',
      leaders.filter(({ to }) => to === null).map(({ from }) => ({ subject: from, amount: 1 })),
      leaders.length,
    ),
    additive(
      'heads',
      'headCommute',
      leaders.flatMap(({ teacher, from, to }) =>
        to === null
          ? []
          : [
              {
                subject: from,
                amount:
                  commuteMinutes(facts, facts.teachers.get(teacher)!, from, to) ??
                  facts.policy['rotation.maxCommuteMinutes'],
              },
            ],
      ),
    ),
  ];
}
