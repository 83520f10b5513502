/** What headers of their own mean, learnt from one import and used for the next; kept beside the store. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyMapping, Mapping, mappingFileName, mergeMappings } from '../county/mapping.ts';
import { identityNumbersGiven } from '../county/numbers-in-orders.ts';

export interface KeptMapping {
  /** What is known; nothing when nothing was kept or the file is not readable as a mapping. */
  load(): Promise<Mapping>;
  /** Adds to what is known; the newer meaning of a header wins. */
  add(mapping: Mapping): Promise<void>;
}

/** What an earlier version learnt of headers and tables with an identity number in them is forgotten at once. */
export async function openKeptMapping(folder: string): Promise<KeptMapping> {
  const file = join(folder, mappingFileName);
  const load = async (): Promise<Mapping> => {
    try {
      return Mapping.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return emptyMapping;
    }
  };
  const write = async (mapping: Mapping): Promise<void> => {
    // Written aside and moved, so that a power cut leaves the old one or the new one.
    await writeFile(`${file}.new`, `${JSON.stringify(mapping, null, 2)}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
  };
  const found = await load();
  if (identityNumbersGiven(found).length > 0) await write(withoutNumbers(found));
  return {
    load,
    add: async (mapping) => write(mergeMappings(await load(), mapping)),
  };
}

/** Masked, an entry would name a header that no table has. */
function withoutNumbers({ tables, columns }: Mapping): Mapping {
  const kept = <Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(entries).filter(([name, value]) => identityNumbersGiven({ [name]: value }).length === 0),
    );
  return {
    tables: kept(tables),
    columns: kept(Object.fromEntries(Object.entries(columns).map(([table, headers]) => [table, kept(headers)]))),
  };
}
