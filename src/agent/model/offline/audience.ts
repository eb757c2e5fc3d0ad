import type { Audience } from '../../slots.ts'
import { findConditions } from './conditions.ts'
import { grab, mask, QUOTED, type Said, type Span } from './text.ts'
import { PEOPLE } from './words.ts'

const EVERYONE =
  '全员|全体(?:客户|会员|用户|成员|好友)?|所有人|大家|每个人|每个客户|全部(?:客户|会员|用户|好友|人|粉丝)|所有(?:的)?(?:客户|会员|用户|好友|粉丝)|everyone|everybody|all (?:of )?(?:the |our )?(?:customers|members|users|contacts|people)|the (?:whole|entire) (?:list|base)|our (?:whole|entire) (?:list|base)|all'
const ALL_GROUPS =
  /(?:所有|全部|每个|各个?|\d+个)(?:客户|社|的)*群|\b(?:all|every|each)(?: of)?(?: the| our| \d+)* (?:customer )?groups?\b|\b\d+ groups\b/
const OPTED_OUT = /退订|拒收|取消订阅|opted?[- ]?out|unsubscribed?/

const ZONES: readonly (readonly [RegExp, string])[] = [
  [/纽约|美东|new york|east coast|eastern/, 'America/New_York'],
  [/洛杉矶|旧金山|美西|加州|west coast|california|los angeles|pacific/, 'America/Los_Angeles'],
  [/芝加哥|chicago/, 'America/Chicago'],
  [/美国|北美|\bus\b|\busa\b|american|u\.s\./, 'America/New_York'],
  [/加拿大|多伦多|canad|toronto/, 'America/Toronto'],
  [/温哥华|vancouver/, 'America/Vancouver'],
  [/英国|伦敦|\buk\b|london|british/, 'Europe/London'],
  [/德国|柏林|german|berlin/, 'Europe/Berlin'],
  [/法国|巴黎|french|france|paris/, 'Europe/Paris'],
  [/澳洲|澳大利亚|悉尼|australia|sydney/, 'Australia/Sydney'],
  [/墨尔本|melbourne/, 'Australia/Melbourne'],
  [/日本|东京|japan|tokyo/, 'Asia/Tokyo'],
  [/韩国|首尔|korea|seoul/, 'Asia/Seoul'],
  [/新加坡|singapore/, 'Asia/Singapore'],
  [/马来西亚|吉隆坡|malaysia/, 'Asia/Kuala_Lumpur'],
  [/泰国|曼谷|thai|bangkok/, 'Asia/Bangkok'],
  [/印度(?!尼)|\bindia/, 'Asia/Kolkata'],
  [/印尼|雅加达|indonesia|jakarta/, 'Asia/Jakarta'],
  [/迪拜|dubai/, 'Asia/Dubai'],
  [/新西兰|new zealand|auckland/, 'Pacific/Auckland'],
  [/新疆|乌鲁木齐|xinjiang/, 'Asia/Urumqi'],
]

/** The IANA zone of a country or city named; countries with several take the one most people live in. */
export const zoneOf = (text: string): string | null => ZONES.find(([words]) => words.test(text))?.[1] ?? null

const REACTION: readonly (readonly [string, RegExp])[] = [
  ['clicked', /没点|未点|没点击|没点开|n't click|not click/],
  ['opened', /没打开|没看|未读|没读|n't open|not open|unread|n't read/],
  ['replied', /没回|未回|n't repl|not repl|n't respond|no reply/],
  ['bought', /没买|没下单|没转化|没成交|n't (?:buy|bought|order|purchase)|not (?:buy|order|convert)/],
  ['delivered', /没收到|未收到|没送达|n't (?:get|receive)|not receive/],
]
const TOUCH_REF =
  /(上一?次|上一?条|上回|昨天|前天|刚才|刚刚|那|这|last|yesterday|previous)[^,。;]{0,40}?(?:没|未|n't|not|unread|no reply)/

/** 昨天那条没点的人: those of a touch who did not react. */
const touchRef = (phrase: string, said: Said, start: number): Audience | null => {
  const hit = TOUCH_REF.exec(phrase)
  const not = REACTION.find(([, words]) => words.test(phrase))?.[0]
  if (!hit || !not || !/条|群发|那次|推送|消息|券|send|message|blast|one|touch|campaign|email/.test(phrase)) return null
  const day = /昨天|yesterday/.test(phrase) ? said.now.toPlainDate().subtract({ days: 1 }).toString() : null
  const named = /(?:那条|这条|上次的?)([\p{Script=Han}a-z0-9]{2,8}?)(?:的)?(?:里)?(?:没|未)/u.exec(phrase)
  if (named?.[1] && !/里|中|发|的人/.test(named[1])) {
    const at = start + phrase.indexOf(named[1], named.index + 2)
    return { touch_ref: said.said(at, at + named[1].length), not }
  }
  return { touch_ref: day ?? 'last', not }
}

const LEADING =
  /^(?:一下|那些|这些|这批|这拨|那批|所有的?|全部的?|全体|我们的?|咱们的?|the |our |all (?:of )?(?:the |our )?|every |those |these |\s)+/
const TRAILING = /(?:们|都|各|每人|统一|单独|再|也|先|里|的|\s)+$/
const IDLE = new RegExp(`(?:${PEOPLE}|的|们|群|里|中|所有|全部|the|our|all|who|that|are|is|\\s|\uE001)+`, 'g')

/** Who a stretch of the command means; null when it says nobody. Saved names are kept as said. */
export const audienceAt = (said: Said, start: number, end: number): Audience | null => {
  const whole = said.text.slice(start, end)
  if (!whole.trim()) return null
  if (new RegExp(`^\\s*${QUOTED}(?:这个)?(?:人群|的人|客群|分群| segment)?\\s*$`).test(whole))
    return said.said(start, end).replace(/[”」』》】"']?(?:这个)?(?:人群|的人|客群|分群| segment)$/, '')
  const reference = touchRef(whole, said, start)
  if (reference) return reference
  if (OPTED_OUT.test(whole)) return 'opted_out'
  if (ALL_GROUPS.test(whole)) return 'all_groups'
  if (new RegExp(`^\\s*(?:${EVERYONE})\\s*$`).test(whole)) return 'all'
  const tz = zoneOf(whole)
  if (tz) return { tz }
  const { all, spans } = findConditions(said, whole, start)
  const rest = mask(whole, spans).replace(IDLE, '')
  const [only] = all
  if (all.length === 1 && only?.field === 'lifecycle' && only.op === 'eq' && rest === '') return String(only.value)
  const speaksOfPeople = new RegExp(`的|${PEOPLE}|who |that |最近|近\\d|过去|天|n't|not |和|、|,`).test(whole)
  if (all.length > 0 && (speaksOfPeople || rest === '') && !/^\d+月/.test(whole.replace(LEADING, ''))) return { all }
  const lead = LEADING.exec(whole)?.[0].length ?? 0
  const tail = TRAILING.exec(whole)?.[0].length ?? 0
  const name = said
    .said(start + lead, Math.max(start + lead, end - tail))
    .replace(/(?:这个)?(?:人群|客群|分群|的人)$|^segment | segment$/i, '')
  return name.length > 0 &&
    name.length <= 30 &&
    !/^(?:他们?|她们?|你们?|我们?|我|您|them|him|her|me|us|it|人|customers?|members?|people|客户|会员|用户)$/i.test(
      name,
    )
    ? name
    : null
}

export interface Heard {
  readonly value: Audience
  readonly span: Span
}

const BODY = `[^,。;!?\\n\uE001]`
const PATTERNS: readonly RegExp[] = [
  /(?:给|往|到|在|向)((?:所有|全部|全体|每个|各个?|\d+个)的?(?:客户|社)?群)(?=发|推|里|都|各|$|[,。;!?\n\uE001])/d,
  /\b(?:send|blast|message|text|push|email|notify)(?: to)? (everyone|everybody|all (?:customers|members|groups|users))\b/d,
  new RegExp(`(?:把|将)(${BODY}{1,40}?)(?:给我|都|全)?(?:圈|筛|挑|找|捞|选|拎|拉)(?:选)?(?:一下|出来|出|个)?`, 'd'),
  new RegExp(
    `(?:给|向|对|跟|通知|找)(${BODY}{1,40}?)\uE001*(?:群发|发送|推送|推荐|发放|发一|发个|发条|再发|各发|补发|发|推|送|写|拟|来|做|提醒|预告|打)(?!过|现)`,
    'd',
  ),
  new RegExp(
    `(?:发|推|送|群发)(?:送|放)?(?:${BODY}|\uE001){0,20}?(?:给|到|至)(${BODY}{1,40}?)\uE001*(?:吧|去|哈|啊)?(?=$|[,。;!?\\n])`,
    'd',
  ),
  new RegExp(`(?<!@ ?|艾特|提醒)(${EVERYONE})\uE001*(?:群发|推送|发送|发)`, 'd'),
  new RegExp(`(?:给|面向|针对|对象是|目标是)(${BODY}{1,30}?)(?:看|用|准备)?的?(?=$|[,。;!?\\n])`, 'd'),
  new RegExp(
    `\\b(?:to|for) (?!be |get |see |start |the (?:draft|message)|${'\uE001'})((?:${BODY}(?! (?:at|on|with(?! (?:no|zero|at least|more|less|fewer|over|\\d|an? order))|without|saying|about|tomorrow|today|tonight|next|in the(?! (?:last|past|previous|recent))|right now|asap|now)\\b)){1,79}${BODY})`,
    'd',
  ),
  new RegExp(
    `\\b(?:send|message|text|ping|remind|email|notify|tell) (?!the |a |an |out |it |that |this )(${BODY}{2,60}?) (?:a|an|the|our|about|that)\\b`,
    'd',
  ),
]

/** A saved segment by the name that stands in quotes: 人群“待唤醒VIP”, "VIP winback" segment. */
const NAMED_SEGMENT = new RegExp(
  `(?:给|对|向)?(?:人群|\\bsegment(?: called| named)?) ?(${QUOTED})|(?:给|对|向)?(${QUOTED})(?:这个|那个|的)?(?:人群| segment\\b)`,
  'd',
)

/** Whoever was counted or saved just before. */
const THEM =
  /(?:给|对|向)?(?<!的)(?:他们|她们|这些人|这批人|这群人|那些人|那批人|这些客户|这些会员)|\b(?:to )?(?:them|these people|those people)\b/

/** Who the command is for, heard from the words around a verb of sending or writing. Moments must be masked in `text`. */
export const findAudience = (said: Said, text: string): Heard | null => {
  const whole = NAMED_SEGMENT.exec(text)
  const name = grab({ ...said, text }, NAMED_SEGMENT, 1) ?? grab({ ...said, text }, NAMED_SEGMENT, 2)
  if (whole && name) return { value: name.value, span: { start: whole.index, end: whole.index + whole[0].length } }
  for (const clause of text.matchAll(new RegExp(`${BODY}+`, 'g'))) {
    const start = clause.index
    const value = touchRef(clause[0], said, start)
    const from = start + Math.max(0, clause[0].search(TOUCH_REF))
    if (value) return { value, span: { start: from, end: start + clause[0].length } }
  }
  const them = THEM.exec(text)
  if (them) return { value: 'last', span: { start: them.index, end: them.index + them[0].length } }
  for (const pattern of PATTERNS) {
    const place = pattern.exec(text)?.indices?.[1]
    if (!place) continue
    const value = audienceAt(said, place[0], place[1])
    if (value !== null) return { value, span: { start: place[0], end: place[1] } }
  }
  const groups = ALL_GROUPS.exec(text)
  if (groups) return { value: 'all_groups', span: { start: groups.index, end: groups.index + groups[0].length } }
  return null
}
