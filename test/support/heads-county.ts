/** Leaders of tiny schools, for tests of the heads' run. */
import { modelText } from '../../models/lp/text.ts';
import type { Policy } from '../../models/parameters.ts';
import type { TeacherMove } from '../../models/rotation/head-context.ts';
import { buildHeads, type HeadsModel } from '../../models/rotation/heads.ts';
import type { County, Teacher } from '../../src/county/county.ts';
import { school, teacher } from './county-builder.ts';
import { rotationCounty, rotationPolicy } from './rotation-county.ts';

/** Six years in the duty: two terms of three years are served. */
export const leader = (id: string, at: string, duty: Teacher['duty'], facts: Partial<Teacher> = {}): Teacher =>
  teacher(id, at, 'chinese', { duty, dutySince: '2020-09', ...facts });

/** Four schools in a row, ten minutes apart. */
export function headsModel(
  teachers: readonly Teacher[],
  facts: Partial<County> = {},
  policy: Partial<Policy> = {},
  moves: readonly TeacherMove[] = [],
): HeadsModel & { readonly policy: Policy; readonly county: County } {
  const codes = ['A', 'B', 'C', 'D'];
  const county = rotationCounty({
    schools: codes.map((code) => school(code)),
    travel: codes.flatMap((from, one) =>
      codes.slice(one + 1).map((to, more) => ({ from, to, km: null, minutes: 10 * (more + 1) })),
    ),
    teachers,
    ...facts,
  });
  const values = rotationPolicy(policy);
  return { ...buildHeads(county, values, 7, moves), policy: values, county };
}

export const headRows = ({ model }: HeadsModel, rule: string): string[] =>
  modelText(model, rule)
    .split('\n')
    .filter((line) => line.startsWith(`${rule} `));

/** Who is due and where each might go. */
export const headsText = ({ context }: HeadsModel): string[] => [
  ...context.due.map(({ person, chair }) => `due ${person.teacher.id} ${chair} at ${person.school.code}`),
  ...context.arcs.map((arc) => `${context.facts.leaders[arc.leader]!.person.teacher.id}→${arc.to.code}`),
];
