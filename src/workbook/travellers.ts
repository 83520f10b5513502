/** Who goes out to teach: the people who fill the posts of a school and subject when the year begins, by name where few. */
import { statusesInForce } from '../../models/demand/status-in-force.ts';
import { groupKey } from '../../models/timetable/facts.ts';
import type { County, Stage } from '../county/county.ts';
import type { Plan, QuotaPlan } from '../planning/plan.ts';
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
export function travellersOf({ rotation, timetable }: Plan, { schools }: QuotaPlan, county: County): Travellers {
  const { county: present } = statusesInForce(county);
  const back = new Map((rotation?.returns ?? []).map(({ teacher, to }) => [teacher, to]));
  const teachers = present.teachers.map((each) => ({ ...each, workSchool: back.get(each.id) ?? each.workSchool }));
  const people = peopleOfPosts({ ...present, teachers }, rotation?.moves ?? []);
  const posts = new Map(
    schools.flatMap(({ school, subjects }) =>
      subjects.map((row) => [groupKey({ ...row, home: school }), row.posts] as const),
    ),
  );
  const going = Map.groupBy(timetable?.posts ?? [], groupKey);
  const when = rotation === null ? '现' : '交流后';
  const standing = (place: Place): Omit<Standing, 'needed'> => {
    const names = (people.get(groupKey(place)) ?? []).map(({ name }) => name);
    const vacant = Math.max(0, (posts.get(groupKey(place)) ?? 0) - names.length);
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
  if (names.length > NAMED) return `待定：该校该学科${when}在岗 ${names.length} 人，由派出学校定人`;
  const missing = Math.max(0, going - names.length);
  const listed = [...names, ...(missing === 0 ? [] : [missing === 1 ? '待补教师' : `待补教师 ${missing} 名`])].join(
    '、',
  );
  const open = vacant === 0 || missing > 0 ? '' : `（另有 ${vacant} 个岗位待补）`;
  if (names.length + missing === 1) return `由 ${listed} 承担${open}`;
  if (needed === null) return `由 ${listed} 中安排${open}`;
  if (needed === names.length + missing) return `由 ${listed} 承担`;
  return `${listed} 中${needed === 1 ? '一' : ` ${needed} `}人${open}`;
}
