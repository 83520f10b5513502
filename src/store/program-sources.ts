/** The program by its own sources: results of models worked out by other sources are never taken for its own. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What takes part in planning; pages and documents do not. */
const folders = ['models', 'src/county', 'src/planning', 'src/policy', 'src/solver'];

let known: string | null = null;

/** Hash of every source file that takes part in planning, and of the versions of its packages. */
export function programSources(): string {
  known ??= hashOf(
    folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|json)$/.test(name))
        .map((name) => join(folder, name)),
    ),
  );
  return known;
}

function hashOf(names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of [...names, 'package.json'].sort())
    hash.update(`${name}\u0000`).update(readFileSync(join(root, name)));
  return hash.digest('hex');
}
