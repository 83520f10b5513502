/** Numbers in reasons against the data they speak of. */

import type { Facts } from '../../models/audit/facts/facts.ts';
import { type CitedValues, citedOfPeople, citedOfSchools } from '../../models/audit/figures/reasons.ts';
import type { Decisions } from '../../models/audit/twin.ts';
import type { Plan, Reason } from '../planning/plan.ts';
import { canonicalJson } from '../policy/canonical.ts';
import { type Compared, compared, together } from './differences.ts';

export function comparedReasons({ quota, rotation }: Plan, facts: Facts, decisions: Decisions): Compared {
  const ofSchools = decisions.quota === null ? null : citedOfSchools(facts, decisions.quota);
  const ofPeople = decisions.rotation === null ? null : citedOfPeople(facts, decisions.rotation);
  const moves = new Map((decisions.rotation?.moves ?? []).map((move) => [move.teacher, move]));
  const told = new Map((rotation?.moves ?? []).map(({ teacher, reasons }) => [teacher, reasons]));
  const person = (id: string, reasons: readonly Reason[], path: string): Compared => {
    const teacher = facts.teachers.get(id);
    if (teacher === undefined || ofPeople === null) return together([]);
    return together(
      reasons.map((reason, index) => {
        const { stage, subject, school } = reason.values;
        const place = typeof stage === 'string' && typeof subject === 'string' ? { stage, subject } : null;
        const names = {
          has: (name: string) => reason.values[name] !== undefined,
          place,
          school: typeof school === 'string' ? school : null,
        };
        const found = ofPeople(reason.rule, teacher, moves.get(id) ?? null, names);
        return cited(reason, found, `${path}.reasons[${index}].values`);
      }),
    );
  };
  return together([
    ...(quota?.schools ?? []).flatMap(({ school, reasons }, at) =>
      reasons.map((reason, index) =>
        cited(reason, ofSchools?.(reason.rule, school) ?? {}, `quota.schools[${at}].reasons[${index}].values`),
      ),
    ),
    ...(rotation?.eligible ?? []).flatMap(({ teacher, reasons }, at) => [
      person(teacher, reasons, `rotation.eligible[${at}]`),
      // Whoever moves is told the same in both lists.
      ...(told.has(teacher)
        ? [compared(canonicalJson(reasons), canonicalJson(told.get(teacher)), `rotation.eligible[${at}].reasons`)]
        : []),
    ]),
    ...(rotation?.principals ?? []).map(({ teacher, reasons }, at) =>
      person(teacher, reasons, `rotation.principals[${at}]`),
    ),
  ]);
}

/** Only what both know: a reason need not cite everything. */
const cited = ({ values }: Reason, found: CitedValues, path: string): Compared =>
  together(
    Object.entries(found).flatMap(([name, value]) =>
      // A number that is not known stands as an empty text.
      values[name] === undefined || (values[name] === '' && value === null)
        ? []
        : [compared(values[name], value, `${path}.${name}`)],
    ),
  );
