import { EMOJI, endOf, startOf, stringOf, type View } from './normalise.ts'

const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
const isWord = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)
const EMOJI_CODE = EMOJI.charCodeAt(0)
const GAPS = new Uint8Array(65_536)
for (const char of ' .·•・‧∙⋅-‐‑_*~|/\\^`\'"+#=丨丶◦°ˉ¯') GAPS[char.charCodeAt(0)] = 1
GAPS[EMOJI_CODE] = 1
const LONGEST_GAP = 6

let room = new Uint16Array(4_096)

/**
 * The second view: without spaces, dots, stars, dashes and emoji between Han characters, and without spaces between Han characters and
 * figures or letters. Never across a sentence or clause mark.
 * @returns null where there is nothing to take out
 */
export const collapsed = (view: View): View | null => {
  const { text } = view
  const length = text.length
  let from: Int32Array | undefined
  let n = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (GAPS[code] === 1 && i > 0) {
      let end = i + 1
      let blank = code === 0x20
      while (end < length && GAPS[text.charCodeAt(end)] === 1) {
        if (text.charCodeAt(end) !== 0x20) blank = false
        end++
      }
      const before = text.charCodeAt(i - 1)
      const after = end < length ? text.charCodeAt(end) : 0
      const left = isHan(before)
      const right = isHan(after)
      const joins = (left && right) || (blank && ((left && isWord(after)) || (right && isWord(before))))
      if (joins && end - i <= LONGEST_GAP) {
        if (!from) {
          from = new Int32Array(length)
          for (let k = 0; k < i; k++) from[k] = k
          n = i
        }
        i = end - 1
        continue
      }
      if (from) for (let k = i; k < end; k++) from[n++] = k
      i = end - 1
      continue
    }
    if (from) from[n++] = i
  }
  if (!from) return null
  if (room.length < n) room = new Uint16Array(n * 2)
  const starts = new Int32Array(n)
  const ends = new Int32Array(n)
  for (let k = 0; k < n; k++) {
    const at = from[k] ?? 0
    room[k] = text.charCodeAt(at)
    starts[k] = startOf(view, at)
    ends[k] = endOf(view, at)
  }
  return { text: stringOf(room, n), starts, ends }
}

/**
 * Where something was taken out of a view: 2k - 1 before unit k, 2k inside it. A place from `start` to `end` was joined where one of these
 * lies in [2 start, 2 end - 1).
 */
export const jointsOf = (view: View): number[] => {
  const joints: number[] = []
  for (let k = 0; k < view.text.length; k++) {
    const start = startOf(view, k)
    if (k > 0 && start > endOf(view, k - 1)) joints.push(2 * k - 1)
    if (endOf(view, k) - start > 1) joints.push(2 * k)
  }
  return joints
}
