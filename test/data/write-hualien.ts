/** Writes test/data/hualien again after a change: `node test/data/write-hualien.ts`. */
import { writeCounty } from '../../src/county/export.ts';
import { hualienCounty } from '../support/hualien-county.ts';

await writeCounty(hualienCounty(7), new URL('hualien', import.meta.url).pathname);
