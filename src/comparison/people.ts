/** People whose outcome differs between plans, with the reason in each. */
import type { Plan } from '../planning/plan.ts';
import type { Comparison, PersonOutcome } from './comparison.ts';
import type { ComparedNames } from './given-plan.ts';

type PersonRow = Comparison['people'][number];

interface Placed {
  readonly from: string;
  readonly outcome: PersonOutcome;
}

/** By id. Somebody a plan says nothing of because rotation did not run differs from nobody. */
export function peopleDifferences(plans: readonly Plan[], names: ComparedNames): PersonRow[] {
  const byPerson = plans.map((plan) => outcomesOf(plan, names));
  const people = [...new Set(byPerson.flatMap((outcomes) => [...outcomes.keys()]))].sort();
  return people.flatMap((teacher) => {
    const placed = byPerson.map((outcomes) => outcomes.get(teacher));
    const outcomes = placed.map((one, position) => one?.outcome ?? nothingSaid(plans[position]));
    const known = outcomes.filter(({ kind }) => kind !== 'unknown').map(keyOf);
    if (new Set(known).size < 2) return [];
    const from = placed.find((one) => one !== undefined)?.from ?? '';
    return [{ teacher, name: names.teacher(teacher), from, fromName: names.school(from) ?? from, outcomes }];
  });
}

const keyOf = ({ kind, school, stage, subject, form }: PersonOutcome): string =>
  [kind, school, stage, subject, form].join('|');

const nowhere = { school: null, schoolName: null, stage: null, subject: null, form: null, reasons: [] } as const;
const nothingSaid = (plan: Plan | undefined): PersonOutcome => ({
  kind: plan?.rotation == null ? 'unknown' : 'absent',
  ...nowhere,
  reasons: [],
});

function outcomesOf({ rotation }: Plan, names: ComparedNames): ReadonlyMap<string, Placed> {
  const outcomes = new Map<string, Placed>();
  const wordsOf = (reasons: readonly { readonly words: PersonOutcome['reasons'][number] }[]) =>
    reasons.map(({ words }) => words);
  for (const { teacher, school, reasons } of rotation?.eligible ?? [])
    outcomes.set(teacher, { from: school, outcome: { kind: 'stays', ...nowhere, reasons: wordsOf(reasons) } });
  for (const { teacher, from, to, stage, subject, form, reasons } of rotation?.moves ?? [])
    outcomes.set(teacher, {
      from,
      outcome: {
        kind: 'moves',
        school: to,
        schoolName: names.school(to),
        stage,
        subject,
        form,
        reasons: wordsOf(reasons),
      },
    });
  for (const { teacher, from, to, reasons } of rotation?.principals ?? [])
    outcomes.set(teacher, {
      from,
      outcome: {
        ...nowhere,
        kind: 'leads',
        school: to,
        schoolName: to === null ? null : names.school(to),
        reasons: wordsOf(reasons),
      },
    });
  return outcomes;
}
