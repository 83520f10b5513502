/**
 * R34: no school, stage and subject has more people after the moves than its posts, or than today where that is more. The posts
 * are those decided, those of the county's table or those of the stated arithmetic; what the plan lists must be the same.
 */
import { countBy, type Facts, factsOf, type Place, placeKey } from '../facts/facts.ts';
import { perPlace, placed } from '../facts/moved.ts';
import { type PostsInForce, postsInForce } from '../facts/posts.ts';
import type { AuditTwin, PostDecision, Violation } from '../twin.ts';
import { impossiblePosts, noRotation, placeName, verdict, violation } from '../verdict.ts';

export const postBalance: AuditTwin = {
  id: 'R34',
  check(county, policy, decisions) {
    const { rotation } = decisions;
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const everyone = placed(facts, rotation);
    const people = perPlace(everyone);
    const inForce = postsInForce(facts, decisions);
    const posts = countBy(inForce.rows, placeKey, (row) => row.posts);
    const places = new Map<string, Place>(everyone.map(({ after }) => [placeKey(after), after]));
    return verdict(places.size, [
      ...[...places].flatMap(([key, place]) => {
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
      ...rotation.posts.flatMap((row) => impossiblePosts(facts, row, placeName(facts, row))),
      ...listedOtherwise(facts, rotation.posts, inForce),
    ]);
  },
};

const sources = {
  quota: { zh: '本方案编制分配', en: 'the posts of this plan' },
  county: { zh: '「岗位」表', en: 'the county’s table of posts' },
  derived: { zh: '按应配编制和课时推算', en: 'the arithmetic from entitlements and lessons' },
} as const;

function listedOtherwise(facts: Facts, listed: readonly PostDecision[], { source, rows }: PostsInForce): Violation[] {
  const [stated, right] = [listed, rows].map((each) => countBy(each, placeKey, (row) => row.posts));
  const places = new Map([...rows, ...listed].map((row) => [placeKey(row), row]));
  const { zh, en } = sources[source];
  return [...places].flatMap(([key, place]) => {
    const [said, due] = [stated!.get(key) ?? 0, right!.get(key) ?? 0];
    if (said === due) return [];
    return violation(
      placeName(facts, place),
      Math.abs(said - due),
      `安排交流所依据的岗位列为 ${said} 名，${zh}为 ${due} 名，请以此为准。`,
      `rotation was planned against ${said} posts; ${en} give ${due}.`,
    );
  });
}
