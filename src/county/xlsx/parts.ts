/** The parts of a workbook that its sheets lean on: names, relations, shared strings, number formats. */
import { SaxParser } from '@cj-tech-master/excelts/xml';
import type { Archive } from './zip.ts';

type Attributes = Readonly<Record<string, string>>;
export interface Handlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Some writers prefix every element (`x:row`); only the local name matters here. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Walks one part; a part that is absent has nothing in it. */
export async function walk(archive: Archive, path: string, { open, close, text }: Handlers): Promise<void> {
  if (!archive.has(path)) return;
  const parser = new SaxParser({ position: false, invalidCharHandling: 'skip' });
  if (open) parser.on('opentag', (tag) => open(local(tag.name), tag.attributes));
  if (close) parser.on('closetag', (tag) => close(local(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  for await (const piece of archive.read(path)) parser.write(piece);
  parser.close();
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}
export interface Book {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const attribute = (attributes: Attributes, name: string) =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];

async function relations(
  archive: Archive,
  part: string,
): Promise<ReadonlyMap<string, { target: string; type: string }>> {
  const folder = folderOf(part);
  const found = new Map<string, { target: string; type: string }>();
  await walk(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attributes.Target ?? '';
      const path = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
      found.set(attributes.Id ?? '', {
        target: decodeURIComponent(path),
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      });
    },
  });
  return found;
}

/** Sheets in the order of the tabs, and where the shared parts are. */
export async function readBook(
  archive: Archive,
): Promise<Book & { readonly sharedStrings: string; readonly styles: string }> {
  const root =
    [...(await relations(archive, '')).values()].find(({ type }) => type === 'officeDocument')?.target ??
    'xl/workbook.xml';
  const related = await relations(archive, root);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await walk(archive, root, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = related.get(
        attributes['r:id'] ??
          Object.entries(attributes).find(([key]) => key.includes(':') && local(key) === 'id')?.[1] ??
          '',
      );
      if (relation?.type === 'worksheet')
        sheets.push({ name: attribute(attributes, 'name') ?? '', path: relation.target });
    },
  });
  const part = (type: string, usual: string) =>
    [...related.values()].find((relation) => relation.type === type)?.target ?? usual;
  return {
    sheets,
    date1904,
    sharedStrings: part('sharedStrings', 'xl/sharedStrings.xml'),
    styles: part('styles', 'xl/styles.xml'),
  };
}

const escaped = /_x([0-9A-Fa-f]{4})_/g;
export const unescapeText = (text: string) =>
  text.includes('_x')
    ? text.replaceAll(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** Shared strings by index; the runs of rich text joined, phonetic hints left out. */
export async function readSharedStrings(archive: Archive, path: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let item = '';
  let inText = false;
  let phonetic = false;
  await walk(archive, path, {
    open: (name) => {
      if (name === 'si') item = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text: (text) => {
      if (inText) item += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(unescapeText(item));
    },
  });
  return strings;
}

/** How a number of a style is to be read: as a date, padded with zeros, or plainly. */
export type NumberFormat = 'date' | 'plain' | { readonly zeros: number };

// Built-in date formats, the Chinese ones among them (ECMA-376 part 1, 18.8.30).
const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

function formatOf(code: string): NumberFormat {
  const zeros = /^0{2,}$/.exec(code);
  if (zeros !== null) return { zeros: code.length };
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '';
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare) ? 'date' : 'plain';
}

/** Number format by style index. */
export async function readNumberFormats(archive: Archive, path: string): Promise<readonly NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  await walk(archive, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), formatOf(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      formats.push(own.get(id) ?? (builtInDates.has(id) ? 'date' : 'plain'));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
