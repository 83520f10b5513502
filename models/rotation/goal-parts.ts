/** Every goal recomputed from the moves in whole numbers, as the sum of its parts: what a reader can add up. */
import type { Policy } from '../parameters.ts';
import { countsIn, excessOf, isRecounted } from './coefficients.ts';
import { minutesCounted } from './commute.ts';
import type { Arc, EquityPart, RotationContext } from './context.ts';
import { roundsCounted } from './earlier-rounds.ts';
import { overTermPeople } from './over-term.ts';
import type { PlaceCount, RotationReading } from './read.ts';
import { comesFirst } from './unfilled-rural.ts';

export interface GoalParts {
  readonly value: number;
  /** What the goal counts in all; null where that says nothing. */
  readonly base: number | null;
  readonly parts: readonly { readonly subject: string; readonly amount: number }[];
}

/** By goal id. */
export function goalParts(
  reading: RotationReading,
  context: RotationContext,
  policy: Policy,
): ReadonlyMap<string, GoalParts> {
  const { moves, counts } = reading;
  const { facts } = context;
  const moved = new Set(moves.map(({ person }) => person));
  const overTerm = overTermPeople(context);
  const from = (arc: Arc): string => facts.people[arc.person]!.school.code;
  const to = (arc: Arc): string => facts.places[arc.place]!.school.code;
  const long = moves.filter((arc) => minutesCounted(arc, policy) > policy['rotation.longCommuteMinutes']);
  return new Map([
    ['unfilledRural', unfilled(counts.filter(({ place }) => comesFirst(place)))],
    ['unfilled', unfilled(counts)],
    ['equity', equity(moves, context)],
    [
      'overTerm',
      summed(
        overTerm.filter(({ index }) => !moved.has(index)).map(({ school }) => ({ subject: school.code, amount: 1 })),
        overTerm.length,
      ),
    ],
    [
      'movesBeyondRules',
      summed(
        [
          { subject: 'moves', amount: moves.length },
          { subject: 'required', amount: -context.requiredMoves },
        ],
        context.eligibility.filter(({ eligible }) => eligible).length,
      ),
    ],
    [
      'outsideCircle',
      summed(
        moves.filter(({ inCircle }) => !inCircle).map((arc) => ({ subject: to(arc), amount: 1 })),
        moves.length,
      ),
    ],
    [
      'earlierRounds',
      summed(
        moves.map((arc) => ({ subject: from(arc), amount: roundsCounted(facts.people[arc.person]!) })),
        null,
      ),
    ],
    [
      'wishes',
      summed(
        moves.map((arc) => ({ subject: to(arc), amount: arc.wish ?? 0 })),
        null,
      ),
    ],
    [
      'longCommutes',
      summed(
        long.map((arc) => ({ subject: to(arc), amount: 1 })),
        moves.length,
      ),
    ],
    [
      'commute',
      summed(
        moves.map((arc) => ({ subject: to(arc), amount: minutesCounted(arc, policy) })),
        null,
      ),
    ],
    [
      'midCycle',
      summed(
        moves.filter(({ person }) => facts.people[person]!.midCycle).map((arc) => ({ subject: from(arc), amount: 1 })),
        moves.length,
      ),
    ],
  ]);
}

function unfilled(counts: readonly PlaceCount[]): GoalParts {
  return summed(
    counts.map(({ place, short }) => ({
      subject: `${place.school.code} ${place.stage}.${place.subject}`,
      amount: short,
    })),
    counts.reduce((sum, { place }) => sum + place.posts, 0),
  );
}

/** Amounts of one subject together, those of nothing left out, by subject. */
export function summed(
  amounts: readonly { readonly subject: string; readonly amount: number }[],
  base: number | null,
): GoalParts {
  const bySubject = new Map<string, number>();
  for (const { subject, amount } of amounts) bySubject.set(subject, (bySubject.get(subject) ?? 0) + amount);
  const parts = [...bySubject]
    .filter(([, amount]) => amount !== 0)
    .map(([subject, amount]) => ({ subject, amount }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
  return { value: parts.reduce((sum, { amount }) => sum + amount, 0), base, parts };
}

function equity(moves: readonly Arc[], context: RotationContext): GoalParts {
  return summed(
    context.equity.map((part) => ({
      subject: `${part.stage}.${part.id}`,
      amount: part.excess === null ? 0 : excessAfter(part, moves, context),
    })),
    null,
  );
}

/** Excess of one coefficient after the moves, in 1/EQUITY_SCALE of the variance ratio. */
function excessAfter(part: EquityPart, moves: readonly Arc[], { facts }: RotationContext): number {
  const change = new Map<string, number>();
  const add = (school: string, by: number): void => {
    change.set(school, (change.get(school) ?? 0) + by);
  };
  for (const { person, place } of moves) {
    if (!isRecounted(facts.people[person]!)) continue;
    const { teacher, school } = facts.people[person]!;
    const goal = facts.places[place]!;
    if (countsIn(part.id, part.stage, teacher, teacher.mainSubject)) add(school.code, -1);
    if (countsIn(part.id, part.stage, teacher, goal.subject)) add(goal.school.code, 1);
  }
  return excessOf(part, (school) => school.today + (change.get(school.school) ?? 0));
}
