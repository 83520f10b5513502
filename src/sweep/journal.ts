/** The journal of a sweep as a file, one result a line; a line cut short by a crash counts as not there. */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { SweepEntry, SweepJournal } from './run-sweep.ts';
import { SweepHead, SweepRow } from './sweep-result.ts';

const Line = z.strictObject({
  program: z.string(),
  key: z.string(),
  row: SweepRow,
  heads: z.array(SweepHead),
});

/** `program`: results of another program are passed over. */
export function fileJournal(file: string, program: string): SweepJournal {
  return {
    read: async () => {
      const text = await readFile(file, 'utf8').catch(() => '');
      const entries = new Map<string, SweepEntry>();
      for (const line of text.split('\n').flatMap(parsed))
        if (line.program === program) entries.set(line.key, { row: line.row, heads: line.heads });
      return entries;
    },
    append: async (key, { row, heads }) => {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await appendFile(file, `${JSON.stringify({ program, key, row, heads })}\n`, { mode: 0o600 });
    },
  };
}

function parsed(line: string): readonly z.output<typeof Line>[] {
  try {
    return [Line.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
