/** The workbook is read back cell by cell: what a clerk sees is what the plan says, and nothing private is in it. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, it } from 'vitest';
import { Plan } from '../../../src/planning/plan.ts';
import { policySheet } from '../../../src/workbook/data-sheets.ts';
import { namesOf } from '../../../src/workbook/names.ts';
import { planWorkbook } from '../../../src/workbook/plan-workbook.ts';
import { quotaSheets } from '../../../src/workbook/quota-sheets.ts';
import { rotationSheets } from '../../../src/workbook/rotation-sheets.ts';
import { travellersOf } from '../../../src/workbook/travellers.ts';
import { exampleCounty, examplePlan, infeasibleExample } from '../../support/plan-example.ts';

async function read(plan: Plan, county = exampleCounty): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await planWorkbook(plan, county));
  return workbook;
}

function sheet(workbook: Workbook, name: string): Worksheet {
  const found = workbook.getWorksheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** Values of a row; merged and empty cells are null. */
const row = (worksheet: Worksheet, at: number): unknown[] =>
  Array.from({ length: worksheet.columnCount }, (_, column) => worksheet.getRow(at).getCell(column + 1).value ?? null);

/** Text of every sheet but one: 政策参数 quotes documents of others. */
const ownText = (workbook: Workbook, wanted: (name: string) => boolean = () => true): string =>
  workbook.worksheets
    .filter(({ name }) => name !== '政策参数' && wanted(name))
    .flatMap((worksheet) =>
      Array.from({ length: worksheet.rowCount }, (_, at) =>
        row(worksheet, at + 1)
          .map(String)
          .join('\t'),
      ),
    )
    .join('\n');

describe('the example', () => {
  it('is valid by the schema of the plan', () => {
    expect(Plan.parse(examplePlan)).toEqual(examplePlan);
    expect(Plan.parse(infeasibleExample).status).toBe('infeasible');
  });
});

describe('the workbook of a plan', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await read(examplePlan);
  });

  it('has the sheets of every model that ran, in reading order', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '摘要',
      '中心校汇总',
      '编制分配（法人单位）',
      '岗位分配（学校）',
      '学科岗位',
      '走教安排',
      '兼课安排',
      '走教课表（按教师）',
      '走教课表（按学校）',
      '交流名单',
      '交流明细（内部）',
      '交流链',
      '拟交流校长（建议）',
      '期满返回',
      '已定事项（内部）',
      '编制与在岗',
      '缺员与招聘',
      '超出岗位人员',
      '工资待遇',
      '支出与分担',
      '最低档与支出',
      '规定的代价',
      '同职级工资比较',
      '边远档次',
      '交流待遇变化（内部）',
      '均衡指标',
      '规则审核',
      '理由',
      '数据说明',
      '政策参数',
    ]);
  });

  it('prints the public list with the columns bureaus publish', () => {
    const list = sheet(workbook, '交流名单');
    expect(row(list, 4)).toEqual([
      '序号',
      '姓名',
      '性别',
      '现任学科',
      '职称',
      '原任教学校',
      '交流学校',
      '交流任教学科',
      '交流形式',
      '起止时间',
      '备注',
    ]);
    expect(row(list, 5)).toEqual([
      1,
      '陈秀兰',
      '女',
      '音乐',
      '高级教师',
      '县城第一小学',
      '大岭镇中心小学',
      '音乐',
      '定期交流',
      '2026年9月—2029年8月',
      '骨干教师',
    ]);
    expect(row(list, 7).slice(1, 10)).toEqual([
      '李志强',
      '男',
      '音乐',
      '一级教师',
      '大岭镇中心小学',
      '县城第一小学',
      '音乐',
      '调动',
      '2026年9月起',
    ]);
    // A teacher of Chinese who goes to teach science.
    expect([row(list, 6)[3], row(list, 6)[7]]).toEqual(['语文', '科学']);
  });

  it('tells people of one name apart: by number in public, and never by what stands for an identity number', async () => {
    const hash = 'sha256:0123456789abcdef0123456789abcdef';
    const [first, second, ...others] = exampleCounty.teachers;
    const twins = {
      ...exampleCounty,
      teachers: [{ ...first!, id: hash }, { ...second!, name: first!.name }, ...others],
    };
    const plan = JSON.parse(JSON.stringify(examplePlan).replaceAll('"S-1001"', `"${hash}"`)) as Plan;
    const book = await read(plan, twins);
    expect(ownText(book)).not.toContain('sha256:0123');
    const list = sheet(book, '交流名单');
    const remarks = [5, 6, 7].map((at) => row(list, at)).map((cells) => [cells[1], cells[10] ?? null]);
    expect(remarks.filter(([name]) => name === first!.name)).toEqual([
      [first!.name, '骨干教师，同名 1'],
      [first!.name, '同名 2'],
    ]);
    const labels = [6, 7, 8].map((at) => row(sheet(book, '交流明细（内部）'), at)[2]);
    expect(labels.toSorted()).toEqual(['S-1002', 'S-1003', '同名 1']);
    expect(ownText(book, (name) => name === '交流链')).toContain(`${first!.name} 同名 1`);
  });

  it('keeps minutes, pay and reasons on the internal sheet, there and back', () => {
    const detail = sheet(workbook, '交流明细（内部）');
    expect(row(detail, 6).slice(0, 16)).toEqual([
      1,
      '陈秀兰',
      'S-1001',
      '小学',
      '音乐',
      '县城第一小学',
      '大岭镇中心小学',
      '音乐',
      '组织选派',
      '定期交流',
      '编制、合同、岗位、工资',
      44,
      '否',
      '是',
      '是',
      300,
    ]);
    expect(row(detail, 8).slice(9, 11)).toEqual(['调动', '全部转入新校']);
    expect(row(detail, 7).slice(11, 13)).toEqual([null, '是']);
  });

  it('lists who returns at the end of a term, which is no rotation', () => {
    expect(row(sheet(workbook, '期满返回'), 5)).toEqual([
      1,
      '何志',
      '体育与健康',
      '大岭镇石门教学点',
      '大岭镇中心小学',
      '2026年8月',
    ]);
  });

  it('lists decisions in force with the minutes they cite and what became of them', () => {
    expect(row(sheet(workbook, '已定事项（内部）'), 5).slice(2)).toEqual([
      '县城第一小学',
      '交流',
      '大岭镇石门教学点',
      '局党组会议纪要〔2026〕5号',
      '2027年8月',
      '交流到大岭镇石门教学点',
    ]);
  });

  it('keeps a decision that a scenario sets aside, with its minutes, and says that it is not carried out', () => {
    const [taken] = exampleCounty.pins;
    const title = { zh: '可行办法：个人安排 1 项：留任', en: 'Way out' };
    const under = { ...examplePlan, scenarios: [{ id: 's', title, derivedFrom: [], operations: [] }] };
    const rowUnder = (pin: (typeof exampleCounty.pins)[number], plan = under, moves = plan.rotation!.moves) =>
      rotationSheets(plan, { ...plan.rotation!, moves }, namesOf({ ...exampleCounty, pins: [pin] })).find(
        ({ name }) => name === '已定事项（内部）',
      )?.rows[0];
    const stays = { ...taken!, kind: 'stays', school: null, reason: '本次不作安排', setsAside: [taken!] } as const;
    expect(rowUnder(stays, under, [])?.slice(3)).toEqual([
      '交流',
      '大岭镇石门教学点',
      '局党组会议纪要〔2026〕5号',
      '2027年8月',
      '本方案未落实：按情景「可行办法：个人安排 1 项：留任」暂不安排',
    ]);
    expect(rowUnder({ ...stays, kind: 'goes' })?.at(-1)).toBe('交流到大岭镇石门教学点');
  });

  it('keeps the two ledgers apart: who holds a post and who is at work', () => {
    const units = sheet(workbook, '编制与在岗');
    // 42 − 2 + 0 − 1 = 39.
    expect(row(units, 7)).toEqual([1, '县城第一小学', 40, 41, 42, 0, 2, 40, 39, 2, 0, 1]);
    expect(row(units, 5)[0]).toBe(
      '空编、超编按法人单位逐个计算后各自合计，一个单位的空编不能抵另一个单位的超编。全县：空编 5 − 超编 2 = 核定编制 66 − 在编（后）63 = 3 名。',
    );
    expect(row(units, 8)).toEqual([2, '大岭镇中心小学', 26, 22, 21, 5, 0, 22, 23, 0, 2, 0]);
  });

  it('never stores a formula, whatever a name begins with', () => {
    const cell = sheet(workbook, '交流名单').getCell('B6');
    expect(cell.value).toBe('=HYPERLINK（"http://x","王丽"）');
    expect(cell.formula).toBeUndefined();
    expect(cell.numFmt).toBe('@');
  });

  it('says how each goal stands, in words, with its bound', () => {
    const summary = ownText(workbook);
    expect(summary).toContain('音乐、美术、体育无人授课最少：1.5 节/周（已证明最优，与理论极限一致，经精确验算）');
    expect(summary).toContain('未证明最优，最多还可能减少 4 分钟，占总量 440 的 0.91%，不会低于 40 分钟');
    expect(summary).toContain('可行，尚有目标未证明最优');
    expect(summary).toContain('拟交流 3 人，其中计入比例 3 人，占符合交流条件 3 人的比例为 3/3（100.0%）');
    expect(summary).toContain('其中骨干教师 1 人，占计入比例 3 人的比例为 1/3（33.3%）');
    expect(summary).toContain(
      '本次测算的边远教师生活补助、班主任津贴年支出 207,600 元（省级 132,480、市级 0、县级 75,120），照现行标准发放的乡镇工作补贴年支出 52,800 元（省级 0、市级 0、县级 52,800），合计 260,400 元（省级 132,480、市级 0、县级 127,920）；逐项见「支出与分担」。',
    );
  });

  it('shares posts by legal unit and school, with totals', () => {
    const units = sheet(workbook, '编制分配（法人单位）');
    expect(row(units, 5)).toEqual([1, '县城第一小学', 40, 41, 40, 0, -1]);
    expect(row(units, 7)).toEqual(['合计', null, 66, 63, 64, -2, 1]);
    const schools = sheet(workbook, '岗位分配（学校）');
    expect(row(schools, 6).slice(0, 10)).toEqual([
      2,
      '大岭镇中心小学',
      '大岭镇中心小学',
      400,
      12,
      24,
      '班师比',
      22,
      20,
      2,
    ]);
    expect(schools.getCell('L6').value).toBeCloseTo(22 / 24, 10);
  });

  it('turns half periods into periods', () => {
    const subjects = sheet(workbook, '学科岗位');
    expect(row(subjects, 11)).toEqual([6, '大岭镇中心小学', '小学', '音乐', 1, 0, 24, 15, 7.5, 0, 0, 1.5, 0, null]);
    expect(row(subjects, 16).slice(3, 5)).toEqual(['全科', 2]);
    expect(row(sheet(workbook, '走教安排'), 5)).toEqual([
      1,
      '大岭镇中心小学',
      '大岭镇石门教学点',
      '小学',
      '音乐',
      3,
      18,
      '由 陈秀兰 承担',
    ]);
  });

  it('compares today’s allowances with the planned ones and sums the cost', () => {
    const pay = sheet(workbook, '工资待遇');
    expect(row(pay, 5)[0]).toBe(
      '教师全部工资（含薪级工资，工资项目齐全的 40 人）月人均 6020.50 元；当地公务员 6,000 元。',
    );
    expect(row(pay, 7)).toEqual(['第 1 档', 500, 600, 100, 20, 12_000, 144_000]);
    expect(row(pay, 9)).toEqual(['班主任津贴', null, 350, null, 10, 3500, 42_000]);
    expect(row(pay, 10)).toEqual(['合计', null, null, null, null, 17_300, 207_600]);
    expect(row(sheet(workbook, '同职级工资比较'), 7)).toEqual([
      '9 级',
      12,
      20,
      5210.5,
      5200,
      10.5,
      6110.25,
      null,
      '乡村 12 人、县城 0 人齐全',
    ]);
  });

  it('says whose pay it is: after the moves, or as people are where no list was planned', async () => {
    const notes = (book: typeof workbook) =>
      ['工资待遇', '支出与分担'].map((name) => [3, 4].map((at) => row(sheet(book, name), at)[0]).join(''));
    const alone = await read({ ...examplePlan, quota: null, rotation: null });
    for (const note of notes(workbook)) expect(note).toContain('按交流后的人员');
    for (const note of notes(alone)) expect(note).toMatch(/按现有人员/);
    for (const note of notes(alone)) expect(note).not.toContain('按交流后');
  });

  it('says where neighbouring tiers get the same, and what sets them apart', async () => {
    const pay = examplePlan.pay!;
    const tiers = pay.tiers.map((each) => ({ ...each, allowance: each.tier === 0 ? 0 : 600 }));
    const flat = await read({ ...examplePlan, pay: { ...pay, tiers } });
    expect(row(sheet(flat, '工资待遇'), 5)[0]).toMatch(
      /^各档补助标准相同：.*「相邻档次补助最小差额（0 为只要求不降低）」/,
    );
    expect(row(sheet(workbook, '工资待遇'), 5)[0]).not.toContain('补助标准相同');
  });

  it('says what every item costs, today and as planned, and who pays it', () => {
    const costs = sheet(workbook, '支出与分担');
    expect(row(costs, 4)[0]).toBe(
      '分担比例：生活补助省级 80%、市级 0%；乡镇工作补贴省级 0%、市级 0%；各项津贴省级 0%、市级 0%，其余由县级承担；生活补助人均超过 1,000 元/月的部分全部由县级承担。依据见「政策参数」。',
    );
    expect(row(costs, 5)[0]).toContain('合计 260,400 元');
    expect(row(costs, 7)).toEqual(['边远教师生活补助', '本次测算', 22, 136_800, 165_600, 28_800, 132_480, 0, 33_120]);
    expect(row(costs, 8).slice(0, 2)).toEqual(['乡镇工作补贴', '照现行']);
    // What is not known today leaves its total open.
    expect(row(costs, 10)).toEqual(['合计', null, null, null, 260_400, null, 132_480, 0, 127_920]);
  });

  it('shows what raising the lowest tier and what each rule costs', () => {
    const frontier = sheet(workbook, '最低档与支出');
    expect(row(frontier, 5)).toEqual([600, '600、900', 207_600, 0, 132_480, 0, 75_120, '本方案']);
    expect(row(frontier, 6)).toEqual([610, '610、900', 210_000, 2400, 134_400, 0, 75_600, null]);
    const prices = sheet(workbook, '规定的代价');
    expect(row(prices, 6).slice(1)).toEqual(['全部', 10, '元/月（人均）', 2640, -2400, 2640]);
    expect(row(prices, 7).slice(4, 6)).toEqual(['无可行方案', 0]);
  });

  it('lists the tier of every school, the most remote first, and where the road gives another', () => {
    const tiers = sheet(workbook, '边远档次');
    expect(row(tiers, 4)[0]).toBe('采用的档次与按路程推算不一致的 1 所，在「差异」列标出，请核对。');
    expect(row(tiers, 6)).toEqual([1, '大岭镇石门教学点', '第 2 档', '按路程', 24, 45, '第 2 档', null]);
    expect(row(tiers, 7)).toEqual([2, '大岭镇中心小学', '第 1 档', '县核定', 18.5, 32, '第 2 档', '低 1 档']);
  });

  it('breaks each person’s change of pay down, on an internal sheet', () => {
    expect(row(sheet(workbook, '交流待遇变化（内部）'), 8)).toEqual([
      1,
      '教师',
      '陈秀兰',
      'S-1001',
      '县城第一小学',
      '大岭镇中心小学',
      300,
      600,
      0,
      -300,
      350,
      5760,
      0,
      -2160,
    ]);
  });

  it('draws charts from the cells of the tables', async () => {
    const charts = workbook.worksheets.flatMap((worksheet) =>
      worksheet.getCharts().map((chart) => [worksheet.name, chart.title] as const),
    );
    expect(charts).toEqual([
      ['工资待遇', '各档月补助标准：现行与拟定'],
      ['支出与分担', '各项待遇年支出由谁承担'],
      ['最低档与支出', '最低档补助每提高一步，全年至少要花多少'],
      ['同职级工资比较', '同职级可比工资：乡村与县城'],
    ]);
  });

  it('prints pay of an earlier version of the program, which held less', async () => {
    const { pay } = examplePlan;
    if (pay === null) throw new Error('the example has a pay plan');
    const { tiers, yearlyCost, shares, parity } = pay;
    const earlier = await read({ ...examplePlan, pay: { tiers, yearlyCost, shares, parity } });
    const names = earlier.worksheets.map(({ name }) => name);
    expect(names.filter((name) => ['支出与分担', '最低档与支出', '规定的代价', '边远档次'].includes(name))).toEqual([]);
    expect(row(sheet(earlier, '工资待遇'), 6)).toEqual(['第 1 档', 500, 600, 100, 20, 12_000, 144_000]);
  });

  it('gives every reason on a line of its own with the number of its rule', () => {
    const reasons = sheet(workbook, '理由');
    expect(row(reasons, 9).slice(1)).toEqual([
      '学校岗位',
      '县城第一小学',
      '该校学生 760 名，按师生比 1:19 核算为 40 名，取其高者。（规则 Q03）',
    ]);
  });

  it('shows indicators in their own form and what does not apply as such', () => {
    const indicators = sheet(workbook, '均衡指标');
    expect(row(indicators, 5).slice(1)).toEqual([
      '骨干教师校际差异系数',
      '小学',
      '系数',
      0.612,
      0.487,
      '改善',
      '不高于 0.500',
      null,
    ]);
    expect(row(indicators, 6).slice(3, 9)).toEqual(['占比', null, 0.125, null, '不低于 10.0%', '上一年度数据未提供。']);
    expect([5, 6].map((at) => indicators.getRow(at).getCell(6).numFmt)).toEqual(['0.000', '0.0%']);
    expect(row(sheet(workbook, '规则审核'), 6).slice(0, 3)).toEqual(['R31', '岗位等级职数', '不适用']);
  });

  it('lets long lists be filtered, and leaves short ones alone', () => {
    expect(sheet(workbook, '政策参数').autoFilter).not.toBeNull();
    expect(sheet(workbook, '交流名单').autoFilter ?? null).toBeNull();
  });

  it('lists every policy value with source and certainty, unsure ones marked', () => {
    const policy = sheet(workbook, '政策参数');
    const rows = Array.from({ length: policy.rowCount - 4 }, (_, at) => row(policy, at + 5));
    expect(rows).toHaveLength(examplePlan.policy.length);
    const certainties = new Set(rows.map((cells) => cells[7]));
    expect([...certainties].filter((word) => !['原文引用', '转引', '推算', '存疑'].includes(String(word)))).toEqual([]);
    const bare = rows.filter((cells) => /[a-z]{3,}/i.test(`${cells[1]}${cells[2]}${cells[3]}`));
    expect(bare.map((cells) => `${cells[1]}: ${cells[2]}`)).toEqual([]);
  });

  it('carries Chinese punctuation beside Chinese words, and no English but names of programs and files', () => {
    const cells = workbook.worksheets.flatMap(({ name, rowCount }) =>
      Array.from({ length: rowCount }, (_, at) => row(sheet(workbook, name), at + 1)).flat(),
    );
    const texts = cells.filter((cell) => typeof cell === 'string').filter((text) => !text.includes('HYPERLINK'));
    const halfWidth = /[\p{Script=Han}（）「」%][,;:()!?]|[,;:()!?][\p{Script=Han}（「]/u;
    expect(texts.filter((text) => halfWidth.test(text))).toEqual([]);
    const own = ownText(workbook)
      .split('\n')
      .filter((line) => !/HYPERLINK|指纹|方案编号/.test(line));
    expect(own.filter((line) => /[A-Za-z]{3,}/.test(line.replaceAll('null', '')))).toEqual([]);
  });

  it('says who carries the lessons without posts, beside those of the posts, so that all periods add up', () => {
    const subjects = sheet(workbook, '学科岗位');
    // One class of grade 1: 1 period each of 劳动, 综合实践 and 地方课程; two posts share the three.
    expect(row(subjects, 17)).toEqual([
      12,
      '大岭镇石门教学点',
      '小学',
      '劳动',
      ...Array<number>(8).fill(0),
      1,
      '不设岗，由该校小学教师兼任（岗位 2 名），优先班主任和课时不满的教师；本学段兼任课程合计每周 3 节，平均每岗 1.5 节，不计入学科岗位的课时。',
    ]);
    expect(row(subjects, 18)[13]).toBe('不设岗，由上述教师兼任。');
    expect(row(subjects, 20).slice(6, 13)).toEqual([214, 201, 7.5, 3, 1, 1.5, 12]);
    expect(String(row(subjects, 8)[13])).toContain('（岗位 16 名，承担班主任 18 个班）');
  });

  it('leaves lessons without posts to the report where the plan is too old to hold every value', async () => {
    const old = await read({ ...examplePlan, policy: examplePlan.policy.slice(1) });
    const text = ownText(old);
    expect(text).toContain('不设岗课程由本校教师兼任，见报表「兼任课程课时表」。');
    expect(row(sheet(old, '学科岗位'), 8).slice(0, 4)).toEqual([3, '大岭镇中心小学', '小学', '音乐']);
  });

  it('lists subjects as the curriculum does', () => {
    const subjects = sheet(workbook, '学科岗位');
    const rows = Array.from({ length: subjects.rowCount - 6 }, (_, at) => row(subjects, at + 6));
    expect(rows.map(([, school, stage, subject]) => `${school} ${stage}${subject}`)).toEqual([
      '县城第一小学 小学语文',
      '县城第一小学 小学音乐',
      '县城第一小学 小学劳动',
      '县城第一小学 小学综合实践活动',
      '县城第一小学 小学地方与校本课程',
      '大岭镇中心小学 小学音乐',
      '大岭镇中心小学 小学劳动',
      '大岭镇中心小学 小学综合实践活动',
      '大岭镇中心小学 小学地方与校本课程',
      '大岭镇石门教学点 小学音乐',
      '大岭镇石门教学点 小学全科',
      '大岭镇石门教学点 小学劳动',
      '大岭镇石门教学点 小学综合实践活动',
      '大岭镇石门教学点 小学地方与校本课程',
    ]);
  });

  it('holds staff numbers for internal use alone, no ground of an exemption and no word that brands people or schools', () => {
    const open = ownText(workbook, (name) => !name.includes('内部'));
    for (const { id } of exampleCounty.teachers) expect(open).not.toContain(id);
    expect(ownText(workbook).match(/1985|身份证|暂缓|富余|落聘|薄弱|重点/g)).toBeNull();
  });

  it('prints on A4 landscape with the header on every page and stays put while scrolling', () => {
    for (const worksheet of workbook.worksheets) {
      const { paperSize, orientation, fitToWidth, fitToHeight, printTitlesRow } = worksheet.pageSetup;
      expect({ paperSize, orientation, fitToWidth, fitToHeight }).toEqual({
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        // A sheet with a chart is one page, so that no break cuts it.
        fitToHeight: worksheet.getCharts().length > 0 ? 1 : 0,
      });
      const header = Number(String(printTitlesRow).split(':')[0]);
      expect(worksheet.views[0]).toMatchObject({ state: 'frozen', ySplit: header });
      expect(worksheet.getRow(header).getCell(1).font).toMatchObject({ name: '黑体' });
    }
  });

  it('gives the same bytes for the same plan', async () => {
    const first = await planWorkbook(examplePlan, exampleCounty);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await planWorkbook(examplePlan, exampleCounty)).equals(first)).toBe(true);
  });
});

describe('the workbook of a plan that failed the audit', () => {
  it('says on every sheet that it must not be used', async () => {
    const { worksheets } = await read({
      ...examplePlan,
      status: 'error',
      audit: { ...examplePlan.audit, passed: false },
    });
    const silent = worksheets.filter(
      (worksheet) => worksheet.getCell('A3').value !== '本方案未通过独立审核，不得采用。',
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe('the workbook of a county without a plan', () => {
  it('explains the conflict and the ways out instead of printing empty tables', async () => {
    const workbook = await read(infeasibleExample);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '摘要',
      '诊断',
      '均衡指标',
      '规则审核',
      '理由',
      '数据说明',
      '政策参数',
    ]);
    const diagnosis = sheet(workbook, '诊断');
    expect(row(diagnosis, 5).slice(1, 5)).toEqual([
      '结论',
      null,
      null,
      '按现有编制 66 名，教学点底数与学校最低配备无法同时满足，差 4 名。',
    ]);
    expect(row(diagnosis, 6).slice(1, 2)).toEqual(['相互冲突']);
    expect(row(diagnosis, 6)[3]).toBe('大岭镇石门教学点');
    expect(row(diagnosis, 7)[4]).toBe('增编 4 名。');
    expect(row(sheet(workbook, '均衡指标'), 5)[0]).toBe('没有可计算的指标。');
  });

  it('says that the heads were not planned, rather than that nobody is due', async () => {
    const { rotation } = examplePlan;
    if (rotation === null) throw new Error('the example has a rotation');
    const unfinished = await read({ ...examplePlan, rotation: { ...rotation, principals: null } });
    const heads = sheet(unfinished, '拟交流校长（建议）');
    expect(row(heads, 5)[0]).toBe('校长交流未测算完成，没有建议。');
    expect(ownText(unfinished)).toContain('未测算完成，没有建议。');
  });
});

it('adds up from empty posts of the ledgers to posts by subject that lack people', () => {
  const { rotation } = examplePlan;
  if (rotation === null) throw new Error('the example has a rotation');
  const notesUnder = (changed: Partial<typeof rotation>, source: 'quota' | 'county') =>
    rotationSheets(
      {
        ...examplePlan,
        posts: { source, rows: [{ school: '0101', stage: 'primary', subject: 'music', posts: 62 }] },
      },
      { ...rotation, ...changed },
      namesOf(exampleCounty),
    ).find(({ name }) => name === '缺员与招聘')?.notes;
  // 64 posts, 62 of them by subject: 62 − 1 + 1 people there of the 62 at work, so 0 people hold the 2 others.
  expect(notesUnder({}, 'quota')).toContain(
    '与「编制与在岗」对照：空缺岗位 1 = 其他学科多于岗位的人员（见「超出岗位人员」） 1 + 空编 5 − 超编 2 − 拟配岗位与核定编制之差 2 + 在编不在岗 1 − 不任学科岗位的在岗人员 0 人与其岗位 2 名之差 2。',
  );
  expect(notesUnder({ unfilled: [] }, 'quota')?.join('')).not.toContain('对照');
  expect(notesUnder({}, 'county')?.join('')).not.toContain('对照');
});

it('calls what the county filled in its own, never a quotation', () => {
  const [row] = examplePlan.policy;
  const rows = policySheet({
    ...examplePlan,
    policy: [
      { ...row!, layer: 'county', certainty: 'quoted' },
      { ...row!, layer: 'scenario', certainty: 'unsure' },
      { ...row!, layer: 'province', certainty: 'quoted' },
    ],
  }).rows;
  expect(rows.map((each) => each.at(-1))).toEqual(['本县填报', '情景设定', '原文引用']);
});

it('says which teachers the posts by subject do not hold', () => {
  const { quota } = examplePlan;
  if (quota === null) throw new Error('the example has posts');
  const [first, ...others] = quota.schools;
  const notesUnder = (schools: typeof quota.schools) =>
    quotaSheets({ ...examplePlan, quota: { ...quota, schools } }, { ...quota, schools }, namesOf(exampleCounty), {
      travellers: travellersOf(examplePlan, quota, exampleCounty),
      absorbedAt: null,
    }).find(({ name }) => name === '学科岗位')?.notes;
  const note = '不分学科核定岗位的学校（特殊教育学校等）专任教师 22 名不在本表，见「岗位分配（学校）」。';
  expect(notesUnder([{ ...first!, subjects: [], teachers: 22 }, ...others])).toContain(note);
  expect(notesUnder([...quota.schools])?.join('')).not.toContain('不在本表');
});
