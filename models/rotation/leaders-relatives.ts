import type { HardRule } from '../rule.ts';
import type { HeadsContext, HeadsFacts } from './head-context.ts';
import { always } from './rotation-rule.ts';
import { relativesRule } from './sources.ts';

/**
 * R55 校级领导亲属回避: R13 keeps everybody away from schools a relative leads; a leader also keeps away from schools where a
 * relative works, and two leaders who are relatives do not come to one school together.
 */
export const leadersRelatives: HardRule<HeadsContext> = {
  id: 'R55',
  domain: 'rotation',
  slug: 'leaders-relatives',
  strength: 'hard',
  title: { zh: '校级领导亲属回避', en: 'Leaders and their relatives' },
  sentence: {
    zh: '校级领导不得交流到其亲属（含配偶，任一方填报即适用）在教师交流后所在的学校；有亲属关系的校级领导不得交流到同一学校。',
    en: 'No leader goes to a school where a relative works once the teachers have moved (spouses included, whichever reported it); leaders who are relatives do not go to one school.',
  },
  maths: 'y[h,s] = 0 if some relative of h works at s after the moves; y[a,s] + y[b,s] ≤ 1, a and b relatives',
  unit: { zh: '人', en: 'people' },
  sources: [relativesRule],
  parameters: [],
  applies: always,
  build: (model, { facts, arcs, arcVariables }) => {
    for (const [position, one] of arcs.entries()) {
      for (const other of arcs.slice(position + 1)) {
        if (one.to.code !== other.to.code || one.leader === other.leader) continue;
        const [a, b] = [one, other].map(({ leader }) => facts.leaders[leader]!.person.teacher.id);
        if (!facts.relatives.get(a!)?.has(b!)) continue;
        model.constrain({
          rule: 'R55',
          label: `${one.to.code} ${a},${b}`,
          terms: [
            [arcVariables[one.index]!, 1],
            [arcVariables[other.index]!, 1],
          ],
          upper: 1,
          relaxPrice: 1,
        });
      }
    }
  },
  firm: {
    zh: '任职回避由法规规定；可以收回或改定相关人选的决定',
    en: 'The law keeps relatives apart; decisions on the people concerned can be taken back',
  },
  violation: (subject) => ({
    zh: `${subject.zh}与同校亲属应予回避。`,
    en: `${subject.en}: relatives at one school.`,
  }),
};

/** Whether a relative works at a school once the teachers have moved. Leaders’ relatives in office are R13's. */
export function hasRelativeAt({ relatives, worksAfter }: HeadsFacts, teacher: string, school: string): boolean {
  return [...(relatives.get(teacher) ?? [])].some((relative) => worksAfter.get(relative) === school);
}
