/**
 * Every number and switch of policy that the program reads, with its unit and words — but never its value.
 * Values are data: `src/policy/packs/*.json`, merged national → province → city → county, each with its source.
 */
import type { Words } from './words.ts';

interface Common extends Words {
  readonly unit: string;
}
export interface NumberParameter extends Common {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
}
export interface SwitchParameter extends Common {
  readonly kind: 'switch';
}
export interface ChoiceParameter extends Common {
  readonly kind: 'choice';
  readonly options: readonly [string, ...string[]];
}
/** A list of known words, in an order that may matter (goals) or not (sets). */
export interface ListParameter extends Common {
  readonly kind: 'list';
  readonly options: readonly string[] | 'subjects' | 'exemptionCodes';
}
/** Half periods a week by subject and grade 1–9: `{music: [4,4,3,3,3,3,2,2,2]}`. */
export interface CurriculumParameter extends Common {
  readonly kind: 'curriculum';
}
/** A number by key, e.g. periods a week by subject. `*` is the value of every key not named. */
export interface NumberTableParameter extends Common {
  readonly kind: 'numberTable';
}
/** 兼课: which subjects a teacher of a subject may also teach, by stage. */
export interface SubstitutionParameter extends Common {
  readonly kind: 'substitution';
}
/** Small-school tiers, smallest first: up to `maxPupils` the entitlement is at least what the tier gives. */
export interface TierParameter extends Common {
  readonly kind: 'tiers';
}
/** 积分 by published components, one row a component. */
export interface PointsParameter extends Common {
  readonly kind: 'points';
}
/** Forms of move: what each does to 编制实名 and 实际在岗, one row a form. */
export interface FormsParameter extends Common {
  readonly kind: 'forms';
}
/** Remoteness by road: from so many kilometres or minutes from the county seat a school is in the tier. Nearest first. */
export interface TierBandsParameter extends Common {
  readonly kind: 'tierBands';
}
/** Statutory retirement: rows by sex and post class. */
export interface RetirementParameter extends Common {
  readonly kind: 'retirement';
}

export const tierModes = ['fixed', 'perClass', 'perPupil'] as const;

export interface SmallSchoolTier {
  readonly maxPupils: number;
  /** `value` staff, `value` staff a class, or one member of staff for `value` pupils. */
  readonly mode: (typeof tierModes)[number];
  readonly value: number;
}
/** Either distance or road time is enough to be in the tier. */
export interface TierBand {
  readonly tier: number;
  readonly km: number;
  readonly minutes: number;
}
/** From `firstBirthMonth` on, the base age rises one month per `monthsPerStep` months of birth, up to `finalAgeMonths`. */
export interface RetirementRow {
  readonly sex: 'female' | 'male';
  readonly postClass: 'teaching' | 'management' | 'support';
  /** Women holding senior titles have a row of their own. */
  readonly seniorTitle: boolean;
  readonly baseAgeMonths: number;
  readonly firstBirthMonth: string;
  readonly monthsPerStep: number;
  readonly finalAgeMonths: number;
}

export const pointsComponents = [
  'serviceYears',
  'schoolYears',
  'ruralYears',
  'excellentAppraisals',
  'classHead',
  'backbone',
  'seniorTitle',
  'earlierRounds',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
] as const;

export interface PointsComponent {
  readonly component: (typeof pointsComponents)[number];
  /** Whole points for each year, time, level or case. */
  readonly points: number;
  readonly most: number;
  /** For a wish, against being sent, or both. */
  readonly counts: 'wish' | 'stay' | 'both';
}

export type MoveForm = 'regular' | 'support' | 'attachment' | 'itinerant' | 'shadowing' | 'transfer';

/** What one form of move changes. 人走编留 is a form whose post, contract, rank post and payroll stay. */
export interface MoveFormTerms {
  readonly form: MoveForm;
  /** 编制 goes to the school moved to. */
  readonly post: boolean;
  /** 聘用合同 is made with the school moved to. */
  readonly contract: boolean;
  /** 岗位等级 is held there, and takes one of its rank posts. */
  readonly rankPost: boolean;
  /** 工资关系 goes there. */
  readonly payroll: boolean;
  /** Allowances that belong to the place (乡村补助、乡镇补贴、区域绩效) are those of the place of work. */
  readonly allowances: boolean;
  /** The school at which education statistics, and so the official coefficients, count the person. */
  readonly countedAt: 'home' | 'destination';
  /** Least length in months; null: without an end, nobody returns. */
  readonly leastMonths: number | null;
  readonly countsForTenPercent: boolean;
  /** Time at a rural school counts as rural service (职称评聘的乡村任教经历). */
  readonly ruralService: boolean;
}

export type Parameter =
  | NumberParameter
  | SwitchParameter
  | ChoiceParameter
  | ListParameter
  | CurriculumParameter
  | NumberTableParameter
  | SubstitutionParameter
  | TierParameter
  | FormsParameter
  | PointsParameter
  | TierBandsParameter
  | RetirementParameter;

const share = (zh: string, en: string): NumberParameter => ({ kind: 'number', unit: 'share', min: 0, max: 1, zh, en });
const number = (unit: string, min: number, max: number, zh: string, en: string): NumberParameter => ({
  kind: 'number',
  unit,
  min,
  max,
  zh,
  en,
});
const whole = (unit: string, min: number, max: number, zh: string, en: string): NumberParameter => ({
  kind: 'number',
  unit,
  min,
  max,
  integer: true,
  zh,
  en,
});
const on = (zh: string, en: string): SwitchParameter => ({ kind: 'switch', unit: 'on or off', zh, en });

export const quotaGoalIds = [
  'untaughtProtected',
  'untaughtOther',
  'fillRate',
  'specialists',
  'change',
  'travel',
] as const;
/** Goals that no county has unless it names them in `rotation.goals`. */
export const chosenRotationGoalIds = ['outsideCircle', 'earlierRounds', 'designations', 'points'] as const;
export const rotationGoalIds = [
  'unfilledRural',
  'unfilled',
  'equity',
  'overTerm',
  'movesBeyondRules',
  'wishes',
  'longCommutes',
  'midCycle',
  'commute',
  ...chosenRotationGoalIds,
] as const;

export const horizonGoalIds = ['unfilled', 'smoothHiring', 'surplus', 'moves', 'retrained'] as const;

/** Half-days of a working week, in order. */
export const halfDayIds = [
  'mondayMorning',
  'mondayAfternoon',
  'tuesdayMorning',
  'tuesdayAfternoon',
  'wednesdayMorning',
  'wednesdayAfternoon',
  'thursdayMorning',
  'thursdayAfternoon',
  'fridayMorning',
  'fridayAfternoon',
] as const;

export const parameters = {
  // ── demand and entitlement (models.md §0) ─────────────────────────────────────────────────────────────────
  'ratio.primary': number('pupils per staff', 5, 60, '小学学生与教职工比', 'Primary pupils per member of staff'),
  'ratio.junior': number('pupils per staff', 5, 60, '初中学生与教职工比', 'Junior pupils per member of staff'),
  'classRatio.primary': number('teachers per class', 0.5, 5, '小学每班专任教师', 'Teachers per primary class'),
  'classRatio.junior': number('teachers per class', 0.5, 6, '初中每班专任教师', 'Teachers per junior class'),
  'small.combine': {
    kind: 'choice',
    unit: 'mode',
    options: ['max', 'weighted', 'ratioOnly'],
    zh: '小规模学校核编方式',
    en: 'How small schools combine the two ratios',
  },
  'small.maxPupils': whole(
    'pupils',
    0,
    1000,
    '小规模学校学生数上限（按班师比结合核定）',
    'Schools up to this size combine the class ratio',
  ),
  'small.classWeight': share('加权核编时班师比所占权重', 'Weight of the class ratio where the two are mixed'),
  'small.tiers': { kind: 'tiers', unit: 'staff', zh: '小规模学校分档', en: 'Small-school tiers' },
  'class.cap.primary': whole('pupils', 10, 80, '小学班额上限', 'Primary class cap'),
  'class.cap.junior': whole('pupils', 10, 80, '初中班额上限', 'Junior class cap'),
  'class.cap.primary.migrant': whole(
    'pupils',
    10,
    80,
    '随迁子女占比高的小学班额上限',
    'Primary class cap where migrant children are many',
  ),
  'class.cap.junior.migrant': whole(
    'pupils',
    10,
    80,
    '随迁子女占比高的初中班额上限',
    'Junior class cap where migrant children are many',
  ),
  'class.migrantShare': share(
    '适用放宽班额的随迁子女占比',
    'Share of migrant children from which the wider cap applies',
  ),
  curriculum: {
    kind: 'curriculum',
    unit: 'half periods a week',
    zh: '课程设置（周课时×2）',
    en: 'Curriculum, half periods a week',
  },
  'curriculum.absorbed.primary': {
    kind: 'list',
    unit: 'subjects',
    options: 'subjects',
    zh: '小学不单独设岗的课程',
    en: 'Primary subjects that never create posts',
  },
  'curriculum.absorbed.junior': {
    kind: 'list',
    unit: 'subjects',
    options: 'subjects',
    zh: '初中不单独设岗的课程',
    en: 'Junior subjects that never create posts',
  },
  'load.primary': {
    kind: 'numberTable',
    unit: 'periods a week',
    zh: '小学教师标准周课时',
    en: 'Primary load norm by subject',
  },
  'load.junior': {
    kind: 'numberTable',
    unit: 'periods a week',
    zh: '初中教师标准周课时',
    en: 'Junior load norm by subject',
  },
  'load.classHeadShare': share('班主任折算标准课时的比例', 'Share of the norm credited to a class head'),
  'load.awayStatuses': {
    kind: 'list',
    unit: 'statuses',
    options: ['seconded', 'longIllness', 'maternity', 'study', 'otherLeave'],
    zh: '占编而不任课的不在岗情形',
    en: 'Ways of being away that use a post and teach nothing',
  },
  'load.headCredit': share(
    '校长、书记减免标准课时的比例',
    'Share of the norm that heads and party secretaries do not teach',
  ),
  'load.deputyCredit': share('副校长减免标准课时的比例', 'Share of the norm that deputies do not teach'),
  'load.middleCredit': share('中层干部减免标准课时的比例', 'Share of the norm that middle leaders do not teach'),
  'load.olderCredit': share('年龄较大教师减免标准课时的比例', 'Share of the norm that older teachers do not teach'),
  'load.olderAge.female': whole('years', 40, 70, '女教师减课年龄', 'Age from which women teach less'),
  'load.olderAge.male': whole('years', 40, 70, '男教师减课年龄', 'Age from which men teach less'),
  'load.protectedCredit': share(
    '特殊情形教师减免标准课时的比例',
    'Share of the norm that people under protection do not teach',
  ),
  'load.protectedCodes': {
    kind: 'list',
    unit: 'codes',
    options: 'exemptionCodes',
    zh: '可减课的情形代码',
    en: 'Codes under which people teach less',
  },
  'load.inclusionCredit': share(
    '每名随班就读学生折算标准课时的比例',
    'Share of a norm credited for a pupil with special needs in the class',
  ),
  'load.homeTeachingCredit': share(
    '每名送教上门学生折算标准课时的比例',
    'Share of a norm credited for a pupil taught at home',
  ),
  substitution: { kind: 'substitution', unit: 'subjects', zh: '兼课对照', en: 'Who may also teach what' },
  // ── quota (§1) ────────────────────────────────────────────────────────────────────────────────────────────
  'quota.reserveShare': share('机动编占县编制总量的比例', 'Share of the county total kept as reserve posts'),
  'quota.pointFloor': whole('teachers', 0, 10, '教学点教师底数', 'Teachers every teaching point keeps'),
  'quota.pointFloorCounts': {
    kind: 'list',
    unit: 'people',
    options: ['temporary', 'support', 'threeSupports', 'silverAge', 'seconded'],
    zh: '计入教学点教师底数的编外或借用人员',
    en: 'People without a post of the point who count for its floor',
  },
  'quota.capacityWithoutPosts': {
    kind: 'list',
    unit: 'people',
    options: ['temporary', 'support', 'threeSupports', 'silverAge'],
    zh: '计入授课能力的编外人员',
    en: 'People without 编制 whose teaching is counted',
  },
  'quota.minimumShare': share('学校最低配备（占应配）', 'Least share of its entitlement a school gets'),
  'quota.nonTeachingShare.primary': share('小学职员教辅工勤占比上限', 'Largest non-teaching share, primary'),
  'quota.nonTeachingShare.junior': share('初中职员教辅工勤占比上限', 'Largest non-teaching share, junior'),
  'quota.itinerantSubjects': {
    kind: 'list',
    unit: 'subjects',
    options: 'subjects',
    zh: '可走教学科',
    en: 'Subjects itinerants may teach',
  },
  'quota.itinerantMaxMinutes': whole('minutes one way', 0, 240, '走教单程时限', 'Longest one-way trip of an itinerant'),
  'quota.itinerantTravelCredit': number(
    'periods per weekly trip',
    0,
    6,
    '走教每次往返折算课时',
    'Periods credited per itinerant trip',
  ),
  'quota.itinerantPeriodsPerTrip': number(
    'periods',
    1,
    12,
    '走教每次授课课时',
    'Periods an itinerant teaches per trip',
  ),
  'quota.itinerantMaxShare': share(
    '走教课时占教师标准课时上限',
    'Largest share of a norm an itinerant teaches away from home',
  ),
  'quota.remoteMaxShare': share('专递课堂占该学科课时上限', 'Largest share of a subject taught remotely'),
  'quota.remoteSubjects': {
    kind: 'list',
    unit: 'subjects',
    options: 'subjects',
    zh: '可用专递课堂的学科',
    en: 'Subjects that may be taught remotely',
  },
  'quota.peClassesPerTeacher.primary': number(
    'classes per PE teacher',
    1,
    30,
    '小学体育教师班师比',
    'Primary classes per PE teacher',
  ),
  'quota.peClassesPerTeacher.junior': number(
    'classes per PE teacher',
    1,
    30,
    '初中体育教师班师比',
    'Junior classes per PE teacher',
  ),
  'quota.peRatioIsHard': on('体育教师班师比作为硬性要求', 'The class ratio of PE teachers is binding'),
  'quota.specialistPosts': {
    kind: 'list',
    unit: 'subjects',
    options: ['mentalHealth', 'specialEducation'],
    zh: '必须设岗的专项教师',
    en: 'Specialists without lessons who must have a post',
  },
  'special.posts': {
    kind: 'choice',
    unit: 'mode',
    options: ['ratified', 'ratio'],
    zh: '特殊教育学校核编方式',
    en: 'How posts of special schools are counted',
  },
  'special.pupilsPerStaff': number(
    'pupils per staff',
    0.5,
    20,
    '特殊教育学校学生与教职工比',
    'Pupils per member of staff, special schools',
  ),
  'quota.maxClasses': whole(
    'classes',
    1,
    200,
    '完全小学和初中班数上限',
    'Largest number of classes, primary and junior',
  ),
  'quota.maxClasses.nineYear': whole('classes', 1, 200, '九年一贯制班数上限', 'Largest number of classes, nine-year'),
  'layout.seatsPerThousand.primary': number(
    'seats per 1,000 residents',
    0,
    500,
    '城镇小学千人学位数',
    'Primary seats per 1,000 residents of the towns',
  ),
  'layout.seatsPerThousand.junior': number(
    'seats per 1,000 residents',
    0,
    500,
    '城镇初中千人学位数',
    'Junior seats per 1,000 residents of the towns',
  ),
  'provision.mentalHealthPupils': whole(
    'pupils',
    0,
    10_000,
    '应配专职心理健康教师的学校学生数（0 为不要求）',
    'Pupils from which a school has a mental-health teacher (0: none)',
  ),
  'provision.inclusionPupils': whole(
    'pupils',
    0,
    1000,
    '应配资源教师的随班就读学生数（0 为不要求）',
    'Pupils with special needs from which a school has a resource teacher (0: none)',
  ),
  'provision.boardersPerLivingTeacher': whole(
    'boarders per person',
    1,
    1000,
    '每名生活老师负责的寄宿生数',
    'Boarders per living teacher',
  ),
  'provision.boardersPerHealthStaff': whole(
    'boarders per person',
    1,
    5000,
    '每名卫生保健人员负责的寄宿生数',
    'Boarders per member of the health staff',
  ),
  'provision.guards': whole('people', 0, 50, '寄宿制学校安保人员数', 'Guards of a boarding school'),
  'quota.goals': {
    kind: 'list',
    unit: 'goals in order',
    options: quotaGoalIds,
    zh: '编制分配目标次序',
    en: 'Order of the quota goals',
  },
  // ── timetable of the travelling teachers (§3) ─────────────────────────────────────────────────────────────
  'timetable.halfDays': {
    kind: 'list',
    unit: 'half-days',
    options: halfDayIds,
    zh: '可安排走教的半天',
    en: 'Half-days on which itinerants may be away',
  },
  'timetable.periodsPerHalfDay': whole(
    'periods',
    1,
    6,
    '一个半天最多安排的课时（教师、班级同）',
    'Most periods in one half-day, of a teacher or a class',
  ),
  'timetable.classPeriodsADay': whole(
    'periods',
    1,
    4,
    '一个班同一学科一天最多安排的走教课时',
    'Most itinerant periods of one subject a class has in a day',
  ),
  'timetable.roadMinutesADay': whole(
    'minutes a day',
    0,
    480,
    '走教教师每日路途时限',
    'Longest time on the road of an itinerant in a day',
  ),
  'timetable.sitesADay': whole('sites', 1, 2, '走教教师一天最多到校数', 'Most sites an itinerant serves in a day'),
  'timetable.sitesAWeek': whole(
    'sites',
    1,
    20,
    '走教教师固定服务学校数上限',
    'Most sites an itinerant serves in a week',
  ),
  // ── travel ────────────────────────────────────────────────────────────────────────────────────────────────
  'travel.detour': number('factor', 1, 4, '直线距离绕行系数', 'Detour factor on straight lines'),
  'travel.speed': number('km per hour', 5, 120, '平均行车速度', 'Average road speed'),
  // ── rotation (§2) ─────────────────────────────────────────────────────────────────────────────────────────
  'rotation.eligibleYears': whole(
    'years',
    0,
    40,
    '符合交流条件的同校任教年限',
    'Years at one school that make a teacher eligible',
  ),
  'rotation.serviceYears.specialPost': whole(
    'years',
    0,
    20,
    '特岗教师服务期（未填服务期截止时按参加工作年月推算）',
    'Contracted service of special-post teachers, when its end is not given',
  ),
  'rotation.serviceYears.targeted': whole(
    'years',
    0,
    20,
    '公费师范、定向教师服务期（未填服务期截止时按参加工作年月推算）',
    'Contracted service of targeted graduates, when its end is not given',
  ),
  'rotation.overTermYears': whole(
    'years',
    0,
    60,
    '超期应交流年限',
    'Years at one school after which a teacher is over term',
  ),
  'rotation.minYearsToRetire': whole(
    'years',
    0,
    20,
    '距退休不足此年限者不列入交流',
    'Years to retirement below which a teacher is not rotated',
  ),
  'rotation.termYears': whole('years', 1, 10, '交流期限', 'Term of a rotation'),
  'rotation.forms': {
    kind: 'forms',
    unit: 'terms by form',
    zh: '交流形式及其编制、合同、岗位、待遇、统计口径',
    en: 'Forms of move and what each changes',
  },
  'rotation.form': {
    kind: 'choice',
    unit: 'form',
    options: ['regular', 'support', 'attachment', 'transfer'],
    zh: '本次交流的形式',
    en: 'Form of the moves of this run',
  },
  'rotation.returnAtEnd': on('交流期满返回编制所在学校', 'People return home at the end of their term'),
  'rotation.restYears': whole('years', 0, 20, '两轮交流的最少间隔', 'Least years between two rotations of one person'),
  'rotation.couples': {
    kind: 'choice',
    unit: 'mode',
    options: ['notBoth', 'together', 'off'],
    zh: '夫妻双方的交流安排',
    en: 'How couples are moved',
  },
  'rotation.minShareEligible': share('交流教师占符合条件教师的最低比例', 'Least share of the eligible that moves'),
  'rotation.minShareScope': {
    kind: 'choice',
    unit: 'base',
    options: ['county', 'sending', 'both'],
    zh: '10% 比例的基数',
    en: 'Base of the 10 % rule',
  },
  'rotation.countedMoves': {
    kind: 'choice',
    unit: 'numerator',
    options: ['all', 'toRural', 'townToRural'],
    zh: '计入交流比例的流向',
    en: 'Directions of move that count for the shares',
  },
  'rotation.minBackboneOfMoved': share(
    '骨干教师占交流教师的最低比例',
    'Least share of backbone teachers among the moved',
  ),
  'rotation.minBackboneScope': {
    kind: 'choice',
    unit: 'base',
    options: ['county', 'sending', 'both'],
    zh: '骨干教师 20% 比例的基数',
    en: 'Base of the 20 % rule',
  },
  'rotation.backboneLevels': {
    kind: 'list',
    unit: 'levels',
    options: ['school', 'county', 'city', 'province'],
    zh: '计为骨干的层级',
    en: 'Levels that count as backbone',
  },
  'rotation.directions': {
    kind: 'list',
    unit: 'directions',
    options: ['townToRural', 'ruralToRural', 'ruralToTown', 'townToTown'],
    zh: '允许的交流方向',
    en: 'Directions of move that are allowed',
  },
  'rotation.directionBy': {
    kind: 'choice',
    unit: 'mode',
    options: ['location', 'role'],
    zh: '交流方向按区位（县城/乡村）还是按派出、接收校认定',
    en: 'Whether directions go by location or by sending and receiving schools',
  },
  'rotation.withinCircleOnly': on('只在学区、集团和结对学校之间交流', 'Moves only within clusters, groups and pairs'),
  'rotation.pairLeast': whole(
    'people',
    0,
    20,
    '每对结对学校至少派出人数',
    'Least number of people a helping school sends to its pair',
  ),
  'rotation.exemptions': {
    kind: 'list',
    unit: 'codes',
    options: 'exemptionCodes',
    zh: '暂缓交流情形代码',
    en: 'Exemption codes in force',
  },
  'rotation.maxTurnover': share('每校每年派出占比上限', 'Largest share of a school that leaves in a year'),
  'rotation.maxNearRetirement': share(
    '派出人员中临近退休者占比上限',
    'Largest share of people near retirement among those a school sends',
  ),
  'rotation.nearRetirementYears': whole('years', 0, 20, '计为临近退休的年限', 'Years to retirement that count as near'),
  'rotation.maxLowRated': share(
    '派出人员中考核基本合格及以下者占比上限',
    'Largest share of low-rated people among those a school sends',
  ),
  'rotation.noBackboneLoss': on(
    '乡村学校骨干教师不得净减少',
    'No rural or receiving school loses backbone teachers on balance',
  ),
  'rotation.volunteersNoWorse': on(
    '自愿申报者不得安排到比现校更差的志愿',
    'Volunteers are never placed worse than staying',
  ),
  'rotation.crossStage': {
    kind: 'choice',
    unit: 'mode',
    options: ['never', 'withConsent'],
    zh: '跨学段交流',
    en: 'Moves across stages',
  },
  'rotation.maxCommuteMinutes': whole(
    'minutes one way',
    5,
    600,
    '交流单程通勤时限（无周转房）',
    'Longest one-way commute without a room',
  ),
  'rotation.longCommuteMinutes': whole(
    'minutes one way',
    0,
    600,
    '计为远距离的单程时间',
    'One-way commute counted as long',
  ),
  'rotation.rankPosts': {
    kind: 'choice',
    unit: 'mode',
    options: ['county', 'carried', 'school'],
    zh: '岗位等级管理方式（县域统筹/带岗流动/按校）',
    en: 'How rank posts are held',
  },
  'rotation.surplus': {
    kind: 'choice',
    unit: 'rule',
    options: ['overPosts'],
    zh: '超出岗位人数的认定规则',
    en: 'Who counts as above the posts',
  },
  'rotation.overTermHard': on('超期教师必须交流', 'Over-term teachers must move'),
  'rotation.centrePointCounts': on(
    '中心校与所辖教学点之间计为交流',
    'Moves between a centre school and its points count',
  ),
  'rotation.tieOrder': {
    kind: 'list',
    unit: 'facts in order',
    options: ['yearsOfService', 'appraisal'],
    zh: '同等条件下的排序',
    en: 'Order among equals before the lot',
  },
  'rotation.goals': {
    kind: 'list',
    unit: 'goals in order',
    options: rotationGoalIds,
    zh: '交流轮岗目标次序',
    en: 'Order of the rotation goals',
  },
  'points.components': {
    kind: 'points',
    unit: 'points',
    zh: '积分构成',
    en: 'Components of the points',
  },
  'points.orderIsHard': on('积分高者必须优先', 'More points must come first'),
  'heads.maxTerms': whole('terms', 1, 10, '校长同校任职最多届数', 'Terms a head serves at one school'),
  'heads.termYears': whole('years', 1, 10, '校长每届年限', 'Years of a head’s term'),
  'retirement.table': {
    kind: 'retirement',
    unit: 'months of age',
    zh: '法定退休年龄表',
    en: 'Statutory retirement ages',
  },
  // ── equity (§2, 教督〔2017〕6号) ────────────────────────────────────────────────────────────────────────────
  'equity.cvLimit.primary': number('coefficient', 0, 3, '小学校际差异系数上限', 'Limit of the coefficient, primary'),
  'equity.cvLimit.junior': number('coefficient', 0, 3, '初中校际差异系数上限', 'Limit of the coefficient, junior'),
  'equity.limitIsHard': on('差异系数上限作为硬约束', 'The coefficient limits are hard rules'),
  'equity.minPupils': whole(
    'pupils',
    0,
    500,
    '计入差异系数的学校最少学生数（教学点）',
    'Teaching points below this are outside the official figure',
  ),
  'equity.higherDegree.primary': number(
    'per 100 pupils',
    0,
    50,
    '小学每百名学生高于规定学历教师数',
    'Higher-degree teachers per 100, primary',
  ),
  'equity.higherDegree.junior': number(
    'per 100 pupils',
    0,
    50,
    '初中每百名学生高于规定学历教师数',
    'Higher-degree teachers per 100, junior',
  ),
  'equity.backbone': number('per 100 pupils', 0, 50, '每百名学生县级以上骨干教师数', 'Backbone teachers per 100'),
  'equity.peArts': number('per 100 pupils', 0, 50, '每百名学生体育艺术专任教师数', 'PE and arts teachers per 100'),
  'equity.nineYearWeight': number(
    'weight',
    0.5,
    3,
    '九年一贯制初中学生折算权重',
    'Weight of a junior pupil at nine-year schools',
  ),
  // ── pay (§4) ──────────────────────────────────────────────────────────────────────────────────────────────
  'pay.allowanceStep': whole('yuan a month', 1, 1000, '补助标准进位', 'Allowances are multiples of this'),
  'pay.allowanceMax': whole('yuan a month', 0, 20000, '单档补助上限', 'Largest allowance of one tier'),
  'pay.allowanceFloor': whole(
    'yuan a month',
    0,
    20000,
    '山区和农村边远地区教师生活补助人均下限',
    'Provincial floor of the average rural allowance',
  ),
  'pay.goal': {
    kind: 'choice',
    unit: 'goal',
    options: ['leastCost', 'bestWorstTier'],
    zh: '工资方案目标',
    en: 'Goal of the pay plan',
  },
  'pay.yearlyBudget': whole(
    'yuan a year',
    0,
    100_000_000_000,
    '补助年度预算（目标为最优末档时）',
    'Yearly budget when the goal is the best worst-off tier',
  ),
  'pay.comparableItems': {
    kind: 'list',
    unit: 'items',
    options: ['rankPay', 'performanceBase', 'townPerformance', 'tierAllowance', 'townshipAllowance'],
    zh: '同职级比较计入的项目',
    en: 'Items counted when equal ranks are compared',
  },
  'pay.parityBySchool': on('同职级比较逐校执行', 'Parity holds school by school'),
  'pay.tierSource': {
    kind: 'choice',
    unit: 'source',
    options: ['county', 'rule'],
    zh: '边远档次的依据',
    en: 'Where the tiers of schools come from',
  },
  'pay.tierBands': {
    kind: 'tierBands',
    unit: 'km and minutes from the county seat',
    zh: '按距县城路程划分边远档次',
    en: 'Tiers by road from the county seat',
  },
  'pay.allowanceByRank': on('补助按岗位等级分别确定', 'Allowances differ by rank post'),
  'pay.keepToday': on('补助和津贴不低于现行标准', 'Allowances and supplements do not fall below today’s'),
  'pay.supplements': {
    kind: 'list',
    unit: 'supplements',
    options: ['classHead', 'backbone', 'head'],
    zh: '一并测算的津贴',
    en: 'Supplements decided with the allowances',
  },
  'pay.classHeadLeast': whole('yuan a month', 0, 10000, '班主任津贴下限', 'Least class-head supplement'),
  'pay.backboneLeast': whole('yuan a month', 0, 10000, '骨干教师津贴下限', 'Least backbone supplement'),
  'pay.headLeast': whole('yuan a month', 0, 10000, '校长绩效津贴下限', 'Least supplement of heads'),
  'pay.headRatio': number(
    'times',
    1,
    5,
    '校长平均绩效工资与教师平均之比上限',
    'Heads’ average performance pay, at most so many times the teachers’',
  ),
  'pay.supplementsInTotal': on(
    '班主任、骨干、校长津贴计入绩效工资总量',
    'Supplements count within the performance total',
  ),
  'pay.share.province': share('生活补助省级分担比例', 'Share of the allowances paid by the province'),
  'pay.share.city': share('生活补助市级分担比例', 'Share of the allowances paid by the city'),
  'pay.share.upTo': whole(
    'yuan a month',
    0,
    20000,
    '省市分担的人均生活补助上限（0 为不设）',
    'Average allowance up to which province and city share; 0 = no limit',
  ),
  'pay.share.township.province': share(
    '乡镇工作补贴省级分担比例',
    'Share of the township allowance paid by the province',
  ),
  'pay.share.township.city': share('乡镇工作补贴市级分担比例', 'Share of the township allowance paid by the city'),
  'pay.share.supplement.province': share('各项津贴省级分担比例', 'Share of the supplements paid by the province'),
  'pay.share.supplement.city': share('各项津贴市级分担比例', 'Share of the supplements paid by the city'),
  // ── several years (§5) ────────────────────────────────────────────────────────────────────────────────────
  'horizon.departureShare': share('退休以外每年离开的教师占比', 'Share of teachers who leave a year, retirement apart'),
  'horizon.maxHiresAYear': whole('people', 0, 20000, '全县每年招聘上限', 'Most people hired in a year'),
  'horizon.hiringBlock': whole('people', 1, 1000, '衡量招聘均衡的档距', 'Size of the blocks by which hiring is evened'),
  'horizon.retrainingShare': share(
    '每年可转岗人数占具备条件者的比例',
    'Share of the qualified who may be retrained in a year',
  ),
  'horizon.goals': {
    kind: 'list',
    unit: 'goals in order',
    options: horizonGoalIds,
    zh: '多年预测目标次序',
    en: 'Order of the goals of several years',
  },
} as const satisfies Record<string, Parameter>;

export type ParameterId = keyof typeof parameters;
export const parameterIds = Object.keys(parameters) as readonly ParameterId[];

export type Curriculum = Readonly<Record<string, readonly number[]>>;
export type NumberTable = Readonly<Record<string, number>>;
export type SubstitutionTable = Readonly<Record<'primary' | 'junior', Readonly<Record<string, readonly string[]>>>>;

type ValueOf<P extends Parameter> = P extends NumberParameter
  ? number
  : P extends SwitchParameter
    ? boolean
    : P extends ChoiceParameter
      ? P['options'][number]
      : P extends ListParameter
        ? readonly string[]
        : P extends CurriculumParameter
          ? Curriculum
          : P extends NumberTableParameter
            ? NumberTable
            : P extends SubstitutionParameter
              ? SubstitutionTable
              : P extends TierParameter
                ? readonly SmallSchoolTier[]
                : P extends PointsParameter
                  ? readonly PointsComponent[]
                  : P extends FormsParameter
                    ? readonly MoveFormTerms[]
                    : P extends TierBandsParameter
                      ? readonly TierBand[]
                      : P extends RetirementParameter
                        ? readonly RetirementRow[]
                        : never;

/** All parameters with the values in force for one county. Models read nothing else of policy. */
export type Policy = { readonly [Id in ParameterId]: ValueOf<(typeof parameters)[Id]> };
