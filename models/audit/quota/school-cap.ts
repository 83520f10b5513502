/** Q11: no school above the unified standard. */
import { decidedPosts } from '../facts/decided.ts';
import { factsOf } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noQuota, schoolName, verdict, violation } from '../verdict.ts';

export const schoolCap: AuditTwin = {
  id: 'Q11',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const decided = decidedPosts(quota);
    const schools = new Set([...quota.posts, ...quota.nonTeaching].map((row) => row.school));
    return verdict(
      schools.size,
      [...schools].flatMap((code) => {
        const entitled = facts.entitlement.get(code) ?? 0;
        const posts = decided.staff(code);
        if (posts <= entitled) return [];
        return violation(
          schoolName(facts, code),
          posts - entitled,
          `拟配教职工 ${posts} 名，超过按统一标准应配 ${entitled} 名 ${posts - entitled} 名，请核减。`,
          `${posts} posts, ${posts - entitled} above its entitlement of ${entitled}.`,
        );
      }),
    );
  },
};
