/** Words of the field: one word per idea. The closed vocabularies of county data are added from `src/county/vocabulary.ts`. */
export interface Term {
  readonly zh: string;
  readonly en: string;
  readonly code: string;
  readonly meaning: string;
}

export const glossary: readonly Term[] = [
  {
    zh: '县管校聘',
    en: 'county-managed, school-hired',
    code: '—',
    meaning: 'The county holds the person record and the posts; the school uses them.',
  },
  {
    zh: '编制',
    en: 'established post',
    code: 'posts',
    meaning: 'A post of the public establishment. Held per legal unit.',
  },
  {
    zh: '核定编制',
    en: 'ratified posts',
    code: 'postsRatified',
    meaning:
      'What the establishment office has fixed for a legal unit; it comes with the data. 核定 is an act of an authority (posts, rank posts, tiers, totals of pay), never of a plan.',
  },
  {
    zh: '拟配',
    en: 'planned posts',
    code: 'posts',
    meaning: 'What this plan proposes to give a school; an authority decides. Likewise 拟交流 of people.',
  },
  {
    zh: '法人单位',
    en: 'legal unit',
    code: 'legalUnit',
    meaning: 'School that holds 编制 for itself and for points that are no legal persons.',
  },
  {
    zh: '岗位分配',
    en: 'allocation of posts',
    code: 'PostDecision',
    meaning: "The bureau's internal sharing by school, stage and subject.",
  },
  {
    zh: '教职工',
    en: 'staff',
    code: 'staff',
    meaning: 'Teachers and non-teaching people; what the pupil ratios count.',
  },
  { zh: '专任教师', en: 'teachers', code: 'teachers', meaning: 'What the class ratios count. Never mixed with staff.' },
  { zh: '应配教职工数', en: 'entitlement', code: 'entitlement', meaning: 'Staff the unified standard gives a school.' },
  { zh: '教学点', en: 'teaching point', code: 'teachingPoint', meaning: 'Smallest site; keeps at least two teachers.' },
  { zh: '中心校', en: 'centre school', code: 'centreSchool', meaning: 'Township school that runs points.' },
  { zh: '学区', en: 'cluster', code: 'cluster', meaning: 'Schools that may share itinerant teachers.' },
  {
    zh: '县城 / 乡村',
    en: 'town / rural',
    code: 'isRural',
    meaning:
      'By policy location: 县城 the county seat, 乡村 every other school (乡镇驻地 and 村). 「农村」 stands only in texts quoted and in names of official programmes. Not the 乡村 of the statistical area.',
  },
  {
    zh: '课时',
    en: 'period',
    code: 'halfPeriods',
    meaning: 'Counted in half periods a week, since some subjects alternate weeks.',
  },
  { zh: '周课时量', en: 'load norm', code: 'norm', meaning: 'Periods a week that one teacher teaches.' },
  { zh: '班主任', en: 'class head', code: 'classHead', meaning: 'Credited a share of the norm per class.' },
  {
    zh: '复式班',
    en: 'multigrade class',
    code: 'multigradeGroup',
    meaning: 'Grades of one school that sit in one class.',
  },
  {
    zh: '走教',
    en: 'itinerant teaching',
    code: 'itinerants',
    meaning: 'A teacher of one school who also teaches at others of the cluster.',
  },
  {
    zh: '走教课表',
    en: 'timetable of the travelling teachers',
    code: 'timetable',
    meaning: 'Who is at which site on which half-day, the same every week or in odd or even weeks.',
  },
  {
    zh: '兼课',
    en: 'substitute teaching',
    code: 'substitutions',
    meaning: 'A teacher of one subject who is qualified to teach another too.',
  },
  {
    zh: '专递课堂',
    en: 'remote lesson',
    code: 'remote',
    meaning: 'Taught over the network with an adult in the room.',
  },
  { zh: '全科教师', en: 'all-subject teacher', code: 'allSubject', meaning: 'May teach every primary subject.' },
  { zh: '编制实名', en: 'ledger of posts', code: 'postSchool', meaning: 'Who holds which post.' },
  { zh: '实际在岗', en: 'on the ground', code: 'workSchool', meaning: 'Who works where today.' },
  {
    zh: '交流轮岗',
    en: 'rotation',
    code: 'rotation',
    meaning: 'Yearly moves of teachers among the schools of the county.',
  },
  { zh: '符合交流条件', en: 'eligible', code: 'eligible', meaning: 'Passes rules R01–R07, R16 and R18.' },
  {
    zh: '交流形式',
    en: 'form of move',
    code: 'MoveFormTerms',
    meaning: 'Says what of post, contract, rank post and pay moves, how long, and where the person counts.',
  },
  { zh: '人走编留', en: 'post stays behind', code: 'form.post = false', meaning: 'Only who works where changes.' },
  {
    zh: '期满返回',
    en: 'return',
    code: 'returns',
    meaning: 'Back home at the end of a term; never counts as rotation.',
  },
  { zh: '交流记录', en: 'earlier rotations', code: 'history', meaning: 'Who went before, how often and until when.' },
  { zh: '结对', en: 'pair', code: 'pairs', meaning: 'A school that helps and the school it helps.' },
  { zh: '超期', en: 'over term', code: 'overTerm', meaning: 'At one school for longer than the county allows.' },
  {
    zh: '骨干教师',
    en: 'backbone teacher',
    code: 'backbone',
    meaning: 'Recognised at school, county, city or provincial level.',
  },
  {
    zh: '暂缓交流',
    en: 'exemption',
    code: 'exemption',
    meaning: 'A code with an expiry; its ground stays with the personnel section.',
  },
  {
    zh: '派出 / 接收',
    en: 'sending / receiving',
    code: 'rotationRole',
    meaning: 'Role of a school in rotation; never a judgement of the school.',
  },
  { zh: '周转房', en: 'free room', code: 'freeRooms', meaning: 'Lets a teacher live at the school.' },
  { zh: '岗位等级', en: 'rank post', code: 'rankPost', meaning: 'Professional grades 1 to 13.' },
  { zh: '差异系数', en: 'coefficient of difference', code: 'cv', meaning: 'Enrolment-weighted, 教督〔2017〕6号.' },
  {
    zh: '抽签',
    en: 'lot',
    code: 'lot',
    meaning: 'Orders people equal in every fact, from a seed fixed before the run.',
  },
];
