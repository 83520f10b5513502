/** Figures of a plan that follow from the county's data and the decisions, in the shape of the document. */
import type { County, Teacher } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import { type Facts, factsOf } from './facts/facts.ts';
import { asTheYearBegins } from './facts/returns.ts';
import { atStake, moveChange, payFigures } from './figures/pay.ts';
import { quotaFigures } from './figures/quota.ts';
import { balanceFigures, eligibilityOf, ledgerFigures, moveFigures } from './figures/rotation.ts';
import { timetableFigures } from './figures/timetable.ts';
import { type Indicator, planIndicators } from './indicators.ts';
import type { Decisions } from './twin.ts';

export interface AuditFigures {
  /** Of the county as the planning month finds it. */
  readonly facts: Facts;
  readonly indicators: readonly Indicator[];
  /** Members of the document; lists in the order in which the decisions, or `named`, have them. */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** `named`: the people whom the document lists, in its order. */
export function auditFigures(
  county: County,
  policy: Policy,
  decisions: Decisions,
  named: { readonly eligible: readonly string[] },
): AuditFigures {
  const facts = factsOf(asTheYearBegins(county, policy), policy);
  const { quota, timetable, rotation, pay } = decisions;
  const figures = {
    ...(quota === null || timetable === null
      ? {}
      : { timetable: timetableFigures(facts, { quota, timetable, rotation }) }),
    ...(quota === null ? {} : { quota: quotaFigures(facts, quota) }),
    ...(rotation === null
      ? {}
      : {
          rotation: {
            ...balanceFigures(facts, rotation),
            ledgers: ledgerFigures(factsOf(county, policy), rotation),
            moves: moveFigures(facts, rotation).map((move, index) => ({
              ...move,
              ...payOfMove(facts, decisions, rotation.moves[index]!),
            })),
            eligible: listedPeople(facts, named.eligible).map((teacher) => ({
              teacher: teacher.id,
              school: teacher.workSchool,
              ...eligibilityOf(facts, teacher),
            })),
            ...(rotation.returns.length === 0 ? {} : { returns: returnFigures(county, rotation.returns) }),
          },
        }),
    ...(pay === null ? {} : { pay: payFigures(facts, decisions, pay) }),
  };
  return { facts, indicators: planIndicators(county, policy, decisions), figures };
}

type Rotation = NonNullable<Decisions['rotation']>;
type Move = Rotation['moves'][number];

/** Everybody who works at a school of the county, once: those named in that order, then those whom nobody named. */
function listedPeople({ county, schools }: Facts, named: readonly string[]): readonly Teacher[] {
  const atSchools = county.teachers.filter(({ workSchool }) => schools.has(workSchool));
  const byId = new Map(atSchools.map((teacher) => [teacher.id, teacher]));
  return [...new Set([...named, ...byId.keys()])].flatMap((id) => byId.get(id) ?? []);
}

/** Where those who return come from, and until when they were there, by the roster as it was given. */
function returnFigures({ teachers }: County, returns: Rotation['returns']) {
  const roster = new Map(teachers.map((teacher) => [teacher.id, teacher]));
  return returns.map(({ teacher: id }) => ({
    from: roster.get(id)?.workSchool ?? null,
    until: roster.get(id)?.rotationUntil ?? null,
  }));
}

/** Nothing where pay was not planned, or where the form of the move leaves allowances and 工资关系 behind. */
function payOfMove(facts: Facts, { pay }: Decisions, { teacher: id, from, to, form }: Move) {
  const teacher = facts.teachers.get(id);
  const terms = facts.policy['rotation.forms'].find((row) => row.form === form);
  if (pay === null || teacher === undefined) return { payChange: null };
  const { allowances, payroll } = terms ?? { allowances: true, payroll: true };
  if (!allowances && !payroll) return { payChange: 0 };
  const parts = moveChange(facts, pay, teacher, { from, to, allowances, payroll });
  return parts === null
    ? { payChange: null }
    : {
        payChange: parts.reduce((sum, { amount }) => sum + amount, 0),
        pay: { parts, atStake: atStake(facts, pay, teacher) },
      };
}
