/** `models/README.md`, generated from the rules, the parameters and the vocabularies. */
import { parameterIds, parameters } from '../../models/parameters.ts';
import type { Certainty, Source } from '../../models/words.ts';
import { subjects } from '../county/subjects.ts';
import * as vocabulary from '../county/vocabulary.ts';
import { type CataloguedRule, ruleCatalogue } from '../planning/catalogue.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import { glossary } from './glossary.ts';

const certaintyWords: Record<Certainty, string> = {
  quoted: 'quoted',
  secondHand: 'second-hand',
  derived: 'derived',
  unsure: '**unsure** 存疑',
};
const domainTitles = {
  quota: 'Quota rules 编制岗位',
  timetable: 'Timetable rules 走教课表',
  rotation: 'Rotation rules 交流轮岗',
  pay: 'Pay rules 待遇',
  horizon: 'Rules of several years 多年预测',
} as const;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n');

const sourceLine = ({ document, clause, date, text, certainty }: Source): string =>
  `${document}${clause === undefined ? '' : ` ${clause}`}${date === undefined ? '' : ` (${date})`}: ${text} — ${certaintyWords[certainty]}`;

function rulePart(rule: CataloguedRule): string {
  const strength = { hard: 'hard', goal: 'goal', selection: 'hard, by selection' }[rule.strength];
  return [
    `### ${rule.id} ${rule.title.zh} · ${rule.title.en}`,
    '',
    `\`models/${rule.domain}/${rule.slug}.ts\` · ${strength} · counted in ${rule.unit.en} (${rule.unit.zh})`,
    '',
    rule.sentence.zh,
    '',
    rule.sentence.en,
    '',
    '```text',
    rule.maths,
    '```',
    '',
    ...(rule.parameters.length === 0 ? [] : [`Reads: ${rule.parameters.map((id) => `\`${id}\``).join(', ')}`, '']),
    ...rule.sources.map((source) => `- ${sourceLine(source)}`),
    '',
  ].join('\n');
}

function vocabularyRows(): (readonly string[])[] {
  const lists = Object.entries(vocabulary)
    .filter(([name]) => name.endsWith('Words'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return lists.flatMap(([name, words]) =>
    Object.entries(words).map(
      ([code, [first, ...others]]) =>
        [`${name.replace(/Words$/, '')}`, first, others.join('、'), `\`${code}\``] as const,
    ),
  );
}

function parameterRows(): (readonly string[])[] {
  const { policy } = resolvePolicy({ province: null, city: null, county: { code: 'national', policy: [] } });
  return parameterIds.map((id) => {
    const value = JSON.stringify(policy.values[id]);
    const { source } = policy.provenance[id];
    return [
      `\`${id}\``,
      parameters[id].zh,
      parameters[id].en,
      parameters[id].unit,
      value.length > 40 ? 'a table, see the pack' : value,
      source.document,
      certaintyWords[source.certainty],
    ];
  });
}

/** The whole page. `prose` is the hand-written part. */
export function modelsReadme(prose: string): string {
  const domains = Object.entries(domainTitles).map(([domain, title]) =>
    [`## ${title}`, '', ...ruleCatalogue.filter((rule) => rule.domain === domain).map(rulePart)].join('\n'),
  );
  return [
    prose.trimEnd(),
    '',
    '## Glossary',
    '',
    table(
      ['中文', 'English', 'code name', 'meaning'],
      glossary.map(({ zh, en, code, meaning }) => [zh, en, `\`${code}\``, meaning]),
    ),
    '',
    'Subjects:',
    '',
    table(
      ['中文', 'English', 'code name', 'also written'],
      subjects.map(({ id, zh, en, alsoWritten }) => [zh, en, `\`${id}\``, alsoWritten.join('、')]),
    ),
    '',
    'Closed vocabularies of county data:',
    '',
    table(['list', '中文', 'also accepted', 'code name'], vocabularyRows()),
    '',
    ...domains,
    '## Parameters',
    '',
    'National values; provinces, cities and counties override them, and every plan lists which value came from where.',
    '',
    table(['parameter', '中文', 'English', 'unit', 'national value', 'source', 'certainty'], parameterRows()),
    '',
  ].join('\n');
}
