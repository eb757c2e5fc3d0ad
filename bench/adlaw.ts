import { lint } from '../src/core/policy/adlaw/lint.ts'
import { ENTRIES } from '../src/core/policy/adlaw/list.ts'

// Megabytes of copy judged a second on one core: `node bench/adlaw.ts [MB]`. The copy is made of the list's own example sentences, the
// harmless ones more often, with everyday lines between; the same every time.
const MEGABYTES = Number(process.argv[2] ?? 4)
const ROUNDS = 3

const EVERYDAY = [
  '早上好呀，今天降温记得加件外套',
  '您的订单已经发出，预计明天下午送到',
  '这周六下午三点门店有手冲体验课，想来的回复1报名',
  '上次您问的尺码到货了，需要的话我给您留一件',
  '新来的小伙伴先看群公告，有问题随时找我',
  '会员日满199减30，名额用完当天结束，规则见小程序首页',
  'Your parcel is on its way and should arrive on Thursday afternoon',
  '下雨天路滑，慢慢来，咖啡给您温着～',
  '积分月底清零，别忘了换个杯子回家😊',
]

let state = 20_260_921
const below = (n: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * n)
}
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
const hits = ENTRIES.flatMap(entry => entry.hits)
const misses = ENTRIES.flatMap(entry => entry.misses)
const sentence = (): string => {
  const dice = below(20)
  return pick(dice < 1 ? hits : dice < 10 ? misses : EVERYDAY)
}
/** 30 to 200 characters, as a message in a group is. */
const message = (): string => {
  const wanted = 30 + below(120)
  let text = ''
  while (text.length < wanted) text += `${text ? pick(['。', '！', '\n', '，', ' ']) : ''}${sentence()}`
  return text.slice(0, 200)
}

const bytesOf = (text: string): number => Buffer.byteLength(text)
const messages: string[] = []
for (let bytes = 0; bytes < MEGABYTES * 1e6; ) {
  const text = message()
  messages.push(text)
  bytes += bytesOf(text)
}
const long: string[] = []
for (let at = 0; at < messages.length; at += 400) long.push(messages.slice(at, at + 400).join('\n'))

const literals = [...new Set(ENTRIES.flatMap(entry => [...(entry.words ?? []), ...(entry.regex?.needs ?? [])]))]
const naive = (text: string): number => literals.filter(literal => text.includes(literal)).length

const measure = (name: string, texts: readonly string[], judge: (text: string) => unknown): number => {
  const bytes = texts.reduce((sum, text) => sum + bytesOf(text), 0)
  const seconds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    for (const text of texts) judge(text)
    return (performance.now() - start) / 1000
  })
  const rate = bytes / 1e6 / Math.min(...seconds)
  console.log(
    `${name.padEnd(46)} ${rate.toFixed(1).padStart(6)} MB/s  (${texts.length} texts, ${(bytes / 1e6).toFixed(1)} MB)`,
  )
  return rate
}

const began = performance.now()
lint('热身')
console.log(
  `${ENTRIES.length} entries, ${literals.length} literals; ready in ${Math.round(performance.now() - began)} ms`,
)
const denied = messages.filter(text => lint(text).verdict === 'deny').length
console.log(`${((denied / messages.length) * 100).toFixed(0)} % of the messages are denied`)
const rate = measure('lint, messages of 30 to 200 characters', messages, text => lint(text))
measure('lint, long texts', long, text => lint(text))
const slow = measure(
  'baseline: text.includes of every literal',
  messages.slice(0, Math.ceil(messages.length / 10)),
  naive,
)
console.log(
  `${(rate / slow).toFixed(1)} times the baseline, which finds literals only: no evasions, expressions, context or places`,
)
