/** Places found in one pass: ends and pattern numbers, in order of their ends. Reused from one pass to the next. */
export interface Found {
  count: number
  ends: Int32Array
  patterns: Int32Array
}

export const emptyFound = (): Found => ({ count: 0, ends: new Int32Array(1_024), patterns: new Int32Array(1_024) })

const twice = (from: Int32Array): Int32Array<ArrayBuffer> => {
  const bigger = new Int32Array(from.length * 2)
  bigger.set(from)
  return bigger
}
const grow = (found: Found): void => {
  found.ends = twice(found.ends)
  found.patterns = twice(found.patterns)
}

export interface Automaton {
  /** Every occurrence of every pattern, overlapping ones too. */
  run(text: string, found: Found): void
  readonly states: number
}

interface Node {
  readonly next: Map<number, number>
  fail: number
  /** The pattern that ends here, or -1. */
  pattern: number
  /** The nearest shorter suffix at which a pattern ends, or 0. */
  also: number
}

/**
 * Aho and Corasick, "Efficient string matching" (1975). Characters that no pattern has lead straight back to the root; edges lie in one
 * open-addressed table.
 * @param patterns distinct and not empty; at most 65,535 different characters
 */
export const buildAutomaton = (patterns: readonly string[]): Automaton => {
  const classOf = new Uint16Array(65_536)
  let classes = 1
  const fresh = (): Node => ({ next: new Map(), fail: 0, pattern: -1, also: 0 })
  const nodes: Node[] = [fresh()]
  const at = (state: number): Node => nodes[state] as Node
  patterns.forEach((pattern, number) => {
    let state = 0
    for (let i = 0; i < pattern.length; i++) {
      const code = pattern.charCodeAt(i)
      if (!classOf[code]) classOf[code] = classes++
      const symbol = classOf[code] as number
      let next = at(state).next.get(symbol)
      if (next === undefined) {
        next = nodes.push(fresh()) - 1
        at(state).next.set(symbol, next)
      }
      state = next
    }
    at(state).pattern = number
  })

  const queue = [...at(0).next.values()]
  for (const state of queue) {
    for (const [symbol, next] of at(state).next) {
      let fallback = at(state).fail
      while (fallback && !at(fallback).next.has(symbol)) fallback = at(fallback).fail
      const to = at(fallback).next.get(symbol) ?? 0
      at(next).fail = to
      at(next).also = at(to).pattern >= 0 ? to : at(to).also
      queue.push(next)
    }
  }

  const count = nodes.length
  const bits = Math.max(4, Math.ceil(Math.log2(count * 2 + 2)))
  const mask = 2 ** bits - 1
  const shift = 32 - bits
  const keys = new Int32Array(mask + 1)
  const values = new Int32Array(mask + 1)
  const root = new Int32Array(classes)
  const fail = new Int32Array(count)
  const pattern = new Int32Array(count)
  const also = new Int32Array(count)
  nodes.forEach((node, state) => {
    fail[state] = node.fail
    pattern[state] = node.pattern
    also[state] = node.also
    for (const [symbol, next] of node.next) {
      if (state === 0) {
        root[symbol] = next
        continue
      }
      const key = state * classes + symbol
      let slot = Math.imul(key, 0x9e3779b1) >>> shift
      while (keys[slot] !== 0) slot = (slot + 1) & mask
      keys[slot] = key
      values[slot] = next
    }
  })

  const run = (text: string, found: Found): void => {
    found.count = 0
    let state = 0
    for (let i = 0; i < text.length; i++) {
      const symbol = classOf[text.charCodeAt(i)] as number
      if (symbol === 0) {
        state = 0
        continue
      }
      let next = 0
      while (state !== 0) {
        const key = state * classes + symbol
        let slot = Math.imul(key, 0x9e3779b1) >>> shift
        let here = keys[slot] as number
        while (here !== 0 && here !== key) {
          slot = (slot + 1) & mask
          here = keys[slot] as number
        }
        if (here === key) {
          next = values[slot] as number
          break
        }
        state = fail[state] as number
      }
      state = next === 0 ? (root[symbol] as number) : next
      let output = (pattern[state] as number) >= 0 ? state : (also[state] as number)
      while (output !== 0) {
        if (found.count === found.ends.length) grow(found)
        found.ends[found.count] = i + 1
        found.patterns[found.count++] = pattern[output] as number
        output = also[output] as number
      }
    }
  }
  return { run, states: count }
}
