/**
 * When it cannot be done: what plain arithmetic shows, which rules contradict each other and for which schools, the least
 * that must give, and two or three ways out that can be run as they stand (models.md §6).
 */
import { statusesInForce } from '../../models/demand/status-in-force.ts';
import type { Policy } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import { problemWords } from '../problems/registry.ts';
import { mostOperations } from '../scenario/scenario.ts';
import type { Optimiser } from '../solver/port.ts';
import { ruleOf, sentenceOf } from './catalogue.ts';
import { type Break, keeps, relaxed } from './diagnosis/breaks.ts';
import { type Contradiction, contradictionOf } from './diagnosis/conflict.ts';
import type { ImpossibleStage } from './diagnosis/impossible-stage.ts';
import { listed, type Places, placesOf, subjectsOf } from './diagnosis/names.ts';
import { Question } from './diagnosis/question.ts';
import { waysOut } from './diagnosis/ways-out.ts';
import type { WholeWays } from './diagnosis/whole-plans.ts';
import type { Plan } from './plan.ts';
import { amountWords } from './plan-words.ts';

type Diagnosis = NonNullable<Plan['diagnosis']>;
type Conflict = Diagnosis['conflicts'][number];
type Relaxation = Diagnosis['relaxations'][number];

export interface DiagnosisRequest {
  readonly stage: ImpossibleStage;
  /** As it was given: scenarios work on it. */
  readonly county: County;
  readonly policy: Policy;
}

export async function diagnose(
  { stage, county, policy }: DiagnosisRequest,
  optimiser: Optimiser,
  deadlineMs: number,
): Promise<Diagnosis> {
  const question = new Question(optimiser, deadlineMs);
  const places = placesOf(county);
  const { model } = stage;
  const contradiction = await contradictionOf(model, stage.late, question);
  const { rules, rows, least } = contradiction;
  const breaks = least?.breaks ?? [];
  const { ways, tooLong } = await waysOut(
    stage,
    contradiction,
    { county, policy, places, planned: (changed) => statusesInForce(changed).county },
    question,
  );
  const labelsOf = (rule: string): readonly string[] =>
    rows === null
      ? (breaks.find((each) => each.rule === rule)?.rows ?? []).map(({ label }) => label)
      : model.constraints.flatMap((row, position) => (row.rule === rule && rows.has(position) ? [row.label] : []));
  return {
    stage: stage.name,
    words: headline(contradiction, tooLong),
    checks: stage.checks.map(({ rules: of, subjects, words }) => ({
      rules: [...of],
      subjects: subjects.map((subject) => places.schools.get(subject) ?? subject),
      words,
    })),
    conflicts: rules.map((rule) => worded(rule, labelsOf(rule), places, policy)),
    relaxations: breaks.map((each) => relaxation(each, contradiction, places)),
    waysOut: ways,
    verified: least !== null && keeps(relaxed(model, breaks), model, least.values),
  };
}

function relaxation({ rule, amount: sum, rows }: Break, { leastProven }: Contradiction, places: Places): Relaxation {
  const { title, unit, gives } = ruleOf(rule);
  const amount = gives === 'largest' ? Math.max(...rows.map(({ inUnit }) => inUnit)) : sum;
  const subjects = subjectsOf(
    rows.map(({ label }) => label),
    places,
  );
  const where = listed(subjects, places);
  const much = amountWords(Math.round(amount * 1e6) / 1e6, unit);
  const least = leastProven ? { zh: '至少', en: ' at least' } : { zh: '', en: '' };
  return {
    rule,
    amount,
    unit,
    subjects,
    words: {
      zh: `${least.zh}须放宽「${title.zh}」（规则 ${rule}）共 ${much.zh}${where.zh && `，涉及：${where.zh}`}。`,
      en: `Relax “${title.en}” (rule ${rule}) by${least.en} ${much.en}${where.en && `: ${where.en}`}.`,
    },
  };
}

function worded(rule: string, labels: readonly string[], places: Places, policy: Policy): Conflict {
  const { title, firm } = ruleOf(rule);
  const sentence = sentenceOf(ruleOf(rule), policy);
  const subjects = subjectsOf(labels, places);
  const where = listed(subjects, places);
  return {
    rule,
    subjects,
    words: {
      zh: `「${title.zh}」（规则 ${rule}）：${sentence.zh}${where.zh && `涉及：${where.zh}。`}${firm ? `本规则不设放宽：${firm.zh}。` : ''}`,
      en: `“${title.en}” (rule ${rule}): ${sentence.en}${where.en && ` Concerns: ${where.en}.`}${firm ? ` Not to be relaxed: ${firm.en}.` : ''}`,
    },
  };
}

const titlesZh = (rules: readonly string[]): string => rules.map((rule) => `「${ruleOf(rule).title.zh}」`).join('');
const titlesEn = (rules: readonly string[]): string => rules.map((rule) => `“${ruleOf(rule).title.en}”`).join(', ');

/** What contradicts what, and what else must give. */
function headline({ rules, complete, least }: Contradiction, tooLong: number | null): Words {
  const several = rules.length > 0;
  const omitted =
    tooLong === null
      ? null
      : problemWords({ code: 'planning.wayOutTooLong', values: { operations: tooLong, most: mostOperations } });
  const apart = (least?.breaks ?? []).map(({ rule }) => rule).filter((rule) => !rules.includes(rule));
  const zh = [
    rules.length === 1
      ? `${titlesZh(rules)}无法满足。`
      : `${several ? titlesZh(rules) : '现有各项硬规则'}无法同时满足。`,
    several && !complete ? '时限内未能逐条核实完毕，可能还涉及其他规则。' : '',
    several && apart.length > 0 ? `${titlesZh(apart)}不在上述冲突之内，但与其他规则另有冲突，也须放宽。` : '',
    least === null ? '时限内未找出放宽办法。' : '',
    omitted?.zh ?? '',
  ];
  const en = [
    `${several ? titlesEn(rules) : 'The hard rules'} cannot ${rules.length === 1 ? 'be kept' : 'all be met'}.`,
    several && !complete ? 'Time ran out before every rule was tried; others may be involved.' : '',
    several && apart.length > 0 ? `Outside this conflict, ${titlesEn(apart)} must give way too, for another one.` : '',
    least === null ? 'No way out was found in time.' : '',
    omitted?.en ?? '',
  ];
  return { zh: zh.join(''), en: en.filter(Boolean).join(' ') };
}

/** A conflict that shows only once the first is out of the way; whoever chooses must know that it is loosened too. */
function furtherConflict(rules: readonly string[]): Words {
  if (rules.length === 0) return { zh: '', en: '' };
  return {
    zh: `另外，放宽以后，${titlesZh(rules)}在后面的环节仍无法${rules.length === 1 ? '' : '同时'}满足，有关办法已一并放宽，请逐项看清。`,
    en: `Besides, once these give way, ${titlesEn(rules)} cannot ${rules.length === 1 ? 'be kept' : 'all be met'} in a later step; the ways out concerned loosen that too.`,
  };
}

/** The diagnosis with the ways out that whole plans confirmed, or could not be asked about in time. */
export function withWaysOut(diagnosis: Diagnosis, { ways, furtherRules }: WholeWays): Diagnosis {
  if (ways.length === 0) return { ...diagnosis, waysOut: ways };
  const planned = ways.filter((way) => way.planned).length;
  const said =
    planned === ways.length
      ? {
          zh: `以下 ${ways.length} 个办法任选其一，均已按完整方案重新测算，可直接作为情景运行。`,
          en: `Any one of ${ways.length} ways out will do: the county was planned under each, and each can be run as a scenario.`,
        }
      : {
          zh: `以下 ${ways.length} 个办法任选其一，可直接作为情景运行；其中 ${planned} 个已按完整方案重新测算，其余只核对了本环节。`,
          en: `Any one of ${ways.length} ways out can be run as a scenario; the whole county was planned under ${planned} of them, under the others this model alone.`,
        };
  const further = furtherConflict(furtherRules);
  const { zh, en } = diagnosis.words;
  return {
    ...diagnosis,
    words: { zh: `${zh}${further.zh}${said.zh}`, en: [en, further.en, said.en].filter(Boolean).join(' ') },
    waysOut: ways,
  };
}
