/** Optional tables: posts already given, roads, pairs, pay, who may teach what, decisions taken, the county's policy. */
import { parameterNames } from '../parameter-names.ts';
import { payItemWords } from '../pay-items.ts';
import { moveFormWords, pinKindWords, procedureWords, stageWords } from '../vocabulary.ts';
import { column, type Table } from './column.ts';

const count = { type: 'count' } as const;
const text = { type: 'text' } as const;
const school = { type: 'school' } as const;
const subject = { type: 'subject' } as const;
const stage = { type: 'word', words: { primary: stageWords.primary, junior: stageWords.junior } } as const;
const required = true;
const { itinerant, shadowing, ...postForms } = moveFormWords;

export const postTable: Table = {
  id: 'posts',
  name: { zh: '岗位', en: 'posts' },
  alsoWritten: ['岗位表', '岗位设置', '学科岗位'],
  required: false,
  meaning: {
    zh: '已定的各校各学科教师岗位；没有此表则由程序核算。',
    en: 'Teacher posts by school and subject when already decided.',
  },
  columns: [
    column(
      'school',
      ['学校', 'school'],
      school,
      ['学校代码或名称。', 'Code or name of the school.'],
      '阳城镇中心小学',
      { required, also: ['学校代码', '学校名称'] },
    ),
    column('stage', ['学段', 'stage'], stage, ['小学或初中。', 'Primary or junior.'], '小学'),
    column('subject', ['学科', 'subject'], subject, ['岗位学科。', 'Subject of the posts.'], '音乐', {
      required,
      also: ['任教学科', '岗位学科'],
    }),
    column('posts', ['岗位数', 'posts'], count, ['教师岗位数。', 'Number of teacher posts.'], '2', {
      required,
      also: ['数量', '岗位'],
    }),
  ],
};

export const travelTable: Table = {
  id: 'travel',
  name: { zh: '路程', en: 'travel' },
  alsoWritten: ['路程表', '交通', '距离'],
  required: false,
  meaning: {
    zh: '学校之间的路程；只填一个方向时往返相同。',
    en: 'Travel between schools; one direction stands for both.',
  },
  columns: [
    column(
      'from',
      ['起点学校', 'from'],
      school,
      ['学校代码或名称。', 'Code or name of the school.'],
      '阳城镇中心小学',
      { required, also: ['起点', '出发学校'] },
    ),
    column('to', ['终点学校', 'to'], school, ['学校代码或名称。', 'Code or name of the school.'], '大岭教学点', {
      required,
      also: ['终点', '到达学校'],
    }),
    column('km', ['公里', 'km'], { type: 'number', least: 0, most: 2000 }, ['道路里程。', 'Road distance.'], '12.5', {
      also: ['里程', '距离', '公里数'],
    }),
    column('minutes', ['分钟', 'minutes'], count, ['单程时间。', 'Minutes one way.'], '25', {
      required,
      also: ['时间', '用时', '单程分钟'],
    }),
  ],
};

export const pairTable: Table = {
  id: 'pairs',
  name: { zh: '结对', en: 'pairs' },
  alsoWritten: ['结对帮扶', '结对表'],
  required: false,
  meaning: { zh: '结对帮扶的学校。', en: 'Schools that help each other.' },
  columns: [
    column('from', ['帮扶学校', 'from'], school, ['学校代码或名称。', 'School that helps.'], '实验小学', {
      required,
      also: ['支援学校', '派出学校'],
    }),
    column('to', ['受援学校', 'to'], school, ['学校代码或名称。', 'School that is helped.'], '大岭教学点', {
      required,
      also: ['接收学校', '结对学校'],
    }),
  ],
};

export const payTable: Table = {
  id: 'pay',
  name: { zh: '工资', en: 'pay' },
  alsoWritten: ['工资表', '工资标准', '津补贴标准'],
  required: false,
  meaning: { zh: '工资和津补贴标准，每行一个金额。', en: 'Pay and allowances, one amount a row.' },
  columns: [
    column(
      'item',
      ['项目', 'item'],
      { type: 'openWord', words: payItemWords },
      [
        '岗位工资、薪级工资、基础性绩效、区域绩效、边远教师生活补助、乡镇工作补贴、班主任津贴、骨干教师津贴、校长绩效津贴、公务员平均工资、绩效工资总量。',
        'Item of pay.',
      ],
      '岗位工资',
      { required, also: ['工资项目', '名称'] },
    ),
    column(
      'key',
      ['对象', 'key'],
      text,
      [
        '岗位工资、基础性绩效填岗位等级；补助填边远档次；区域绩效填县城、乡镇驻地或村；其他（含薪级工资）留空，为全县统一金额，因人而异的填入「教师」表「工资项目」。',
        'Rank post, tier or location the amount is for; blank for other items (pay grade included): one amount for everybody.',
      ],
      '9',
      { also: ['等级', '档次', '适用对象'] },
    ),
    column(
      'amount',
      ['金额', 'amount'],
      count,
      ['元；除绩效工资总量为每年外，均为每月。', 'Yuan a month; a year for the performance total.'],
      '1730',
      { required, also: ['标准', '元', '月标准'] },
    ),
  ],
};

export const substitutionTable: Table = {
  id: 'substitutions',
  name: { zh: '兼课对照', en: 'substitutions' },
  alsoWritten: ['兼课对照表', '兼课'],
  required: false,
  meaning: {
    zh: '任某学科的教师还可以兼哪些学科；没有此表则按政策参数。',
    en: 'Which subjects a teacher of a subject may also teach.',
  },
  columns: [
    column('stage', ['学段', 'stage'], stage, ['小学或初中。', 'Primary or junior.'], '小学', { required }),
    column('from', ['任教学科', 'from'], subject, ['教师的任教学科。', 'Subject of the teacher.'], '语文', {
      required,
      also: ['学科'],
    }),
    column('to', ['可兼学科', 'to'], subject, ['可以兼课的学科。', 'Subject that may also be taught.'], '道德与法治', {
      required,
      also: ['兼课学科'],
    }),
  ],
};

export const subjectNameTable: Table = {
  id: 'subjectNames',
  name: { zh: '学科对照', en: 'subject names' },
  alsoWritten: ['学科对照表', 'subjectNames'],
  required: false,
  meaning: { zh: '本县对学科的其他写法。', en: 'Other spellings of subjects in this county.' },
  columns: [
    column('written', ['写法', 'written'], text, ['表中出现的写法。', 'As written in the tables.'], '体健', {
      required,
      also: ['原写法', '本县名称'],
    }),
    column('subject', ['学科', 'subject'], subject, ['对应的标准学科。', 'The subject meant.'], '体育与健康', {
      required,
      also: ['标准学科', '对应学科'],
    }),
  ],
};

export const pinTable: Table = {
  id: 'pins',
  name: { zh: '锁定', en: 'pins' },
  alsoWritten: ['锁定表', '已定事项'],
  required: false,
  meaning: {
    zh: '已经决定的留任、交流或回避，写明依据；不进入公示名单。',
    en: 'Decisions already taken, with the minutes they cite; never in public lists.',
  },
  columns: [
    column(
      'teacher',
      ['教师', 'teacher'],
      { type: 'person' },
      ['标识；姓名不重复时也可写姓名。', 'Id, or the name where only one person has it.'],
      'T0123',
      { required, also: ['标识', '工号', '身份证号', '姓名'] },
    ),
    column(
      'kind',
      ['锁定方式', 'kind'],
      { type: 'word', words: pinKindWords },
      ['留任、交流或不去。', 'Stays, goes or never to.'],
      '交流',
      { required, also: ['方式', '决定'] },
    ),
    column(
      'school',
      ['学校', 'school'],
      school,
      ['“交流”指定的学校，不指定则留空；“不去”必填。', 'Where to; required for “never to”.'],
      '大岭教学点',
      { also: ['去向', '目标学校'] },
    ),
    column(
      'reason',
      ['依据', 'reason'],
      text,
      ['会议纪要或文件。', 'Minutes or document.'],
      '局党组会议纪要〔2026〕5号',
      { required, also: ['理由', '原因', '会议纪要'] },
    ),
    column(
      'until',
      ['有效至', 'until'],
      { type: 'month' },
      ['过期不再有效；长期有效留空。', 'Expiry; blank when open.'],
      '2027-08',
      { also: ['截止'] },
    ),
    column(
      'form',
      ['交流形式', 'form'],
      { type: 'word', words: postForms },
      [
        `定期交流、支教、挂职或调动；${itinerant[0]}、${shadowing[0]}不离开原岗位，不在此填。`,
        'Regular, support, attachment or transfer.',
      ],
      '定期交流',
      { also: ['形式'], blank: ['按本次交流的形式', 'the form of the run'] },
    ),
    column(
      'procedure',
      ['程序', 'procedure'],
      { type: 'word', words: procedureWords },
      ['组织选派、校内竞聘、跨校竞聘、组织调剂或干部任免。', 'Procedure that decided it.'],
      '跨校竞聘',
      { also: ['决定程序'], blank: ['按组织选派', 'selection by the bureau'] },
    ),
  ],
};

export const historyTable: Table = {
  id: 'history',
  name: { zh: '交流记录', en: 'history' },
  alsoWritten: ['交流历史', '往年交流', '交流轮岗记录'],
  required: false,
  meaning: {
    zh: '往年每一次交流一行，用于多年之间公平分担；不进入公示名单。',
    en: 'One row for each rotation of earlier years, so that the burden is fair over the years.',
  },
  columns: [
    column(
      'teacher',
      ['教师', 'teacher'],
      { type: 'person' },
      ['标识；姓名不重复时也可写姓名。已离开本县的可以保留，不计。', 'Id, or the name where only one person has it.'],
      'T0123',
      { required, also: ['标识', '工号', '身份证号', '姓名'] },
    ),
    column(
      'form',
      ['交流形式', 'form'],
      { type: 'word', words: moveFormWords },
      ['定期交流、支教、挂职、走教、跟岗或调动。', 'Form of the move.'],
      '定期交流',
      { required, also: ['形式'] },
    ),
    column('start', ['起始年月', 'start'], { type: 'month' }, ['交流开始的年月。', 'First month.'], '2019-09', {
      required,
      also: ['开始时间', '起'],
    }),
    column(
      'until',
      ['截止年月', 'until'],
      { type: 'month' },
      ['期满或返回的年月；没有期限或尚未期满的留空。', 'Last month; blank when it has no end or still runs.'],
      '2022-08',
      { also: ['结束时间', '止'] },
    ),
    column(
      'reported',
      ['已报到', 'reported'],
      { type: 'yesNo' },
      ['是否实际到岗；未报到的不计为交流经历。', 'Whether the person took up the post.'],
      '是',
      { also: ['报到', '是否报到'], blank: ['按已报到处理', 'taken as reported'] },
    ),
  ],
};

export const policyTable: Table = {
  id: 'policy',
  name: { zh: '政策', en: 'policy' },
  alsoWritten: ['政策参数', '政策表', '参数'],
  required: false,
  meaning: { zh: '本县自己的政策参数，优先于省、市、国家。', en: "The county's own values of policy parameters." },
  columns: [
    column(
      'parameter',
      ['参数', 'parameter'],
      { type: 'openWord', words: parameterNames },
      ['参数名称或代码。', 'Name or id of the parameter.'],
      parameterNames['rotation.eligibleYears']?.[0] ?? '',
      { required, also: ['参数代码', '参数名'] },
    ),
    column(
      'value',
      ['取值', 'value'],
      { type: 'json' },
      ['数字、百分数、是或否、选项名称（多项用顿号分开），表格填 JSON。', 'Number, yes/no, names of options, or JSON.'],
      '6',
      { required, also: ['值', '数值'] },
    ),
    column(
      'source',
      ['依据', 'source'],
      text,
      ['原文或要点。', 'The text relied on.'],
      '在同一所学校连续任教满六年的应当交流',
      { required, also: ['来源', '依据原文'] },
    ),
    column('document', ['文号', 'document'], text, ['文件名称和文号。', 'Document and number.'], '阳府办〔2026〕3号', {
      also: ['文件'],
    }),
    column('date', ['日期', 'date'], text, ['文件日期。', 'Date of the document.'], '2026-03-01', {
      also: ['发文日期'],
    }),
  ],
};
