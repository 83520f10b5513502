/** 超缺编分析表: entitlement, ratified posts and people today, by school, by legal unit and by centre school. */
import type { Demand, SchoolDemand } from '../../models/demand/demand.ts';
import type { EntitlementBound } from '../../models/demand/entitlement.ts';
import { fillsPosts } from '../../models/demand/people.ts';
import type { County, School } from '../county/county.ts';
import { type MissingColumn, missingColumn, type Report } from './report.ts';

export interface StaffingRow {
  /** School, legal unit or centre school. */
  readonly name: string;
  readonly code: string;
  readonly legalUnit: string;
  /** Schools counted in the row. */
  readonly schools: number;
  readonly pupils: number;
  readonly classes: number;
  /** 应配教职工. */
  readonly entitlement: number;
  /** Which bound gave the entitlement; null for rows of several schools. */
  readonly entitlementBy: EntitlementBound | null;
  /** 核定编制, given per legal unit. */
  readonly ratified: number | null;
  /** 实有: people holding 编制 here, whatever their status; null for one of several schools that share a legal unit. */
  readonly filled: number | null;
  /** 在岗: people with 编制 who work here today. */
  readonly onDuty: number;
  /** 实有 − 应配: over (+) or short (−). */
  readonly filledAgainstEntitlement: number | null;
  /** 实有 − 核定. */
  readonly filledAgainstRatified: number | null;
  /** 在岗 − 应配: what pupils of the school see. */
  readonly onDutyAgainstEntitlement: number;
}

export interface StaffingReports {
  readonly schools: Report<StaffingRow>;
  readonly legalUnits: Report<StaffingRow>;
  readonly centres: Report<StaffingRow>;
}

export function staffingReports(county: County, demand: Demand): StaffingReports {
  const facts = factsOf(county, demand);
  const bySchool = demand.schools.map((school) => rowOf(school.school, [school], facts));
  return {
    schools: report('超缺编分析表（按学校）', 'Posts against entitlement, by school', bySchool, county),
    legalUnits: report(
      '超缺编分析表（按法人单位）',
      'Posts against entitlement, by legal unit',
      grouped(demand, facts, (school) => school.legalUnit),
      county,
    ),
    centres: report(
      '超缺编分析表（按中心校）',
      'Posts against entitlement, by centre school',
      grouped(demand, facts, (school) => school.centreSchool ?? school.code),
      county,
    ),
  };
}

interface Facts {
  readonly schools: ReadonlyMap<string, School>;
  readonly filled: (school: School) => number | null;
  /** People with 编制 who are on duty, by the school they work at. */
  readonly onDuty: ReadonlyMap<string, number>;
  /** Codes of the schools in use that share the school’s legal unit. */
  readonly unitOf: (school: School) => readonly string[];
}

/** The roster says who holds 编制 where; without it the 实有 column of the schools does. */
function factsOf(county: County, demand: Demand): Facts {
  const inRoster = county.teachers.some(({ postSchool }) => postSchool !== null);
  const units = Map.groupBy(demand.schools, ({ school }) => school.legalUnit);
  const working = county.teachers.filter((teacher) => teacher.status === 'onDuty' && fillsPosts(teacher));
  return {
    schools: new Map(county.schools.map((school) => [school.code, school])),
    onDuty: new Map([...Map.groupBy(working, ({ workSchool }) => workSchool)].map(([code, all]) => [code, all.length])),
    unitOf: ({ legalUnit }) => (units.get(legalUnit) ?? []).map(({ school }) => school.code),
    filled: (school) => (inRoster ? (demand.people.holders.get(school.code) ?? 0) : school.postsFilled),
  };
}

function grouped(demand: Demand, facts: Facts, keyOf: (school: School) => string): StaffingRow[] {
  return [...Map.groupBy(demand.schools, ({ school }) => keyOf(school))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, members]) => rowOf(facts.schools.get(code) ?? members[0]!.school, members, facts));
}

function rowOf(
  named: School,
  members: readonly SchoolDemand[],
  { schools, filled, onDuty, unitOf }: Facts,
): StaffingRow {
  const sum = (amount: (member: SchoolDemand) => number): number =>
    members.reduce((total, member) => total + amount(member), 0);
  const entitlement = sum((member) => member.entitlement.staff);
  const codes = new Set(members.map(({ school }) => school.code));
  const whole = members.every(({ school }) => unitOf(school).every((code) => codes.has(code)));
  const today = whole ? total(members.map(({ school }) => filled(school))) : null;
  const working = sum(({ school }) => onDuty.get(school.code) ?? 0);
  const ratified = total(ratifiedOf(members, schools));
  return {
    name: named.name,
    code: named.code,
    legalUnit: schools.get(named.legalUnit)?.name ?? named.legalUnit,
    schools: members.length,
    pupils: sum((member) => member.pupils),
    classes: sum((member) => member.classes),
    entitlement,
    entitlementBy: members.length === 1 ? members[0]!.entitlement.by : null,
    ratified,
    filled: today,
    onDuty: working,
    filledAgainstEntitlement: today === null ? null : today - entitlement,
    filledAgainstRatified: today === null || ratified === null ? null : today - ratified,
    onDutyAgainstEntitlement: working - entitlement,
  };
}

/** Ratified posts are those of the legal units in the row: a point’s are in its unit’s number unless it has its own. */
function ratifiedOf(members: readonly SchoolDemand[], schools: ReadonlyMap<string, School>): (number | null)[] {
  const codes = new Set(members.map(({ school }) => school.code));
  const own = members.filter(({ school }) => school.legalUnit === school.code || !codes.has(school.legalUnit));
  return own.map(({ school }) => schools.get(school.code)?.postsRatified ?? null);
}

/** null when nothing is known, or when part of it is not. */
function total(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);
}

function report(zh: string, en: string, rows: readonly StaffingRow[], county: County): Report<StaffingRow> {
  const title = { zh, en };
  if (county.enrolment.length === 0) {
    return { available: false, title, missing: [missingColumn('enrolment', 'pupils')] };
  }
  const missing: MissingColumn[] = [];
  if (rows.every(({ filled }) => filled === null)) missing.push(missingColumn('teachers', 'postSchool'));
  if (rows.every(({ ratified }) => ratified === null)) missing.push(missingColumn('schools', 'postsRatified'));
  return {
    available: true,
    title,
    rows,
    notes: [
      {
        zh: '单位：名。超编为正、缺编为负；应配按统一标准（师生比，小规模学校与班师比结合）计算，含职员教辅工勤。实有按编制所在单位计，同一法人单位有几所学校的，各校实有为空，看在岗（在编且今年在本校工作）。',
        en: 'Staff. Over is positive, short negative; the entitlement follows the unified ratios and counts all staff. Filled counts holders of posts by legal unit, on duty those of them who work here this year.',
      },
    ],
    missing,
  };
}
