/** One cell: from what is written to the value of its kind, or the reason why not; and back. */
import { identityNumbersIn, isNoCode } from '../privacy/personal-numbers.ts';
import { personCode } from './identity-number.ts';
import { readMonth } from './months.ts';
import { noSubject } from './no-subject.ts';
import { subjectById } from './subjects.ts';
import type { CellKind, Vocabulary } from './tables.ts';
import { stageWords } from './vocabulary.ts';
import { comparable, halfWidth, listItems, listSeparators, quoted } from './written.ts';

/** What the import knows besides the cell. */
export interface Surroundings {
  /** Salt of identity hashes: the county's code. */
  readonly salt: string;
  /** Comparable spelling → subject id. */
  readonly subjectOf: ReadonlyMap<string, string>;
}

type Values = Readonly<Record<string, string | number>>;
export type Reading =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly derived?: { readonly sex: string; readonly birthMonth: string };
      /** A person's code that may be a mistyped identity number. */
      readonly doubtful?: true;
    }
  | { readonly ok: false; readonly code: string; readonly values: Values };

const value = (read: unknown): Reading => ({ ok: true, value: read });
const refuse = (code: string, values: Values): Reading => ({ ok: false, code, values });

const units = /\s*(?:人|名|个|间|班|元|分钟|公里|千米|km|年|学时|所|套)$/;
const yes = new Set([
  '是',
  '√',
  '✓',
  '✔',
  '对',
  '有',
  '1',
  'y',
  'yes',
  'true',
  't',
  '在用',
  '正常',
  '在办',
  '正常办学',
  '同意',
  '已核实',
]);
const no = new Set([
  '否',
  '×',
  'x',
  '✗',
  '✘',
  '不',
  '没有',
  '无',
  '0',
  'n',
  'no',
  'false',
  'f',
  '休止',
  '停用',
  '停办',
  '撤并',
  '不同意',
  '未核实',
]);
const chineseDigits = '零一二三四五六七八九';

/** 九, 十一, 十三 … up to nineteen, or digits. */
function smallNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const found = /^(十?)([一二三四五六七八九]?)$/.exec(text);
  if (found === null || text === '') return null;
  return (found[1] === '' ? 0 : 10) + Math.max(0, chineseDigits.indexOf(found[2] || '零'));
}

const spellings = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();
/** Spelling → code name, the code name itself included. */
function wordIndex(words: Vocabulary): ReadonlyMap<string, string> {
  const known = spellings.get(words);
  if (known !== undefined) return known;
  const index = new Map<string, string>();
  for (const [code, written] of Object.entries(words)) {
    index.set(comparable(code), code);
    for (const word of written) if (!index.has(comparable(word))) index.set(comparable(word), code);
  }
  spellings.set(words, index);
  return index;
}
const firstWords = (words: Vocabulary) =>
  Object.values(words)
    .map(([first]) => first)
    .join('、');

function readNumber(text: string): number | null {
  const digits = text.replace(units, '').replaceAll(/(?<=\d),(?=\d{3})/g, '');
  return /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,2})?$/.test(digits) ? Number(digits) : null;
}

function readCount(text: string, most: number): Reading {
  const count = readNumber(text);
  if (count === null || !Number.isInteger(count) || count < 0)
    return refuse('county.notACount', { written: quoted(text) });
  return count > most ? refuse('county.outOfRange', { written: quoted(text), least: 0, most }) : value(count);
}

function readYesNo(text: string): Reading {
  const word = comparable(text);
  if (yes.has(word)) return value(true);
  return no.has(word) ? value(false) : refuse('county.notYesNo', { written: quoted(text) });
}

function readGrade(text: string): Reading {
  const junior = /^初(?:中)?([一二三123])(?:年级)?$/.exec(text);
  const grade =
    junior === null
      ? smallNumber(text.replace(/^小学|^小/, '').replace(/年级?$/, ''))
      : (smallNumber(junior[1] ?? '') ?? 0) + 6;
  return grade !== null && grade >= 1 && grade <= 9
    ? value(grade)
    : refuse('county.notAGrade', { written: quoted(text) });
}

function readRankPost(text: string): Reading {
  const rank = smallNumber(
    text
      .replace(/^(?:专业技术|专技)/, '')
      .replace(/岗位?$/, '')
      .replace(/级$/, ''),
  );
  return rank !== null && rank >= 1 && rank <= 13
    ? value(rank)
    : refuse('county.notARankPost', { written: quoted(text) });
}

function readWord(text: string, words: Vocabulary): Reading {
  const code = wordIndex(words).get(comparable(text));
  return code === undefined
    ? refuse('county.notAWord', { written: quoted(text), words: firstWords(words) })
    : value(code);
}

function readSubject(text: string, { subjectOf }: Surroundings): Reading {
  const id = subjectOf.get(comparable(text));
  return id === undefined ? refuse('county.unknownSubject', { written: quoted(text) }) : value(id);
}

const stageSpellings = (['primary', 'junior', 'senior'] as const)
  .flatMap((stage) => stageWords[stage].map((word) => [word, stage] as const))
  .sort(([a], [b]) => b.length - a.length);

/** 小学语文, 初级中学数学, 高中(英语), or a stage alone. */
function readCertificate(text: string, surroundings: Surroundings): Reading {
  const compact = text.replaceAll(/\s/g, '').replaceAll(/教师资格证?|教师资格证书/g, '');
  const stage = stageSpellings.find(([word]) => compact.startsWith(word));
  if (stage === undefined) return refuse('county.notACertificate', { written: quoted(text) });
  const rest = compact
    .slice(stage[0].length)
    .replace(/^教师/, '')
    .replace(/^\(?(.*?)\)?$/, '$1');
  if (rest === '') return value({ stage: stage[1], subject: null });
  const subject = readSubject(rest, surroundings);
  return subject.ok ? value({ stage: stage[1], subject: subject.value }) : subject;
}

function readAmounts(text: string, words: Vocabulary): Reading {
  const amounts: [string, number][] = [];
  for (const item of listItems(text)) {
    const found = /^([^=:]+)[=:]\s*(\d+)\s*元?$/.exec(item);
    if (found === null) return refuse('county.notAmounts', { written: quoted(item) });
    const name = (found[1] ?? '').trim();
    amounts.push([wordIndex(words).get(comparable(name)) ?? name, Number(found[2])]);
  }
  return value(Object.fromEntries(amounts));
}

function readJson(text: string): Reading {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (percent !== null) return value(Number((Number(percent[1]) / 100).toPrecision(12)));
  const word = comparable(text);
  if (word === '是' || word === '否') return value(word === '是');
  try {
    return value(JSON.parse(text));
  } catch {
    return /^[[{"]/.test(text) ? refuse('county.notJson', { written: quoted(text) }) : value(text);
  }
}

/** Old numbers of fifteen digits are not looked for: a village's code with three digits more may look like one. */
const holdsIdentityNumber = (text: string): boolean => identityNumbersIn(text).some(isNoCode);

function readCode(text: string): Reading {
  if (holdsIdentityNumber(text)) return refuse('county.identityNumberAsCode', {});
  if (listSeparators.test(text)) return refuse('county.codeWithSeparator', { written: quoted(text) });
  return text.length > 64 ? refuse('county.codeTooLong', { written: quoted(text), most: 64 }) : value(text);
}

function readPerson(text: string, { salt }: Surroundings): Reading {
  // Fifteen to eighteen digits as a spreadsheet shows them; 4E5 may be somebody's staff number.
  const isPower = /^\d(?:\.\d+)?E\+?1[4-7]$/i.test(text);
  if (isPower || identityNumbersIn(text).some(({ kind }) => kind === 'asNumber'))
    return refuse('county.identityNumberAsNumber', {});
  const person = personCode(text, salt);
  if (person.kind === 'wrongIdentity') return refuse('county.identityNumberWrong', {});
  if (person.kind === 'mistypedIdentity') return refuse('county.identityNumberMistyped', {});
  if (person.kind === 'staffNumber') return readCode(person.code);
  if (person.kind === 'perhapsIdentity') {
    const code = readCode(person.code);
    return code.ok ? { ...code, doubtful: true } : code;
  }
  return { ok: true, value: person.code, derived: { sex: person.sex, birthMonth: person.birthMonth } };
}

/** Each item of a list; the first item that cannot be read speaks for the cell. */
function readEach(text: string, read: (item: string) => Reading): Reading {
  const items: unknown[] = [];
  for (const item of listItems(text)) {
    const reading = read(item);
    if (!reading.ok) return reading;
    items.push(reading.value);
  }
  return value(items);
}

/** Whether an identity number stands in a list, as an item or with its parts as several items. */
const listHoldsIdentityNumber = (text: string): boolean =>
  identityNumbersIn(text).some(
    (number) => isNoCode(number) || listSeparators.test(text.slice(number.start, number.end)),
  );

/**
 * A list of anything but people. It is judged before it is split: by itself no part of 441823|19850312|1232 looks like a
 * number that must not be quoted.
 */
const readItems = (text: string, read: (item: string) => Reading): Reading =>
  listHoldsIdentityNumber(text) ? refuse('county.identityNumberAsCode', {}) : readEach(text, read);

/** Reads the text of a cell that is not missing. */
export function readCell(kind: CellKind, written: string, surroundings: Surroundings): Reading {
  if (kind.type === 'text') return value(written);
  const text = halfWidth(written).trim();
  switch (kind.type) {
    case 'code':
    case 'school':
      return readCode(text);
    case 'schools':
      return readItems(text, readCode);
    case 'person':
      return readPerson(text, surroundings);
    case 'persons':
      return readEach(text, (item) => readPerson(item, surroundings));
    case 'subject':
      return readSubject(text, surroundings);
    case 'subjects':
      return readItems(text, (item) => readSubject(item, surroundings));
    case 'count':
      return readCount(text, kind.most ?? 10_000_000_000);
    case 'tier':
      return readCount(text, kind.most);
    case 'number': {
      const number = readNumber(text);
      if (number === null) return refuse('county.notANumber', { written: quoted(text) });
      return number < kind.least || number > kind.most
        ? refuse('county.outOfRange', { written: quoted(text), least: kind.least, most: kind.most })
        : value(number);
    }
    case 'month': {
      const month = readMonth(text);
      return month === null ? refuse('county.notAMonth', { written: quoted(text) }) : value(month);
    }
    case 'yesNo':
      return readYesNo(text);
    case 'grade':
      return readGrade(text);
    case 'rankPost':
      return readRankPost(text);
    case 'word':
      return readWord(text, kind.words);
    case 'words': {
      const words = readItems(text, (item) => readWord(item, kind.words));
      return words.ok && Array.isArray(words.value) && words.value.length > kind.most
        ? refuse('county.tooManyItems', { most: kind.most })
        : words;
    }
    case 'openWord':
      return value(wordIndex(kind.words).get(comparable(text)) ?? written);
    case 'certificates':
      return readItems(text, (item) => readCertificate(item, surroundings));
    case 'amounts':
      return readAmounts(text, kind.words);
    case 'json':
      return readJson(written);
  }
}

const subjectName = (id: string) => (id === noSubject ? '' : (subjectById.get(id)?.zh ?? id));
const strings = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : []);

function certificateName(certificate: unknown): string {
  if (
    typeof certificate !== 'object' ||
    certificate === null ||
    !('stage' in certificate) ||
    !('subject' in certificate)
  )
    return '';
  const stage = Object.entries(stageWords).find(([code]) => code === certificate.stage)?.[1][0] ?? '';
  return `${stage}${typeof certificate.subject === 'string' ? subjectName(certificate.subject) : ''}`;
}

/** The cell of a value, as `readCell` reads it back; null for a missing value. */
export function writeCell(kind: CellKind, read: unknown): string | number | null {
  if (read === null || read === undefined) return null;
  switch (kind.type) {
    case 'count':
    case 'number':
    case 'tier':
    case 'grade':
    case 'rankPost':
      return Number(read);
    case 'yesNo':
      return read === true ? '是' : '否';
    case 'subject':
      return subjectName(String(read));
    case 'subjects':
      return strings(read).map(subjectName).join('、');
    case 'word':
    case 'openWord':
      return kind.words[String(read)]?.[0] ?? String(read);
    case 'words':
      return strings(read)
        .map((word) => kind.words[word]?.[0] ?? word)
        .join('、');
    case 'schools':
    case 'persons':
      return strings(read).join('、');
    case 'certificates':
      return (Array.isArray(read) ? read : []).map(certificateName).join('、');
    case 'amounts':
      return Object.entries(read)
        .map(([item, amount]) => `${kind.words[item]?.[0] ?? item}=${amount}`)
        .join('、');
    case 'json':
      return JSON.stringify(read);
    default:
      return String(read);
  }
}
