/** Why a person stays or may not go somewhere: typed reasons with their numbers, worded from them. */
import type { Policy } from '../parameters.ts';
import type { WordedReason } from '../reason.ts';
import { obstacles } from './arcs.ts';
import { selectionRules } from './catalogue.ts';
import { type RotationContext, type RotationReason, turnoverLimit } from './context.ts';
import type { Person } from './facts.ts';
import { reason, subjectName } from './reason-words.ts';
import { mostOf } from './rotation-rule.ts';
import { shortToday } from './shortage.ts';

const violations = new Map(selectionRules.map((rule) => [rule.id, rule.violation] as const));

/** The sentence of a selection rule about a person or a place, with the rule it cites. */
export function worded(why: RotationReason): WordedReason {
  const { zh, en } = violations.get(why.rule)!(why);
  const words = {
    zh: zh.endsWith('）。') ? `${zh.slice(0, -2)}；规则 ${why.rule}）。` : `${zh.slice(0, -1)}（规则 ${why.rule}）。`,
    en: en.endsWith(').') ? `${en.slice(0, -2)}; rule ${why.rule}).` : `${en.slice(0, -1)} (rule ${why.rule}).`,
  };
  return { ...why, words };
}

/** Which rule or goal keeps a person who does not move. */
export function reasonsForStay(person: Person, context: RotationContext, policy: Policy): WordedReason[] {
  const { reasons, kept, eligible } = context.eligibility[person.index]!;
  if (person.stays !== null) {
    const pinned = worded({ rule: 'R08', values: { case: 'stays', reason: person.stays.reason } });
    return [...reasons.map(worded), pinned];
  }
  if (!eligible || kept.length > 0) return [...reasons, ...kept].map(worded);
  const own = context.arcsOf.get(person.index) ?? [];
  if (own.length === 0) return [withoutPlace(person, context, policy)];
  return [
    reason(
      'R45',
      { places: own.length },
      '符合交流条件，可去的岗位有 {places} 个；在前列各项目标已达最优的前提下，本次不再增加交流人数，留任现校（规则 {rule}）。',
      'Meets the conditions and could go to {places} places; with the goals that come first at their best, nobody more is moved (rule {rule}).',
    ),
  ];
}

function withoutPlace(person: Person, context: RotationContext, policy: Policy): WordedReason {
  const { school } = person;
  const people = context.facts.atSchool.get(school.code)?.length ?? 0;
  const limit = turnoverLimit(people, policy);
  if (limit === 0) {
    return reason(
      'R26',
      { people, limit },
      '现校在岗在编教师 {people} 人，本年度不派出（规则 {rule}）。',
      'The school has {people} teachers and sends nobody this year (rule {rule}).',
    );
  }
  if (person.nearRetirement && mostOf(policy['rotation.maxNearRetirement'], limit) === 0) {
    return reason(
      'R27',
      { limit },
      '现校至多派出 {limit} 人，不列入临近退休人员（规则 {rule}）。',
      'The school sends {limit} at most, nobody close to retirement among them (rule {rule}).',
    );
  }
  if (person.lowRated && mostOf(policy['rotation.maxLowRated'], limit) === 0) {
    return reason(
      'R28',
      { limit },
      '按派出人员构成要求，本次不安排（规则 {rule}）。',
      'Kept by the rule on whom a school sends (rule {rule}).',
    );
  }
  return nearestObstacle(person, context, policy);
}

/** The nearest unfilled place of the person's own subject, and the rule that stands in between. */
function nearestObstacle(person: Person, { facts }: RotationContext, policy: Policy): WordedReason {
  const subject = person.teacher.mainSubject;
  const unfilled = facts.places
    .filter((place) => place.subject === subject && place.stage === person.stage && shortToday(place) > 0)
    .filter(({ school }) => school.code !== person.school.code && school.inUse)
    .map((place) => ({ place, minutes: facts.minutes(person, place.school) ?? Number.MAX_SAFE_INTEGER }))
    .toSorted((a, b) => a.minutes - b.minutes || a.place.index - b.place.index);
  for (const { place } of unfilled) {
    const why = obstacles({ person, ...place }, facts, policy)[0];
    if (why !== undefined) return worded(why);
  }
  const { zh, en } = subjectName(subject);
  return reason(
    'R34',
    { subject, name: zh, nameEn: en },
    '其他学校没有可去的{name}岗位，留任现校（规则 {rule}）。',
    'No place in {name} is open elsewhere (rule {rule}).',
  );
}
