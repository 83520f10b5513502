/** People per school in each official coefficient, and how far the squared coefficients stand above their limits (R43). */
import { countsTeaching, equityKinds, inScope, shareOfStage } from '../facts/equity.ts';
import type { Facts } from '../facts/facts.ts';
import type { Term } from './large-model.ts';
import { type Columns, going, leaversFrom, leaving } from './rotation-columns.ts';
import { type Person, turnoverLimit, type Way } from './rotation-ways.ts';

type Stage = 'primary' | 'junior';

/** Units per 1 of the variance ratio. */
const SCALE = 1_000_000;

/** One school in one coefficient, with the people it may have after the moves. */
interface Member {
  readonly code: string;
  readonly pupils: number;
  readonly share: number;
  readonly today: readonly Person[];
  readonly arriving: readonly Way[];
  readonly fewest: number;
  readonly most: number;
}

/** The excess of each coefficient that can exceed its limit. */
export function equityRows(columns: Columns): readonly number[] {
  const { policy } = columns.facts;
  if (!policy['rotation.goals'].includes('equity')) return [];
  return (['primary', 'junior'] as const).flatMap((stage) =>
    equityKinds.flatMap((kind) => excessOf(columns, stage, kind)),
  );
}

function excessOf(columns: Columns, stage: Stage, kind: (typeof equityKinds)[number]): readonly number[] {
  const { facts, model } = columns;
  const members = inScope(facts, stage).map(({ code }) => memberOf(columns, code, stage, kind));
  const pupils = members.reduce((sum, member) => sum + member.pupils, 0);
  const people = members.reduce((sum, member) => sum + member.share * member.today.length, 0);
  if (people === 0) return [];
  const mean = people / pupils;
  const partOf = (member: Member, count: number): number =>
    ((member.pupils / pupils) * ((member.share * count) / member.pupils - mean) ** 2) / mean ** 2;
  const worst = members.reduce(
    (sum, member) => sum + Math.max(partOf(member, member.fewest), partOf(member, member.most)),
    0,
  );
  const limit = facts.policy[`equity.cvLimit.${stage}`] ** 2;
  if (worst <= limit) return [];
  const name = `${stage}.${kind}`;
  // Whole people have whole costs, and so a whole excess.
  const excess = model.column(`excess[${name}]`, 0, Math.ceil(SCALE * worst) + members.length);
  const units = (member: Member, count: number): number => Math.round(SCALE * partOf(member, count));
  const least = members.reduce((sum, member) => sum + units(member, member.fewest), 0);
  const rising = members.flatMap((member): Term[] => {
    const counts = Array.from({ length: member.most - member.fewest }, (_, step) => member.fewest + step);
    if (counts.length === 0) return [];
    const steps = counts.map((count) => model.column(`step[${member.code},${name}] ${count + 1}`, 0, 1, 'divisible'));
    memberRows(columns, member, name, steps);
    const costs = counts.map((count) => units(member, count + 1) - units(member, count)).toSorted((a, b) => a - b);
    return steps.map((step, position) => [step, costs[position]!]);
  });
  model.row(`R43 ${name} variance ratio`, [...rising, [excess, -1]], { upper: Math.round(SCALE * limit) - least });
  return [excess];
}

function memberOf(columns: Columns, code: string, stage: Stage, kind: (typeof equityKinds)[number]): Member {
  const { facts, staff, toSchool, places } = columns;
  const { pupils } = facts.classes.get(code)!;
  const counts = ({ teacher }: Person, taught: string): boolean =>
    countsTeaching(taught, teacher, kind, stage) === true;
  const today = (staff.get(code) ?? []).filter((person) => counts(person, person.teacher.mainSubject));
  const arriving = (toSchool.get(code) ?? []).filter(
    ({ person, to }) => isRecounted(person) && counts(person, to.subject),
  );
  const out = mostLeaving(facts, columns, code);
  const leavers = today.filter((person) => columns.moved.has(person) && isRecounted(person)).length;
  const vacant = [...places.values()]
    .filter(({ school }) => school === code)
    .reduce((sum, { posts, people }) => sum + Math.max(0, posts - people.length), 0);
  return {
    code,
    pupils: pupils[stage],
    share: shareOfStage(pupils, stage, facts.policy),
    today,
    arriving,
    fewest: today.length - Math.min(leavers, out),
    most: today.length + Math.min(new Set(arriving.map(({ person }) => person)).size, vacant + out),
  };
}

/** Some forms leave the person in the statistics of the old school. */
const isRecounted = ({ form }: Person): boolean => form.countedAt === 'destination';

/** No more people leave than may, nor than R26 and decisions let go. */
function mostLeaving(facts: Facts, columns: Columns, code: string): number {
  const here = columns.staff.get(code) ?? [];
  const sent = here.filter(({ isSent }) => isSent).length;
  return Math.min(leaversFrom(columns, code).length, Math.max(sent, turnoverLimit(facts, here.length)));
}

/** people = today + in − out = fewest + steps. */
function memberRows(columns: Columns, member: Member, name: string, steps: readonly number[]): void {
  const { model, moved } = columns;
  const { code, today, arriving, fewest, most } = member;
  const people = model.column(`people[${code},${name}]`, fewest, most);
  const leavers = today.filter((person) => moved.has(person) && isRecounted(person));
  model.row(
    `R43 ${code},${name} people`,
    [...going(columns, arriving), ...leaving(columns, leavers, -1), [people, -1]],
    { lower: -today.length, upper: -today.length },
  );
  model.row(`R43 ${code},${name} steps`, [[people, 1], ...steps.map((step): Term => [step, -1])], {
    lower: fewest,
    upper: fewest,
  });
}
