/** Words as bits of a 64-bit number; the highest bit stands for words that nobody lists. */
export class BitMasks {
  private readonly bits = new Map<string, bigint>();

  /** Gives new words their bits. */
  maskOf(words: Iterable<string>): bigint {
    let mask = 0n;
    for (const word of words) mask |= this.bits.get(word) ?? this.add(word);
    return mask;
  }

  /** The mask of words asked for, of which some may never have been listed. */
  askedMask(words: Iterable<string>): bigint {
    let mask = 0n;
    for (const word of words) mask |= this.bits.get(word) ?? NOBODYS;
    return mask;
  }

  private add(word: string): bigint {
    const bit = 1n << BigInt(this.bits.size);
    if (bit >= NOBODYS) throw new Error(`More than ${this.bits.size} different words do not fit 64 bits.`);
    this.bits.set(word, bit);
    return bit;
  }
}

const NOBODYS = 1n << 63n;
