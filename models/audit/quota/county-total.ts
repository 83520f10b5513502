/** Q01: all posts within the county total, the reserve left over; every number of posts is one that can be. */
import { usedPosts } from '../facts/decided.ts';
import { atMost } from '../facts/entitlement.ts';
import { factsOf } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { impossiblePosts, noQuota, placeName, same, schoolName, verdict, violation } from '../verdict.ts';

export const countyTotal: AuditTwin = {
  id: 'Q01',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const used = usedPosts(facts, quota);
    const total = facts.totalPosts;
    const reserve = atMost(total * policy['quota.reserveShare']);
    const most = total - reserve;
    const nonTeaching = { zh: '职员教辅工勤', en: 'non-teaching' };
    const violations = [
      ...quota.posts.flatMap((row) => impossiblePosts(facts, row, placeName(facts, row))),
      ...quota.nonTeaching.flatMap((row) => {
        const { zh, en } = schoolName(facts, row.school);
        return impossiblePosts(facts, row, { zh: `${zh}${nonTeaching.zh}`, en: `${en}, ${nonTeaching.en}` });
      }),
    ];
    if (used > most) {
      violations.push(
        violation(
          same(county.name),
          used - most,
          `各校教职工编制合计 ${used} 名，超过县编制总量 ${total} 名${reserve > 0 ? `扣除机动编 ${reserve} 名后的 ${most} 名` : ''} ${used - most} 名，请核减。`,
          `posts add up to ${used}, ${used - most} above the county total of ${total}${reserve > 0 ? ` less the reserve of ${reserve}` : ''}; reduce them.`,
        ),
      );
    }
    if (quota.totalPosts !== total) {
      violations.push(
        violation(
          same(county.name),
          Math.abs(quota.totalPosts - total),
          `方案所列县编制总量为 ${quota.totalPosts} 名，按本县数据应为 ${total} 名，请以此为准。`,
          `the plan states a county total of ${quota.totalPosts}; the county's data give ${total}.`,
        ),
      );
    }
    return verdict(quota.posts.length + quota.nonTeaching.length, violations);
  },
};
