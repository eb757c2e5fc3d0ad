/** Scoring of vocabulary.md: free text after trimming and width folding, everything else exactly. */
const fold = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFKC').trim() : value)

/** Leaves of a value as `path → leaf`. */
const leaves = (value: unknown, path = ''): Map<string, unknown> => {
  if (typeof value !== 'object' || value === null) return new Map([[path, fold(value)]])
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, `${path}.${key}`)]))
}

/** How many of the expected leaves were found equal, and which were not. */
export const scoreSlots = (expected: unknown, actual: unknown): { found: number; total: number; missed: string[] } => {
  const want = leaves(expected)
  const have = leaves(actual)
  const missed = [...want].flatMap(([path, value]) =>
    Object.is(have.get(path), value) ? [] : [`${path}: ${JSON.stringify(value)} ≠ ${JSON.stringify(have.get(path))}`],
  )
  return { found: want.size - missed.length, total: want.size, missed }
}
