/** Rows of R27 and R28: at most a share of the people a school sends may be of one kind. */
import type { LinearModelBuilder } from '../lp/builder.ts';
import type { Policy } from '../parameters.ts';
import type { RuleId } from '../rule.ts';
import { leaversFrom, movedTerms, type RotationContext, turnoverLimit } from './context.ts';
import type { Person } from './facts.ts';
import { leastOf, mostOf, shareAsFraction } from './rotation-rule.ts';

interface ShareOfSent {
  readonly rule: RuleId;
  readonly share: number;
  readonly counted: (person: Person) => boolean;
  readonly policy: Policy;
}

export function constrainShareOfSent(
  model: LinearModelBuilder,
  context: RotationContext,
  { rule, share, counted, policy }: ShareOfSent,
): void {
  const { part, whole } = shareAsFraction(share);
  if (part === whole) return;
  for (const { code } of context.facts.schools) {
    const those = leaversFrom(code, context, counted);
    if (those.length === 0) continue;
    const others = leaversFrom(code, context, (person) => !counted(person));
    model.constrain({
      rule,
      label: code,
      terms: [...movedTerms(those, context, whole - part), ...movedTerms(others, context, -part)],
      upper: 0,
      relaxPrice: 1 / whole,
    });
    if (share === 0) continue;
    // People come whole: the number sent bounds the number of the kind by its floor, and the first of them needs so many sent.
    const sent = Math.min(
      turnoverLimit(context.facts.atSchool.get(code)?.length ?? 0, policy),
      those.length + others.length,
    );
    const most = mostOf(share, sent);
    if (those.length > most) {
      model.constrain({
        rule,
        label: `${code} in whole people`,
        terms: movedTerms(those, context),
        upper: most,
        relaxPrice: 1,
      });
    }
    const needed = leastOf(1 / share, 1);
    for (const person of those) {
      const rest = [...those, ...others].filter(({ index }) => index !== person.index);
      model.constrain({
        rule,
        label: `${code} first, ${person.teacher.id}`,
        terms: [...movedTerms([person], context, needed - 1), ...movedTerms(rest, context, -1)],
        upper: 0,
        relaxPrice: 1,
      });
    }
  }
}

/** The smallest share, in whole percents, that the people a plan sends from every school keep to. */
export function shareOfSentReached(
  { facts, variables }: RotationContext,
  counted: (person: Person) => boolean,
  values: readonly number[],
): number {
  const sent = [...variables.moved].filter(([, moved]) => values[moved] === 1).map(([person]) => facts.people[person]!);
  const shares = [...Map.groupBy(sent, ({ school }) => school.code).values()].map(
    (people) => people.filter(counted).length / people.length,
  );
  return Math.ceil(100 * Math.max(0, ...shares) - 1e-9) / 100;
}
