/** R34: no school, stage and subject has more people after the moves than its posts, or than today where that is more. */
import { countBy, factsOf, type Place, placeKey } from '../facts/facts.ts';
import { perPlace, placed } from '../facts/moved.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, placeName, verdict, violation } from '../verdict.ts';

export const postBalance: AuditTwin = {
  id: 'R34',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const everyone = placed(facts, rotation);
    const people = perPlace(everyone);
    const posts = countBy(rotation.posts, placeKey, (row) => row.posts);
    const places = new Map<string, Place>(everyone.map(({ after }) => [placeKey(after), after]));
    return verdict(
      places.size,
      [...places].flatMap(([key, place]) => {
        const { before, after } = people.get(key)!;
        const decided = posts.get(key) ?? 0;
        const most = Math.max(decided, before);
        if (after <= most) return [];
        return violation(
          placeName(facts, place),
          after - most,
          `交流后在岗 ${after} 名，超过设岗 ${decided} 名（现有 ${before} 名），请减少调入。`,
          `${after} people after the moves for ${decided} posts (${before} today).`,
        );
      }),
    );
  },
};
