/** The rotation stages without a plan: of teachers, and of heads. */

import { deriveDemand } from '../../../models/demand/demand.ts';
import type { ParameterId, Policy } from '../../../models/parameters.ts';
import { buildRotation, type RotationModel } from '../../../models/rotation/build.ts';
import { hardRules } from '../../../models/rotation/catalogue.ts';
import type { RotationContext } from '../../../models/rotation/context.ts';
import type { PostRow } from '../../../models/rotation/facts.ts';
import type { HeadsContext, TeacherMove } from '../../../models/rotation/head-context.ts';
import { buildHeads, type HeadsModel } from '../../../models/rotation/heads.ts';
import { isSentByDecision, pins } from '../../../models/rotation/pins.ts';
import type { GivenRow } from '../../../models/rule.ts';
import { dutyWords } from '../../county/vocabulary.ts';
import type { Check, ImpossibleStage, Proposal } from './impossible-stage.ts';
import { rotationChecks } from './rotation-checks.ts';

interface RotationAsked {
  readonly policy: Policy;
  readonly posts: readonly PostRow[];
  readonly seed: number;
}

export function impossibleRotation(
  { model, context }: RotationModel,
  { policy, posts, seed }: RotationAsked,
): ImpossibleStage {
  const relief = (rule: string, rows: readonly GivenRow[], values: readonly number[]) =>
    rule === pins.id
      ? pins.relief(rows, context, policy, values)
      : (hardRules.find(({ id }) => id === rule)?.relief?.(rows, context, policy, values) ?? []);
  return {
    name: 'rotation',
    model,
    late: context.variables.arcs,
    // A trial of a way out never asks for them, and they look at every place for everybody.
    get checks() {
      return rotationChecks(context, policy);
    },
    relief,
    proposals: () => [...otherPeople(context), ...widerChoice(context, policy)],
    helping: () => [...moreLeave(policy), ...wideningsOf(policy)].map(setting),
    again: (county, changed) => {
      const demand = deriveDemand(county, changed);
      const built = buildRotation({ county, policy: changed, demand, posts, seed });
      return impossibleRotation(built, { policy: changed, posts, seed });
    },
  };
}

/** Somebody else of the same school, of the same subject if there is one, for each person whom a decision sends and who may go nowhere. */
function otherPeople({ facts, arcsOf, arcs }: RotationContext): readonly Proposal[] {
  const stuck = facts.people.filter(
    (person) => isSentByDecision(person) && (arcsOf.get(person.index) ?? []).length === 0,
  );
  if (stuck.length === 0 || stuck.length > 5) return [];
  const taken = new Set<string>();
  const operations = stuck.map((person) => {
    const named = person.goes?.school ?? null;
    const others = facts.people.filter(
      ({ index, school, teacher, goes }) =>
        goes === null &&
        !taken.has(teacher.id) &&
        school.code === person.school.code &&
        (arcsOf.get(index) ?? []).some(({ place }) => named === null || facts.places[place]!.school.code === named),
    );
    const other = others.find(({ teacher }) => teacher.mainSubject === person.teacher.mainSubject) ?? others[0];
    if (other === undefined) return null;
    taken.add(other.teacher.id);
    const reason = '本次改由同校另一人交流（诊断所列可行办法）';
    return [
      { op: 'pin', teacher: person.teacher.id, kind: 'stays', reason },
      { op: 'pin', teacher: other.teacher.id, kind: 'goes', school: named, reason },
    ];
  });
  return arcs.length > 0 && operations.every((each) => each !== null) ? [operations.flat()] : [];
}

/** The values of policy that stand between people and places, wider: only those that the checks name, or all of them. */
function widerChoice(context: RotationContext, policy: Policy): readonly Proposal[] {
  const named = new Set(rotationChecks(context, policy).flatMap(({ rules }) => rules));
  const wider = wideningsOf(policy).filter(({ rule }) => named.size === 0 || named.has(rule) || named.has('R24'));
  return wider.map(setting);
}

const setting = ({ parameter, value }: Widening): Proposal => [{ op: 'setPolicy', parameter, value }];

/** Twice as many may leave a school as now. */
function moreLeave(policy: Policy): readonly Widening[] {
  const now = policy['rotation.maxTurnover'];
  return now >= 1
    ? []
    : [{ rule: 'R26', parameter: 'rotation.maxTurnover', value: Math.min(1, Number((2 * now).toFixed(2))) }];
}

interface Widening {
  readonly rule: string;
  readonly parameter: ParameterId;
  readonly value: unknown;
}

function wideningsOf(policy: Policy): readonly Widening[] {
  const everywhere = ['townToRural', 'ruralToRural', 'ruralToTown', 'townToTown'];
  const all: readonly Widening[] = [
    {
      rule: 'R12',
      parameter: 'rotation.maxCommuteMinutes',
      value: Math.max(120, policy['rotation.maxCommuteMinutes']),
    },
    { rule: 'R14', parameter: 'rotation.directions', value: everywhere },
    { rule: 'R15', parameter: 'rotation.volunteersNoWorse', value: false },
    { rule: 'R03', parameter: 'rotation.minYearsToRetire', value: 0 },
  ];
  return all.filter(({ parameter, value }) => JSON.stringify(policy[parameter]) !== JSON.stringify(value));
}

interface HeadsAsked {
  readonly policy: Policy;
  readonly seed: number;
  readonly moves: readonly TeacherMove[];
}

export function impossibleHeads({ model, context }: HeadsModel, { policy, seed, moves }: HeadsAsked): ImpossibleStage {
  return {
    name: 'heads',
    model,
    late: context.arcVariables,
    checks: noChair(context),
    relief: (rule, rows, values) => (rule === pins.id ? pins.relief(rows, context, policy, values) : []),
    proposals: () => anySchool(context),
    helping: () => [],
    again: (county, changed) =>
      impossibleHeads(buildHeads(county, changed, seed, moves), { policy: changed, seed, moves }),
  };
}

/** A leader whom a decision sends and for whom no chair is open anywhere it allows. */
function noChair({ facts, moved, arcs }: HeadsContext): readonly Check[] {
  const stuck = facts.leaders.filter(
    ({ index, person }) => moved.has(index) && person.goes !== null && !arcs.some(({ leader }) => leader === index),
  );
  return stuck.map(({ person, chair }) => {
    const zh = dutyWords[chair][0];
    const code = person.goes?.school ?? null;
    const to = facts.rotation.schools.find((school) => school.code === code)?.name;
    return {
      rules: ['R08', 'R52'],
      subjects: [person.teacher.id],
      words: {
        zh: `${person.school.name}现任${zh}按已定事项须交流${to === undefined ? '' : `到${to}`}，但没有可衔接的${zh}职位。`,
        en: `The ${chair} of ${person.school.name} is to move${to === undefined ? '' : ` to ${to}`} by a decision already taken, and no such chair is open.`,
      },
    };
  });
}

/** Those whom decisions send to a school with no chair for them may go to any school that has one. */
function anySchool({ facts, moved }: HeadsContext): readonly Proposal[] {
  const named = facts.leaders.filter(({ index, person }) => moved.has(index) && person.goes?.school != null);
  const reason = '本次不指定去向（诊断所列可行办法）';
  return named.length === 0
    ? []
    : [named.map(({ person }) => ({ op: 'pin', teacher: person.teacher.id, kind: 'goes', school: null, reason }))];
}
