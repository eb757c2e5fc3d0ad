/** Edits (insert, delete, replace) that turn one text into the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}

/** The up to three names that look most like the one asked for, best first. */
export const nearestNames = (asked: string, names: readonly string[]): string[] => {
  const key = (text: string) => text.normalize('NFKC').toLowerCase().slice(0, 100)
  const wanted = key(asked)
  return [...new Set(names)]
    .map(name => {
      const other = key(name)
      const part = other.includes(wanted) || wanted.includes(other)
      return { name, far: part ? 0 : distance(wanted, other) / Math.max(wanted.length, other.length, 1) }
    })
    .filter(({ far }) => far < 0.75)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}
