/** T01: every period that the quota gives to itinerants is on the timetable once, or counted as untaught. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { itinerantTeaching, schoolPractice } from './sources.ts';
import { awayTerms, type TimetableContext } from './variables.ts';

export const lessonAccount: HardRule<TimetableContext> = {
  id: 'T01',
  domain: 'timetable',
  strength: 'hard',
  slug: 'lesson-account',
  title: { zh: '走教课时逐节落实', en: 'Every itinerant period accounted for' },
  sentence: {
    zh: '岗位分配中的每一节走教课时，或者排入课表一次，或者列明未排入的原因并计入无人任教课时。',
    en: 'Every itinerant period of the posts plan is on the timetable exactly once, or listed with its cause and counted as untaught.',
  },
  maths: 'Σ_p n[p,s] + left[s] = ⌊w[s]/2⌋;  Σ_p (odd[p,s] + even[p,s]) + alternateLeft[s] = w[s] mod 2',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [itinerantTeaching, schoolPractice],
  parameters: [],
  applies: () => true,
  build(model, { posts, sites }) {
    for (const { site, facts, weeklyLeft, alternateLeft } of sites) {
      const lessons = posts.map((post) => post.lessons[site]!);
      model.constrain({
        rule: 'T01',
        label: facts.code,
        terms: [...lessons.map(({ weekly }): Term => [weekly, 1]), [weeklyLeft, 1]],
        lower: facts.weekly,
        upper: facts.weekly,
      });
      if (alternateLeft === null) continue;
      const alternating = lessons.flatMap(({ alternate }): Term[] =>
        alternate === null
          ? []
          : [
              [alternate.odd, 1],
              [alternate.even, 1],
            ],
      );
      model.constrain({
        rule: 'T01',
        label: `${facts.code} every other week`,
        terms: [...alternating, [alternateLeft, 1]],
        lower: 1,
        upper: 1,
      });
    }
    // Posts of one subject are alike: the first travels most, so that no plan is counted twice.
    for (const [position, post] of posts.slice(1).entries()) {
      model.constrain({
        rule: 'T01',
        label: `posts ${position + 1} ≥ ${position + 2}`,
        terms: [...awayTerms(posts[position]!), ...awayTerms(post).map(([variable, by]): Term => [variable, -by])],
        lower: 0,
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：走教课时有 ${amount / 2} 节去向不符`,
    en: `${subject.en}: ${amount / 2} itinerant periods do not add up`,
  }),
};
