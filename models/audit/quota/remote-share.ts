/** Q09: remote lessons only in allowed subjects, up to their share, with an adult in the room for each. */

import type { Quota } from '../facts/decided.ts';
import { atMost } from '../facts/entitlement.ts';
import { countBy, type Facts, factsOf, lessonsAt } from '../facts/facts.ts';
import type { AuditTwin, Violation } from '../twin.ts';
import {
  noQuota,
  percent,
  periods,
  placeName,
  schoolName,
  stageName,
  tidy,
  tolerance,
  verdict,
  violation,
} from '../verdict.ts';

export const remoteLessons: AuditTwin = {
  id: 'Q09',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const remote = quota.lessons.filter((row) => row.remote > tolerance);
    const share = policy['quota.remoteMaxShare'];
    const over = remote.flatMap((row) => {
      const allowed = policy['quota.remoteSubjects'].includes(row.subject);
      const most = allowed ? atMost(share * lessonsAt(facts, row.school, row.stage, row.subject)) : 0;
      if (row.remote <= most + tolerance) return [];
      return violation(
        placeName(facts, row),
        tidy(row.remote - most),
        `专递课堂每周 ${periods(row.remote)} 节，超过可用 ${periods(most)} 节（${allowed ? `该学科课时的 ${percent(share)}` : '该学科不在可用之列'}）。`,
        `${periods(row.remote)} remote periods a week, above ${periods(most)} (${allowed ? `${percent(share)} of the subject` : 'not a remote subject'}).`,
      );
    });
    return verdict(remote.length, [...over, ...withoutAdult(facts, quota)]);
  },
};

function withoutAdult(facts: Facts, quota: Quota): readonly Violation[] {
  const keyOf = (row: { school: string; stage: string }) => `${row.school}\n${row.stage}`;
  const remote = countBy(quota.lessons, keyOf, (row) => row.remote);
  const adults = countBy(quota.supervision, keyOf, (row) => row.halfPeriods);
  const rooms = new Map([...quota.lessons, ...quota.supervision].map((row) => [keyOf(row), row]));
  return [...rooms].flatMap(([key, { school, stage }]) => {
    const lessons = remote.get(key) ?? 0;
    const watched = adults.get(key) ?? 0;
    if (Math.abs(lessons - watched) <= tolerance) return [];
    const name = schoolName(facts, school);
    return violation(
      { zh: `${name.zh}${stageName(stage).zh}`, en: `${name.en}, ${stageName(stage).en}` },
      tidy(Math.abs(lessons - watched)),
      `专递课堂每周 ${periods(lessons)} 节，安排在场教师 ${periods(watched)} 节，两者应当相等。`,
      `${periods(lessons)} remote periods a week, an adult in the room for ${periods(watched)}; they must be equal.`,
    );
  });
}
