/** What headers of their own mean, learnt from one import and used for the next; kept beside the store. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyMapping, Mapping, mappingFileName, mergeMappings } from '../county/mapping.ts';

export interface KeptMapping {
  /** What is known; nothing when nothing was kept or the file is not readable as a mapping. */
  load(): Promise<Mapping>;
  /** Adds to what is known; the newer meaning of a header wins. */
  add(mapping: Mapping): Promise<void>;
}

export function keptMapping(folder: string): KeptMapping {
  const file = join(folder, mappingFileName);
  const load = async (): Promise<Mapping> => {
    try {
      return Mapping.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return emptyMapping;
    }
  };
  return {
    load,
    add: async (mapping) => {
      const merged = mergeMappings(await load(), mapping);
      // Written aside and moved, so that a power cut leaves the old one or the new one.
      await writeFile(`${file}.new`, `${JSON.stringify(merged, null, 2)}\n`, { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
  };
}
