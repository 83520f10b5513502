/** Why a school gets what it gets: which bound gave its entitlement, and which rule its posts stopped at. */
import type { SchoolDemand } from '../demand/demand.ts';
import { type Policy, parameters } from '../parameters.ts';
import type { Words } from '../words.ts';
import type { BoundReason } from './bound-reason.ts';
import { creditReasons } from './credit-words.ts';
import { leastPosts } from './least-posts.ts';

export interface CountyTotals {
  /** What is shared out: the county total without the reserve. */
  readonly total: number;
  readonly reserve: number;
  readonly entitlement: number;
}

export function schoolReasons(
  demand: SchoolDemand,
  posts: number,
  totals: CountyTotals,
  policy: Policy,
): readonly BoundReason[] {
  return [
    entitlementReason(demand, policy),
    ...postsReasons(demand, posts, totals, policy),
    ...creditReasons(demand, policy),
  ];
}

const decimals = (value: number): string => String(Math.round(value * 100) / 100);

function entitlementReason(
  { school, pupils, stages, entitlement, classes }: SchoolDemand,
  policy: Policy,
): BoundReason {
  const { staff, by, classRatio, pupilRatioExact, weightedExact, tier, pointFloor } = entitlement;
  const values = { entitlement: staff, by, pupils, classes, pupilRatio: Math.round(pupilRatioExact * 100) / 100 };
  const { resourceCentre } = entitlement;
  const centre =
    resourceCentre === 0
      ? { zh: '', en: '' }
      : { zh: `；另核特教资源中心专职 ${resourceCentre} 名`, en: `; ${resourceCentre} more for the resource centre` };
  const special =
    policy['special.posts'] === 'ratio'
      ? {
          zh: `按学生 ${pupils} 人、每 ${policy['special.pupilsPerStaff']} 人 1 名`,
          en: `one for ${policy['special.pupilsPerStaff']} of its ${pupils} pupils`,
        }
      : { zh: '按核定编制或现有编制人数', en: 'its ratified posts or the holders of today' };
  const reason = (zh: string, en: string): BoundReason => ({ rule: 'Q11', values, words: { zh, en } });
  const ordinary = (zh: string, en: string): BoundReason => reason(`${zh}${centre.zh}。`, `${en}${centre.en}.`);
  if (school.kind === 'special')
    return reason(
      `特殊教育学校${special.zh}计 ${staff - entitlement.resourceCentre} 名，不按普通学校师生比核算${centre.zh}。`,
      `A special school counts at ${special.en}, ${staff - entitlement.resourceCentre}, outside the ratios${centre.en}.`,
    );
  const ratios = stages.map(
    ({ stage }) => `1:${stage === 'primary' ? policy['ratio.primary'] : policy['ratio.junior']}`,
  );
  const byPupilsZh = `按师生比（${ratios.join('、')}）核算为 ${decimals(pupilRatioExact)} 名`;
  const byPupilsEn = `the pupil ratio (${ratios.join(', ')}) gives ${decimals(pupilRatioExact)}`;
  const classWords = classRatioWords(stages, classRatio, policy);
  switch (by) {
    case 'none':
      return reason('该校无在校学生，不配教职工。', 'No pupils are enrolled: no posts.');
    case 'pupilRatio':
      return ordinary(
        `该校应配教职工 ${staff} 名：学生 ${pupils} 人，${byPupilsZh}，进位取整`,
        `Entitled to ${staff} staff: ${pupils} pupils, ${byPupilsEn}, rounded up`,
      );
    case 'classRatio':
      return ordinary(
        `该校应配教职工 ${staff} 名：${classWords.zh}；${byPupilsZh}，取其高者`,
        `Entitled to ${staff} staff: ${classWords.en}; ${byPupilsEn}; the higher counts`,
      );
    case 'weightedRatio': {
      const weight = decimals(100 * policy['small.classWeight']);
      const mixed = decimals(weightedExact ?? 0);
      return ordinary(
        `该校应配教职工 ${staff} 名：${classWords.zh}；${byPupilsZh}；班师比按 ${weight}% 加权为 ${mixed} 名，进位取整`,
        `Entitled to ${staff} staff: ${classWords.en}; ${byPupilsEn}; with a weight of ${weight} % on the class ratio ${mixed}, rounded up`,
      );
    }
    case 'fixedTier':
      return ordinary(
        `该校应配教职工 ${staff} 名：学生 ${pupils} 人，按小规模学校分档核为 ${tier ?? staff} 名；${byPupilsZh}，取其高者`,
        `Entitled to ${staff} staff: the tier of small schools with ${pupils} pupils gives ${tier ?? staff}; ${byPupilsEn}; the higher counts`,
      );
    case 'pointFloor':
      return ordinary(
        `该教学点应配教职工 ${staff} 名：教学点不少于 ${pointFloor ?? staff} 名教师；${byPupilsZh}，取其高者`,
        `Entitled to ${staff} staff: a teaching point keeps ${pointFloor ?? staff} teachers; ${byPupilsEn}; the higher counts`,
      );
  }
}

/** What the class ratio asks for: teachers by stage, and the non-teaching posts that go with them. */
function classRatioWords(
  stages: SchoolDemand['stages'],
  classRatio: SchoolDemand['entitlement']['classRatio'],
  policy: Policy,
): Words {
  const sums = stages.map(
    ({ stage, classes }) => `${classes} × ${policy[stage === 'primary' ? 'classRatio.primary' : 'classRatio.junior']}`,
  );
  const teachers = classRatio?.teachers ?? 0;
  const others = classRatio?.nonTeaching ?? 0;
  const exact = decimals(classRatio?.exact ?? 0);
  return {
    zh: `按班师比需专任教师 ${teachers} 名（${sums.join(' + ')} = ${exact}，进位）${others > 0 ? `，另核职员教辅 ${others} 名` : ''}`,
    en: `the class ratio asks for ${teachers} teachers (${sums.join(' + ')} = ${exact}, rounded up)${others > 0 ? ` and ${others} non-teaching` : ''}`,
  };
}

/** Where the pupil ratio alone binds though the classes would ask for more: the size from which it does, and its parameter. */
function tooLargeForClassRatio({ pupils, stages, entitlement }: SchoolDemand, policy: Policy): Words {
  const byClasses = stages.reduce(
    (sum, { stage, classes }) =>
      sum + classes * policy[stage === 'primary' ? 'classRatio.primary' : 'classRatio.junior'],
    0,
  );
  const most = policy['small.maxPupils'];
  if (entitlement.by !== 'pupilRatio' || pupils <= most || byClasses <= entitlement.pupilRatio)
    return { zh: '', en: '' };
  const { zh, en } = parameters['small.maxPupils'];
  return {
    zh: `：学生 ${pupils} 人，多于「${zh}」${most} 人，应配不结合班师比`,
    en: `: with ${pupils} pupils, more than the ${most} of “${en}”, the class ratio does not count`,
  };
}

function postsReasons(
  demand: SchoolDemand,
  posts: number,
  { total, reserve, entitlement }: CountyTotals,
  policy: Policy,
): readonly BoundReason[] {
  const {
    school,
    entitlement: { staff },
    pointFloor: floor,
  } = demand;
  if (staff === 0 || school.kind === 'special') return [];
  if (posts === staff) {
    const larger = tooLargeForClassRatio(demand, policy);
    return [
      {
        rule: 'Q11',
        values: { posts, entitlement: staff },
        words: {
          zh: `按应配足额拟配 ${posts} 名，应配即上限${larger.zh}。`,
          en: `Given in full: ${posts} posts, and no school gets more${larger.en}.`,
        },
      },
    ];
  }
  const share = policy['quota.minimumShare'];
  const least = leastPosts(staff, share);
  const short = staff - posts;
  const shortage: BoundReason = {
    rule: 'Q01',
    values: { total, reserve, entitlement, posts, short },
    words: {
      zh:
        total < entitlement
          ? `${reserve > 0 ? `全县可分配编制 ${total} 名（编制总量 ${total + reserve} 名，留机动编 ${reserve} 名）` : `全县编制总量 ${total} 名`}，少于各校应配合计 ${entitlement} 名；该校拟配 ${posts} 名，比应配少 ${short} 名，各校间按「${parameters['quota.goals'].zh}」分配。`
          : `该校拟配 ${posts} 名，比应配少 ${short} 名：再增岗位不能减少无人任教课时。`,
      en:
        total < entitlement
          ? `${reserve > 0 ? `The ${total} posts to be shared out (the county total of ${total + reserve} less a reserve of ${reserve}) are` : `The county total of ${total} is`} below all entitlements, ${entitlement}; ${posts} posts here, ${short} fewer than entitled; posts are shared between schools by “${parameters['quota.goals'].en}”.`
          : `${posts} posts, ${short} fewer than entitled: more posts would not lessen untaught lessons.`,
    },
  };
  if (posts <= floor)
    return [
      {
        rule: 'Q02',
        values: { posts, floor },
        words: { zh: `按教学点教师底数拟配 ${posts} 名。`, en: `Held at the floor of teaching points, ${posts}.` },
      },
      shortage,
    ];
  if (posts === least)
    return [
      {
        rule: 'Q03',
        values: { posts, share, least },
        words: {
          zh: `按最低配备（应配 ${staff} 名 × ${share}，进位）拟配 ${posts} 名。`,
          en: `Held at its least share (${staff} × ${share}, rounded up): ${posts}.`,
        },
      },
      shortage,
    ];
  return [shortage];
}
