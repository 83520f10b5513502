import type { LinearModelBuilder } from '../lp/builder.ts';
import type { ReliefOf } from '../rule.ts';
import type { RotationContext } from './context.ts';
import type { Person } from './facts.ts';
import type { PlaceRule } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R08 会议纪要已定事项. A `goes` pin sets aside R01 and R14, nothing else. */
export const pins: PlaceRule & { readonly relief: ReliefOf<unknown> } = {
  id: 'R08',
  domain: 'rotation',
  slug: 'pins',
  strength: 'selection',
  title: { zh: '已定事项', en: 'Decisions already taken' },
  sentence: {
    zh: '「锁定」表中未到期的决定必须执行：留任的不动，必须交流的本次安排（指定学校的到该校），不得安排的学校不安排。',
    en: 'Pins in force are kept: who stays does not move, who goes moves (to the school named, if any), and nobody is sent where a pin forbids.',
  },
  maths: 'stays: x[t,·] = 0; goes(s): x[t,s,·] = 1 (row R08); neverTo(s): x[t,s,·] = 0',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: [],
  applies: ({ county }) => county.pins.length > 0 || { zh: '「锁定」表没有内容。', en: 'There are no pins.' },
  forbids: ({ person, school }) => {
    if (person.stays !== null) return { rule: 'R08', values: { case: 'stays', reason: person.stays.reason } };
    if (person.neverTo.has(school.code)) return { rule: 'R08', values: { case: 'neverTo', school: school.name } };
    const named = person.goes?.school ?? null;
    return named !== null && named !== school.code
      ? { rule: 'R08', values: { case: 'goes', school: school.name } }
      : null;
  },
  relief: (rows) => [rows.map(({ label }) => ({ stays: label }))],
  violation: ({ values }) =>
    values.case === 'stays'
      ? { zh: `按已定事项留任（${values.reason}）。`, en: `Stays by a decision already taken (${values.reason}).` }
      : values.case === 'neverTo'
        ? { zh: `按已定事项不得安排到${values.school}。`, en: `A decision already taken forbids ${values.school}.` }
        : {
            zh: `按已定事项须到指定学校，不安排到${values.school}。`,
            en: `A decision names another school than ${values.school}.`,
          },
};

/** Sent by a decision, and not a school leader: those are the heads' run. */
export const isSentByDecision = ({ goes, teacher }: Person): boolean =>
  goes !== null && teacher.duty !== 'secretary' && teacher.duty !== 'head' && teacher.duty !== 'deputy';

/** Rows of R08: whoever a decision sends must move. */
export function constrainPins(model: LinearModelBuilder, { facts, variables }: RotationContext): void {
  for (const person of facts.people) {
    const moved = variables.moved.get(person.index);
    if (!isSentByDecision(person) || moved === undefined) continue;
    model.constrain({ rule: 'R08', label: person.teacher.id, terms: [[moved, 1]], lower: 1, relaxPrice: 1 });
  }
}
