/**
 * What a reason says, by its rule and its values: the sentences of reasons about people, posts and weeks, stated by the audit itself,
 * so that other words than the values give, or other values than the words, are seen.
 */
import { moveFormWords } from '../../../src/county/vocabulary.ts';
import type { Words } from '../../words.ts';

export type SaidValues = Readonly<Record<string, string | number>>;

/** The sentences of one rule by the values of the case; `{name}` stands for a value, in English for that of `nameEn` if there is one. */
type Sentence = (values: SaidValues) => Words | null;

/** The rule stands where the sentence puts it. */
const said = (zh: string, en: string): Words => ({ zh, en });

/** The rule is cited at the end, within the last brackets where the sentence ends with them. */
const RULE = '{cited}';
const cited = (zh: string, en: string): Words => ({ zh: `${zh}${RULE}`, en: `${en}${RULE}` });

/** Null where the audit knows no sentence of the rule for such values. */
export function sentenceOf(rule: string, values: SaidValues): Words | null {
  const sentence = sentences[rule]?.(values) ?? null;
  if (sentence === null) return null;
  const zh = filled(sentence.zh, rule, values, '');
  const en = filled(sentence.en, rule, values, 'En');
  return {
    zh: zh.replace(`）。${RULE}`, `；规则 ${rule}）。`).replace(`。${RULE}`, `（规则 ${rule}）。`),
    en: en.replace(`).${RULE}`, `; rule ${rule}).`).replace(`.${RULE}`, ` (rule ${rule}).`),
  };
}

const filled = (template: string, rule: string, values: SaidValues, suffix: string): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    if (whole === RULE) return whole;
    return String(name === 'rule' ? rule : (values[`${name}${suffix}`] ?? values[name] ?? whole));
  });

const formsInEnglish: Readonly<Record<string, string>> = {
  regular: 'regular rotation',
  support: 'support teaching',
  attachment: 'attachment to a post',
  itinerant: 'itinerant teaching',
  shadowing: 'shadowing',
  transfer: 'transfer',
};

/** A form of move in words; as it stands where the county has no such form. */
export function formNames(form: string): Words {
  const row = Object.entries(moveFormWords).find(([code]) => code === form);
  return { zh: row?.[1][0] ?? form, en: formsInEnglish[form] ?? form };
}

const isGiven = (value: string | number | undefined): boolean => value !== undefined && value !== '';

/** A place without enough people: today, or once the person has left it. */
const short: Sentence = ({ after }) =>
  after === undefined
    ? said(
        '{place}岗位 {posts} 个，现有 {people} 人，缺 {short} 人，由本人补充（规则 {rule}）。',
        '{place}: {posts} posts, {people} people, {short} short; filled by this move (rule {rule}).',
      )
    : said(
        '交流后{place}岗位 {posts} 个，在岗 {after} 人，空缺 {open} 名，列入待补充岗位（规则 {rule}）。',
        '{place} then has {posts} posts, {after} people and {open} open, listed among the posts to fill (rule {rule}).',
      );

/** What allows another subject than the person's own. */
const grounds: Readonly<Record<string, Words>> = {
  certificate: said(
    '现任{own}，交流后任教{other}：持有{other}教师资格证书（规则 {rule}）。',
    'Teaches {own} now and {other} after the move: holds a certificate in it (rule {rule}).',
  ),
  taughtToday: said(
    '现任{own}，交流后任教{other}：现兼任{other}课（规则 {rule}）。',
    'Teaches {own} now and {other} after the move: gives lessons in it today (rule {rule}).',
  ),
  allSubject: said(
    '现任{own}，交流后任教{other}：本人为小学全科教师（规则 {rule}）。',
    'Teaches {own} now and {other} after the move: teaches all primary subjects (rule {rule}).',
  ),
};

const sentences: Readonly<Record<string, Sentence>> = {
  R01: ({ case: kind, needed }) => {
    if (needed !== undefined)
      return said(
        '本人符合交流条件（规则 {rule}，现校任教 {years} 年，满 {needed} 年）。',
        'Meets the conditions (rule {rule}: {years} years at the school, at least {needed}).',
      );
    return kind === 'unknown'
      ? cited(
          '未填到现校年月，无法认定是否满 {years} 年，暂不列入符合交流条件名单；请补填「到现校年月」。',
          'The month of arrival at the school is not given, so {years} years cannot be established; please fill it in.',
        )
      : cited('现校任教 {served} 年，未满 {years} 年。', '{served} years at the school, fewer than {years}.');
  },
  R02: ({ until }) =>
    isGiven(until)
      ? cited(
          '因政策规定情形暂缓交流（内部代码 {code}，至 {until}）。',
          'Deferred under a case the policy provides for (internal code {code}, until {until}).',
        )
      : cited(
          '因政策规定情形暂缓交流（内部代码 {code}）。',
          'Deferred under a case the policy provides for (internal code {code}).',
        ),
  R03: () => cited('距法定退休不足 {years} 年。', 'Less than {years} years to statutory retirement.'),
  R04: ({ case: kind }) =>
    kind === 'unknown'
      ? cited(
          '特岗、公费定向教师未填服务期截止和参加工作年月，不能认定服务期已满，暂不列入；请补填「服务期至」。',
          'Neither the end of the contracted service nor the start of work is given; please fill it in.',
        )
      : cited('约定服务期至 {until}，期内不列入交流。', 'Contracted service runs until {until}.'),
  R05: () => cited('现交流期至 {until}，期内不再安排。', 'The running rotation ends in {until}.'),
  R06: () => cited('在影响期内（至 {until}），不列入交流。', 'Within a period that bars rotation, until {until}.'),
  R07: ({ case: kind }) => notTeaching[String(kind)] ?? null,
  R08: ({ case: kind, duty }) => {
    if (kind === undefined)
      return duty === undefined
        ? said('按已定事项安排交流（规则 {rule}）。', 'Sent by a decision already taken (rule {rule}).')
        : said(
            '现任{duty}，按已定事项提出交流建议（规则 {rule}）。',
            'Proposed by a decision already taken (rule {rule}).',
          );
    if (kind === 'stays') return cited('按已定事项留任（{reason}）。', 'Stays by a decision already taken ({reason}).');
    return kind === 'neverTo'
      ? cited('按已定事项不得安排到{school}。', 'A decision already taken forbids {school}.')
      : cited('按已定事项须到指定学校，不安排到{school}。', 'A decision names another school than {school}.');
  },
  R09: () => cited('所持教师资格证书不含{stage}学段。', 'No certificate covers this stage ({stage}).'),
  R10: ({ ground }) =>
    ground === undefined
      ? cited('不具备{subject}学科任教条件。', 'Not qualified in this subject ({subject}).')
      : (grounds[String(ground)] ?? null),
  R11: () => cited('跨学段到{stage}须本人同意。', 'Another stage ({stage}) needs the person’s consent.'),
  R12: ({ room, minutes }) => {
    if (room === undefined)
      return isGiven(minutes)
        ? cited(
            '到{school}单程 {minutes} 分钟，超过 {limit} 分钟，且该校没有空余周转房。',
            '{minutes} minutes one way to {school}, above {limit}, and no free room there.',
          )
        : cited(
            '到{school}的路程不明，且不在同一学区。',
            'Travel to {school} is unknown and it is in another cluster.',
          );
    if (room === 1)
      return isGiven(minutes)
        ? said(
            '从{from}到该校单程 {minutes} 分钟，超过 {limit} 分钟，安排该校周转房（规则 {rule}）。',
            '{minutes} minutes one way from {from}, above {limit}; a room at the school is used (rule {rule}).',
          )
        : said(
            '路程不明，安排该校周转房（规则 {rule}）。',
            'Travel unknown; a room at the school is used (rule {rule}).',
          );
    return isGiven(minutes)
      ? said(
          '从{from}到该校单程 {minutes} 分钟，不超过 {limit} 分钟（规则 {rule}）。',
          '{minutes} minutes one way from {from}, within {limit} (rule {rule}).',
        )
      : said('路程不明，在同一学区内（规则 {rule}）。', 'Travel unknown, within the same cluster (rule {rule}).');
  },
  R13: () => cited('按亲属回避规定，不安排到{school}。', 'Kept away from {school} under the rule on relatives.'),
  R14: () => cited('本县不安排「{direction}」方向的交流。', 'The county does not allow this direction ({way}).'),
  R15: () => cited('本人志愿未填{school}。', '{school} is not among the wishes.'),
  R16: () => cited('现任{duty}，按干部任免程序另行安排。', 'Leads a school ({duty}); arranged by cadre procedure.'),
  R17: ({ name, form, months }) => {
    if (name === undefined) {
      const { zh, en } = formNames(String(form));
      return cited(
        `${zh}期限 {months} 个月，期满前到法定退休年龄，本次不安排。`,
        `Would retire before the {months} months of the ${en} are over.`,
      );
    }
    return isGiven(months)
      ? said(
          '形式为{name}，期限 {months} 个月；{ledger}（规则 {rule}）。',
          'A {name}, for {months} months; {ledger} (rule {rule}).',
        )
      : said('形式为{name}，没有期限；{ledger}（规则 {rule}）。', 'A {name}, without an end; {ledger} (rule {rule}).');
  },
  R18: () => cited('按考核有关规定，本年度不列入交流。', 'Not rotated this year under the rules of appraisal.'),
  R19: () =>
    cited(
      '上一轮交流期满至今 {months} 个月，未满 {years} 年，本次不安排。',
      '{months} months since the last rotation ended, fewer than {years} years.',
    ),
  R26: () =>
    said(
      '现校在岗在编教师 {people} 人，本年度不派出（规则 {rule}）。',
      'The school has {people} teachers and sends nobody this year (rule {rule}).',
    ),
  R27: () =>
    said(
      '现校至多派出 {limit} 人，不列入临近退休人员（规则 {rule}）。',
      'The school sends {limit} at most, nobody close to retirement among them (rule {rule}).',
    ),
  R28: () =>
    said('按派出人员构成要求，本次不安排（规则 {rule}）。', 'Kept by the rule on whom a school sends (rule {rule}).'),
  R34: ({ place, posts, people }) => {
    if (place === undefined)
      return said(
        '其他学校没有可去的{name}岗位，留任现校（规则 {rule}）。',
        'No place in {name} is open elsewhere (rule {rule}).',
      );
    return Number(people) > Number(posts)
      ? said(
          '{place}岗位 {posts} 个，现有 {people} 人，多于岗位；其中 {leaving} 人本次交流离开，本人到任接替，交流后不多于现有 {people} 人（规则 {rule}）。',
          '{place}: {posts} posts, {people} people, more than posts; {leaving} of them leave, this move replaces one, and no more than {people} are there afterwards (rule {rule}).',
        )
      : said(
          '{place}岗位 {posts} 个，现有 {people} 人，其中 {leaving} 人本次交流离开，本人到任接替（规则 {rule}）。',
          '{place}: {posts} posts, {people} people, {leaving} of whom leave; this move replaces one (rule {rule}).',
        );
  },
  R40: () =>
    cited(
      '{school}与现校不在同一学区、集团，也不是结对学校。',
      '{school} shares neither cluster nor group nor pair with the present school.',
    ),
  R41: short,
  R42: short,
  R24: () =>
    said(
      '所在{kind}共 {people} 人，各校人数不变；全县本次须交流 {required} 人，本人计入（规则 {rule}）。',
      'One of {people} in a {kind} that leaves every school as many people; {required} have to move in the county (rule {rule}).',
    ),
  R44: ({ closed }) =>
    closed === undefined
      ? said('现校任教已满 {term} 年，应当交流（规则 {rule}）。', 'Over the term of {term} years (rule {rule}).')
      : said(
          '所在{kind}共 {people} 人，各校人数不变；其中 {over} 人现校任教已满 {term} 年，应当交流（规则 {rule}）。',
          'One of {people} in a {kind} that leaves every school as many people; {over} of them are over the term of {term} years (rule {rule}).',
        ),
  R45: ({ closed }) =>
    closed === undefined
      ? said(
          '符合交流条件，可去的岗位有 {places} 个；在前列各项目标已达最优的前提下，本次不再增加交流人数，留任现校（规则 {rule}）。',
          'Meets the conditions and could go to {places} places; with the goals that come first at their best, nobody more is moved (rule {rule}).',
        )
      : said(
          '所在{kind}共 {people} 人，各校人数不变；为实现排在前面的目标而安排（规则 {rule}）。',
          'One of {people} in a {kind} that leaves every school as many people, made for goals that come first (rule {rule}).',
        ),
  R46: () => said('为本人第 {wish} 志愿（规则 {rule}）。', 'Wish number {wish} (rule {rule}).'),
  R48: byCommute,
  R51: ({ case: kind, duty }) => {
    if (duty !== undefined)
      return said(
        '在现校任{duty} {years} 年，已满 {terms} 届（规则 {rule}）。',
        '{years} years in the duty at this school: {terms} terms are served (rule {rule}).',
      );
    return kind === 'unknown'
      ? cited('未填任职年月，不能认定任期是否已满。', 'The month of appointment is not given.')
      : cited(
          '现职任职 {months} 个月，未满 {needed} 个月（{terms} 届）。',
          '{months} months in the duty, fewer than {needed} ({terms} terms).',
        );
  },
  R52: ({ places }) =>
    places === 0
      ? said(
          '没有可衔接的{duty}职位，本次暂不交流（规则 {rule}）。',
          'No chair is open within reach; stays this year (rule {rule}).',
        )
      : said(
          '可衔接的{duty}职位有 {places} 个，均另有人选或无人接任现职，本次暂不交流（规则 {rule}）。',
          '{places} chairs are open, all taken by others or without a successor here; stays this year (rule {rule}).',
        ),
  R53: ({ minutes }) =>
    isGiven(minutes)
      ? said(
          '建议交流到{school}任{duty}，单程 {minutes} 分钟；按干部任免程序决定（规则 {rule}）。',
          'Proposed for {school}, {minutes} minutes one way; cadre procedure decides (rule {rule}).',
        )
      : said(
          '建议交流到{school}任{duty}，路程不明；按干部任免程序决定（规则 {rule}）。',
          'Proposed for {school}, travel unknown; cadre procedure decides (rule {rule}).',
        ),
  R58: () =>
    cited(
      '交流期于 {until} 届满，本学年返回原学校，不再安排。',
      'The term ended in {until}; returns home this year and is not moved again.',
    ),
  Q02: () => said('按教学点教师底数拟配 {posts} 名。', 'Held at the floor of teaching points, {posts}.'),
  Q10: ({ loads, counted }) =>
    Number(counted) < Number(loads)
      ? said(
          '{listed}，折合 {loads} 名教师的工作量，由本校岗位承担，不用于授课；本校岗位承担不下，只计 {counted} 名。',
          '{listed}: the work of {loads} teachers, carried by the posts of the school and not taught; more than its posts can carry, so only {counted} are counted.',
        )
      : said(
          '{listed}，折合 {loads} 名教师的工作量，由本校岗位承担，不用于授课。',
          '{listed}: the work of {loads} teachers, carried by the posts of the school and not taught.',
        ),
  T01: () => said('测算时限内未能排完', 'time ran out before they were placed'),
  T02: () => said('每周可安排走教的半天只有 {halfDays} 个', 'only {halfDays} half-days a week are open for travelling'),
  T03: () => said('每日路途将超过 {minutes} 分钟', 'more than {minutes} minutes on the road in a day'),
  T04: () =>
    said(
      '到校数已达上限（一天 {aDay} 所，固定服务 {aWeek} 所）',
      'already at the most sites ({aDay} a day, {aWeek} altogether)',
    ),
  T05: () => said('一个半天最多排 {periods} 节', 'at most {periods} periods in a half-day'),
  T06: () =>
    said(
      '授课学校课表排不下（一个班同一学科一天不超过 {periods} 节）',
      'no room in the timetable of the classes ({periods} periods of a subject in a day)',
    ),
  T08: () =>
    said(
      '走教教师外出课时已达每人每周 {periods} 节的上限',
      'each teacher is already away for {periods} periods a week',
    ),
};

const notTeaching: Readonly<Record<string, Words>> = {
  employment: cited('不占用教师编制，不列入交流。', 'Fills no teaching post, and is not rotated.'),
  status: cited('计划学年开始时不在岗，不列入交流。', 'Not on duty when the year begins.'),
  specialSchool: cited('特殊教育学校教师另行安排，不列入交流。', 'Teachers of special schools are arranged apart.'),
  postClass: cited('不在教学岗位，不列入教师交流。', 'Not in a teaching post.'),
};

/** Alone, or the place among all who may go there, the distance to the next, and why nearer people do not go. */
function byCommute({ candidates, rank, nearer, nextMore }: SaidValues): Words | null {
  if (nearer !== Number(rank) - 1 || Number(rank) > Number(candidates) || (candidates === 1 && nextMore !== undefined))
    return null;
  if (candidates === 1)
    return said(
      '符合条件可任该岗位的仅本人 1 位（规则 {rule}）。',
      'The only person whom the rules allow there (rule {rule}).',
    );
  const next =
    nextMore === undefined
      ? said('', '')
      : nextMore === 0
        ? said('（另有人同样近）', ', another equally near')
        : said('（其后的人多 {nextMore} 分钟）', ', the next {nextMore} minutes longer');
  const ahead =
    rank === 1
      ? said('', '')
      : said(
          '；路程更近的 {nearer} 人，为先实现排在前面的目标，留任现校或另有安排',
          '; the {nearer} who are nearer stay or are placed elsewhere for goals that come first',
        );
  return said(
    `符合条件可任该岗位的 {candidates} 位教师中，本人路程第 {rank} 近${next.zh}${ahead.zh}（规则 {rule}）。`,
    `Of {candidates} whom the rules allow there, number {rank} by commute${next.en}${ahead.en} (rule {rule}).`,
  );
}
