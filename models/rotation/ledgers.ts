/** The two ledgers by legal unit, before and after: 编制实名 (posts held) and 实际在岗 (people at work). */
import type { County, Teacher } from '../../src/county/county.ts';
import { fillsPosts } from '../demand/people.ts';

/** Where somebody is after the moves: where the person works, and where the post is held. */
export interface Whereabouts {
  readonly work: string;
  readonly post: string | null;
}

export interface LedgerRow {
  /** Code of the legal unit; its teaching points are counted with it. */
  readonly legalUnit: string;
  readonly ratified: number | null;
  /** 编制实名: posts held at the unit. */
  readonly held: { readonly before: number; readonly after: number };
  /** 实际在岗: people who fill a post, here or elsewhere, and work at the unit on duty. */
  readonly working: { readonly before: number; readonly after: number };
  /** 编在人不在: post here, work elsewhere. */
  readonly heldAway: { readonly before: number; readonly after: number };
  /** 人在编不在: work here, post elsewhere. */
  readonly heldElsewhere: { readonly before: number; readonly after: number };
}

/** Legal unit that holds the 编制 of a school. */
export function postUnits({ schools }: County): { of(school: string | null): string | null } {
  const bySchool = new Map(schools.map(({ code, legalUnit }) => [code, legalUnit]));
  return { of: (school) => (school === null ? null : (bySchool.get(school) ?? school)) };
}

/** Posts held today by legal unit. */
export function holdersOf(county: County): ReadonlyMap<string, number> {
  const units = postUnits(county);
  const held = new Map<string, number>();
  for (const teacher of county.teachers.filter(fillsPosts)) {
    const unit = units.of(teacher.postSchool);
    if (unit !== null) held.set(unit, (held.get(unit) ?? 0) + 1);
  }
  return held;
}

/** One row a legal unit, in the order of the county. `after`: only those for whom something changes. */
export function ledgersOf(county: County, after: ReadonlyMap<string, Whereabouts>): LedgerRow[] {
  const units = postUnits(county);
  const at = (teacher: Teacher, { work, post }: Whereabouts): Placed => ({
    work: units.of(work),
    post: units.of(post),
    onDuty: teacher.status === 'onDuty',
  });
  const today = (teacher: Teacher): Whereabouts => ({ work: teacher.workSchool, post: teacher.postSchool });
  const people = county.teachers.filter(fillsPosts);
  const before = people.map((teacher) => at(teacher, today(teacher)));
  const afterwards = people.map((teacher) => at(teacher, after.get(teacher.id) ?? today(teacher)));
  const both = (unit: string, wanted: (one: Placed, unit: string) => boolean) => ({
    before: before.filter((one) => wanted(one, unit)).length,
    after: afterwards.filter((one) => wanted(one, unit)).length,
  });
  return county.schools
    .filter(({ code, legalUnit }) => code === legalUnit)
    .map(({ code, postsRatified }) => ({
      legalUnit: code,
      ratified: postsRatified,
      held: both(code, ({ post }, unit) => post === unit),
      working: both(code, ({ work, onDuty }, unit) => onDuty && work === unit),
      heldAway: both(code, ({ work, post }, unit) => post === unit && work !== unit),
      heldElsewhere: both(code, ({ work, post, onDuty }, unit) => onDuty && work === unit && post !== unit),
    }));
}

interface Placed {
  readonly work: string | null;
  readonly post: string | null;
  readonly onDuty: boolean;
}
