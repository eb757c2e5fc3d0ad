import { findConditions } from '../conditions.ts'
import { guess, type Intent } from '../intent.ts'
import { grab, mask, QUOTED } from '../text.ts'
import { NOT } from '../words.ts'

const ADD = new RegExp(
  `(?<!${NOT})(?:打(?:上|个|一个|下|成)?|贴(?:上|个|一个)?|标(?:记|注)?(?:为|成|上|一下)|加(?:上|个|一个)|挂(?:上|个)|打)(?:新)?(?:一个|个)?(?:标签)?(?:为|叫|:)?(${QUOTED}(?:[和、,及与]*${QUOTED})*|[^,。;!?\\n的]{1,20}?)(?:的|这个|这两个|两个)?(?:标签|$|[,。;!?\\n])`,
  'd',
)
const ADD_EN = new RegExp(
  `\\b(?:tag|label|mark) (?:[^,.;]{0,80}?) ?(?:as|with) (${QUOTED}(?:(?:,| and|, and) ${QUOTED})*|[\\w -]{1,30})|\\badd (?:the |a )?(?:tag|label)s? (${QUOTED}(?:(?:,| and) ${QUOTED})*|[\\w-]{1,30}) to`,
  'd',
)
const LABEL = new RegExp(`标签(?:为|叫|:)?(${QUOTED})|(${QUOTED})(?:的)?标签`, 'd')
/** People are tagged for what they said in a group; that needs the chat archive's consent. */
const SOURCE = new RegExp(
  `(?:在)?(${QUOTED}群?|(?:第)?\\d+群|[一二三四五六七八九十]+群|[^,。;!?\\n给把在]{1,8}群|群)(?:里|内|聊天里?|中)?(?:聊过|提到过?|说过?|问过?|聊到|聊|讨论过?|发过)(?:了)?(${QUOTED}|[^,。;!?\\n的]{1,12})(?:的)`,
  'd',
)
const SOURCE_EN = new RegExp(
  `\\b(?:mentioned|said|talked about|asked about|mentions?) (${QUOTED}|[\\w -]{1,30}?) in (?:the )?(group \\w+|[\\w -]{1,20} group|${QUOTED})`,
  'd',
)

/** The names of a list such as “A”和“B”, as said. */
export const names = (value: string): string[] =>
  value
    .split(/["”」』》】]\s*(?:[和、,，及与]|and|,|\s)*\s*["“「『《【]|[、]|(?<=\S)和(?=\S)| and /)
    .map(name => name.replace(/^[\s"“「『《【]+|[\s"”」』》】]+$/g, ''))
    .filter(name => name !== '')

export const tagAdd: Intent = {
  name: 'tag.add',
  example: {
    zh: '给昨天直播下单的人打上“直播下单”',
    en: 'Tag everyone who ordered in the live stream yesterday as "live buyer"',
  },
  read: said => {
    const { text } = said
    const isTagging = /标签|打上|(?<!主|重)打(?=\uE000)|贴上|标记|标为|标成|\btag\b|\blabel\b|\bmark\b/.test(text)
    if (!isTagging || /推荐|合并|删|去掉标签|recommend|suggest|merge|delete|remove/.test(text)) return null
    const label =
      grab(said, ADD) ?? grab(said, ADD_EN, 1) ?? grab(said, ADD_EN, 2) ?? grab(said, LABEL, 1) ?? grab(said, LABEL, 2)
    if (!label) return /打.{0,3}标签|\btag (?:them|these|those|every)/.test(text) ? guess(3, {}) : null
    const tags = names(label.value)
    const source = SOURCE.exec(text)
      ? { group: grab(said, SOURCE, 1)?.value, contains: grab(said, SOURCE, 2)?.value }
      : SOURCE_EN.exec(text)
        ? { group: grab(said, SOURCE_EN, 2)?.value, contains: grab(said, SOURCE_EN, 1)?.value }
        : undefined
    const { all } = source ? { all: [] } : findConditions(said, mask(text, [label]))
    return guess(7, {
      tag: tags.length === 1 ? tags[0] : undefined,
      tags: tags.length > 1 ? tags : undefined,
      all,
      source,
    })
  },
}
