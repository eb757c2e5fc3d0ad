/**
 * Several recognisers ask the same question of the same text; it is answered once. Only the newest `at` is kept, and few
 * texts, so nothing grows. The answers must not be changed by who gets them.
 */
export const remember = <At extends { toString(): string }, T>(
  read: (text: string, at: At) => T,
): ((text: string, at: At) => T) => {
  let of = ''
  let known = new Map<string, T>()
  return (text, at) => {
    const key = at.toString()
    if (key !== of || known.size >= 64) {
      known = new Map()
      of = key
    }
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text, at)
    known.set(text, value)
    return value
  }
}
