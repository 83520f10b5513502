/** Why this person to this place, and why everybody else stays: typed reasons with their numbers, worded from them. */
import { subjectById } from '../../src/county/subjects.ts';
import { stageWords } from '../../src/county/vocabulary.ts';
import { stagesOfSchool } from '../demand/stages.ts';
import type { Policy } from '../parameters.ts';
import { type ReasonValues, said, type WordedReason } from '../reason.ts';
import type { RuleId } from '../rule.ts';
import type { Words } from '../words.ts';
import { obstacles } from './arcs.ts';
import { selectionRules } from './catalogue.ts';
import { minutesCounted } from './commute.ts';
import { type Arc, type RotationContext, type RotationReason, turnoverLimit } from './context.ts';
import { isSending, type Person, type Place } from './facts.ts';
import { formWords, ledgerWords, termMonths } from './forms.ts';
import { mostOf } from './rotation-rule.ts';
import { shortToday } from './shortage.ts';
import { comesFirst } from './unfilled-rural.ts';

const violations = new Map(selectionRules.map((rule) => [rule.id, rule.violation] as const));

const reason = (rule: RuleId, values: ReasonValues, zh: string, en: string): WordedReason =>
  said({ rule, values }, zh, en);

/** The sentence of a selection rule about a person or a place, with the rule it cites. */
export function worded(why: RotationReason): WordedReason {
  const { zh, en } = violations.get(why.rule)!(why);
  const words = {
    zh: zh.endsWith('）。') ? `${zh.slice(0, -2)}；规则 ${why.rule}）。` : `${zh.slice(0, -1)}（规则 ${why.rule}）。`,
    en: en.endsWith(').') ? `${en.slice(0, -2)}; rule ${why.rule}).` : `${en.slice(0, -1)} (rule ${why.rule}).`,
  };
  return { ...why, words };
}

const subjectName = (subject: string): Words => {
  const known = subjectById.get(subject);
  return known === undefined ? { zh: '全科', en: 'all subjects' } : { zh: known.zh, en: known.en };
};

const placeName = (place: Place): Words => ({
  zh: `${place.school.name}${stagesOfSchool(place.school).length > 1 ? stageWords[place.stage][0] : ''}${subjectName(place.subject).zh}`,
  en: `${place.school.name}, ${place.stage} ${subjectName(place.subject).en}`,
});

/** What the move fills, on which condition, how far, and where the person stands among those who could fill it. */
export function reasonsForMove(arc: Arc, context: RotationContext, policy: Policy): WordedReason[] {
  const person = context.facts.people[arc.person]!;
  const place = context.facts.places[arc.place]!;
  return [
    whatItFills(place),
    ...onWhatGround(person, context, policy),
    inWhichForm(person, policy),
    howFar(arc, place, policy),
    rank(arc, place, context, policy),
    ...wishOf(arc, place),
  ];
}

function whatItFills(place: Place): WordedReason {
  const { posts } = place;
  const people = place.people.length;
  const short = shortToday(place);
  const { zh, en } = placeName(place);
  const { school, stage, subject } = place;
  const values = { school: school.name, stage, subject, place: zh, placeEn: en, posts, people, short };
  if (short > 0) {
    const rule = comesFirst(place) ? 'R41' : 'R42';
    return reason(
      rule,
      values,
      '{place}岗位 {posts} 个，现有 {people} 人，缺 {short} 人，由本人补充（规则 {rule}）。',
      '{place}: {posts} posts, {people} people, {short} short; filled by this move (rule {rule}).',
    );
  }
  if (people > posts) {
    return reason(
      'R34',
      values,
      '{place}岗位 {posts} 个，现有 {people} 人，多于岗位；其中有人本次交流离开，由本人接替，交流后不多于现有 {people} 人（规则 {rule}）。',
      '{place}: {posts} posts, {people} people, more than posts; one of them leaves and is replaced, and no more than {people} are there afterwards (rule {rule}).',
    );
  }
  return reason(
    'R34',
    values,
    '{place}岗位 {posts} 个，现有 {people} 人，其中有人本次交流，由本人接替（规则 {rule}）。',
    '{place}: {posts} posts, {people} people, one of whom leaves and is replaced (rule {rule}).',
  );
}

function onWhatGround(person: Person, { eligibility }: RotationContext, policy: Policy): WordedReason[] {
  const years = person.monthsAtSchool === null ? null : Math.floor(person.monthsAtSchool / 12);
  const grounds: WordedReason[] = [];
  if (person.goes !== null) {
    grounds.push(
      reason(
        'R08',
        { reason: person.goes.reason },
        '按已定事项安排交流（规则 {rule}）。',
        'Sent by a decision already taken (rule {rule}).',
      ),
    );
  }
  if (eligibility[person.index]!.eligible && years !== null) {
    const needed = policy['rotation.eligibleYears'];
    grounds.push(
      reason(
        'R01',
        { years, needed },
        '本人符合交流条件（规则 {rule}，现校任教 {years} 年，满 {needed} 年）。',
        'Meets the conditions (rule {rule}: {years} years at the school, at least {needed}).',
      ),
    );
    if (person.overTerm && isSending(person.school)) {
      const term = policy['rotation.overTermYears'];
      grounds.push(
        reason(
          'R44',
          { years, term },
          '现校任教已满 {term} 年，应当交流（规则 {rule}）。',
          'Over the term of {term} years (rule {rule}).',
        ),
      );
    }
  }
  return grounds;
}

/** The form, its term, and which of the two ledgers it changes. */
function inWhichForm({ form }: Person, policy: Policy): WordedReason {
  const months = termMonths(form, policy);
  const name = formWords(form.form);
  const ledger = ledgerWords(form);
  const values = {
    form: form.form,
    months: months ?? '',
    name: name.zh,
    nameEn: name.en,
    ledger: ledger.zh,
    ledgerEn: ledger.en,
  };
  return months === null
    ? reason(
        'R17',
        values,
        '形式为{name}，没有期限；{ledger}（规则 {rule}）。',
        'A {name}, without an end; {ledger} (rule {rule}).',
      )
    : reason(
        'R17',
        values,
        '形式为{name}，期限 {months} 个月；{ledger}（规则 {rule}）。',
        'A {name}, for {months} months; {ledger} (rule {rule}).',
      );
}

function howFar({ minutes, room }: Arc, place: Place, policy: Policy): WordedReason {
  const limit = policy['rotation.maxCommuteMinutes'];
  const values = { school: place.school.name, minutes: minutes ?? '', limit, room: room ? 1 : 0 };
  if (room)
    return minutes === null
      ? reason(
          'R12',
          values,
          '路程不明，安排该校周转房（规则 {rule}）。',
          'Travel unknown; a room at the school is used (rule {rule}).',
        )
      : reason(
          'R12',
          values,
          '单程 {minutes} 分钟，超过 {limit} 分钟，安排该校周转房（规则 {rule}）。',
          '{minutes} minutes one way, above {limit}; a room at the school is used (rule {rule}).',
        );
  return minutes === null
    ? reason(
        'R12',
        values,
        '路程不明，在同一学区内（规则 {rule}）。',
        'Travel unknown, within the same cluster (rule {rule}).',
      )
    : reason(
        'R12',
        values,
        '单程 {minutes} 分钟，不超过 {limit} 分钟（规则 {rule}）。',
        '{minutes} minutes one way, within {limit} (rule {rule}).',
      );
}

/** Rank by commute among all whom the rules allow at the place. */
function rank(arc: Arc, place: Place, { arcsInto }: RotationContext, policy: Policy): WordedReason {
  const own = minutesCounted(arc, policy);
  const others = (arcsInto.get(place.index) ?? []).filter(({ person }) => person !== arc.person);
  const minutes = others.map((other) => minutesCounted(other, policy)).toSorted((a, b) => a - b);
  const candidates = others.length + 1;
  const position = minutes.filter((other) => other < own).length + 1;
  const next = minutes.find((other) => other >= own);
  const values = { candidates, rank: position, ...(next === undefined ? {} : { nextMore: next - own }) };
  if (candidates === 1) {
    return reason(
      'R48',
      values,
      '符合条件可任该岗位的仅本人 1 位（规则 {rule}）。',
      'The only person whom the rules allow there (rule {rule}).',
    );
  }
  const behind =
    next === undefined
      ? { zh: '', en: '' }
      : next === own
        ? { zh: '，其次与之相同', en: ', the next equally near' }
        : { zh: '，其次多 {nextMore} 分钟', en: ', the next {nextMore} minutes longer' };
  const ahead =
    position === 1
      ? { zh: '', en: '' }
      : {
          zh: '；排在前面的人员因前列目标留任或另有安排',
          en: '; those nearer stay or are placed elsewhere for goals that come first',
        };
  return reason(
    'R48',
    values,
    `符合条件可任该岗位的 {candidates} 位教师中通勤时间第 {rank} 短${behind.zh}${ahead.zh}（规则 {rule}）。`,
    `Of {candidates} whom the rules allow there, number {rank} by commute${behind.en}${ahead.en} (rule {rule}).`,
  );
}

function wishOf({ wish }: Arc, place: Place): WordedReason[] {
  if (wish === null) return [];
  const values = { school: place.school.name, wish: wish + 1 };
  return [reason('R46', values, '为本人第 {wish} 志愿（规则 {rule}）。', 'Wish number {wish} (rule {rule}).')];
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
