/**
 * Numbers that reasons cite, recomputed from the county's data and the decisions: by rule and name. A number that follows
 * only from the choices a model had (how many others could have gone, who came next) is not here.
 */
import type { Teacher } from '../../../src/county/county.ts';
import { subjectById } from '../../../src/county/subjects.ts';
import { stageWords } from '../../../src/county/vocabulary.ts';
import { classCountOf } from '../facts/classes.ts';
import { creditedLoads, loadsOf } from '../facts/credited.ts';
import { decidedPosts, type Quota, staffOf } from '../facts/decided.ts';
import { atLeast, atMost } from '../facts/entitlement.ts';
import { countBy, type Facts, normOf, type Place, placeKey } from '../facts/facts.ts';
import { monthsBetween } from '../facts/months.ts';
import {
  formOf,
  formThatWouldBe,
  monthsAtSchool,
  perSchool,
  placed,
  type Rotation,
  termMonths,
} from '../facts/moved.ts';
import type { MoveDecision, PostDecision } from '../twin.ts';
import { total } from './goal.ts';
import { commuteMinutes, setsOut, standings } from './rotation.ts';
import { formNames } from './sentences.ts';

/** Values of a reason by their names; what is not known here is left out. */
export type CitedValues = Readonly<Record<string, number | string | null>>;

/** What a reason of a rule says of a person, who stays or moves. */
export type CitedOfPerson = (
  rule: string,
  teacher: Teacher,
  move: MoveDecision | null,
  stated: CitedNames,
) => CitedValues;

/** The names that a reason has values for, and the place it speaks of. */
export interface CitedNames {
  readonly has: (name: string) => boolean;
  readonly place: { readonly stage: string; readonly subject: string } | null;
  /** A school that the reason names. */
  readonly school: string | null;
}

export function citedOfPeople(facts: Facts, rotation: Rotation): CitedOfPerson {
  const { policy, county } = facts;
  const posts = countBy(rotation.posts, placeKey, (row) => row.posts);
  const today = countBy(
    placed(facts, rotation).map(({ before }) => before),
    placeKey,
  );
  const afterwards = new Map(standings(facts, rotation).map((row) => [placeKey(row), row]));
  const leavers = countBy(
    placed(facts, rotation).filter(({ before, after }) => placeKey(before) !== placeKey(after)),
    ({ before }) => placeKey(before),
  );
  const atSchool = perSchool(placed(facts, rotation));
  const leaders = new Map(rotation.heads?.map((head) => [head.teacher, head]));
  /** Who may leave a school in a year. */
  const leaving = (school: string): { readonly people: number; readonly limit: number } => {
    const people = atSchool.get(school)?.before ?? 0;
    const most = atMost(policy['rotation.maxTurnover'] * people);
    return { people, limit: people >= 3 ? Math.max(most, 1) : most };
  };
  const nameOf = (code: string): string | null => facts.schools.get(code)?.name ?? null;
  const codeOf = (name: string): string | null => {
    const called = county.schools.filter((school) => school.name === name);
    return called.length === 1 ? called[0]!.code : null;
  };
  const years = (months: number | null): number | null => (months === null ? null : Math.floor(months / 12));
  return (rule, teacher, move, { has, place, school }) => {
    const served = years(monthsAtSchool(facts, teacher));
    switch (rule) {
      case 'R01':
        // Who is not known to have served long enough is told the years alone.
        return has('needed')
          ? { years: served, needed: policy['rotation.eligibleYears'] }
          : { years: policy['rotation.eligibleYears'], served };
      case 'R03':
        return { years: policy['rotation.minYearsToRetire'] };
      case 'R02':
        return { code: teacher.exemption?.code ?? null, until: teacher.exemption?.until ?? '' };
      case 'R05':
      case 'R58':
        return { until: teacher.rotationUntil };
      case 'R06':
        return { until: teacher.disciplineUntil };
      case 'R12': {
        const to = move === null && school !== null ? codeOf(school) : null;
        if (to !== null)
          return {
            minutes: commuteMinutes(facts, teacher, teacher.workSchool, to),
            limit: policy['rotation.maxCommuteMinutes'],
          };
        return move === null
          ? {}
          : {
              school: nameOf(move.to),
              minutes: commuteMinutes(facts, teacher, move.from, move.to),
              limit: policy['rotation.maxCommuteMinutes'],
              room: move.room ? 1 : 0,
              ...originOf(facts, teacher, move.to),
            };
      }
      case 'R10':
        return move === null || !has('ground') ? {} : groundOf(teacher, move);
      case 'R17': {
        const form = move?.form ?? formThatWouldBe(facts, teacher);
        return { months: termMonths(facts, form), form, ...formInWords(facts, form) };
      }
      case 'R19':
        return { years: policy['rotation.restYears'] };
      case 'R26':
        return move === null ? leaving(teacher.workSchool) : {};
      case 'R27':
      case 'R28':
        return move === null ? { limit: leaving(teacher.workSchool).limit } : {};
      case 'R44':
        return { years: served, term: policy['rotation.overTermYears'] };
      case 'R46':
        return move === null ? {} : { school: nameOf(move.to), wish: teacher.wishes.indexOf(move.to) + 1 };
      case 'R51': {
        const months = teacher.dutySince === null ? null : monthsBetween(teacher.dutySince, county.planningMonth);
        const terms = policy['heads.maxTerms'];
        if (has('years')) return { years: years(months), terms };
        return { months, needed: 12 * terms * policy['heads.termYears'], terms };
      }
      case 'R53': {
        const to = leaders.get(teacher.id)?.to ?? null;
        return to === null
          ? {}
          : { school: nameOf(to), minutes: commuteMinutes(facts, teacher, teacher.workSchool, to) };
      }
      case 'R34':
      case 'R41':
      case 'R42': {
        if (move === null || place === null || !has('posts')) return {};
        if (has('after')) {
          const stage = place.stage === 'junior' ? 'junior' : 'primary';
          const left: Place = { school: teacher.workSchool, stage, subject: place.subject };
          const standing = afterwards.get(placeKey(left));
          if (standing === undefined) return {};
          const { posts: count, people } = standing;
          return { posts: count, after: people, open: count - people, ...placeInWords(facts, left) };
        }
        const key = placeKey({ school: move.to, stage: move.stage, subject: move.subject });
        const [count, people] = [posts.get(key) ?? 0, today.get(key) ?? 0];
        const { stage, subject } = move;
        return {
          posts: count,
          people,
          short: Math.max(0, count - people),
          leaving: leavers.get(key) ?? 0,
          stage,
          subject,
          ...placeInWords(facts, { ...move, school: move.to }),
        };
      }
      default:
        return {};
    }
  };
}

const subjectInWords = (subject: string) => subjectById.get(subject) ?? { zh: '全科', en: 'all subjects' };

/** What allows another subject than the own: a certificate before lessons given today, before teaching all of them. */
function groundOf(
  { mainSubject, otherSubjects, certificates }: Teacher,
  { subject, stage }: MoveDecision,
): CitedValues {
  const isCertified = certificates?.some((certificate) => certificate.subject === subject) === true;
  const [own, other] = [subjectInWords(mainSubject), subjectInWords(subject)];
  return {
    subject,
    stage,
    ground: isCertified ? 'certificate' : otherSubjects.includes(subject) ? 'taughtToday' : 'allSubject',
    own: own.zh,
    ownEn: own.en,
    other: other.zh,
    otherEn: other.en,
  };
}

function originOf(facts: Facts, teacher: Teacher, to: string): CitedValues {
  const origin = setsOut(facts, teacher, to);
  return origin === 'home'
    ? { origin, from: '居住地', fromEn: 'home' }
    : { origin, from: '现任教学校', fromEn: 'the present school' };
}

/** School, stage where the school has both, and subject. */
function placeInWords({ schools }: Facts, { school: code, stage, subject }: Place) {
  const school = schools.get(code);
  const known = subjectInWords(subject);
  const hasBoth = school?.kind === 'nineYear' || school?.kind === 'special';
  return {
    school: school?.name ?? null,
    place: `${school?.name}${hasBoth ? stageWords[stage][0] : ''}${known.zh}`,
    placeEn: `${school?.name}, ${stage} ${known.en}`,
  };
}

const keptOrMoved = [
  ['post', '编制', 'post'],
  ['contract', '聘用合同', 'contract'],
  ['rankPost', '岗位等级', 'rank post'],
  ['payroll', '工资关系', 'payroll'],
] as const;

/** The form by its name, and which papers stay with the old school and which go along. */
function formInWords(facts: Facts, form: MoveDecision['form']) {
  const terms = formOf(facts, { form });
  const name = formNames(form);
  const [staying, moving] = [false, true].map((goes) => keptOrMoved.filter(([paper]) => terms[paper] === goes));
  const joined = (papers: typeof staying, language: 1 | 2, comma: string, behind: string): string[] =>
    papers!.length === 0 ? [] : [`${papers!.map((paper) => paper[language]).join(comma)}${behind}`];
  return {
    name: name.zh,
    nameEn: name.en,
    ledger: [...joined(staying, 1, '、', '保留在原学校'), ...joined(moving, 1, '、', '转入新学校')].join('，'),
    ledgerEn: [
      ...joined(staying, 2, ', ', ' stay with the old school'),
      ...joined(moving, 2, ', ', ' go to the new one'),
    ].join('; '),
  };
}

/** What the cause says of lessons for which there is no half-day: the limit in question. */
export function citedOfCause(
  { policy }: Facts,
  rule: string,
  post: Pick<PostDecision, 'stage' | 'subject'>,
): CitedValues {
  const ofRules: Readonly<Record<string, CitedValues>> = {
    T02: { halfDays: policy['timetable.halfDays'].length },
    T03: { minutes: policy['timetable.roadMinutesADay'] },
    T04: { aDay: policy['timetable.sitesADay'], aWeek: policy['timetable.sitesAWeek'] },
    T05: { periods: policy['timetable.periodsPerHalfDay'] },
    T06: { periods: policy['timetable.classPeriodsADay'] },
    T08: { periods: atLeast((policy['quota.itinerantMaxShare'] * normOf(policy, post.stage, post.subject)) / 2) },
  };
  return ofRules[rule] ?? {};
}

/** What the reasons of a school say of its posts. */
export function citedOfSchools(facts: Facts, quota: Quota): (rule: string, school: string) => CitedValues {
  const { policy, classes, entitlement, schools } = facts;
  const decided = decidedPosts(quota);
  const reserve = atMost(facts.totalPosts * policy['quota.reserveShare']);
  const rows = Map.groupBy(facts.county.enrolment, (row) => row.school);
  const entitled = total(quota.nonTeaching.map(({ school }) => entitlement.get(school) ?? 0));
  return (rule, code) => {
    const school = schools.get(code);
    const staff = entitlement.get(code) ?? 0;
    const posts = staffOf(facts, decided, code);
    const of = classes.get(code);
    if (school === undefined || of === undefined) return {};
    const ratio = of.pupils.primary / policy['ratio.primary'] + of.pupils.junior / policy['ratio.junior'];
    switch (rule) {
      case 'Q11':
        return {
          entitlement: staff,
          posts,
          pupils: of.pupils.primary + of.pupils.junior,
          classes: classCountOf(school, rows.get(code) ?? [], policy),
          pupilRatio: school.kind === 'special' ? 0 : Math.round(ratio * 100) / 100,
        };
      case 'Q01':
        return { total: facts.totalPosts - reserve, reserve, entitlement: entitled, posts, short: staff - posts };
      case 'Q02':
        return { posts };
      case 'Q03':
        return { posts, share: policy['quota.minimumShare'], least: posts };
      case 'Q10': {
        const hundredths = ({ primary, junior }: { primary: number; junior: number }): number =>
          Math.round(100 * (primary + junior)) / 100;
        return {
          loads: hundredths(loadsOf(facts.county, policy, school)),
          counted: hundredths(creditedLoads(facts, school)),
        };
      }
      default:
        return {};
    }
  };
}
