/**
 * Results of models as files in the data folder: they outlive the threads that plan and the process. A file is whole or
 * not there; one that cannot be read counts as not there. The oldest go when there are too many.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Remembered, StageMemory } from '../planning/stage-memory.ts';

const Kept = z.strictObject({ reads: z.record(z.string(), z.string()), result: z.unknown() });

export interface StageFilesOptions {
  readonly folder: string;
  readonly mostFiles?: number;
}

export function stageFiles({ folder, mostFiles = 100 }: StageFilesOptions): StageMemory {
  const prefixOf = (place: string): string => createHash('sha256').update(place).digest('hex').slice(0, 32);
  return {
    recall: async (place) => {
      const prefix = prefixOf(place);
      const names = (await namesIn(folder)).filter((name) => name.startsWith(prefix));
      const read = await Promise.all(names.map((name) => readKept(join(folder, name))));
      return read.filter((kept) => kept !== null);
    },
    keep: async (place, remembered) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = join(folder, `${prefixOf(place)}-${randomUUID()}`);
      await writeFile(`${name}.part`, JSON.stringify(remembered), { mode: 0o600 });
      await rename(`${name}.part`, `${name}.json`);
      await removeOldest(folder, mostFiles);
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.json'));
}

async function readKept(file: string): Promise<Remembered | null> {
  try {
    return Kept.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

async function removeOldest(folder: string, mostFiles: number): Promise<void> {
  const names = await namesIn(folder);
  if (names.length <= mostFiles) return;
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const oldest = aged.toSorted((a, b) => a.at - b.at).slice(0, names.length - mostFiles);
  await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { force: true })));
}
