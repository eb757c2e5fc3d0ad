/** FNV-1a over the characters. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash
}

/**
 * Numbers equal rows (1, 2, …) wherever they stand in a file, in memory that does not grow with it. A first pass notes every key in two
 * bitmaps: seen, seen again. The second pass counts exactly, and only the keys that may repeat.
 */
export class Repeats {
  readonly #bits: number
  readonly #seen: Uint8Array
  readonly #again: Uint8Array
  readonly #counts = new Map<string, number>()

  /** A bit for each byte of the file, and never more than 16 MB a map. */
  constructor(fileBytes: number) {
    this.#bits = Math.min(27, Math.max(16, Math.ceil(Math.log2(fileBytes + 1))))
    this.#seen = new Uint8Array(2 ** (this.#bits - 3))
    this.#again = new Uint8Array(2 ** (this.#bits - 3))
  }

  /** First pass. */
  note(key: string): void {
    const { byte, bit } = this.#slot(key)
    if ((this.#seen[byte] ?? 0) & bit) this.#again[byte] = (this.#again[byte] ?? 0) | bit
    else this.#seen[byte] = (this.#seen[byte] ?? 0) | bit
  }

  /** Second pass: which occurrence of this key the present one is. */
  number(key: string): number {
    const { byte, bit } = this.#slot(key)
    if (!((this.#again[byte] ?? 0) & bit)) return 1
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    return count
  }

  #slot(key: string): { byte: number; bit: number } {
    const hash = hashOf(key)
    const at = (hash ^ (hash >>> this.#bits)) & (2 ** this.#bits - 1)
    return { byte: at >> 3, bit: 1 << (at & 7) }
  }
}
