import { NUM, readNumber } from './numbers.ts'

const MARK = '(?:¥|￥|\\$|rmb|cny|yuan)'
const UNIT = '(?:元|块钱?|圆|yuan|rmb|cny)'
/** An amount of money with a mark or a unit on one side, or a bare number where the words around it say money. */
export const MONEY = `(?:${MARK}\\s?${NUM}|${NUM}\\s?(?:${UNIT}${NUM}?|毛|角|分钱))`
export const AMOUNT = `(?:${MONEY}|${NUM})`

/** Fen of what `AMOUNT` matches: `0.1元` is 10, `两块五` 250, `5毛` 50, `¥3,000` 300000. Null when finer than a fen or no amount. */
export const readFen = (text: string): number | null => {
  const found = new RegExp(`^${MARK}?\\s?(${NUM})\\s?(?:(${UNIT}|毛|角|分钱)\\s?(\\d|[一二三四五六七八九])?)?`).exec(
    text.trim(),
  )
  const amount = found ? readNumber(found[1] ?? '') : null
  if (amount === null || !found) return null
  const unit = /^[毛角]/.test(found[2] ?? '') ? 10 : found[2] === '分钱' ? 1 : 100
  const fen = amount * unit + (found[3] && unit === 100 ? (readNumber(found[3]) ?? 0) * 10 : 0)
  const rounded = Math.round(fen)
  return Math.abs(fen - rounded) < 1e-6 ? rounded : null
}
