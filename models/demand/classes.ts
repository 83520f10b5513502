/**
 * Class units: what is taught together. A multigrade class (复式) is one unit of several grades; any other unit is one
 * grade with its parallel classes. Derived numbers are listed as assumptions, never passed off as given.
 */
import type { Enrolment, School, Stage } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import type { Assumption } from './assumption.ts';
import { stageOfGrade } from './stages.ts';

export interface ClassUnit {
  readonly stage: Stage;
  /** Grades taught together, ascending. */
  readonly grades: readonly number[];
  readonly classes: number;
  readonly pupils: number;
  /** Class size that policy allows here. */
  readonly cap: number;
}

export interface ClassUnits {
  readonly units: readonly ClassUnit[];
  readonly assumptions: readonly Assumption[];
}

/** Class cap of a stage; wider where migrant children are at least `class.migrantShare` of the whole school. */
export function classCap(stage: Stage, rows: readonly Enrolment[], policy: Policy): number {
  const pupils = rows.reduce((sum, row) => sum + row.pupils, 0);
  const migrants = rows.reduce((sum, row) => sum + (row.migrantPupils ?? 0), 0);
  const wider = pupils > 0 && migrants / pupils >= policy['class.migrantShare'];
  if (stage === 'primary') return policy[wider ? 'class.cap.primary.migrant' : 'class.cap.primary'];
  return policy[wider ? 'class.cap.junior.migrant' : 'class.cap.junior'];
}

/** Rows of one grade may be split in the county's sheet; groups of one label, and grades, are gathered first. */
interface Draft {
  readonly stage: Stage;
  readonly rows: Enrolment[];
  readonly isGroup: boolean;
  /** Grades of a stage where nobody has a class: as many multigrade classes as the cap asks for. */
  readonly isHomeless?: true;
}

/** Units of one school. Grades without pupils have none. */
export function classUnits(school: School, rows: readonly Enrolment[], policy: Policy): ClassUnits {
  const assumptions: Assumption[] = [];
  const units: ClassUnit[] = [];
  const taught = rows.filter((row) => row.pupils > 0).toSorted((a, b) => a.grade - b.grade);
  for (const stage of ['primary', 'junior'] as const) {
    const cap = classCap(stage, rows, policy);
    const drafts = draftsOf(taught.filter((row) => stageOfGrade(row.grade) === stage));
    const withClass = drafts.filter((draft) => draft.isGroup || draft.rows.some((row) => row.classes !== 0));
    const without = drafts.filter((draft) => !withClass.includes(draft));
    const homeless = withClass.length === 0 && without.length > 0;
    joinNearest(withClass, without);
    if (homeless) assumptions.push(withoutClasses(school, withClass[0]!, cap));
    for (const draft of homeless ? [] : without) {
      const room = withClass.find(({ rows: seated }) => seated.includes(draft.rows[0]!));
      if (room !== undefined) assumptions.push(sitsWithOthers(school, draft, room, cap));
    }
    for (const draft of withClass) {
      const derived = draft.rows.filter((row) => row.classes === null && !draft.isGroup);
      for (const row of derived) {
        assumptions.push({
          code: 'planning.classesFromPupils',
          school: school.code,
          values: {
            school: school.name,
            grade: row.grade,
            pupils: row.pupils,
            cap,
            classes: Math.ceil(row.pupils / cap),
          },
        });
      }
      units.push({
        stage,
        grades: [...new Set(draft.rows.map((row) => row.grade))],
        classes: classesOf(draft, cap),
        pupils: pupilsOf(draft),
        cap,
      });
    }
  }
  return { units, assumptions };
}

function draftsOf(rows: readonly Enrolment[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    const isGroup = row.multigradeGroup !== null;
    const key = isGroup ? `group ${row.multigradeGroup}` : `grade ${row.grade}`;
    const draft = drafts.get(key) ?? { stage: stageOfGrade(row.grade), rows: [], isGroup };
    draft.rows.push(row);
    drafts.set(key, draft);
  }
  return [...drafts.values()];
}

/** A grade with pupils and no class sits with the nearest lower grade that has one, else the nearest higher. */
function joinNearest(withClass: Draft[], without: readonly Draft[]): void {
  const placed = withClass.map((draft) => ({ draft, grades: draft.rows.map((row) => row.grade) }));
  for (const lonely of without) {
    const grade = lonely.rows[0]!.grade;
    const lower = placed.filter(({ grades }) => grades.some((other) => other < grade));
    const nearest =
      lower.length > 0
        ? lower.reduce((best, next) =>
            highestBelow(next.grades, grade) > highestBelow(best.grades, grade) ? next : best,
          )
        : placed.toSorted((a, b) => a.grades[0]! - b.grades[0]!)[0];
    if (nearest !== undefined) {
      nearest.draft.rows.push(...lonely.rows);
      continue;
    }
    // No grade of the stage has a class: all of them sit together.
    const room: Draft = { stage: lonely.stage, rows: [...lonely.rows], isGroup: true, isHomeless: true };
    withClass.push(room);
    placed.push({ draft: room, grades: [grade] });
  }
}

const highestBelow = (grades: readonly number[], grade: number): number =>
  Math.max(...grades.filter((other) => other < grade));

const pupilsOf = ({ rows }: Draft): number => rows.reduce((sum, row) => sum + row.pupils, 0);

/** Multigrade is what a small grade without a class is; where the class becomes too large, the cell is more likely wrong. */
function sitsWithOthers(school: School, guest: Draft, room: Draft, cap: number): Assumption {
  const classes = classesOf(room, cap);
  const size = Math.ceil(pupilsOf(room) / classes);
  const own = new Set(guest.rows);
  const others = new Set(room.rows.filter((row) => !own.has(row)).map((row) => row.grade));
  return {
    code: size > cap ? 'planning.multigradeTooLarge' : 'planning.multigradeAssumed',
    school: school.code,
    values: {
      school: school.name,
      grade: guest.rows[0]!.grade,
      pupils: pupilsOf(guest),
      others: [...others].toSorted((a, b) => a - b).join('、'),
      othersEn: [...others].toSorted((a, b) => a - b).join(', '),
      classes,
      size,
      cap,
      needed: Math.ceil(pupilsOf(guest) / cap),
    },
  };
}

function withoutClasses(school: School, draft: Draft, cap: number): Assumption {
  const values = { school: school.name, pupils: pupilsOf(draft), classes: classesOf(draft, cap) };
  const code = draft.stage === 'primary' ? 'planning.noPrimaryClass' : 'planning.noJuniorClass';
  return { code, school: school.code, values };
}

function classesOf(draft: Draft, cap: number): number {
  const { rows, isGroup, isHomeless } = draft;
  if (isHomeless) return Math.ceil(pupilsOf(draft) / cap);
  if (isGroup) return Math.max(1, ...rows.map((row) => row.classes ?? 0));
  return rows.reduce((sum, row) => sum + (row.classes ?? Math.ceil(row.pupils / cap)), 0);
}
