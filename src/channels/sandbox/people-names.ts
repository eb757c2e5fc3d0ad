import type { Draws } from './prng.ts'
import { LIFE } from './settings.ts'

const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余'] as [
  string,
  ...string[],
]
const GIVEN = [...'雨欣怡静雅婷洁梦琪佳颖思诗涵悦晴若溪子萱可心语嫣宁安然依林晓月清荷青禾芷薇念初夏桐羽彤莹'] as [
  string,
  ...string[],
]
/** Half-hour offsets and both hemispheres, since quiet hours are the recipient's. */
const ZONES = [
  'America/Los_Angeles',
  'America/New_York',
  'Europe/London',
  'Australia/Sydney',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Asia/Kolkata',
] as const

/** An invented name. */
export const nameOf = (d: Draws): string => d.pick(SURNAMES) + d.pick(GIVEN) + (d.bool(0.6) ? d.pick(GIVEN) : '')

/** A number that belongs to nobody: no Chinese mobile number starts with 120. */
export const phoneOf = (d: Draws): string => `120${String(d.below(100_000_000)).padStart(8, '0')}`

export const zoneOf = (d: Draws): string | undefined => (d.bool(LIFE.overseas) ? d.pick(ZONES) : undefined)

const two = (n: number): string => String(n).padStart(2, '0')
const monthDay = (d: Draws): string => `${two(1 + d.below(12))}-${two(1 + d.below(28))}`

/**
 * A birthday as it is told, or undefined. Among them the ones that calendars get wrong: the 29th of February, leap lunar months,
 * and the summer of 1996, whose lunar months a widely copied table has shifted.
 */
export const birthdayOf = (d: Draws, minor: boolean, thisYear: number): string | undefined => {
  if (minor) return `${thisYear - 15 - d.below(2)}-${monthDay(d)}`
  if (d.bool(0.25)) return undefined
  const special = d.unit()
  if (special < 0.006) return '02-29'
  if (special < 0.01) return '1996-02-29'
  if (special < 0.05) return `1996-${d.pick(['07', '08', '09'])}-${two(1 + d.below(28))}`
  if (special < 0.06) return `LL06-${two(1 + d.below(29))}`
  if (special < 0.064) return `L12-30`
  if (special < 0.18) return `L${two(1 + d.below(12))}-${two(1 + d.below(29))}`
  return d.bool(0.7) ? `${thisYear - 20 - d.below(31)}-${monthDay(d)}` : monthDay(d)
}
