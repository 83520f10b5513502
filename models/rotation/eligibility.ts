/** 符合交流条件: who passes the rules about the person, and for everybody else which rule says why not. */
import type { Policy } from '../parameters.ts';
import { conductVeto } from './conduct-veto.ts';
import type { Eligibility } from './context.ts';
import { discipline } from './discipline.ts';
import { establishedTeachers } from './established-teachers.ts';
import { exemption } from './exemption.ts';
import type { Person, RotationFacts } from './facts.ts';
import { headsApart } from './heads-apart.ts';
import { nearRetirement } from './near-retirement.ts';
import { restYears } from './rest-years.ts';
import { returnAtEnd } from './return-at-end.ts';
import type { PersonRule } from './rotation-rule.ts';
import { runningTerm } from './running-term.ts';
import { servicePeriod } from './service-period.ts';
import { termLength } from './term-length.ts';
import { yearsAtSchool } from './years-at-school.ts';

/** The rules that define 符合交流条件教师, the base of the 10 %. */
export const personRules: readonly PersonRule[] = [
  yearsAtSchool,
  exemption,
  nearRetirement,
  servicePeriod,
  runningTerm,
  discipline,
  establishedTeachers,
  headsApart,
  conductVeto,
];

/** Rules about a person that leave 符合交流条件 as it is: they only keep the person where they are this year. */
export const keepRules: readonly PersonRule[] = [termLength, restYears, returnAtEnd];

/** By person index, in the order of the facts. */
export function eligibilityOf(facts: RotationFacts, policy: Policy): Eligibility[] {
  const inForce = (rules: readonly PersonRule[]) => rules.filter((rule) => rule.applies(facts, policy) === true);
  const rules = { conditions: inForce(personRules), keep: inForce(keepRules) };
  return facts.people.map((person) => assess(person, rules, facts, policy));
}

function assess(
  person: Person,
  { conditions, keep }: { readonly conditions: readonly PersonRule[]; readonly keep: readonly PersonRule[] },
  facts: RotationFacts,
  policy: Policy,
): Eligibility {
  const reasons = conditions.flatMap((rule) => rule.forbids(person, facts, policy) ?? []);
  const kept = keep.flatMap((rule) => rule.forbids(person, facts, policy) ?? []);
  const eligible = reasons.length === 0;
  const onlyYears = person.goes !== null && reasons.every(({ rule }) => rule === yearsAtSchool.id);
  const mayMove = (eligible || onlyYears) && kept.length === 0 && person.stays === null;
  return { person: person.index, eligible, mayMove, reasons, kept };
}
