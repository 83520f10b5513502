/** Rotation: decisions on people whom a rule keeps, and shares that more people would have to move for than can. */
import type { Policy } from '../../../models/parameters.ts';
import { obstacles } from '../../../models/rotation/arcs.ts';
import { type RotationContext, type RotationReason, turnoverLimit } from '../../../models/rotation/context.ts';
import { worded } from '../../../models/rotation/explain.ts';
import type { Person } from '../../../models/rotation/facts.ts';
import { overTermBound } from '../../../models/rotation/over-term.ts';
import { isSentByDecision } from '../../../models/rotation/pins.ts';
import { basesOf, requiredOn, within } from '../../../models/rotation/ten-percent.ts';
import type { Words } from '../../../models/words.ts';
import { ruleOf } from '../catalogue.ts';
import type { Check } from './impossible-stage.ts';

export function rotationChecks(context: RotationContext, policy: Policy): readonly Check[] {
  const sent = context.facts.people.filter(isSentByDecision);
  const bound = policy['rotation.overTermHard'] ? overTermBound(context) : [];
  return [
    ...nowhere('R08', sent, context, policy),
    ...nowhere('R32', bound, context, policy),
    ...tooFew(context, policy),
  ];
}

const asked: Readonly<Record<'R08' | 'R32', Words>> = {
  R08: {
    zh: '已定事项要求交流，但没有可以安排的去向',
    en: 'is to move by a decision already taken, and may go nowhere',
  },
  R32: { zh: '任教超期必须交流，但没有可以安排的去向', en: 'is over term and must move, and may go nowhere' },
};

/** So many people are told of one by one; the others are counted. */
const MOST_TOLD = 8;

/** One check a person: each has a cause of their own. */
function nowhere(rule: 'R08' | 'R32', people: readonly Person[], context: RotationContext, policy: Policy): Check[] {
  const stuck = people.filter(({ index }) => (context.arcsOf.get(index) ?? []).length === 0);
  const told = stuck.slice(0, stuck.length > MOST_TOLD + 1 ? MOST_TOLD : stuck.length);
  const rest = stuck.slice(told.length);
  return [
    ...told.map((person): Check => {
      const why = causes(person, context, policy);
      const words = why.map((reason) => worded(reason).words);
      const none = {
        zh: '各校都没有本人可任教学科的空岗。',
        en: 'No school has room for anything the person may teach.',
      };
      return {
        rules: [rule, ...new Set(why.map((reason) => reason.rule))],
        subjects: [person.teacher.id],
        words: {
          zh: `${person.school.name} 1 名教师${asked[rule].zh}：${words.map(({ zh }) => zh).join('') || none.zh}`,
          en: `A teacher of ${person.school.name} ${asked[rule].en}: ${words.map(({ en }) => en).join(' ') || none.en}`,
        },
      };
    }),
    ...(rest.length === 0
      ? []
      : [
          {
            rules: [rule],
            subjects: rest.map(({ teacher }) => teacher.id),
            words: {
              zh: `另有 ${rest.length} 名教师${asked[rule].zh}。`,
              en: `The same holds for ${rest.length} more people.`,
            },
          },
        ]),
  ];
}

/** Rules about the person first; else what stands before every place of the school that is named, or of any school. */
function causes(person: Person, { facts, eligibility }: RotationContext, policy: Policy): readonly RotationReason[] {
  const { reasons, kept, mayMove } = eligibility[person.index]!;
  if (!mayMove) return [...reasons, ...kept];
  const named = person.goes?.school ?? null;
  const places = facts.places.filter(
    ({ school }) => school.code !== person.school.code && (named === null || school.code === named),
  );
  const found = places.map((place) => obstacles({ person, ...place }, facts, policy));
  if (found.length === 0 || found.some((each) => each.length === 0)) return [];
  const everywhere = found[0]!.filter(({ rule }) => found.every((each) => each.some((reason) => reason.rule === rule)));
  return everywhere.length > 0 ? everywhere : (found.toSorted((a, b) => a.length - b.length)[0] ?? []).slice(0, 1);
}

/** More would have to move than have anywhere to go that counts. */
function tooFew(context: RotationContext, policy: Policy): Check[] {
  const { facts, eligibility, arcs } = context;
  if (policy['rotation.minShareEligible'] === 0) return [];
  return basesOf(policy['rotation.minShareScope']).flatMap((base) => {
    const { eligible, required } = requiredOn(base, facts, eligibility, policy);
    const able = new Set(
      arcs
        .filter(({ counts, person }) => counts && within(base, facts.people[person]!.school))
        .map(({ person }) => person),
    );
    const leave = mostLeave([...able], context, policy);
    if (leave >= required) return [];
    const of = { county: { zh: '全县', en: 'the county' }, sending: { zh: '派出校', en: 'sending schools' } }[base];
    const { title } = ruleOf('R24');
    const short = able.size < required;
    return [
      {
        rules: short ? ['R24'] : ['R24', 'R26'],
        subjects: [],
        words: {
          zh: `「${title.zh}」要求${of.zh}交流 ${required} 人（符合条件 ${eligible} 人），而有去向且计入比例的${short ? `只有 ${able.size} 人` : ` ${able.size} 人按每校派出上限至多派出 ${leave} 人`}。`,
          en: `“${title.en}” asks for ${required} of ${eligible} people of ${of.en}; ${short ? `only ${able.size} have anywhere to go that counts` : `${able.size} have anywhere to go that counts, and their schools may send ${leave} of them`}.`,
        },
      },
    ];
  });
}

/** How many of these people may leave, school by school. */
function mostLeave(people: readonly number[], { facts }: RotationContext, policy: Policy): number {
  const bySchool = Map.groupBy(people, (person) => facts.people[person]!.school.code);
  return [...bySchool].reduce((sum, [school, able]) => {
    const limit = turnoverLimit(facts.atSchool.get(school)?.length ?? 0, policy);
    return sum + Math.min(able.length, limit);
  }, 0);
}
