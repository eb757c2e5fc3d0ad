import { LAYERS, type Layer } from './tree.ts'

/** What operators call the layers. 老客 and 复购 are people who have bought, whatever they spend. */
const WORDS: Readonly<Record<string, readonly Layer[]>> = {
  新客: ['new'],
  新人: ['new'],
  新粉: ['new'],
  新: ['new'],
  newcomer: ['new'],
  活跃: ['active'],
  成交: ['buyer'],
  已成交: ['buyer'],
  已购: ['buyer'],
  buyers: ['buyer'],
  复购: ['buyer', 'high_value'],
  老客: ['buyer', 'high_value'],
  老: ['buyer', 'high_value'],
  repeat: ['buyer', 'high_value'],
  returning: ['buyer', 'high_value'],
  高价值: ['high_value'],
  高净值: ['high_value'],
  vip: ['high_value'],
  大: ['high_value'],
  沉默: ['silent'],
  沉睡: ['silent'],
  不活跃: ['silent'],
  dormant: ['silent'],
  inactive: ['silent'],
  sleeping: ['silent'],
  流失: ['lost'],
  churned: ['lost'],
  'high value': ['high_value'],
  ...Object.fromEntries(LAYERS.map(layer => [layer, [layer]])),
}

const EVERYONE = new Set([
  '',
  'all',
  'everyone',
  'everybody',
  '全部',
  '所有',
  '全体',
  '全量',
  '所有人',
  '每个人',
  '大家',
])

const SUFFIX = /(?:的)?(?:会员|客户|用户|顾客|客人|粉丝|群体|人群|买家|的人|们)+$/
const ENGLISH_SUFFIX = /(?:^|\s)(?:members?|customers?|users?|buyers?|people|clients?|ones)$/

/** `VIP客户`, `沉默会员`, `high-value members` without what only says that people are meant. */
const stem = (word: string): string => {
  const text = word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
  const bare = text.replace(SUFFIX, '').replace(ENGLISH_SUFFIX, '').trim()
  return bare || text
}

/** The layers that a word names in Chinese or English; null when it names none. */
export const layersOfWord = (word: string): readonly Layer[] | null => {
  const key = stem(word)
  return WORDS[key] ?? WORDS[key.replaceAll(' ', '_')] ?? WORDS[word.trim().toLowerCase()] ?? null
}

/** True for "all members" in either language. */
export const meansEveryone = (word: string): boolean => {
  const key = stem(word)
  return EVERYONE.has(key) || ['members', 'customers', '会员', '客户', '用户'].includes(key)
}
