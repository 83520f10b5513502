import type { Term } from './context.ts';
import { holdersOf, postUnits } from './ledgers.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R20 编制实名. Only a form whose 编制 moves can fill a vacant 编制, and it needs one. */
export const postsHeld: RotationHardRule = {
  id: 'R20',
  domain: 'rotation',
  slug: 'posts-held',
  strength: 'hard',
  title: { zh: '编制实名不超核定', en: 'Posts held within those ratified' },
  sentence: {
    zh: '编制随人走的交流形式（见「交流形式」表），到达学校所属法人单位的在编人数不超过其核定编制，现已超过的不得增加；人走编留的形式不占用、也不补充到达学校的编制。',
    en: 'Where the form moves the post, the legal unit gone to holds no more posts than ratified, or than today where more; forms that leave the post behind neither use nor fill posts there.',
  },
  maths: 'held(u) + Σ_{post moves} in(u) − Σ_{post moves} out(u) ≤ max(ratified(u), held(u))',
  unit: { zh: '名', en: 'posts' },
  sources: [countyPractice],
  parameters: ['rotation.forms', 'rotation.form'],
  applies: ({ facts, variables }) =>
    silentUnless(
      [...variables.moved.keys()].some((person) => facts.people[person]!.form.post),
      '本次没有编制随人走的交流形式。',
      'No move of this run moves a post.',
    ),
  build: (model, { facts, arcs, variables }) => {
    const held = holdersOf(facts.county);
    const units = postUnits(facts.county);
    const moving = arcs
      .filter(({ person }) => facts.people[person]!.form.post)
      .map((arc) => ({
        variable: variables.arcs[arc.index]!,
        from: units.of(facts.people[arc.person]!.teacher.postSchool),
        to: units.of(facts.places[arc.place]!.school.code),
      }))
      .filter(({ from, to }) => from !== to);
    const into = Map.groupBy(moving, ({ to }) => to);
    const outOf = Map.groupBy(moving, ({ from }) => from);
    for (const { code, postsRatified } of facts.schools) {
      const arriving = into.get(code) ?? [];
      if (postsRatified === null || arriving.length === 0) continue;
      const today = held.get(code) ?? 0;
      model.constrain({
        rule: 'R20',
        label: code,
        terms: [
          ...arriving.map(({ variable }): Term => [variable, 1]),
          ...(outOf.get(code) ?? []).map(({ variable }): Term => [variable, -1]),
        ],
        upper: Math.max(postsRatified, today) - today,
        relaxPrice: 1,
      });
    }
  },
  firm: {
    zh: '核定编制由机构编制部门核定，须先调整核定数或改用人走编留的形式',
    en: 'Ratified posts are the establishment office’s to change; a form that leaves the post behind needs none',
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}在编人数超过核定编制 ${amount} 名。`,
    en: `${subject.en} would hold ${amount} posts more than ratified.`,
  }),
};
