/** Integer fen to `¥1,234.50`; whole yuan drop the decimals. */
export const formatFen = (fen: number): string => {
  const sign = fen < 0 ? '-' : ''
  const abs = Math.abs(fen)
  const yuan = Math.trunc(abs / 100).toLocaleString('en-US')
  const rest = abs % 100
  return `${sign}¥${yuan}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`
}

/** Reads a decimal amount as written (`12`, `12.5`, `-3.99`) into fen without floating point; null when it is not one, or finer than a fen. */
export const parseFen = (text: string): number | null => {
  const match = /^([+-]?)(\d{1,13})(?:\.(\d+))?$/.exec(text.trim().replaceAll(',', ''))
  if (!match) return null
  const [, sign, whole = '0', fraction = ''] = match
  if (/[^0]/.test(fraction.slice(2))) return null
  const fen = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'))
  return sign === '-' ? -fen : fen
}
