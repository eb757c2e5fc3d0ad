/** How a number may be written: `1,200`, `1.2万`, `三千五`, `两`, `two`, `a dozen`. A fragment of a regular expression. */
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const ONES = 'one|two|three|four|five|six|seven|eight|nine'
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
export const NUM = `(?:\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,4})?|\\d{1,12}(?:\\.\\d{1,4})?(?:\\s?[万千百wk](?![a-z])\\d?)?|[〇零一二两俩三仨四五六七八九十百千万]{1,9}|\\b(?:a couple(?: of)?|a dozen|(?:${TENS})(?:[- ](?:${ONES}))?|${TEENS}|${ONES}|a hundred|an?)\\b)`

const DIGIT: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNIT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, k: 1_000, w: 10_000 }

/** 一百二 is 120 and 三千五 is 3500: a last digit without a unit takes the unit below the one before it. */
const readHan = (text: string): number | null => {
  if (!/[十百千万]/.test(text)) return Number([...text].map(char => DIGIT[char] ?? '').join(''))
  let total = 0
  let section = 0
  let digit: number | null = null
  let last = 1
  let zero = false
  for (const char of text) {
    const unit = UNIT[char]
    if (unit === undefined) {
      digit = DIGIT[char] ?? null
      zero = char === '零' || char === '〇'
      if (zero) last = 10
    } else if (unit === 10_000) {
      total += (section + (digit ?? 0) || 1) * unit
      section = 0
      digit = null
      last = unit
    } else {
      section += (digit ?? 1) * unit
      digit = null
      last = unit
    }
  }
  return total + section + (digit ?? 0) * (digit !== null && last > 10 ? last / 10 : 1)
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  'a couple': 2,
  'a couple of': 2,
  'a dozen': 12,
  'a hundred': 100,
  ...Object.fromEntries(ONES.split('|').map((word, at) => [word, at + 1])),
  ...Object.fromEntries(TEENS.split('|').map((word, at) => [word, at + 10])),
  ...Object.fromEntries(TENS.split('|').map((word, at) => [word, (at + 2) * 10])),
}

/** Reads what `NUM` matches; null when it is no number. */
export const readNumber = (text: string): number | null => {
  const plain = text.trim().replaceAll(',', '').toLowerCase()
  const word = WORDS[plain]
  if (word !== undefined) return word
  const pair = new RegExp(`^(${TENS})[- ](${ONES})$`).exec(plain)
  if (pair) return (WORDS[pair[1] ?? ''] ?? 0) + (WORDS[pair[2] ?? ''] ?? 0)
  const digits = /^(\d+(?:\.\d+)?)\s?([万千百wk])?(\d)?$/.exec(plain)
  if (digits) {
    const unit = digits[2] ? (UNIT[digits[2]] ?? 1) : 1
    const value = Number(digits[1]) * unit + (digits[3] ? Number(digits[3]) * (unit / 10) : 0)
    return Math.round(value * 1e6) / 1e6
  }
  return /^[〇零一二两俩三仨四五六七八九十百千万]+$/.test(plain) ? readHan(plain) : null
}

const UNIT_DAYS =
  '个?(?:天|日|周|星期|礼拜|月|季度|年)(?!末)|[- ]?(?:days?|weeks?|months?|quarters?|years?|fortnight)\\b|d\\b'
/** A length of time in days, weeks, months (30), quarters (90) or years (365). */
export const SPAN = `(?:${NUM}\\s?(?:${UNIT_DAYS})|半年|半个?月|half a year|half a month|fortnight)`

/** Days of what `SPAN` matches; months are 30 days, half a year is 180, a year is 365. */
export const readDays = (text: string): number | null => {
  if (/半年|half a year/.test(text)) return 180
  if (/半个?月|half a month/.test(text)) return 15
  if (/fortnight/.test(text)) return 14
  const found = new RegExp(`^(${NUM})`).exec(text.trim())
  const count = found ? readNumber(found[1] ?? '') : null
  if (count === null) return null
  if (/周|星期|礼拜|week/.test(text)) return count * 7
  if (/季度|quarter/.test(text)) return count * 90
  if (/月|month/.test(text)) return count * 30
  if (/年|year/.test(text)) return count * 365
  return count
}
