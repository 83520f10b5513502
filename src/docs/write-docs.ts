/** `npm run docs`: writes the generated pages. A test holds them to what this prints. */
import { readFile, writeFile } from 'node:fs/promises';
import { registry } from '../problems/registry.ts';
import { modelsReadme } from './models-readme.ts';
import { problemsReadme } from './problems-readme.ts';

const root = new URL('../../', import.meta.url);
const prose = await readFile(new URL('src/docs/mathematics.md', root), 'utf8');
await writeFile(new URL('models/README.md', root), modelsReadme(prose));
await writeFile(new URL('src/problems/README.md', root), problemsReadme(registry));
