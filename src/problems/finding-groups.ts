/** Findings as people read them: one line for the same mistake in many rows of a column, first rows named, the rest counted. */
import type { Words } from '../../models/words.ts';
import type { Level, Place } from './problem.ts';
import { placeWords, saidOf } from './registry.ts';

/** A place as a plan records it. */
type RecordedPlace = { readonly [Part in keyof Place]?: Place[Part] | undefined };

export interface WordedFinding {
  readonly level: Level;
  readonly code: string;
  readonly place: RecordedPlace;
  readonly words: Words;
}

export interface FindingLine {
  readonly level: Level;
  readonly code: string;
  readonly words: Words;
  /** Findings told by this line. */
  readonly count: number;
}

export interface LineLimits {
  /** Row numbers printed in one line before the rest is counted. */
  readonly rowsNamed: number;
  /** Different sentences of one code and column printed in full; the others are counted in one line. All when absent. */
  readonly sentences?: number;
  /** Where the others can be read. */
  readonly more?: Words;
}

/** Lines in the order of their first finding. */
export function findingLines(findings: readonly WordedFinding[], limits: LineLimits): FindingLine[] {
  const groups = Map.groupBy(findings, ({ level, code, place }) =>
    [level, code, place.table, place.column].map((part) => part ?? '').join('\u0000'),
  );
  return [...groups.values()].flatMap((group) => linesOf(group, limits));
}

function linesOf(group: readonly WordedFinding[], limits: LineLimits): FindingLine[] {
  const { sentences = group.length, more } = limits;
  const alike = [...Map.groupBy(group, (finding) => withoutPlace(finding).zh).values()];
  // One sentence more is as short to print as to count.
  const shown = alike.slice(0, alike.length <= sentences + 1 ? alike.length : sentences);
  const rest = alike.slice(shown.length).flat();
  const lines = shown.map((same) => {
    const first = same[0]!;
    return line(same, same.length === 1 ? first.words : saidOf(placeOf(same, limits), withoutPlace(first)));
  });
  return rest.length === 0 ? lines : [...lines, line(rest, saidOf(placeOf(rest, limits), counted(rest.length, more)))];
}

const line = (findings: readonly WordedFinding[], words: Words): FindingLine => ({
  level: findings[0]!.level,
  code: findings[0]!.code,
  words,
  count: findings.length,
});

const counted = (count: number, more: Words | undefined): Words => ({
  zh: `同类问题另有 ${count} 处。${more?.zh ?? ''}`,
  en: `${count} more of the same kind. ${more?.en ?? ''}`.trimEnd(),
});

/** The sentence without the place at its head; words that begin otherwise stay whole, and so are never merged. */
function withoutPlace({ place, words }: WordedFinding): Words {
  const head = saidOf(placeWords(place), { zh: '', en: '' });
  if (!words.zh.startsWith(head.zh) || !words.en.startsWith(head.en)) return words;
  return { zh: words.zh.slice(head.zh.length), en: words.en.slice(head.en.length) };
}

/** 「教师」表第 37、38、41 行等 25 行「任教学科」. */
function placeOf(findings: readonly WordedFinding[], { rowsNamed }: LineLimits): Words {
  const rows = findings.flatMap(({ place: { row } }) => row ?? []);
  const shown = rows.slice(0, rowsNamed);
  const more = rows.length > shown.length;
  const { row: _, ...place } = findings[0]!.place;
  return placeWords(
    place,
    rows.length === 0
      ? undefined
      : {
          zh: `第 ${shown.join('、')} 行${more ? `等 ${rows.length} 行` : ''}`,
          en: `rows ${shown.join(', ')}${more ? ` and ${rows.length - shown.length} more` : ''}`,
        },
  );
}
