import { SCENES } from '../../../domain/scenes/catalogue.ts'
import { FESTIVALS } from '../../../domain/scenes/festivals.ts'
import type { Found } from './text.ts'

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const bounded = (alias: string): string =>
  /^[a-z0-9]/.test(alias) ? `(?<![a-z0-9.])${literal(alias)}(?![a-z0-9])` : literal(alias)

const aliases = Object.values(SCENES)
  .flatMap(scene =>
    [scene.name.zh, scene.name.en.toLowerCase(), ...scene.aliases].map(alias => [alias, scene.id] as const),
  )
  .sort((a, b) => b[0].length - a[0].length)
const byAlias = new Map(aliases)

/** Matches every way of naming a scene, the longest first. */
const SCENE = `(?:${aliases.map(([alias]) => bounded(alias)).join('|')})`
const sceneAll = new RegExp(SCENE, 'g')

const festivalNames = aliases.filter(([, id]) => Object.hasOwn(FESTIVALS, id))
/** Matches every way of naming a festival or solar term. */
export const FESTIVAL = `(?:${festivalNames.map(([alias]) => bounded(alias)).join('|')})`

/** The scene id of what `SCENE` or `FESTIVAL` matched. */
export const sceneId = (alias: string): string | null => byAlias.get(alias) ?? null

const GROUP_DAY = /(?:入|进|加)群(?:后)?(?:的)?第?(1|3|7|30|一|三|七|三十)[天日]|day[- ]?(1|3|7|30)\b|\bd(1|3|7|30)\b/
const DAYS: Readonly<Record<string, string>> = { 一: '1', 三: '3', 七: '7', 三十: '30' }

/** Rewards for reviews and photos, with the condition or the amount between the words. */
const APART: readonly (readonly [string, RegExp])[] = [
  ['review_cashback', /(?:好评|五星|5星|评价)[^,。;]{0,8}(?:返|有礼|送|奖|领)|cash ?back for (?:\S+ ){0,3}reviews?/],
  ['ugc_cashback', /晒(?:单|图)[^,。;]{0,8}(?:返|有礼|送|奖|领)/],
]

/** The scenes that a text names, in order; lifecycle reasons before festivals when both stand there. */
export const findScenes = (text: string): Found<string>[] => {
  const found = [...text.matchAll(sceneAll)].map(match => ({
    value: sceneId(match[0]) ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }))
  for (const [value, words] of APART) {
    const match = words.exec(text)
    if (match && !found.some(scene => scene.value.endsWith('_cashback')))
      found.unshift({ value, start: match.index, end: match.index + match[0].length })
  }
  const day = GROUP_DAY.exec(text)
  const n = day?.[1] ?? day?.[2] ?? day?.[3]
  if (day && n && !found.some(scene => scene.value.startsWith('group_day_')))
    found.unshift({ value: `group_day_${DAYS[n] ?? n}`, start: day.index, end: day.index + day[0].length })
  return found
}

/** The first scene named; null when there is none. `welcome` yields to a day in the group. */
export const findScene = (text: string): Found<string> | null => {
  const all = findScenes(text)
  return all.find(scene => scene.value.startsWith('group_day_')) ?? all[0] ?? null
}
