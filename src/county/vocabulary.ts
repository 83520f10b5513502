/**
 * Closed vocabularies of county data: code name → Chinese word a clerk writes (first) and other accepted spellings.
 * One word per idea; the glossary in `models/README.md` is made from these lists.
 */
const codes = <const T extends Record<string, readonly [string, ...string[]]>>(words: T) =>
  Object.keys(words) as unknown as readonly [keyof T & string, ...(keyof T & string)[]];

/** The code of a word that we wrote ourselves; another word is a defect. */
export function codeOfWord<Code extends string>(
  words: Readonly<Record<Code, readonly [string, ...string[]]>>,
  written: string,
): Code {
  for (const code in words) if (words[code][0] === written) return code;
  throw new RangeError(`no code for ${written}`);
}

export const schoolKindWords = {
  primary: ['小学', '中心小学', '中心校'],
  completePrimary: ['完全小学', '完小'],
  villagePrimary: ['村小', '村小学', '非完全小学'],
  teachingPoint: ['教学点', '小学教学点'],
  junior: ['初中', '初级中学'],
  nineYear: ['九年一贯制', '九年一贯制学校', '九年制'],
  juniorOfComplete: ['完全中学初中部', '完全中学', '十二年一贯制', '十二年一贯制初中部'],
  special: ['特教', '特殊教育学校', '特校'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const schoolKinds = codes(schoolKindWords);

export const policyLocationWords = {
  countySeat: ['县城', '城区', '县城(城关)'],
  townSeat: ['乡镇驻地', '镇区', '圩镇', '乡镇', '镇'],
  village: ['村', '村庄', '乡村', '农村', '村屯'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const policyLocations = codes(policyLocationWords);

export const statisticalAreaWords = {
  city: ['城区'],
  town: ['镇区'],
  rural: ['乡村'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const statisticalAreas = codes(statisticalAreaWords);

export const rotationRoleWords = {
  sending: ['派出', '派出校', '派出学校'],
  receiving: ['接收', '接收校', '接收学校'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const rotationRoles = codes(rotationRoleWords);

export const sexWords = { female: ['女', '女性'], male: ['男', '男性'] } as const satisfies Record<
  string,
  readonly [string, ...string[]]
>;
export const sexes = codes(sexWords);

export const statusWords = {
  onDuty: ['在岗', '在职在岗', '在职'],
  seconded: ['借调', '借出', '抽调'],
  longIllness: ['长期病假', '长病', '病休'],
  maternity: ['产假', '生育假'],
  study: ['脱产进修', '脱产学习', '进修'],
  otherLeave: ['其他不在岗', '离岗', '停薪留职'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const statuses = codes(statusWords);

export const employmentWords = {
  established: ['在编', '编内', '正式', '在编在岗', '事业编', '事业编制', '编制内'],
  specialPost: ['特岗', '特岗教师'],
  targeted: ['公费师范', '定向', '公费定向', '公费师范生', '定向生'],
  temporary: ['临聘', '代课', '编外', '合同制', '合同工', '合同制教师', '临聘教师', '劳务派遣', '购买服务'],
  support: ['支教', '支教教师'],
  threeSupports: ['三支一扶'],
  silverAge: ['银龄', '银龄讲学', '返聘'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const employments = codes(employmentWords);

export const stageWords = {
  primary: ['小学'],
  junior: ['初中', '初级中学'],
  senior: ['高中', '高级中学'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const stages = codes(stageWords);

/** Titles before the reform of 2015 (人社部发〔2015〕79号) count as what they became. */
export const titleWords = {
  none: ['未定级', '无'],
  level3: [
    '三级教师',
    '三级',
    '员级',
    '中学三级教师',
    '小学二级教师',
    '小学三级教师',
    '中教三级',
    '小教二级',
    '小教三级',
  ],
  level2: ['二级教师', '二级', '助理级', '中学二级教师', '小学一级教师', '中教二级', '小教一级'],
  level1: ['一级教师', '一级', '中级', '中学一级教师', '小学高级教师', '中教一级', '小教高级'],
  senior: ['高级教师', '副高级', '高级', '副高', '中学高级教师', '中教高级'],
  fullSenior: ['正高级教师', '正高级', '正高'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const titles = codes(titleWords);

export const degreeWords = {
  secondary: ['中师', '中专', '高中', '高中及以下'],
  associate: ['专科', '大专', '大学专科'],
  bachelor: ['本科', '大学本科', '大学'],
  master: ['硕士', '研究生', '硕士研究生'],
  doctor: ['博士', '博士研究生'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const degrees = codes(degreeWords);

export const backboneLevelWords = {
  none: ['否', '无'],
  school: ['校级', '校级骨干'],
  county: ['县级', '县级骨干', '区级'],
  city: ['市级', '市级骨干'],
  province: ['省级', '省级骨干', '特级教师', '国家级', '国家级骨干'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const backboneLevels = codes(backboneLevelWords);

export const postClassWords = {
  teaching: ['教学', '专业技术', '教师岗'],
  management: ['管理', '管理岗'],
  support: ['工勤', '工勤技能', '职员'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const postClasses = codes(postClassWords);

export const dutyWords = {
  none: ['无', '否'],
  secretary: ['书记', '党支部书记', '党组织书记'],
  head: ['校长', '书记校长', '负责人'],
  deputy: ['副校长', '副书记'],
  middle: ['中层', '主任', '副主任', '中层干部'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const duties = codes(dutyWords);

export const appraisalWords = {
  excellent: ['优秀'],
  competent: ['合格', '称职'],
  basic: ['基本合格', '基本称职'],
  incompetent: ['不合格', '不称职'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const appraisals = codes(appraisalWords);

export const pinKindWords = {
  stays: ['留任', '不动', '锁定留任'],
  goes: ['交流', '调出', '必须交流'],
  neverTo: ['不去', '不得安排'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const pinKinds = codes(pinKindWords);

/** 困难情形. Written and shown by code only: what a code stands for stays with the personnel section. */
export const hardshipWords = {
  H1: ['H1', '单亲抚养未成年子女'],
  H2: ['H2', '照护直系亲属'],
  H3: ['H3', '本人慢性病'],
  H4: ['H4', '夫妻分居两地'],
  H5: ['H5', '县规定的其他困难'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const hardships = codes(hardshipWords);

/** Forms of move. What each does to the two ledgers is policy (`rotation.forms`). */
export const moveFormWords = {
  regular: ['定期交流', '交流轮岗', '轮岗'],
  support: ['支教', '对口支教'],
  attachment: ['挂职', '挂职锻炼'],
  itinerant: ['走教'],
  shadowing: ['跟岗', '跟岗学习'],
  transfer: ['调动', '调入'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const moveForms = codes(moveFormWords);

/** Procedures by which a move is decided. */
export const procedureWords = {
  selection: ['组织选派', '选派'],
  inSchool: ['校内竞聘', '校内聘任'],
  crossSchool: ['跨校竞聘', '跨校聘任'],
  placement: ['组织调剂', '调剂'],
  cadre: ['干部任免', '任免'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const procedures = codes(procedureWords);

export const datumWords = {
  WGS84: ['WGS84', 'WGS-84', 'GPS'],
  GCJ02: ['GCJ02', 'GCJ-02', '火星坐标', '高德'],
  BD09: ['BD09', 'BD-09', '百度'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const datums = codes(datumWords);
