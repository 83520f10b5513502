/** The audit's own posts agree with those that rotation is planned against, though neither knows the other. */
import { expect, test } from 'vitest';
import { factsOf, placeKey } from '../../../../models/audit/facts/facts.ts';
import { postsInForce } from '../../../../models/audit/facts/posts.ts';
import type { PostDecision } from '../../../../models/audit/twin.ts';
import { deriveDemand } from '../../../../models/demand/demand.ts';
import type { County } from '../../../../src/county/county.ts';
import { generateCounty } from '../../../../src/demo/generate-county.ts';
import { postsForRotation } from '../../../../src/planning/posts-for-rotation.ts';
import { resolvePolicy } from '../../../../src/policy/resolve-policy.ts';
import { noDecisions } from '../lawful.ts';

const policy = resolvePolicy({ province: null, city: null, county: { code: 'test', policy: [] } }).policy.values;

const lines = (rows: readonly PostDecision[]) => rows.map((row) => `${placeKey(row)} ${row.posts}`).toSorted();

function bothWays(county: County, reserve = 0) {
  const values = { ...policy, 'quota.reserveShare': reserve };
  const planned = postsForRotation(county, deriveDemand(county, values), null);
  const audited = postsInForce(factsOf(county, values), noDecisions);
  return { planned, audited };
}

const counties = [1, 2, 3, 4, 5].map((seed) => generateCounty({ schools: 20, teachers: 260, seed }));

test.each([
  ['every post entitled to', 9999, 0],
  ['fewer than entitled to, a reserve kept back', 237, 0.03],
  ['hardly any', 31, 0],
])('posts derived: %s', (_, totalPosts, reserve) => {
  for (const county of counties) {
    const { planned, audited } = bothWays({ ...county, posts: null, totalPosts }, reserve);
    expect([planned.source, audited.source]).toEqual(['derived', 'derived']);
    expect(planned.rows.length).toBeGreaterThan(20);
    expect(lines(audited.rows)).toEqual(lines(planned.rows));
  }
});

test('posts of the county’s own table, with and without a stage, of schools in use', () => {
  for (const county of counties) {
    const schools = county.schools.map((school, index) => ({ ...school, inUse: index !== 3 }));
    const posts = schools.flatMap(({ code }) => [
      { school: code, stage: null, subject: 'math', posts: 2 },
      { school: code, stage: 'junior' as const, subject: 'math', posts: 1 },
    ]);
    const { planned, audited } = bothWays({ ...county, schools, posts });
    expect([planned.source, audited.source]).toEqual(['county', 'county']);
    expect(new Set(audited.rows.map(({ stage }) => stage))).toEqual(new Set(['primary', 'junior']));
    expect(audited.rows).toHaveLength(38);
    expect(lines(audited.rows)).toEqual(lines(planned.rows));
  }
});
