/** Tables of the county itself, its schools and its pupils. */
import {
  datumWords,
  policyLocationWords,
  rotationRoleWords,
  schoolKindWords,
  statisticalAreaWords,
} from '../vocabulary.ts';
import { type Among, column, type Table } from './column.ts';

// What no county, no grade of a school ever has more of; a telephone number that slipped into the column has.
const count = { type: 'count', most: 1_000_000 } as const;
/** People living in a county: the largest have several millions. */
const residents = { type: 'count', most: 20_000_000 } as const;
const pupilsOfAGrade = { type: 'count', most: 20_000 } as const;
const classesOfAGrade = { type: 'count', most: 500 } as const;
const text = { type: 'text' } as const;
const yesNo = { type: 'yesNo' } as const;
// Wide on purpose: swapped or projected coordinates are recognised together, not refused one by one.
const degrees = { type: 'number', least: -1e9, most: 1e9 } as const;
const school = { type: 'school' } as const;

export const countyTable: Table = {
  id: 'county',
  name: { zh: '县', en: 'county' },
  alsoWritten: ['县区', '县情', '基本信息', '区县'],
  required: false,
  meaning: {
    zh: '本县一行：名称、适用的省市政策、计划学年和编制总量。',
    en: 'One row: the county, whose policy applies, the year planned, total posts.',
  },
  columns: [
    column(
      'code',
      ['县代码', 'code'],
      { type: 'code' },
      ['行政区划代码，六位。', 'Administrative division code.'],
      '441823',
      {
        also: ['区划代码', '行政区划代码', 'county code'],
        blank: ['以县名作为代码', 'the name of the county is its code'],
      },
    ),
    column('name', ['县名', 'name'], text, ['县（市、区）全称。', 'Full name of the county.'], '阳山县', {
      also: ['县名称', '名称', '县区名称', 'county'],
      blank: ['以文件或文件夹的名称作为县名', 'the name of the file or folder'],
    }),
    column(
      'province',
      ['省政策', 'province'],
      text,
      ['所属省，用于选用省级政策。', 'The province, whose policy pack is used.'],
      '广东省',
      {
        also: ['省', '省份', '所属省'],
        blank: ['只适用国家政策', 'national policy alone applies'],
      },
    ),
    column(
      'city',
      ['市政策', 'city'],
      text,
      ['所属市，用于选用市级政策。', 'The city, whose policy pack is used.'],
      '清远市',
      {
        also: ['市', '地市', '所属市'],
      },
    ),
    column(
      'planningMonth',
      ['计划学年起始月', 'planning month'],
      { type: 'month' },
      [
        '所计划学年的第一个月；年龄和年限都算到这个月。',
        'First month of the school year planned; ages and terms are counted at it.',
      ],
      '2026-09',
      {
        also: ['规划月份', '计划月份', '学年起始月', '计划年月'],
      },
    ),
    column(
      'totalPosts',
      ['县编制总量', 'total posts'],
      count,
      ['编办核定的全县中小学教职工编制总数。', 'Staff posts of the whole county, as ratified.'],
      '1842',
      {
        also: ['编制总量', '编制总数', '核定编制总数'],
        blank: ['以各法人单位核定编制之和为准', 'the sum of ratified posts over legal units'],
      },
    ),
    column(
      'townResidents',
      ['城镇常住人口', 'town residents'],
      residents,
      [
        '县城和镇区的常住人口，用于核对千人学位数。',
        'People living in the county seat and towns; seats per thousand are checked by it.',
      ],
      '154401',
      { also: ['城镇人口', '城镇常住人口数'] },
    ),
    column(
      'notice',
      ['提示语', 'notice'],
      text,
      ['凡出现本县数据处都显示的一句话。', 'Shown wherever the county is shown.'],
      '本县数据为合成数据',
      {
        also: ['说明', '备注'],
      },
    ),
  ],
};

/** 编制 is ratified for legal units; the others have none of their own. Blank cells are read as `completeSchools` fills them. */
const legalUnits: Among = {
  words: { zh: '法人单位 ', en: 'legal-unit' },
  includes: (values) => {
    const unit = values.get('legalUnit');
    if (unit !== undefined) return unit === values.get('code') || unit === values.get('name');
    const ofCentre = values.get('centreSchool') !== undefined;
    return !ofCentre || (values.get('kind') ?? 'teachingPoint') !== 'teachingPoint';
  },
};

export const schoolTable: Table = {
  id: 'schools',
  name: { zh: '学校', en: 'schools' },
  alsoWritten: ['学校表', '学校信息', '学校名单', '学校基本情况', '学校一览表', 'school'],
  required: true,
  meaning: { zh: '每所学校、每个教学点一行。', en: 'One row for every school and every teaching point.' },
  columns: [
    column(
      'code',
      ['学校代码', 'code'],
      { type: 'code' },
      ['学校标识码或县内编号，不得重复，保留前导零。', 'Code of the school, unique; leading zeros are kept.'],
      '3144010001',
      {
        also: ['学校标识码', '标识码', '学校编号', '学校编码', '代码', 'school code'],
        blank: ['以学校名称作为代码', 'the name of the school is its code'],
      },
    ),
    column('name', ['学校名称', 'name'], text, ['学校全称。', 'Full name.'], '阳城镇中心小学', {
      required: true,
      also: ['学校', '校名', '名称', '单位名称', 'school', 'school name'],
    }),
    column(
      'legalUnit',
      ['法人单位', 'legal unit'],
      school,
      ['编制所属的法人单位（学校代码或名称）。', 'School that holds the posts for this one.'],
      '阳城镇中心小学',
      {
        also: ['法人单位代码', '编制单位', '主管学校', '独立法人单位'],
        blank: [
          '教学点归其中心校，其他学校为本校',
          'the centre school of a teaching point; otherwise the school itself',
        ],
      },
    ),
    column(
      'kind',
      ['学校类别', 'kind'],
      { type: 'word', words: schoolKindWords },
      ['办学类型。', 'Kind of school.'],
      '完全小学',
      {
        also: ['学校类型', '类别', '办学类型', '办学层次', 'type', 'school kind'],
        blank: ['按校名和所设年级判断', 'judged by the name and the grades of the school'],
      },
    ),
    column(
      'policyLocation',
      ['政策区域', 'policy location'],
      { type: 'word', words: policyLocationWords },
      [
        '县城、乡镇驻地或村；用于待遇比较、交流方向和 10% 的基数。',
        'County seat, town seat or village: pay parity, direction, the 10 % base.',
      ],
      '乡镇驻地',
      {
        also: ['所在区域', '所在地', '学校所在地', '区域'],
        blank: ['教学点、村小按村，其他学校按乡镇驻地', 'village for points and village schools, otherwise town seat'],
      },
    ),
    column(
      'statisticalArea',
      ['城乡分类', 'statistical area'],
      { type: 'word', words: statisticalAreaWords },
      [
        '教育统计的城区、镇区、乡村；不用于政策。',
        'City, town or rural of education statistics; never used for policy.',
      ],
      '镇区',
      {
        also: ['统计城乡分类', '城乡', '城乡类型', '驻地城乡类型'],
      },
    ),
    column('town', ['乡镇', 'town'], text, ['所在乡镇（街道）。', 'Town.'], '阳城镇', {
      also: ['所在乡镇', '乡镇街道', '镇', '乡镇（街道）', 'township'],
    }),
    column(
      'cluster',
      ['学区', 'cluster'],
      text,
      ['学区名称；走教只在学区内安排。', 'Cluster; itinerants stay inside it.'],
      '阳城学区',
      {
        also: ['所属学区', '学区名称', '学区中心'],
        blank: ['按不参加学区内走教处理', 'the school shares no itinerants'],
      },
    ),
    column(
      'itinerantPool',
      ['走教片区', 'itinerant pool'],
      text,
      [
        '需要跨学区走教时填写：同名片区所在的学区合并安排走教。',
        'For itinerants beyond a cluster: the clusters of the schools with one name are taken together.',
      ],
      '东片',
      { also: ['走教片', '走教联片'] },
    ),
    column('group', ['教育集团', 'group'], text, ['教育集团名称。', 'Education group.'], '实验小学教育集团', {
      also: ['集团', '集团名称', '所属集团'],
    }),
    column(
      'centreSchool',
      ['中心校', 'centre school'],
      school,
      ['教学点、村小所属的中心校（代码或名称）。', 'Centre school of a teaching point or village school.'],
      '阳城镇中心小学',
      {
        also: ['所属中心校', '中心学校', '中心小学'],
      },
    ),
    column(
      'rotationRole',
      ['交流角色', 'rotation role'],
      { type: 'word', words: rotationRoleWords },
      ['派出或接收。', 'Sending or receiving.'],
      '派出',
      {
        also: ['派出接收', '派出/接收', '交流类型'],
        blank: ['按县城学校派出、其他学校接收处理', 'schools of the county seat send, others receive'],
      },
    ),
    column(
      'remotenessTier',
      ['边远档次', 'remoteness tier'],
      { type: 'tier', most: 9 },
      ['0 为县城，数字越大越边远。', '0 is the county seat; larger is more remote.'],
      '2',
      {
        also: ['边远等级', '津贴档次', '补助档次', '档次'],
        blank: ['按县城 0 档、其他学校 1 档处理', 'tier 0 in the county seat, else tier 1'],
      },
    ),
    column('boarding', ['寄宿制', 'boarding'], yesNo, ['是否寄宿制学校。', 'Boarding school or not.'], '否', {
      also: ['是否寄宿制', '寄宿', '寄宿制学校'],
    }),
    column(
      'freeRooms',
      ['可用周转房', 'free rooms'],
      count,
      ['可供交流教师住宿的空房间数。', 'Rooms free for teachers who come.'],
      '4',
      {
        also: ['周转房', '空余周转房', '周转房数', '周转宿舍'],
        blank: ['按没有空房处理', 'no free room'],
      },
    ),
    column(
      'kindergartenClass',
      ['附设幼儿班', 'kindergarten class'],
      yesNo,
      ['是否附设幼儿班。', 'Has an attached kindergarten class.'],
      '否',
      { also: ['附设幼儿园', '是否附设幼儿班'] },
    ),
    column(
      'seatsPrimary',
      ['小学学位数', 'primary seats'],
      count,
      ['按校舍可容纳的小学生数。', 'Primary pupils the buildings can take.'],
      '1620',
      { also: ['小学学位'] },
    ),
    column(
      'seatsJunior',
      ['初中学位数', 'junior seats'],
      count,
      ['按校舍可容纳的初中生数。', 'Junior pupils the buildings can take.'],
      '0',
      { also: ['初中学位'] },
    ),
    column(
      'livingTeachers',
      ['生活老师数', 'living teachers'],
      count,
      ['购买服务等方式配备、不占编制的生活老师。', 'Bought in, outside the posts.'],
      '4',
      { also: ['生活老师', '生活教师数', '宿管人员数'] },
    ),
    column(
      'healthStaff',
      ['卫生保健人员数', 'health staff'],
      count,
      ['购买服务等方式配备、不占编制的卫生保健人员。', 'Bought in, outside the posts.'],
      '1',
      { also: ['卫生保健人员', '校医数', '保健人员数'] },
    ),
    column(
      'guards',
      ['安保人员数', 'guards'],
      count,
      ['购买服务等方式配备、不占编制的安保人员。', 'Bought in, outside the posts.'],
      '3',
      { also: ['安保人员', '保安数', '保安人数'] },
    ),
    column(
      'resourceCentrePosts',
      ['特教资源中心编制', 'resource centre posts'],
      count,
      [
        '设在本校的县级特殊教育资源中心专职人员编制。',
        'Posts of the county special-education resource centre held here.',
      ],
      '2',
      { also: ['资源中心编制', '特殊教育资源中心编制'], blank: ['按没有处理', 'taken as none'] },
    ),
    column('inUse', ['在用', 'in use'], yesNo, ['是否正在办学；休止填“否”或“休止”。', 'No when suspended.'], '是', {
      also: ['是否在用', '办学状态', '使用状态', '学校状态'],
      blank: ['按正在办学处理', 'taken as in use'],
    }),
    column(
      'postsRatified',
      ['核定编制', 'posts ratified'],
      count,
      ['编办核定的教职工编制数（法人单位填）。', 'Staff posts ratified, at legal units.'],
      '36',
      {
        also: ['核定编制数', '编制数', '核编数', '教职工编制数'],
        among: legalUnits,
        blank: [
          '不与核定数对照；县编制总量也未填的，总量按标准应配之和',
          'not compared with ratified posts; where the county total is blank too, the sum of entitlements is the total',
        ],
      },
    ),
    column('postsFilled', ['实有人数', 'posts filled'], count, ['在编实有人数。', 'People who hold posts.'], '34', {
      also: ['实有编制', '在编人数', '实有在编人数'],
    }),
    column(
      'rankPosts.senior',
      ['高级岗位数', 'senior rank posts'],
      count,
      ['核定的高级岗位（1–7 级）数。', 'Rank posts 1–7.'],
      '6',
      {
        also: ['高级岗位', '高级职数', '高级岗位核定数'],
        blank: ['按没有学校一级的岗位结构处理，不逐校核对', 'rank posts are not checked by school'],
      },
    ),
    column(
      'rankPosts.middle',
      ['中级岗位数', 'middle rank posts'],
      count,
      ['核定的中级岗位（8–10 级）数。', 'Rank posts 8–10.'],
      '15',
      { also: ['中级岗位', '中级职数'] },
    ),
    column(
      'rankPosts.junior',
      ['初级岗位数', 'junior rank posts'],
      count,
      ['核定的初级岗位（11–13 级）数。', 'Rank posts 11–13.'],
      '13',
      { also: ['初级岗位', '初级职数'] },
    ),
    column('coordinates.longitude', ['经度', 'longitude'], degrees, ['十进制度。', 'Decimal degrees.'], '112.634512', {
      also: ['lng', 'lon', '东经', '经度（东经）'],
      blank: [
        '直线距离未知；没有路程表的学校之间不安排走教',
        'distance unknown: no itinerants between schools without a travel row',
      ],
    }),
    column('coordinates.latitude', ['纬度', 'latitude'], degrees, ['十进制度。', 'Decimal degrees.'], '24.470812', {
      also: ['lat', '北纬', '纬度（北纬）'],
    }),
    column(
      'coordinates.datum',
      ['坐标系', 'datum'],
      { type: 'word', words: datumWords },
      ['WGS84、GCJ02（高德、腾讯）或 BD09（百度）。', 'WGS84, GCJ02 or BD09.'],
      'GCJ02',
      { also: ['坐标系统', '坐标类型', '坐标基准'] },
    ),
  ],
};

export const enrolmentTable: Table = {
  id: 'enrolment',
  name: { zh: '班级', en: 'enrolment' },
  alsoWritten: ['班级表', '学生', '在校生', '班级学生', '班级情况', '学生数', 'classes', 'pupils', 'enrollment'],
  required: true,
  meaning: { zh: '每所学校每个年级一行。', en: 'One row for every grade of every school.' },
  columns: [
    column(
      'school',
      ['学校', 'school'],
      school,
      ['学校代码或名称。', 'Code or name of the school.'],
      '阳城镇中心小学',
      {
        required: true,
        also: ['学校代码', '学校名称', '校名', '单位', 'school code', 'school name'],
      },
    ),
    column('grade', ['年级', 'grade'], { type: 'grade' }, ['1–9，或一年级、初一、七年级。', '1–9.'], '3', {
      required: true,
      also: ['所在年级', '年级代码'],
    }),
    column('pupils', ['学生数', 'pupils'], pupilsOfAGrade, ['在校学生人数。', 'Pupils of the grade.'], '86', {
      required: true,
      also: ['在校生数', '学生人数', '在校学生数', '人数', '在校生'],
    }),
    column(
      'migrantPupils',
      ['随迁子女数', 'migrant pupils'],
      count,
      ['其中进城务工人员随迁子女。', 'Of them, children of migrant workers.'],
      '5',
      {
        also: ['随迁子女', '随迁子女人数', '进城务工人员随迁子女数'],
        blank: ['按没有随迁子女计算班额上限', 'taken as none for the class cap'],
      },
    ),
    column(
      'classes',
      ['班级数', 'classes'],
      classesOfAGrade,
      ['教学班数；复式班的年级填同一个复式组。', 'Classes of the grade.'],
      '2',
      {
        also: ['班数', '教学班数', '教学班'],
        blank: ['按学生数和班额上限推算', 'derived from pupils and the class cap'],
      },
    ),
    column(
      'multigradeGroup',
      ['复式组', 'multigrade group'],
      text,
      ['同校同名的年级合成一个复式班。', 'Grades with the same label sit in one class.'],
      '甲',
      { also: ['复式', '复式班', '复式班组'] },
    ),
    column('boarders', ['寄宿生数', 'boarders'], count, ['其中寄宿学生。', 'Of them, boarders.'], '0', {
      also: ['寄宿生', '住宿生', '住宿生数', '寄宿学生数'],
    }),
    column(
      'inclusionPupils',
      ['随班就读人数', 'inclusion pupils'],
      count,
      ['其中随班就读的残疾儿童。', 'Of them, pupils with special needs in the class.'],
      '1',
      { also: ['随班就读', '随班就读学生数'] },
    ),
    column(
      'homeTaughtPupils',
      ['送教上门人数', 'pupils taught at home'],
      count,
      ['其中由学校送教上门的残疾儿童。', 'Of them, pupils with special needs taught at home.'],
      '0',
      { also: ['送教上门', '送教学生数'] },
    ),
  ],
};
