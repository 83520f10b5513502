/** Schools whose outcome differs between plans: posts, people, lessons, with what bound each. */
import type { Words } from '../../models/words.ts';
import { stageZh, subjectZh } from '../county/field-words.ts';
import { subjectById } from '../county/subjects.ts';
import type { Plan } from '../planning/plan.ts';
import type { Comparison, Facet } from './comparison.ts';
import { type ComparedNames, differ, firstOfEach } from './given-plan.ts';

type SchoolRow = Comparison['schools'][number];

interface Figure {
  readonly title: Words;
  readonly unit: string;
  readonly value: number;
}
type Figures = ReadonlyMap<string, Figure>;

/** By code. A school that a plan does not have counts as having nothing there. */
export function schoolDifferences(plans: readonly Plan[], names: ComparedNames): SchoolRow[] {
  const bySchool = plans.map(figuresBySchool);
  const codes = [...new Set(bySchool.flatMap((schools) => [...schools.keys()]))].sort();
  return codes.flatMap((school) => {
    const facets = differing(
      bySchool.map((schools) => schools.get(school) ?? new Map()),
      plans,
    );
    if (facets.length === 0) return [];
    const reasons = plans.map(
      ({ quota }) => quota?.schools.find((row) => row.school === school)?.reasons.map(({ words }) => words) ?? [],
    );
    return [{ school, name: names.school(school) ?? school, facets, reasons }];
  });
}

/** Figures of a model that a plan did not run are unknown there, not nought. */
function differing(figures: readonly Figures[], plans: readonly Plan[]): Facet[] {
  const heads = firstOfEach(figures);
  return [...heads].flatMap(([id, { title, unit }]) => {
    const values = figures.map((ofPlan, position) => {
      const model = id.startsWith('rotation.') ? plans[position]?.rotation : plans[position]?.quota;
      return model == null ? null : (ofPlan.get(id)?.value ?? 0);
    });
    return differ(values) ? [{ id, title, unit, values }] : [];
  });
}

function figuresBySchool(plan: Plan): ReadonlyMap<string, Figures> {
  const schools = new Map<string, Map<string, Figure>>();
  const add = (school: string, id: string, zh: string, en: string, unit: string, value: number): void => {
    const figures = schools.get(school) ?? new Map<string, Figure>();
    const before = figures.get(id)?.value ?? 0;
    schools.set(school, figures.set(id, { title: { zh, en }, unit, value: before + value }));
  };
  for (const { school, subjects, ...row } of plan.quota?.schools ?? []) {
    add(school, 'quota.posts', '岗位', 'Posts', 'posts', row.posts);
    add(school, 'quota.entitlement', '应配教职工', 'Entitlement', 'posts', row.entitlement);
    add(school, 'quota.pupils', '学生', 'Pupils', 'pupils', row.pupils);
    add(school, 'quota.classes', '班级', 'Classes', 'classes', row.classes);
    add(school, 'quota.nonTeaching', '职员教辅工勤', 'Non-teaching posts', 'posts', row.nonTeaching);
    for (const { stage, subject, posts, untaught } of subjects) {
      const zh = `${stageZh(stage)}${subjectZh(subject)}`;
      const en = `${subjectById.get(subject)?.en ?? subject}, ${stage}`;
      add(school, `quota.posts.${stage}.${subject}`, `${zh}岗位`, `Posts of ${en}`, 'posts', posts);
      add(
        school,
        `quota.untaught.${stage}.${subject}`,
        `${zh}无人任教课时`,
        `Untaught: ${en}`,
        'half periods',
        untaught,
      );
    }
  }
  for (const { from, to } of plan.rotation?.moves ?? []) {
    add(from, 'rotation.leaves', '交流派出', 'Leave', 'people', 1);
    add(to, 'rotation.arrives', '交流接收', 'Arrive', 'people', 1);
  }
  for (const { school, posts } of plan.rotation?.unfilled ?? [])
    add(school, 'rotation.unfilled', '交流后缺员', 'Posts left unfilled', 'posts', posts);
  return schools;
}
