/** Who goes out to teach: the people who fill the posts of a school and subject when the year begins, by name where few. */
import { statusesInForce } from '../../models/demand/status-in-force.ts';
import { groupKey } from '../../models/timetable/facts.ts';
import type { County, Stage } from '../county/county.ts';
import type { Plan, QuotaPlan } from '../planning/plan.ts';
import { grouped } from '../planning/plan-words.ts';
import { peopleOfPosts } from '../planning/timetable/incumbents.ts';

interface Place {
  readonly home: string;
  readonly stage: Stage;
  readonly subject: string;
}

export interface Travellers {
  /** For one post of the timetable. */
  readonly ofPost: (place: Place) => string;
  /** For all that a place teaches at a site. */
  readonly ofTrip: (place: Place & { readonly site: string }) => string;
}

/** More names than this are a staff list, not an answer. */
const NAMED = 4;

/**
 * Nobody absent is named and no ground of absence is told: who is not on duty when the year begins simply does not count.
 * People stand where the moves of the plan put them, and who returns is back.
 */
export function travellersOf(plan: Plan, quota: QuotaPlan, county: County): Travellers {
  const { rotation, timetable } = plan;
  const groups = groupsOf(plan, quota, county);
  const going = Map.groupBy(timetable?.posts ?? [], groupKey);
  const when = rotation === null ? '现' : '交流后';
  const standing = (place: Place): Omit<Standing, 'needed'> => {
    const { people, posts } = groups(place);
    const names = people.map(({ name }) => name);
    const vacant = Math.max(0, posts - names.length);
    return { names, vacant, going: going.get(groupKey(place))?.length ?? 0, when };
  };
  return {
    ofPost: (place) => wording({ ...standing(place), needed: 1 }),
    ofTrip: ({ site, ...place }) => {
      if (timetable == null) return wording({ ...standing(place), going: 1, needed: null });
      const needed = (going.get(groupKey(place)) ?? []).filter(({ visits }) => visits.some((at) => at.site === site));
      return needed.length === 0 ? '待定：未排入课表' : wording({ ...standing(place), needed: needed.length });
    },
  };
}

/** Posts of a place, and who fills them when the year begins. */
function groupsOf({ rotation }: Plan, { schools }: QuotaPlan, county: County) {
  const { county: present } = statusesInForce(county);
  const back = new Map((rotation?.returns ?? []).map(({ teacher, to }) => [teacher, to]));
  const teachers = present.teachers.map((each) => ({ ...each, workSchool: back.get(each.id) ?? each.workSchool }));
  const people = peopleOfPosts({ ...present, teachers }, rotation?.moves ?? []);
  const posts = new Map(
    schools.flatMap(({ school, subjects }) =>
      subjects.map((row) => [groupKey({ ...row, home: school }), row.posts] as const),
    ),
  );
  return (place: Place) => ({ people: people.get(groupKey(place)) ?? [], posts: posts.get(groupKey(place)) ?? 0 });
}

/** Half periods of the timetable by who there is to teach them; the first three add up to all of it. */
export interface TravelToday {
  /** Every post of the school and subject has its person. */
  readonly staffed: number;
  /** Nobody of the school and subject is there. */
  readonly vacant: number;
  /** Somebody is there, but fewer people than posts: who of the school travels is the school's to say. */
  readonly open: number;
  /** Of `open`, the most that can be taught when everybody there takes one post of the timetable. */
  readonly openAtMost: number;
}

export function travelToday(plan: Plan, quota: QuotaPlan, county: County): TravelToday {
  const groups = groupsOf(plan, quota, county);
  const sums = { staffed: 0, vacant: 0, open: 0, openAtMost: 0 };
  for (const going of Map.groupBy(plan.timetable?.posts ?? [], groupKey).values()) {
    const { people, posts } = groups(going[0]!);
    const each = going
      .map(({ visits }) => visits.reduce((sum, { halfPeriods }) => sum + halfPeriods, 0))
      .toSorted((a, b) => b - a);
    const all = total(each);
    if (people.length === 0) sums.vacant += all;
    else if (people.length >= posts) sums.staffed += all;
    else {
      sums.open += all;
      sums.openAtMost += total(each.slice(0, people.length));
    }
  }
  return sums;
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** 「其中由现有人员可承担 X 节，岗位待补 Y 节」; null where there is no timetable. */
export function travelTodayZh(plan: Plan, quota: QuotaPlan, county: County): string | null {
  if ((plan.timetable?.posts ?? []).length === 0) return null;
  const { staffed, vacant, open, openAtMost } = travelToday(plan, quota, county);
  const periods = (halfPeriods: number): string => `${grouped(String(halfPeriods / 2))} 节`;
  const between =
    open === 0
      ? ''
      : `；另 ${periods(open)}的派出学校该学科人员少于岗位，由谁走教由学校安排，一人承担一个岗位的课表，最多可开出 ${periods(openAtMost)}`;
  return `排入课表的课时中，由现有人员可承担 ${periods(staffed)}，岗位待补、暂无人承担 ${periods(vacant)}${between}（按${plan.rotation === null ? '现' : '交流后'}在岗人员计）。`;
}

interface Standing {
  /** Who fills posts of the place. */
  readonly names: readonly string[];
  /** Posts that nobody fills. */
  readonly vacant: number;
  /** Posts that travel at all. */
  readonly going: number;
  /** Of these, as many as are asked for; null: no timetable says. */
  readonly needed: number | null;
  readonly when: string;
}

function wording({ names, vacant, going, needed, when }: Standing): string {
  if (names.length === 0) return `待定：该校该学科${when}无在岗教师，岗位待补`;
  const others = vacant === 0 ? '' : `（另有 ${vacant} 个岗位待补）`;
  if (names.length > NAMED) return `待定：该校该学科${when}在岗 ${names.length} 人，由派出学校定人${others}`;
  const missing = Math.max(0, going - names.length);
  const listed = [...names, ...(missing === 0 ? [] : [missing === 1 ? '待补教师' : `待补教师 ${missing} 名`])].join(
    '、',
  );
  const open = missing > 0 ? '' : others;
  if (names.length + missing === 1) return `由 ${listed} 承担${open}`;
  if (needed === null) return `由 ${listed} 中安排${open}`;
  if (needed === names.length + missing) return `由 ${listed} 承担`;
  return `${listed} 中${needed === 1 ? '一' : ` ${needed} `}人${open}`;
}
