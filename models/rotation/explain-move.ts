/** Why this person goes to this place: typed reasons with their numbers, worded from them. */
import type { Policy } from '../parameters.ts';
import type { WordedReason } from '../reason.ts';
import type { Words } from '../words.ts';
import { minutesCounted } from './commute.ts';
import type { Arc, RotationContext } from './context.ts';
import { isSending, type Person, type Place } from './facts.ts';
import { formWords, ledgerWords, termMonths } from './forms.ts';
import type { RotationReading } from './read.ts';
import { placeName, reason, subjectName } from './reason-words.ts';
import { shortToday } from './shortage.ts';
import { comesFirst } from './unfilled-rural.ts';

/** The swap or cycle a move is part of: no school gains or loses anybody by it, so that it needs a ground of its own. */
export interface ClosedChain {
  readonly kind: 'swap' | 'cycle';
  readonly people: readonly Person[];
}

/**
 * What the move fills, on which condition, how far, where the person stands among those who could fill it, and what it leaves
 * open. `reading`: the list that the move is part of; `closed`: null where the move is part of an open chain.
 */
export function reasonsForMove(
  arc: Arc,
  reading: RotationReading,
  closed: ClosedChain | null,
  context: RotationContext,
  policy: Policy,
): WordedReason[] {
  const person = context.facts.people[arc.person]!;
  const place = context.facts.places[arc.place]!;
  return [
    whatItFills(place, reading),
    ...(closed === null ? [] : [whatForInTurn(closed, reading, context, policy)]),
    ...otherSubject(person, place),
    ...onWhatGround(person, context, policy),
    inWhichForm(person, policy),
    howFar(arc, person, place, context, policy),
    rank(arc, place, context, policy),
    ...wishOf(arc, place),
    ...whatItLeaves(person, reading),
  ];
}

function whatItFills(place: Place, { moves }: RotationReading): WordedReason {
  const { posts } = place;
  const people = place.people.length;
  const short = shortToday(place);
  const { zh, en } = placeName(place);
  const { school, stage, subject } = place;
  const at = { school: school.name, stage, subject, place: zh, placeEn: en, posts, people, short };
  if (short > 0) {
    const rule = comesFirst(place) ? 'R41' : 'R42';
    return reason(
      rule,
      at,
      '{place}岗位 {posts} 个，现有 {people} 人，缺 {short} 人，由本人补充（规则 {rule}）。',
      '{place}: {posts} posts, {people} people, {short} short; filled by this move (rule {rule}).',
    );
  }
  const movers = new Set(moves.map(({ person }) => person));
  const values = { ...at, leaving: place.people.filter((person) => movers.has(person)).length };
  if (people > posts) {
    return reason(
      'R34',
      values,
      '{place}岗位 {posts} 个，现有 {people} 人，多于岗位；其中 {leaving} 人本次交流离开，本人到任接替，交流后不多于现有 {people} 人（规则 {rule}）。',
      '{place}: {posts} posts, {people} people, more than posts; {leaving} of them leave, this move replaces one, and no more than {people} are there afterwards (rule {rule}).',
    );
  }
  return reason(
    'R34',
    values,
    '{place}岗位 {posts} 个，现有 {people} 人，其中 {leaving} 人本次交流离开，本人到任接替（规则 {rule}）。',
    '{place}: {posts} posts, {people} people, {leaving} of whom leave; this move replaces one (rule {rule}).',
  );
}

/** What people who take each other's places move for. */
function whatForInTurn(
  { kind, people: members }: ClosedChain,
  { moves }: RotationReading,
  { eligibility, requiredMoves }: RotationContext,
  policy: Policy,
): WordedReason {
  const { zh, en } = closedWords[kind];
  const people = members.length;
  const over = members.filter(
    ({ index, overTerm, school }) => overTerm && isSending(school) && eligibility[index]!.eligible,
  ).length;
  const values = { closed: kind, kind: zh, kindEn: en, people };
  if (over > 0)
    return reason(
      'R44',
      { ...values, over, term: policy['rotation.overTermYears'] },
      '所在{kind}共 {people} 人，各校人数不变；其中 {over} 人现校任教已满 {term} 年，应当交流（规则 {rule}）。',
      'One of {people} in a {kind} that leaves every school as many people; {over} of them are over the term of {term} years (rule {rule}).',
    );
  if (moves.length === requiredMoves)
    return reason(
      'R24',
      { ...values, required: requiredMoves },
      '所在{kind}共 {people} 人，各校人数不变；全县本次须交流 {required} 人，本人计入（规则 {rule}）。',
      'One of {people} in a {kind} that leaves every school as many people; {required} have to move in the county (rule {rule}).',
    );
  return reason(
    'R45',
    values,
    '所在{kind}共 {people} 人，各校人数不变；为实现排在前面的目标而安排（规则 {rule}）。',
    'One of {people} in a {kind} that leaves every school as many people, made for goals that come first (rule {rule}).',
  );
}

const closedWords: Readonly<Record<ClosedChain['kind'], Words>> = {
  swap: { zh: '对调', en: 'swap' },
  cycle: { zh: '循环', en: 'cycle' },
};

/** Another subject than the person's own needs a ground: a certificate, lessons given today, or teaching all subjects. */
function otherSubject({ teacher, certificates }: Person, { subject, stage }: Place): WordedReason[] {
  if (subject === teacher.mainSubject) return [];
  const [own, other] = [subjectName(teacher.mainSubject), subjectName(subject)];
  const isCertified = (certificates ?? []).some((certificate) => certificate.subject === subject);
  const ground = isCertified ? 'certificate' : teacher.otherSubjects.includes(subject) ? 'taughtToday' : 'allSubject';
  const values = { subject, stage, ground, own: own.zh, ownEn: own.en, other: other.zh, otherEn: other.en };
  const { zh, en } = groundWords[ground];
  return [
    reason(
      'R10',
      values,
      `现任{own}，交流后任教{other}：${zh}（规则 {rule}）。`,
      `Teaches {own} now and {other} after the move: ${en} (rule {rule}).`,
    ),
  ];
}

const groundWords: Readonly<Record<'certificate' | 'taughtToday' | 'allSubject', Words>> = {
  certificate: { zh: '持有{other}教师资格证书', en: 'holds a certificate in it' },
  taughtToday: { zh: '现兼任{other}课', en: 'gives lessons in it today' },
  allSubject: { zh: '本人为小学全科教师', en: 'teaches all primary subjects' },
};

/** A place that the move leaves with fewer people than posts is told to the school that sends. */
function whatItLeaves(person: Person, { counts }: RotationReading): WordedReason[] {
  const left = counts.find(({ place }) => place.index === person.place);
  if (left === undefined || left.short === 0) return [];
  const { place, short } = left;
  const { zh, en } = placeName(place);
  const { school, stage, subject, posts } = place;
  const after = posts - short;
  const values = { school: school.name, stage, subject, place: zh, placeEn: en, posts, after, open: short };
  return [
    reason(
      comesFirst(place) ? 'R41' : 'R42',
      values,
      '交流后{place}岗位 {posts} 个，在岗 {after} 人，空缺 {open} 名，列入待补充岗位（规则 {rule}）。',
      '{place} then has {posts} posts, {after} people and {open} open, listed among the posts to fill (rule {rule}).',
    ),
  ];
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

function howFar(
  { minutes, room }: Arc,
  person: Person,
  place: Place,
  { facts }: RotationContext,
  policy: Policy,
): WordedReason {
  const limit = policy['rotation.maxCommuteMinutes'];
  const origin = facts.setsOut(person, place.school);
  const words = origins[origin];
  const values = {
    school: place.school.name,
    minutes: minutes ?? '',
    limit,
    room: room ? 1 : 0,
    origin,
    from: words.zh,
    fromEn: words.en,
  };
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
          '从{from}到该校单程 {minutes} 分钟，超过 {limit} 分钟，安排该校周转房（规则 {rule}）。',
          '{minutes} minutes one way from {from}, above {limit}; a room at the school is used (rule {rule}).',
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
        '从{from}到该校单程 {minutes} 分钟，不超过 {limit} 分钟（规则 {rule}）。',
        '{minutes} minutes one way from {from}, within {limit} (rule {rule}).',
      );
}

const origins: Readonly<Record<'home' | 'school', Words>> = {
  home: { zh: '居住地', en: 'home' },
  school: { zh: '现任教学校', en: 'the present school' },
};

/** Rank by commute among all whom the rules allow at the place. */
function rank(arc: Arc, place: Place, { arcsInto }: RotationContext, policy: Policy): WordedReason {
  const own = minutesCounted(arc, policy);
  const others = (arcsInto.get(place.index) ?? []).filter(({ person }) => person !== arc.person);
  const minutes = others.map((other) => minutesCounted(other, policy)).toSorted((a, b) => a - b);
  const candidates = others.length + 1;
  const position = minutes.filter((other) => other < own).length + 1;
  const next = minutes.find((other) => other >= own);
  const nearer = position - 1;
  const values = { candidates, rank: position, nearer, ...(next === undefined ? {} : { nextMore: next - own }) };
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
        ? { zh: '（另有人同样近）', en: ', another equally near' }
        : { zh: '（其后的人多 {nextMore} 分钟）', en: ', the next {nextMore} minutes longer' };
  const ahead =
    position === 1
      ? { zh: '', en: '' }
      : {
          zh: '；路程更近的 {nearer} 人，为先实现排在前面的目标，留任现校或另有安排',
          en: '; the {nearer} who are nearer stay or are placed elsewhere for goals that come first',
        };
  return reason(
    'R48',
    values,
    `符合条件可任该岗位的 {candidates} 位教师中，本人路程第 {rank} 近${behind.zh}${ahead.zh}（规则 {rule}）。`,
    `Of {candidates} whom the rules allow there, number {rank} by commute${behind.en}${ahead.en} (rule {rule}).`,
  );
}

function wishOf({ wish }: Arc, place: Place): WordedReason[] {
  if (wish === null) return [];
  const values = { school: place.school.name, wish: wish + 1 };
  return [reason('R46', values, '为本人第 {wish} 志愿（规则 {rule}）。', 'Wish number {wish} (rule {rule}).')];
}
