import { Converter } from 'opencc-js/t2cn'

/** A text made even for matching, with the way back: unit `i` of `text` comes from `[start(i), end(i))` of the original. */
export interface View {
  readonly text: string
  /** null where every unit stands for itself. */
  readonly starts: Int32Array | null
  readonly ends: Int32Array | null
}

/** Stands for an emoji or a symbol: a separator between Han characters, never part of a word. */
export const EMOJI = '\uE001'
/** Stands for a character that no word has. */
const OTHER = 0xe002
const STRIPPED = 0
const SPECIAL = 1

const INVISIBLE = /\p{Mn}|\p{Me}|\p{Cf}|\p{Default_Ignorable_Code_Point}|[\u{1F3FB}-\u{1F3FF}]/u
const SYMBOL = /\p{Extended_Pictographic}|\p{So}/u
/** Look-alikes and capital figures; a figure that is also a common character (陆, 拾, 伍) is left alone. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  `壹 一,弌 一,贰 二,叁 三,蕞 最,樶 最,№ no.,🧧 红包,❗ !,❕ !,❓ ?,‼ !,⁉ !,‘ ',’ ',〜 ~,﹏ ~,× x,… …,￥ ¥,∶ :,а a,е e,о o,р p,с c,т t,у y,х x,і i,ѕ s,ο o,ν n,τ t,ρ p,α a,ι i,ı i`
    .split(',')
    .map(pair => pair.split(' ')),
)

const folded = (char: string): string => {
  const known = ALIKE[char]
  if (known !== undefined) return known
  const code = char.codePointAt(0) ?? 0
  if (char === '\r' || char === '\u2028' || char === '\u2029') return '\n'
  if (INVISIBLE.test(char)) return ''
  if (/\s/u.test(char) || code < 0x20) return char === '\n' ? '\n' : ' '
  if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1)
  if (code >= 0x1f150 && code <= 0x1f189) return String.fromCharCode(0x61 + ((code - 0x1f150) % 32))
  const even = char
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
  if (even !== char && !SYMBOL.test(even)) return [...even].map(each => ALIKE[each] ?? each).join('')
  return SYMBOL.test(char) ? EMOJI : even
}

let table: Uint16Array | undefined
const longer = new Map<number, string>()

/** Built once: what each UTF-16 unit becomes; `SPECIAL` ones become several (see `longer`) or are half of a pair. */
const tableOf = (): Uint16Array => {
  if (table) return table
  const simplified = Converter({ from: 't', to: 'cn' })
  const made = new Uint16Array(65_536)
  for (let code = 0; code < 65_536; code++) {
    if (code >= 0xd800 && code <= 0xdfff) {
      made[code] = SPECIAL
      continue
    }
    const plain = (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3) || code === 0xe001
    const char = String.fromCharCode(code)
    let even = plain ? (ALIKE[char] ?? char) : folded(char)
    if (code >= 0x2e80 && code <= 0xfaff && even.length === 1) {
      const one = simplified(even)
      if (one.length === 1) even = ALIKE[one] ?? one
    }
    if (even.length === 1) made[code] = even.charCodeAt(0)
    else if (even.length > 1) {
      made[code] = SPECIAL
      longer.set(code, even)
    }
  }
  table = made
  return made
}

const beyond = (point: string): string => {
  const code = point.codePointAt(0) ?? 0
  const known = longer.get(code)
  if (known !== undefined) return known
  const even = folded(point)
  const units = even.length === 2 && (even.codePointAt(0) ?? 0) > 0xffff ? String.fromCharCode(OTHER) : even
  longer.set(code, units)
  return units
}

let room = 4_096
let units = new Uint16Array(room)
let starts = new Int32Array(room)
let ends = new Int32Array(room)
const grow = (wanted: number): void => {
  if (wanted <= room) return
  room = wanted * 2
  const bigger = new Uint16Array(room)
  bigger.set(units)
  units = bigger
  const s = new Int32Array(room)
  s.set(starts)
  starts = s
  const e = new Int32Array(room)
  e.set(ends)
  ends = e
}

/** Code units to a string, in pieces that fit an argument list. */
export const stringOf = (from: Uint16Array, length: number): string => {
  if (length <= 8_192) return String.fromCharCode.apply(null, from.subarray(0, length) as unknown as number[])
  let out = ''
  for (let at = 0; at < length; at += 8_192)
    out += String.fromCharCode.apply(null, from.subarray(at, Math.min(length, at + 8_192)) as unknown as number[])
  return out
}

/**
 * NFKC per character, lower case, simplified Chinese, without accents and invisible characters; an emoji is one unit.
 * @returns a view whose offsets lead back to UTF-16 units of `text`
 */
export const normalise = (text: string): View => {
  const map = table ?? tableOf()
  const length = text.length
  grow(length + 64)
  let n = 0
  let changed = false
  let moved = false
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    const to = map[unit] as number
    if (to > SPECIAL) {
      if (to !== unit) changed = true
      units[n] = to
      starts[n] = i
      ends[n++] = i + 1
      continue
    }
    changed = true
    moved = true
    if (to === STRIPPED) continue
    const code = text.codePointAt(i) ?? 0
    const pair = code > 0xffff
    const become = pair
      ? beyond(String.fromCodePoint(code))
      : unit >= 0xd800 && unit <= 0xdfff
        ? EMOJI
        : (longer.get(unit) ?? EMOJI)
    const end = pair ? i + 2 : i + 1
    grow(n + become.length + (length - i) + 64)
    for (let k = 0; k < become.length; k++) {
      units[n] = map[become.charCodeAt(k)] as number
      starts[n] = i
      ends[n++] = end
    }
    if (pair) i++
  }
  if (!changed) return { text, starts: null, ends: null }
  const even = stringOf(units, n)
  return moved
    ? { text: even, starts: starts.slice(0, n), ends: ends.slice(0, n) }
    : { text: even, starts: null, ends: null }
}

/** `view` with some stretches replaced; `from` and `to` are places in the view, ascending, not overlapping. */
export const rewrite = (view: View, changes: readonly { from: number; to: number; text: string }[]): View => {
  if (!changes.length) return view
  let text = ''
  let at = 0
  const size = changes.reduce((sum, change) => sum + change.text.length - (change.to - change.from), view.text.length)
  const s = new Int32Array(size)
  const e = new Int32Array(size)
  let n = 0
  const copy = (until: number): void => {
    text += view.text.slice(at, until)
    for (; at < until; at++) {
      s[n] = startOf(view, at)
      e[n++] = endOf(view, at)
    }
  }
  for (const change of changes) {
    copy(change.from)
    const first = startOf(view, change.from)
    const last = endOf(view, change.to - 1)
    text += change.text
    for (let k = 0; k < change.text.length; k++) {
      s[n] = first
      e[n++] = last
    }
    at = change.to
  }
  copy(view.text.length)
  return { text, starts: s, ends: e }
}

/** Where unit `at` of the view begins in the original. */
export const startOf = (view: View, at: number): number => (view.starts ? (view.starts[at] ?? 0) : at)
/** Where unit `at` of the view ends in the original. */
export const endOf = (view: View, at: number): number => (view.ends ? (view.ends[at] ?? 0) : at + 1)

/** What one unit becomes when it becomes exactly one; itself otherwise. For the sources of regular expressions. */
export const evenUnit = (unit: string): string => {
  const to = tableOf()[unit.charCodeAt(0)] ?? 0
  return to > SPECIAL ? String.fromCharCode(to) : unit
}
