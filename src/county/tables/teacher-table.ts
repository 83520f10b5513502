/** 教师: the roster, one row a person. */
import { payItemWords } from '../pay-items.ts';
import {
  appraisalWords,
  backboneLevelWords,
  datumWords,
  degreeWords,
  dutyWords,
  employmentWords,
  postClassWords,
  sexWords,
  stageWords,
  statusWords,
  titleWords,
} from '../vocabulary.ts';
import { type Column, column, type Table } from './column.ts';

const month = { type: 'month' } as const;
const yesNo = { type: 'yesNo' } as const;
// Wide on purpose: swapped or projected coordinates are recognised together, not refused one by one.
const degrees = { type: 'number', least: -1e9, most: 1e9 } as const;
const subjects = { type: 'subjects' } as const;
const school = { type: 'school' } as const;
const planStages = { primary: stageWords.primary, junior: stageWords.junior } as const;

const person: readonly Column[] = [
  column(
    'id',
    ['标识', 'id'],
    { type: 'person' },
    [
      '工号或身份证号，不得重复；身份证号读入时即加密，不保存原号。',
      'Staff number or identity number, unique; identity numbers are hashed when read and never kept.',
    ],
    'T0123',
    {
      also: [
        '工号',
        '教职工号',
        '教师编号',
        '人员编号',
        '身份证号',
        '身份证号码',
        '身份证件号',
        '证件号码',
        '编号',
        'staff number',
        'teacher id',
      ],
      blank: ['按学校、姓名和学科生成内部标识', 'an internal number made of school, name and subject'],
    },
  ),
  column('name', ['姓名', 'name'], { type: 'text' }, ['教师姓名。', 'Name.'], '王小明', {
    required: true,
    also: ['教师姓名', '教职工姓名', 'teacher'],
  }),
  column('sex', ['性别', 'sex'], { type: 'word', words: sexWords }, ['男或女。', 'Male or female.'], '女', {
    also: ['gender'],
    blank: ['按退休年月不明处理，不算临近退休', 'retirement is unknown; not treated as near it'],
  }),
  column('birthMonth', ['出生年月', 'birth month'], month, ['到月；用于计算退休年月。', 'To the month.'], '1985-06', {
    also: ['出生日期', '出生年月日', '生日', 'birth date', 'born'],
    blank: ['按退休年月不明处理，不算临近退休', 'retirement is unknown; not treated as near it'],
  }),
  column(
    'workStart',
    ['参加工作年月', 'work start'],
    month,
    ['首次参加工作的年月。', 'Month of first employment.'],
    '2008-09',
    { also: ['参加工作时间', '参加工作日期', '工作时间', '参工时间', '参加工作年月日'] },
  ),
];

const place: readonly Column[] = [
  column(
    'postSchool',
    ['编制所在学校', 'post school'],
    school,
    ['编制实名所在学校（代码或名称）。', 'School where the post is held.'],
    '阳城镇中心小学',
    {
      also: ['编制单位', '编制所在单位', '人事关系所在单位', '所属学校'],
      blank: [
        '在编、特岗、公费定向人员按现任教学校，其他人员按无编制',
        'the school now for people with posts; none for others',
      ],
    },
  ),
  column(
    'workSchool',
    ['现任教学校', 'work school'],
    school,
    ['实际在岗的学校（代码或名称）。', 'School where the person works.'],
    '阳城镇中心小学',
    {
      required: true,
      also: ['学校', '任教学校', '工作单位', '所在学校', '现工作单位', '单位', '学校名称', '学校代码', 'school'],
    },
  ),
  column(
    'status',
    ['在岗状态', 'status'],
    { type: 'word', words: statusWords },
    ['在岗、借调、长期病假等。', 'On duty, seconded, long illness …'],
    '在岗',
    {
      also: ['在职状态', '人员状态', '状态', '在岗情况'],
      blank: ['按在岗处理', 'taken as on duty'],
    },
  ),
  column('statusFrom', ['状态起始', 'status from'], month, ['上述状态从何时起。', 'Since when.'], '2025-09', {
    also: ['状态起', '借调起始', '离岗时间'],
  }),
  column('statusUntil', ['状态截止', 'status until'], month, ['上述状态到何时止。', 'Until when.'], '2027-08', {
    also: ['状态止', '借调截止', '预计返岗'],
  }),
  column(
    'employment',
    ['用工形式', 'employment'],
    { type: 'word', words: employmentWords },
    ['在编、特岗、公费师范、临聘、支教等。', 'Established, special post, targeted, temporary …'],
    '在编',
    {
      also: ['用人形式', '编制情况', '编制类别', '聘用形式', '人员类别', '教师类别', '是否在编'],
      blank: ['按在编处理', 'taken as established'],
    },
  ),
  column(
    'atSchoolSince',
    ['到现校年月', 'at school since'],
    month,
    ['到现任教学校的年月。', 'Month of arrival at the school.'],
    '2015-09',
    {
      also: ['到校时间', '到现单位时间', '现校任教起始', '调入时间', '进入本校年月', '到校年月', '到本校时间'],
      blank: ['现校任教年限未知，按不符合交流条件处理', 'years at the school unknown: not eligible to rotate'],
    },
  ),
];

const teaching: readonly Column[] = [
  column(
    'certificates',
    ['教师资格', 'certificates'],
    { type: 'certificates' },
    ['学段加学科，多项用顿号分开，如“小学语文、初中数学”。', 'Stage and subject, several separated by 、.'],
    '小学语文、初中语文',
    {
      also: ['资格证', '教师资格证', '教师资格种类', '资格证学科', '教师资格证种类及学科'],
      blank: ['按只能任教现学段处理', 'may teach at the present stage only'],
    },
  ),
  column(
    'stage',
    ['任教学段', 'stage'],
    { type: 'word', words: planStages },
    ['小学或初中。', 'Primary or junior.'],
    '小学',
    {
      also: ['学段', '现任教学段'],
      blank: ['只有一个学段的学校按该学段，其他学校按未知', 'the stage of the school where it has only one'],
    },
  ),
  column('grade', ['任教年级', 'grade'], { type: 'grade' }, ['现任教年级，1–9。', 'Grade taught, 1–9.'], '6', {
    also: ['现任教年级'],
  }),
  column(
    'mainSubject',
    ['任教学科', 'main subject'],
    { type: 'subject' },
    ['主要任教学科；管理、工勤人员可不填。', 'Main subject; may be blank for management and support posts.'],
    '语文',
    {
      required: true,
      also: ['主教学科', '学科', '现任教学科', '主要任教学科', '主任学科', '任教科目', 'subject'],
    },
  ),
  column(
    'otherSubjects',
    ['兼课学科', 'other subjects'],
    subjects,
    ['其他能任教的学科，用顿号分开。', 'Other subjects taught.'],
    '道德与法治、劳动',
    { also: ['兼教学科', '兼课', '兼任学科', '兼授学科'] },
  ),
  column(
    'allSubject',
    ['全科教师', 'all subject'],
    yesNo,
    ['小学全科教师。', 'May teach every primary subject.'],
    '否',
    { also: ['全科', '是否全科', '小学全科'], blank: ['按不是全科教师处理', 'taken as not'] },
  ),
  column('classHead', ['班主任', 'class head'], yesNo, ['现任班主任。', 'Class head now.'], '是', {
    also: ['是否班主任', '担任班主任'],
  }),
  column(
    'crossStageConsent',
    ['同意跨学段', 'cross stage consent'],
    yesNo,
    ['本人是否同意到另一学段任教。', 'Agrees to teach at another stage.'],
    '否',
    {
      also: ['是否同意跨学段', '跨学段意愿'],
      blank: ['按未同意处理', 'taken as not agreed'],
    },
  ),
];

const standing: readonly Column[] = [
  column(
    'title',
    ['职称', 'title'],
    { type: 'word', words: titleWords },
    ['中小学教师职称。', 'Professional title.'],
    '一级教师',
    {
      also: ['专业技术职称', '专业技术职务', '职称等级', '现聘职称'],
      blank: ['按没有高级职称计算退休年月', 'not taken as senior for retirement'],
    },
  ),
  column(
    'rankPost',
    ['岗位等级', 'rank post'],
    { type: 'rankPost' },
    ['专业技术岗位 1–13 级。', 'Rank post 1–13.'],
    '9',
    {
      also: ['专业技术岗位等级', '岗位级别', '聘用岗位等级', '现聘岗位等级'],
      blank: ['按没有岗位等级处理，不参加同职级待遇比较', 'left out of pay parity by rank'],
    },
  ),
  column(
    'degree',
    ['学历', 'degree'],
    { type: 'word', words: degreeWords },
    ['最高学历。', 'Highest degree.'],
    '本科',
    { also: ['最高学历', '现学历'] },
  ),
  column(
    'backbone',
    ['骨干级别', 'backbone'],
    { type: 'word', words: backboneLevelWords },
    ['骨干教师级别；不是骨干填“否”。', 'Level of backbone teacher; “否” when not.'],
    '县级',
    {
      also: ['骨干教师', '骨干教师级别', '骨干', '骨干教师层次'],
      blank: ['按不是骨干教师处理', 'taken as not a backbone teacher'],
    },
  ),
  column(
    'postClass',
    ['岗位类别', 'post class'],
    { type: 'word', words: postClassWords },
    ['教学、管理或工勤。', 'Teaching, management or support.'],
    '教学',
    { also: ['岗位性质', '岗位类型'], blank: ['按教学岗位处理', 'taken as teaching'] },
  ),
  column(
    'duty',
    ['校内职务', 'duty'],
    { type: 'word', words: dutyWords },
    ['书记、校长、副校长、中层或无。', 'Secretary, head, deputy, middle or none.'],
    '无',
    {
      also: ['职务', '行政职务', '现任职务', '党政职务'],
      blank: ['按没有职务处理', 'taken as none'],
    },
  ),
  column(
    'dutySince',
    ['任职年月', 'duty since'],
    month,
    ['在本校任现职务的年月。', 'Since when in this duty at this school.'],
    '2019-08',
    { also: ['任现职时间', '任职时间', '任职起始'] },
  ),
  column(
    'appraisals',
    ['近三年考核', 'appraisals'],
    { type: 'words', words: appraisalWords, most: 3 },
    ['年度考核结果，最近一年在前，用顿号分开。', 'Newest first.'],
    '优秀、合格、合格',
    {
      also: ['年度考核', '考核结果', '近三年年度考核', '考核等次'],
      blank: ['按没有考核记录处理', 'taken as no record'],
    },
  ),
  column(
    'disciplineUntil',
    ['处分期至', 'discipline until'],
    month,
    ['处分影响期截止年月。', 'End of a discipline period.'],
    '2027-01',
    { also: ['处分期', '处分影响期至', '处分截止'] },
  ),
  column(
    'conductVeto',
    ['师德一票否决', 'conduct veto'],
    yesNo,
    ['近年是否有师德一票否决情形。', 'Conduct veto recorded.'],
    '否',
    { also: ['师德否决', '师德'] },
  ),
  column(
    'trainingHours',
    ['培训学时', 'training hours'],
    { type: 'count' },
    ['近年继续教育学时。', 'Hours of training.'],
    '72',
    { also: ['继续教育学时', '学时'] },
  ),
];

const moving: readonly Column[] = [
  column(
    'serviceUntil',
    ['服务期至', 'service until'],
    month,
    ['特岗、公费、定向等服务期截止年月。', 'End of contracted minimum service.'],
    '2028-08',
    { also: ['服务期', '服务期截止', '最低服务期至'] },
  ),
  column(
    'rotationUntil',
    ['交流期至', 'rotation until'],
    month,
    ['正在进行的交流、支教期满年月。', 'End of a running rotation term.'],
    '2027-08',
    { also: ['交流期满', '交流截止', '支教期至'] },
  ),
  column(
    'relatives',
    ['亲属标识', 'relatives'],
    { type: 'persons' },
    ['需要任职回避的亲属的标识，用顿号分开。', 'Ids of relatives, several separated by 、.'],
    'T0456',
    { also: ['亲属', '亲属关系', '回避亲属'] },
  ),
  column(
    'spouse',
    ['配偶标识', 'spouse'],
    { type: 'person' },
    [
      '配偶也在本县任教的，填其标识；任一方填写即可。',
      'Id of the spouse who also teaches in the county; either of the two may say so.',
    ],
    'T0457',
    { also: ['配偶', '配偶工号'] },
  ),
  column(
    'exemption.code',
    ['暂缓代码', 'exemption code'],
    { type: 'code' },
    ['只填代码；事由由人事股留存。', 'Code only; the ground stays with the personnel section.'],
    'E2',
    { also: ['豁免代码', '暂缓交流代码', '不交流情形代码'] },
  ),
  column(
    'exemption.until',
    ['暂缓至', 'exemption until'],
    month,
    ['暂缓情形截止年月；长期有效留空。', 'Until when; blank when open.'],
    '2027-03',
    { also: ['豁免至', '暂缓截止'] },
  ),
  column(
    'wishes',
    ['志愿学校', 'wishes'],
    { type: 'schools' },
    ['按先后顺序，用顿号分开。', 'Most wanted first.'],
    '阳城镇中心小学、大岭教学点',
    { also: ['志愿', '交流志愿', '意愿学校'] },
  ),
  column(
    'residence.town',
    ['居住乡镇', 'residence town'],
    { type: 'text' },
    ['常住的乡镇。', 'Town of residence.'],
    '阳城镇',
    {
      also: ['住址乡镇', '居住地', '常住乡镇'],
      blank: ['按从现任教学校出发计算通勤', 'commutes start at the present school'],
    },
  ),
  column(
    'residence.coordinates.longitude',
    ['居住经度', 'residence longitude'],
    degrees,
    ['十进制度。', 'Decimal degrees.'],
    '112.63',
    { also: ['住址经度'] },
  ),
  column(
    'residence.coordinates.latitude',
    ['居住纬度', 'residence latitude'],
    degrees,
    ['十进制度。', 'Decimal degrees.'],
    '24.47',
    { also: ['住址纬度'] },
  ),
  column(
    'residence.coordinates.datum',
    ['居住坐标系', 'residence datum'],
    { type: 'word', words: datumWords },
    ['WGS84、GCJ02 或 BD09。', 'WGS84, GCJ02 or BD09.'],
    'GCJ02',
    { also: ['住址坐标系'] },
  ),
  column(
    'ruralServiceYears',
    ['乡村任教年限', 'rural service years'],
    { type: 'number', least: 0, most: 60 },
    ['在乡村学校任教的年数。', 'Years taught at rural schools.'],
    '6',
    { also: ['乡村教龄', '乡村从教年限'] },
  ),
  column(
    'ruralServiceVerified',
    ['年限已核实', 'rural service verified'],
    yesNo,
    ['乡村任教年限是否经人事股核实。', 'Verified by the personnel section.'],
    '是',
    { also: ['乡村年限已核实', '是否核实'] },
  ),
  column(
    'pay',
    ['工资项目', 'pay'],
    { type: 'amounts', words: payItemWords },
    ['本人每月工资项目，“项目=元”，用顿号分开。', 'Monthly pay of the person, item=yuan.'],
    '岗位工资=2440、薪级工资=1900',
    {
      also: ['工资', '月工资'],
      blank: ['按岗位等级和工资表推算', 'derived from the rank post and the pay table'],
    },
  ),
];

export const teacherTable: Table = {
  id: 'teachers',
  name: { zh: '教师', en: 'teachers' },
  alsoWritten: [
    '教师表',
    '花名册',
    '教师花名册',
    '教职工花名册',
    '教职工',
    '教师名册',
    '人员',
    'roster',
    'staff',
    'people',
  ],
  required: true,
  meaning: {
    zh: '每名教职工一行；只有姓名、现任教学校和任教学科必填。',
    en: 'One row a person; only name, school and subject are compulsory.',
  },
  columns: [...person, ...place, ...teaching, ...standing, ...moving],
};
