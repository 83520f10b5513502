/** The archive of a workbook, unpacked entry by entry and counted while it grows, whatever sizes it declares. */
import { createInflateRaw } from 'node:zlib';
import { limits, RefusedFile } from '../raw-table.ts';

interface Entry {
  readonly method: number;
  readonly packed: Buffer;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  }
  throw new RefusedFile('county.brokenWorkbook');
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new RefusedFile('county.brokenWorkbook');
    const packedSize = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.set(name.toLowerCase(), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.subarray(start, start + packedSize),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** A workbook's parts by path. Reading past the limits refuses the file. */
export class Archive {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #size: number;
  #unpacked = 0;

  constructor(bytes: Buffer) {
    this.#size = bytes.length;
    try {
      this.#entries = readDirectory(bytes);
    } catch (failure) {
      if (failure instanceof RangeError) throw new RefusedFile('county.brokenWorkbook');
      throw failure;
    }
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase());
  }

  #count(bytes: number): void {
    this.#unpacked += bytes;
    const packing = this.#unpacked > limits.packingFrom && this.#unpacked > this.#size * limits.packing;
    if (packing || this.#unpacked > limits.unpackedBytes) {
      throw new RefusedFile('county.zipBomb', { megabytes: Math.round(limits.unpackedBytes / 1024 / 1024) });
    }
  }

  /** The text of one part, in pieces. */
  async *read(path: string): AsyncGenerator<string> {
    const entry = this.#entries.get(path.toLowerCase());
    if (entry === undefined) return;
    const decoder = new TextDecoder();
    if (entry.method === 0) {
      this.#count(entry.packed.length);
      yield decoder.decode(entry.packed);
      return;
    }
    if (entry.method !== 8) throw new RefusedFile('county.brokenWorkbook');
    const inflate = createInflateRaw({ chunkSize: 65_536 });
    inflate.end(entry.packed);
    for await (const piece of inflate) {
      if (!Buffer.isBuffer(piece)) continue;
      this.#count(piece.length);
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  }
}
