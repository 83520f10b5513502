/** The rotation list as bureaus publish it, the internal detail, chains, heads, open posts. */

import { dutyZh, locationZh, monthZh, sexZh, stageZh, subjectZh, titleZh } from '../county/field-words.ts';
import { labelNote } from '../county/person-labels.ts';
import { pinKindWords } from '../county/vocabulary.ts';
import type { Move, Plan, RotationPlan } from '../planning/plan.ts';
import { type Cell, count, index, money, numbered, type Sheet, sentence, totalOf, words } from '../report/sheet.ts';
import { bySubject, joined, type Names } from './names.ts';
import { notesOf } from './summary-sheet.ts';

export function rotationSheets(plan: Plan, rotation: RotationPlan, names: Names): Sheet[] {
  return [
    list(plan, rotation, names),
    detail(plan, rotation, names),
    chains(plan, rotation, names),
    heads(plan, rotation, names),
    ...returns(plan, rotation, names),
    ...decided(plan, rotation, names),
    ledgers(plan, rotation, names),
    unfilledSheet(plan, rotation, names),
    overPosts(plan, rotation, names),
  ];
}

const term = ({ start, until }: Move): string =>
  until === null ? `${monthZh(start)}起` : `${monthZh(start)}—${monthZh(until)}`;

/** 「同名 1」 where the list holds several people of one name, in its order; null elsewhere. Fit for publication. */
function sameNamesIn(moves: readonly Move[], names: Names): (move: Move) => string | null {
  const nameOf = ({ teacher }: Move): string => names.teacher(teacher)?.name ?? teacher;
  const sameName = Map.groupBy(moves, nameOf);
  return (move) => {
    const all = sameName.get(nameOf(move)) ?? [];
    return all.length <= 1 ? null : `同名 ${all.indexOf(move) + 1}`;
  };
}

/** Public columns only: no staff or identity numbers, birth dates, exemptions. People of one name on the list are numbered. */
function list(plan: Plan, { moves }: RotationPlan, names: Names): Sheet {
  const among = sameNamesIn(moves, names);
  return {
    name: '交流名单',
    title: `${plan.county.name}教师交流轮岗名单`,
    notes: notesOf(plan, '本名单为拟定稿，经公示无异议并按程序审定后生效。'),
    columns: [
      index(),
      words('姓名', 11),
      index('性别'),
      words('现任学科', 12),
      words('职称', 11),
      words('原任教学校', 21),
      words('交流学校', 21),
      words('交流任教学科', 13),
      index('交流形式', 10),
      words('起止时间', 24),
      words('备注', 12),
    ],
    rows: numbered(
      moves.map((move): Cell[] => {
        const teacher = names.teacher(move.teacher);
        return [
          teacher?.name ?? null,
          sexZh(teacher?.sex ?? null),
          subjectOf(names, move.teacher),
          titleZh(teacher?.title ?? null),
          names.school(move.from),
          names.school(move.to),
          subjectZh(move.subject),
          move.form,
          term(move),
          [move.backbone ? '骨干教师' : '', among(move) ?? ''].filter(Boolean).join('，') || null,
        ];
      }),
    ),
    empty: '本学年没有拟交流的教师。',
  };
}

/** What the person teaches today, which need not be what the post filled is for. */
function subjectOf(names: Names, id: string): string | null {
  const teacher = names.teacher(id);
  return teacher === null ? null : subjectZh(teacher.mainSubject);
}

function detail(plan: Plan, { moves }: RotationPlan, names: Names): Sheet {
  return {
    name: '交流明细（内部）',
    title: '教师交流轮岗明细表（内部使用）',
    notes: notesOf(
      plan,
      '内部使用，不对外公布。序号与「交流名单」一致；路程为往返分钟；待遇变化为每月随岗补助的增减，单位：元；全部理由见「理由」。',
      labelNote.zh,
    ),
    columns: [
      index(),
      words('姓名', 10),
      words('标识', 11),
      index('学段', 7),
      words('现任学科', 10),
      words('原任教学校', 18),
      words('交流学校', 18),
      words('交流任教学科', 11),
      index('程序', 10),
      index('形式', 9),
      words('留在原校', 12),
      count('往返分钟', 8),
      index('周转房', 7),
      index('计入比例', 7),
      index('骨干', 6),
      money('待遇变化', 9),
      sentence('主要理由', 40),
    ],
    rows: numbered(
      moves.map((move): Cell[] => [
        names.teacher(move.teacher)?.name ?? null,
        names.label(move.teacher),
        stageZh(move.stage),
        subjectOf(names, move.teacher),
        names.school(move.from),
        names.school(move.to),
        subjectZh(move.subject),
        move.procedure,
        move.form,
        staying(move),
        move.commuteMinutes === null ? null : 2 * move.commuteMinutes,
        yes(move.room),
        yes(move.countsForTenPercent),
        yes(move.backbone),
        move.payChange,
        move.reasons[0]?.words.zh ?? null,
      ]),
    ),
    empty: '本学年没有拟交流的教师。',
  };
}

/** 人走编留 in one cell: what of 编制实名 does not go with the person. */
function staying({ terms }: Move): string | null {
  if (terms === undefined) return null;
  const kept = [
    terms.post ? '' : '编制',
    terms.contract ? '' : '合同',
    terms.rankPost ? '' : '岗位',
    terms.payroll ? '' : '工资',
  ].filter(Boolean);
  return kept.length === 0 ? '全部转入新校' : kept.join('、');
}

const yes = (is: boolean): string => (is ? '是' : '否');

const chainWords = { swap: '对调', cycle: '循环', chain: '顺次补位' } as const;

function chains(plan: Plan, { chains: each, moves }: RotationPlan, names: Names): Sheet {
  const among = sameNamesIn(moves, names);
  const step = (position: number): string => {
    const move = moves[position];
    if (move === undefined) return '';
    const name = names.teacher(move.teacher)?.name ?? '';
    const same = among(move);
    return `${names.school(move.from)} → ${names.school(move.to)}（${same === null ? name : `${name} ${same}`}，${subjectZh(move.subject)}）`;
  };
  return {
    name: '交流链',
    title: '交流关系表',
    notes: notesOf(
      plan,
      '对调：两校互换；循环：几所学校依次轮换，最后一所换回第一所；顺次补位：从有空岗的学校起依次补充。',
    ),
    columns: [index(), index('类型', 11), count('人数', 8), sentence('流向', 104)],
    rows: numbered(
      each.map(({ kind, moves: members }): Cell[] => [chainWords[kind], members.length, members.map(step).join('；')]),
    ),
    empty: '没有成链的交流。',
  };
}

function heads(plan: Plan, { principals }: RotationPlan, names: Names): Sheet {
  return {
    name: '拟交流校长（建议）',
    title: '校长交流建议表（内部使用）',
    notes: notesOf(plan, '本表只是建议，由组织人事部门按干部管理权限和任免程序决定。'),
    columns: [
      index(),
      words('姓名', 12),
      words('现任职务', 12),
      words('现任学校', 28),
      words('建议去向', 28),
      sentence('理由', 62),
    ],
    rows: numbered(
      (principals ?? []).map(({ teacher, from, to, reasons }): Cell[] => {
        const person = names.teacher(teacher);
        return [
          person?.name ?? null,
          person === null ? null : dutyZh(person.duty),
          names.school(from),
          to === null ? '按干部程序另行研究' : names.school(to),
          joined(reasons),
        ];
      }),
    ),
    empty: principals === null ? '校长交流未测算完成，没有建议。' : '本学年没有任期届满须交流的校长。',
  };
}

/** 期满返回: no rotation, listed so that both schools know. Left out where nobody returns. */
function returns(plan: Plan, { returns: back }: RotationPlan, names: Names): Sheet[] {
  if (back === undefined || back.length === 0) return [];
  return [
    {
      name: '期满返回',
      title: '交流期满返回人员表',
      notes: notesOf(plan, '交流期满、编制仍在原学校的，本学年返回编制所在学校；返回不计为交流，也不计入交流比例。'),
      columns: [
        index(),
        words('姓名', 14),
        words('学科', 18),
        words('交流学校', 38),
        words('返回学校', 38),
        words('期满', 16),
      ],
      rows: numbered(
        back.map(({ teacher, from, to, until }): Cell[] => {
          const person = names.teacher(teacher);
          return [
            person?.name ?? null,
            person === null ? null : subjectZh(person.mainSubject),
            names.school(from),
            names.school(to),
            monthZh(until),
          ];
        }),
      ),
      empty: '本学年没有期满返回的教师。',
    },
  ];
}

/** 已定事项: decisions in force with the minutes they cite, and what became of them. Left out where there are none. */
function decided(plan: Plan, rotation: RotationPlan, names: Names): Sheet[] {
  const { planningMonth } = plan.county;
  const taken = names.pins
    .flatMap((pin) => (pin.setsAside ?? [pin]).map((decision) => ({ decision, inPlace: pin })))
    .filter(({ decision: { until } }) => until === null || until >= planningMonth);
  if (taken.length === 0) return [];
  const goals = new Map([...rotation.moves, ...(rotation.principals ?? [])].map(({ teacher, to }) => [teacher, to]));
  return [
    {
      name: '已定事项（内部）',
      title: '已定事项落实情况表（内部使用）',
      notes: notesOf(plan, '内部使用，不对外公布。「依据」为作出决定的会议纪要或文件。'),
      columns: [
        index(),
        words('姓名', 12),
        words('现任教学校', 30),
        index('决定', 8),
        words('指定学校', 28),
        sentence('依据', 36),
        words('有效至', 12),
        sentence('本方案', 44),
      ],
      rows: numbered(
        taken.map(({ decision, inPlace }): Cell[] => {
          const { teacher, kind, school, reason, until } = decision;
          const person = names.teacher(teacher);
          const to = goals.get(teacher) ?? null;
          const outcome = to === null ? '留任' : `交流到${names.school(to)}`;
          return [
            person?.name ?? null,
            person === null ? null : names.school(person.workSchool),
            pinKindWords[kind][0],
            school === null ? null : names.school(school),
            reason,
            until === null ? '长期' : monthZh(until),
            decision === inPlace || isCarriedOut(decision, to)
              ? outcome
              : `本方案未落实：按${scenariosOf(plan)}${to === null ? '暂不安排' : `改为${outcome}`}`,
          ];
        }),
      ),
      empty: '没有已定事项。',
    },
  ];
}

function isCarriedOut({ kind, school }: Names['pins'][number], to: string | null): boolean {
  switch (kind) {
    case 'stays':
      return to === null;
    case 'goes':
      return to !== null && (school === null || to === school);
    case 'neverTo':
      return to !== school;
  }
}

const scenariosOf = ({ scenarios = [] }: Plan): string =>
  `情景${scenarios.map(({ title }) => `「${title.zh}」`).join('、')}`;

/** 两本账: who holds which post and who works where; only forms that move the post change the first. */
function ledgers(plan: Plan, { ledgers: units }: RotationPlan, names: Names): Sheet {
  const rows = numbered(
    (units ?? []).map(({ legalUnit, ratified, held, working, heldAway, heldElsewhere }): Cell[] => [
      names.school(legalUnit),
      ratified,
      held.before,
      held.after,
      ratified === null ? null : Math.max(0, ratified - held.after),
      ratified === null ? null : Math.max(0, held.after - ratified),
      working.before,
      working.after,
      heldAway.after,
      heldElsewhere.after,
      absent({ held, working, heldAway, heldElsewhere }),
    ]),
  );
  return {
    name: '编制与在岗',
    title: '编制实名与实际在岗对照表（按法人单位，内部使用）',
    notes: notesOf(
      plan,
      '单位：名。在编：编制落在本单位的人员；在岗：占编并在本单位（含所属教学点）实际工作的人员。人走编留的交流只改变在岗，不能补充空编。',
      '在编（后）− 编在人不在 + 人在编不在 − 在编不在岗 = 在岗（后）。在编不在岗：编制和工作单位都在本单位，因长期病假、产假、借调、脱产进修等不在岗的人员。',
      ...reconciled(units ?? []),
    ),
    columns: [
      index(),
      words('法人单位', 30),
      count('核定编制', 9),
      count('在编（前）', 9),
      count('在编（后）', 9),
      count('空编（后）', 9),
      count('超编（后）', 9),
      count('在岗（前）', 9),
      count('在岗（后）', 9),
      count('编在人不在', 10),
      count('人在编不在', 10),
      count('在编不在岗', 10),
    ],
    rows,
    total: totalOf(rows, 12, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    empty: units === undefined ? '本方案由旧版程序形成，没有此表。' : '没有法人单位。',
  };
}

type Unit = NonNullable<RotationPlan['ledgers']>[number];

/** Post and work at the unit, and not on duty: what the other columns leave between 在编 and 在岗. */
const absent = ({
  held,
  working,
  heldAway,
  heldElsewhere,
}: Pick<Unit, 'held' | 'working' | 'heldAway' | 'heldElsewhere'>) =>
  held.after - heldAway.after + heldElsewhere.after - working.after;

/** Empty posts and people above the posts are counted unit by unit: their totals say nothing beside each other without the sum. */
function reconciled(units: readonly Unit[]): string[] {
  const known = units.flatMap(({ ratified, held }) => (ratified === null ? [] : [{ ratified, held: held.after }]));
  const sum = (amount: (unit: (typeof known)[number]) => number) => known.reduce((all, unit) => all + amount(unit), 0);
  const empty = sum(({ ratified, held }) => Math.max(0, ratified - held));
  const above = sum(({ ratified, held }) => Math.max(0, held - ratified));
  const [ratified, held] = [sum((unit) => unit.ratified), sum((unit) => unit.held)];
  if (known.length === 0) return [];
  const which = known.length < units.length ? `核定编制已知的 ${known.length} 个单位` : '全县';
  return [
    `空编、超编按法人单位逐个计算后各自合计，一个单位的空编不能抵另一个单位的超编。${which}：空编 ${empty} − 超编 ${above} = 核定编制 ${ratified} − 在编（后）${held} = ${ratified - held} 名。`,
  ];
}

/**
 * Why posts by subject lack more people than the ledgers have empty posts. Every term is counted but what people outside the
 * subjects (management, support staff, special schools) take up beyond their own posts: that is what the others leave.
 */
function openPostsExplained(
  { quota, posts }: Plan,
  { unfilled, surplus, ledgers: units = [] }: RotationPlan,
): string[] {
  if (quota === null || posts?.source !== 'quota' || units.length === 0 || unfilled.length === 0) return [];
  const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
  const sum = (amount: (unit: Unit) => number): number => total(units.map(amount));
  const open = total(unfilled.map((row) => row.posts));
  const above = total(surplus.map(({ people }) => people));
  const subjectPosts = total(posts.rows.map((row) => row.posts));
  const elsewhere = sum(({ working }) => working.after) - (subjectPosts - open + above);
  const otherPosts = quota.used - subjectPosts;
  const known = units.every(({ ratified }) => ratified !== null);
  const ratified = sum((unit) => unit.ratified ?? 0);
  const held = sum((unit) => unit.held.after);
  const terms: readonly (readonly [words: string, amount: number])[] = [
    ['其他学科多于岗位的人员（见「超出岗位人员」）', above],
    ...(known
      ? ([
          ['空编', sum((unit) => Math.max(0, (unit.ratified ?? 0) - unit.held.after))],
          ['超编', -sum((unit) => Math.max(0, unit.held.after - (unit.ratified ?? 0)))],
          ['拟配岗位与核定编制之差', quota.used - ratified],
        ] as const)
      : ([['拟配岗位与在编人员之差', quota.used - held]] as const)),
    ['在编不在岗', sum(absent)],
    ['编在人不在与人在编不在之差', sum(({ heldAway, heldElsewhere }) => heldAway.after - heldElsewhere.after)],
    [`不任学科岗位的在岗人员 ${elsewhere} 人与其岗位 ${otherPosts} 名之差`, elsewhere - otherPosts],
  ];
  const listed = terms
    .filter(([, amount]) => amount !== 0)
    .map(([words, amount], at) => `${amount < 0 ? '− ' : at === 0 ? '' : '+ '}${words} ${Math.abs(amount)}`);
  return [`与「编制与在岗」对照：空缺岗位 ${open} = ${listed.join(' ')}。`];
}

function unfilledSheet(plan: Plan, rotation: RotationPlan, names: Names): Sheet {
  const open = rotation.unfilled;
  const rows = numbered(
    bySubject(open, ({ school }) => school).map(({ school, stage, subject, posts }): Cell[] => [
      names.school(school),
      locationZh(names.schoolFacts(school)?.policyLocation ?? null),
      stageZh(stage),
      subjectZh(subject),
      posts,
    ]),
  );
  return {
    name: '缺员与招聘',
    title: '交流后仍空缺岗位表（按学科岗位）',
    notes: notesOf(
      plan,
      '单位：名。按学校和学科岗位逐个计算，是各岗位的缺口，不是应招聘人数：多于岗位的人员转岗、不在岗人员返岗后缺口减少，新增在编人员以空编为限。供制订招聘、定向培养和银龄讲学等补充计划使用。',
      ...openPostsExplained(plan, rotation),
    ),
    columns: [
      index(),
      words('学校', 36),
      index('区位', 14),
      index('学段', 10),
      words('学科', 22),
      count('空缺岗位', 12),
    ],
    rows,
    total: totalOf(rows, 6, [5]),
    empty: '交流后各岗位均已配齐。',
  };
}

function overPosts(plan: Plan, { surplus }: RotationPlan, names: Names): Sheet {
  const rows = numbered(
    bySubject(surplus, ({ school }) => school).map(({ school, stage, subject, people }): Cell[] => [
      names.school(school),
      stageZh(stage),
      subjectZh(subject),
      people,
    ]),
  );
  return {
    name: '超出岗位人员',
    title: '在岗人数多于岗位数情况表（内部使用）',
    notes: notesOf(
      plan,
      '单位：人。本表只按学校和学科列出人数，不涉及具体个人，也不是对教师工作的评价；由学校和教育局按程序统筹安排。',
    ),
    columns: [index(), words('学校', 40), index('学段', 10), words('学科', 24), count('多于岗位数', 14)],
    rows,
    total: totalOf(rows, 5, [4]),
    empty: '各校各学科在岗人数均不多于岗位数。',
  };
}
