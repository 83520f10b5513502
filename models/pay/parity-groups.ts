/** Who is compared with whom: people of one rank post, rural against county seat. */
import type { Policy } from '../parameters.ts';
import type { PaidPerson, PayFacts } from './facts.ts';

export interface ParityGroup {
  readonly rankPost: number;
  /** The rural school, when parity holds school by school. */
  readonly school: string | null;
  /** Rank post, and the school when parity holds school by school. */
  readonly label: string;
  readonly rural: readonly PaidPerson[];
  readonly town: readonly PaidPerson[];
}

/** One group per rank post held on both sides; with `pay.parityBySchool`, one per rural school and rank post. */
export function parityGroups(facts: PayFacts, policy: Policy): readonly ParityGroup[] {
  const byRank = ranksInBoth(facts);
  if (!policy['pay.parityBySchool']) return byRank;
  return byRank.flatMap(({ rankPost, rural, town }) =>
    [...Map.groupBy(rural, ({ place }) => place.school)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([school, people]) => ({ rankPost, school, label: `${rankPost} 级岗位,${school}`, rural: people, town })),
  );
}

/** Groups by rank post over the whole county, highest post first. */
export function ranksInBoth({ people }: PayFacts): readonly ParityGroup[] {
  const ranked = people.filter(({ rankPost }) => rankPost !== null);
  return [...Map.groupBy(ranked, ({ rankPost }) => rankPost ?? 0)]
    .sort(([a], [b]) => a - b)
    .map(([rankPost, members]) => ({
      rankPost,
      school: null,
      label: `${rankPost} 级岗位`,
      rural: members.filter(({ place }) => place.rural),
      town: members.filter(({ place }) => !place.rural),
    }))
    .filter(({ rural, town }) => rural.length > 0 && town.length > 0);
}
