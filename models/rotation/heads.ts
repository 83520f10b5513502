/** The heads' own run: who is due, where each might go, a true optimum of the assignment, and why somebody stays. */
import type { County, School } from '../../src/county/county.ts';
import { dutyWords } from '../../src/county/vocabulary.ts';
import { monthIndex } from '../demand/months.ts';
import { stagesOfSchool } from '../demand/stages.ts';
import { LinearModelBuilder } from '../lp/builder.ts';
import type { LinearModel } from '../lp/model.ts';
import type { Policy } from '../parameters.ts';
import { said, type WordedReason } from '../reason.ts';
import { commuteTo } from './commute-or-room.ts';
import { conductVeto } from './conduct-veto.ts';
import type { RotationReason } from './context.ts';
import { discipline } from './discipline.ts';
import { exemption } from './exemption.ts';
import { worded } from './explain.ts';
import { type Person, type RotationFacts, rotationFacts } from './facts.ts';
import { headCommute } from './head-commute.ts';
import {
  type Chair,
  chairs,
  type HeadArc,
  type HeadsContext,
  type HeadsFacts,
  type Leader,
  type TeacherMove,
} from './head-context.ts';
import { headTerms } from './head-terms.ts';
import { hasRelativeAt, leadersRelatives } from './leaders-relatives.ts';
import { nearRetirement } from './near-retirement.ts';
import { oneHead } from './one-head.ts';
import { relatives } from './relatives.ts';
import { returnAtEnd } from './return-at-end.ts';

export interface HeadsModel {
  readonly model: LinearModel;
  readonly context: HeadsContext;
}

/** `moves`: those of the teachers’ run, which comes first. */
export function buildHeads(
  county: County,
  policy: Policy,
  seed: number,
  moves: readonly TeacherMove[] = [],
): HeadsModel {
  const rotation = rotationFacts(county, policy, [], seed);
  const facts: HeadsFacts = {
    rotation,
    leaders: leadersOf(rotation),
    relatives: rotation.relatives,
    worksAfter: new Map([
      ...county.teachers.map(({ id, workSchool }) => [id, workSchool] as const),
      ...moves.map(({ teacher, to }) => [teacher, to] as const),
    ]),
  };
  const due = facts.leaders.filter((leader) => headTerms.forbids(leader, facts, policy) === null);
  const kept = new Map(
    due.flatMap((leader): [number, RotationReason][] => {
      const why = reasonToKeep(leader.person, rotation, policy);
      return why === null ? [] : [[leader.index, why]];
    }),
  );
  const movable = due.filter(({ index }) => !kept.has(index));
  const arcs = headArcs(facts, movable, policy);
  const model = new LinearModelBuilder('heads');
  const name = (leader: number): string => facts.leaders[leader]!.person.teacher.id;
  const context: HeadsContext = {
    facts,
    due,
    kept,
    arcs,
    moved: new Map(movable.map(({ index }) => [index, model.integer(`moved[${name(index)}]`, 0, 1)])),
    arcVariables: arcs.map((arc) => model.integer(`to[${name(arc.leader)},${arc.to.code}]`, 0, 1)),
  };
  for (const { index, person } of movable) {
    if (person.goes === null) continue;
    model.constrain({
      rule: 'R08',
      label: person.teacher.id,
      terms: [[context.moved.get(index)!, 1]],
      lower: 1,
      relaxPrice: 1,
    });
  }
  oneHead.build(model, context, policy);
  leadersRelatives.build(model, context, policy);
  headCommute.build(model, context, policy);
  return { model: model.freeze(), context };
}

const isChair = (duty: string): duty is Chair => chairs.some((chair) => chair === duty);

function leadersOf(facts: RotationFacts): Leader[] {
  return facts.people
    .flatMap((person) => {
      const { duty, dutySince, status } = person.teacher;
      if (!isChair(duty) || status !== 'onDuty' || person.school.kind === 'special') return [];
      const monthsInDuty = dutySince === null ? null : facts.planningMonth - monthIndex(dutySince);
      return [{ person, chair: duty, monthsInDuty }];
    })
    .map((leader, index) => ({ ...leader, index }));
}

/** What keeps a leader who is due: a decision, or the rules on exemption, retirement, discipline, conduct and return. */
function reasonToKeep(person: Person, facts: RotationFacts, policy: Policy): RotationReason | null {
  if (person.stays !== null) return { rule: 'R08', values: { case: 'stays', reason: person.stays.reason } };
  const returns = returnAtEnd.applies(facts, policy) === true ? [returnAtEnd] : [];
  for (const rule of [exemption, nearRetirement, discipline, conductVeto, ...returns]) {
    const why = rule.forbids(person, facts, policy);
    if (why !== null) return why;
  }
  return null;
}

/** Same chair, a stage in common, reachable, no relative leading or working there, and the chair vacant or its holder due as well. */
function headArcs(facts: HeadsFacts, movable: readonly Leader[], policy: Policy): HeadArc[] {
  const { schools } = facts.rotation;
  const leaving = new Set(movable.map(({ chair, person }) => `${chair} ${person.school.code}`));
  const led = new Set(facts.leaders.filter(({ chair }) => chair !== 'deputy').map(({ person }) => person.school.code));
  const isOpen = (chair: Chair, school: School): boolean =>
    leaving.has(`${chair} ${school.code}`) ||
    (chair === 'head' && !led.has(school.code) && school.kind !== 'teachingPoint');
  const arcs = movable.flatMap(({ index, person, chair }) =>
    schools
      .filter((school) => school.inUse && school.kind !== 'special' && school.code !== person.school.code)
      .filter((school) => isOpen(chair, school) && mayGo(person, school, facts, policy))
      .flatMap((to) => {
        const way = commuteTo(person, to, facts.rotation, policy);
        return way === null || way.room ? [] : [{ leader: index, to, minutes: way.minutes }];
      }),
  );
  return arcs.map((arc, index) => ({ ...arc, index }));
}

function mayGo(person: Person, school: School, facts: HeadsFacts, policy: Policy): boolean {
  const named = person.goes?.school ?? null;
  if (person.neverTo.has(school.code) || (named !== null && named !== school.code)) return false;
  const stages = stagesOfSchool(person.school);
  if (!stagesOfSchool(school).some((stage) => stages.includes(stage))) return false;
  if (hasRelativeAt(facts, person.teacher.id, school.code)) return false;
  const subject = person.teacher.mainSubject;
  return relatives.forbids({ person, school, stage: person.stage, subject }, facts.rotation, policy) === null;
}

export interface HeadProposal {
  readonly leader: Leader;
  /** null: due, but no place; the reasons say why. */
  readonly to: HeadArc | null;
  readonly reasons: readonly WordedReason[];
}

/** One proposal for everybody who is due, in canonical order. */
export function readHeads(values: readonly number[], context: HeadsContext, policy: Policy): HeadProposal[] {
  const { due, arcs, arcVariables } = context;
  const chosen = new Map(
    arcs.filter((arc) => values[arcVariables[arc.index]!]! > 0.5).map((arc) => [arc.leader, arc] as const),
  );
  return due.map((leader) => {
    const to = chosen.get(leader.index) ?? null;
    return { leader, to, reasons: [whyDue(leader, policy), whereTo(leader, to, context)] };
  });
}

function whyDue({ chair, person, monthsInDuty }: Leader, policy: Policy): WordedReason {
  const duty = dutyWords[chair][0];
  if (person.goes !== null)
    return said(
      { rule: 'R08', values: { duty, reason: person.goes.reason } },
      '现任{duty}，按已定事项提出交流建议（规则 {rule}）。',
      'Proposed by a decision already taken (rule {rule}).',
    );
  const years = Math.floor((monthsInDuty ?? 0) / 12);
  const terms = policy['heads.maxTerms'];
  return said(
    { rule: 'R51', values: { duty, years, terms } },
    '在现校任{duty} {years} 年，已满 {terms} 届（规则 {rule}）。',
    '{years} years in the duty at this school: {terms} terms are served (rule {rule}).',
  );
}

function whereTo({ index, chair }: Leader, to: HeadArc | null, { kept, arcs }: HeadsContext): WordedReason {
  const duty = dutyWords[chair][0];
  if (to !== null) {
    const reason = { rule: 'R53', values: { school: to.to.name, duty, minutes: to.minutes ?? '' } } as const;
    return to.minutes === null
      ? said(
          reason,
          '建议交流到{school}任{duty}，路程不明；按干部任免程序决定（规则 {rule}）。',
          'Proposed for {school}, travel unknown; cadre procedure decides (rule {rule}).',
        )
      : said(
          reason,
          '建议交流到{school}任{duty}，单程 {minutes} 分钟；按干部任免程序决定（规则 {rule}）。',
          'Proposed for {school}, {minutes} minutes one way; cadre procedure decides (rule {rule}).',
        );
  }
  const why = kept.get(index);
  if (why !== undefined) return worded(why);
  const places = arcs.filter(({ leader }) => leader === index).length;
  const reason = { rule: 'R52', values: { duty, places } } as const;
  return places === 0
    ? said(
        reason,
        '没有可衔接的{duty}职位，本次暂不交流（规则 {rule}）。',
        'No chair is open within reach; stays this year (rule {rule}).',
      )
    : said(
        reason,
        '可衔接的{duty}职位有 {places} 个，均另有人选或无人接任现职，本次暂不交流（规则 {rule}）。',
        '{places} chairs are open, all taken by others or without a successor here; stays this year (rule {rule}).',
      );
}
