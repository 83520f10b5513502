/** Sums of whole numbers that are exact whatever their size: doubles while they are, big integers for the rest. */

export class ExactSum {
  #carried = 0n;
  #open = 0;

  /** Adds a · b, both whole doubles. */
  add(a: number, b: number): void {
    const product = a * b;
    const size = Math.abs(product);
    // Above 2^53 a product may have been rounded, one rounded from above 2^53 is never below it.
    if (size >= Number.MAX_SAFE_INTEGER) this.#carried += BigInt(a) * BigInt(b);
    else if (Math.abs(this.#open) + size >= Number.MAX_SAFE_INTEGER) {
      this.#carried += BigInt(this.#open);
      this.#open = product;
    } else this.#open += product;
  }

  get total(): bigint {
    return this.#carried + BigInt(this.#open);
  }
}
