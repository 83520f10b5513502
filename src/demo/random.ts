/** Seeded numbers that are the same on every machine: sfc32 on 32-bit integers, one independent stream per purpose. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** Whole number, both ends included. */
  readonly whole: (least: number, most: number) => number;
  /** Whole number, the middle likelier than the ends (mean of three draws). */
  readonly middling: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** Picks by weight; weights need not sum to one. */
  readonly weighted: <T>(items: readonly (readonly [item: T, weight: number])[]) => T;
  readonly shuffled: <T>(items: readonly T[]) => T[];
}

/** The stream of a seed for one purpose: adding draws in one place never shifts another. */
export function randomStream(seed: number, purpose: string): Random {
  const next = sfc32(...stateOf(`${seed}/${purpose}`));
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    middling: (least, most) => least + Math.floor(((next() + next() + next()) / 3) * (most - least + 1)),
    chance: (share) => next() < share,
    pick: (items) => items[whole(0, items.length - 1)]!,
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return items.at(-1)![0];
    },
    shuffled: (items) => {
      const order = [...items];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        [order[last], order[other]] = [order[other]!, order[last]!];
      }
      return order;
    },
  };
}

/** Small Fast Counter of Chris Doty-Humphrey, 128 bits of state. */
function sfc32(a: number, b: number, c: number, counter: number): () => number {
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
}

/** Four well-mixed words from a text (FNV-1a with a murmur finish). */
function stateOf(text: string): [number, number, number, number] {
  const word = (salt: number) => {
    let hash = 0x811c9dc5 ^ salt;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  };
  return [word(1), word(2), word(3), word(4)];
}
