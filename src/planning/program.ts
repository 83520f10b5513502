/** The program by its version and by its own sources: a changed program is another one, whatever version it bears. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import program from '../../package.json' with { type: 'json' };

/** What takes part in deciding a plan; pages, documents and the service do not. */
const deciding = ['models', 'src/county', 'src/planning', 'src/policy', 'src/problems', 'src/scenario', 'src/solver'];

/** Hash of every source file under these folders of `root`, and of the packages pinned there. */
export function sourcesHash(root: string, folders: readonly string[]): string {
  const names = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|json)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  const hash = createHash('sha256');
  // A checkout may have written other line ends; the sources are the same.
  for (const name of [...names, 'package-lock.json'].sort())
    hash.update(`${name}\u0000${readFileSync(join(root, name), 'utf8').replaceAll('\r\n', '\n')}\u0000`);
  return hash.digest('hex');
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What people call the program. */
export const programVersion = `${program.name} ${program.version}`;

/** What a plan records and is compared by: version and sources, e.g. `junheng 0.1.0 (3f2a9c…)`. */
export const programIdentity = `${programVersion} (${sourcesHash(root, deciding).slice(0, 12)})`;

/** All sources of the program: what a document made of a plan looks like is decided by more than what decides the plan. */
export const wholeProgram = (): string => sourcesHash(root, ['models', 'src']);
