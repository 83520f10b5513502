/** Numbers in reasons against the data they speak of. */

import type { Facts } from '../../models/audit/facts/facts.ts';
import { type CitedValues, citedOfCause, citedOfPeople, citedOfSchools } from '../../models/audit/figures/reasons.ts';
import { isSaidOfSchools, numbersIn, numbersOfSchool, unsaidOf } from '../../models/audit/figures/school-sentences.ts';
import { sentenceOf } from '../../models/audit/figures/sentences.ts';
import type { Decisions } from '../../models/audit/twin.ts';
import type { Plan, Reason } from '../planning/plan.ts';
import { canonicalJson } from '../policy/canonical.ts';
import { type Compared, compared, together } from './differences.ts';

/** `asSaidNow`: the plan is of this program, which would say the same in the same words. */
export function comparedReasons(plan: Plan, facts: Facts, decisions: Decisions, asSaidNow: boolean): Compared {
  const { quota, timetable, rotation } = plan;
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
    ...(asSaidNow ? reasonsOf(plan).map((told) => inWords(told, facts)) : []),
    ...(quota?.schools ?? []).flatMap(({ school, reasons }, at) =>
      reasons.map((reason, index) =>
        cited(reason, ofSchools?.(reason.rule, school) ?? {}, `quota.schools[${at}].reasons[${index}].values`),
      ),
    ),
    ...(timetable?.notFitting ?? []).map(({ cause, ...post }, at) =>
      cited(cause, citedOfCause(facts, cause.rule, post), `timetable.notFitting[${at}].cause.values`),
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

interface Told {
  readonly reason: Reason;
  readonly path: string;
  /** The school whose posts it speaks of. */
  readonly school?: string;
}

/** Every reason of the document with its place. */
function reasonsOf({ quota, timetable, rotation }: Plan): readonly Told[] {
  const told = (path: string, { reasons }: { readonly reasons: readonly Reason[] }): Told[] =>
    reasons.map((reason, index) => ({ reason, path: `${path}.reasons[${index}]` }));
  return [
    ...(quota?.schools ?? []).flatMap((row, at) =>
      told(`quota.schools[${at}]`, row).map((each) => ({ ...each, school: row.school })),
    ),
    ...(timetable?.notFitting ?? []).map(({ cause }, at) => ({
      reason: cause,
      path: `timetable.notFitting[${at}].cause`,
    })),
    ...(rotation?.eligible ?? []).flatMap((row, at) => told(`rotation.eligible[${at}]`, row)),
    ...(rotation?.moves ?? []).flatMap((row, at) => told(`rotation.moves[${at}]`, row)),
    ...(rotation?.principals ?? []).flatMap((row, at) => told(`rotation.principals[${at}]`, row)),
  ];
}

/** The words are those that the values give; of a school's posts, say the values and no other numbers than the school's. */
function inWords({ reason: { rule, values, words }, path, school }: Told, facts: Facts): Compared {
  const found = sentenceOf(rule, values);
  if (found !== null) return compared(words, { ...found }, `${path}.words`);
  if (school === undefined || !isSaidOfSchools(rule)) return compared(rule, null, `${path}.rule`);
  const known = numbersOfSchool(facts, school);
  for (const value of Object.values(values)) known.add(String(value));
  const numbers = (text: string): string => numbersIn(text).toSorted().join(' ');
  const strange = numbersIn(words.zh).filter((number) => !known.has(number));
  return together([
    ...unsaidOf(rule, values, words).map((name) => compared(values[name], null, `${path}.values.${name}`)),
    compared(numbers(words.en), numbers(words.zh), `${path}.words.en`),
    compared(strange.join('、'), '', `${path}.words.zh`),
  ]);
}
