import { findAudience, zoneOf } from '../audience.ts'
import { findConditions } from '../conditions.ts'
import { guess, type Intent } from '../intent.ts'
import { findMetrics } from '../metrics.ts'
import { findScene, findScenes, sceneId } from '../scenes.ts'
import { grab, mask, QUOTED, type Said } from '../text.ts'
import { findMoments, hhmm, instantOf, type Moment } from '../time.ts'
import { NOT } from '../words.ts'

const SEND_ZH = `群发(?!撤|取消|停|改|推迟|延|挪|的(?!人)|先别)|发送|推送|推给|转推|补发|发(?!货|现|票|生|展|布会|型|财|热|烧|呆|疯|明|言|音|光|挥|起|放|过|的|了(?!吧)|圈|广告|小红书|抖音)|推(?=一|个|给|送|下|孕|券)`
/** 别发, 先不要给大家发: 没 is left out, for it speaks of the past and of conditions. */
const HOLD =
  '(?:别|不要|不用|先不|不准|不许|不能|暂缓|甭)(?:再|先|着急|急着|急|现在|马上|就|今天|明天)*(?:(?:给|对|向|把)[^,。;!?\\n]{1,12})?'
const SEND = new RegExp(
  `(?<!${HOLD})(?<!开|出|研|转|沙|头|触|自|刚|已|没|激|爆)(?:${SEND_ZH})|(?<!${NOT} (?:\\w+ )?)\\b(?:send|push|schedule|blast|broadcast|shoot|text|message)\\b(?! (?:queue|list|failed))`,
)
const ASKING =
  /为什么|为啥|怎么(?!样发)|什么时候|多少|有没有|是不是|能不能发|可以发吗|几点|哪些|哪条|效果|没收到|送达率|点击|\bwhy\b|\bhow (?:many|much|did|is|was|does)\b|\bwhen\b|\bdid\b|\bwhat(?:'s| is| are| was| did)\b/
const MOVING =
  /改到|改成(?:明|后|今|下|周|\d)|挪到|推迟|延后|延到|延期|提前|顺延|改期|调到|调整到|reschedul|postpone|push back|bring forward|\bmove\b|\bdelay\b/
const HELD = new RegExp(
  `${HOLD}(?:群发|发(?!愁)|推)|\\b(?:don't|do not|dont|never|not) (?:\\w+ ){0,2}(?:send|push|blast)`,
)

const REFERRING =
  '(?:那条|那个|那版|那份|这条|这个|这版|上次的?(?:那条)?|上一?条|刚才的?(?:那条)?|刚刚的?(?:那条)?|刚写(?:好|完)?的(?:那条)?|之前的?(?:那条)?|写好的|审过的|批过的|准备好的|定稿的)'
const TAIL = '(?=$|[,。;!?\\n\uE001]|给|到(?!货|期|店))'
const CONTENT_QUOTED = new RegExp(`(${QUOTED})`, 'd')
const CONTENT = new RegExp(
  `(?:${SEND_ZH})(?:出去|一下|一波|给(?:他们|她们|ta们|大家)?|\uE001)*(?:一?[个条份版封则波轮]|几[条个])?(?<ref>${REFERRING})?([^,。;!?\\n\uE001给到]{1,40}?)${TAIL}`,
  'd',
)
const BEFORE_VERB = new RegExp(
  `(?:把|将)(?:${REFERRING})([^,。;!?\\n\uE001]{0,20}?)(?:在|于|\uE001|给[^,。;!?\\n]{1,30}?)*(?:都|再|也)?(?:${SEND_ZH})`,
  'd',
)
const CONTENT_EN =
  /\b(?:send|push|schedule|blast|broadcast|text|message)(?: out)?(?: (?!a |an |the |our |my |it\b|that\b|this\b)[^,.;!?\n\uE001]{2,50}?)??(?: \uE001+)* (a|an|the|our|my|that|this|another) ([^,.;!?\n\uE001]{2,60}?)(?=$|[,.;!?\n\uE001]| (?:to|at|on|in|for|tomorrow|today|tonight|now|next|with)\b)/d
const IT =
  /\b(?:send|push|schedule|blast) (?:it|this|that|that one|this one)\b|(?:把)?(?:它|这条|那条|刚才那?条|上一?条)(?:给[^,。;!?\n]{1,20})?(?:\uE001)*(?:群发|发)(?:出去|了|吧|掉)?/
const EMPTY =
  /^(?:[一二三两]?[个条份版封则]?(?:消息|信息|群发|内容|出去|一下|一波|吧|了|啊|哈|一?条|送|message|messages|it|them|this|that|one|blast|push)*)$/

interface Content {
  readonly content?: string
  readonly content_ref?: string
}

const trim = (text: string): string =>
  text
    .replace(/^(?:一?[个条份版封则波轮]|几条|的|下|一下|关于|出|送)+/, '')
    .replace(/(?:这条|这个|那条|的?消息|吧|了|啊|哈|哦|呗|去|一下|出去|过去|就行|就好|给(?:他们|她们))+$/, '')
    .trim()

/** A stored text is called by its scene when its name is nothing but one: "the replenishment reminder". */
const referred = (words: string, even: string): string => {
  const key = even.trim().replace(/^day[- ](\d+)/, 'day-$1')
  const bare = key.replace(/ (?:message|reminder|notice|note|greeting|text|one|draft|copy|push|blast)$/, '')
  return sceneId(key) ?? sceneId(bare) ?? words
}

const contentOf = (said: Said, body: string): Content => {
  const quoted = grab({ ...said, text: body }, CONTENT_QUOTED)
  if (quoted)
    return new RegExp(`${REFERRING}$`).test(body.slice(0, quoted.start))
      ? { content_ref: quoted.value }
      : { content: quoted.value }
  const english = CONTENT_EN.exec(body)
  const place = english?.indices?.[2]
  if (english && place) {
    const words = said.said(place[0], place[1])
    if (/^(?:message|blast|push|one|reminder|text|note)$/i.test(words))
      return english[1] === 'the' || english[1] === 'that' ? { content_ref: 'last' } : {}
    return /^(?:the|our|my|that|this)$/.test(english[1] ?? '')
      ? { content_ref: referred(words, body.slice(place[0], place[1])) }
      : { content: words }
  }
  const before = BEFORE_VERB.exec(body)
  if (before) {
    const at = before.indices?.[1]
    const words = at ? trim(said.said(at[0], at[1])) : ''
    return { content_ref: at && words && !/^给/.test(words) ? referred(words, trim(body.slice(at[0], at[1]))) : 'last' }
  }
  for (const match of body.matchAll(new RegExp(CONTENT.source, 'dg'))) {
    const at = match.indices?.[2]
    if (!at) continue
    const words = trim(said.said(at[0], at[1]))
    const even = trim(body.slice(at[0], at[1]))
    if (!words || EMPTY.test(even) || /^(?:群|所有|全部|朋友圈|@)/.test(even)) {
      if (match.groups?.ref) return { content_ref: 'last' }
      continue
    }
    if (/^(?:@|艾特|不用|老板)/.test(even)) continue
    return match.groups?.ref ? { content_ref: referred(words, even) } : { content: words }
  }
  return IT.test(body) ? { content_ref: 'last' } : {}
}

const SENDER =
  /(?:用|以|由|从)([^,。;!?\n]{1,12}?)(?:的)?(?:号|账号|企微|微信|名义|身份)(?:来)?(?:发|推|群发|去)?|\bfrom ([\w .-]{1,20}?)'s (?:account|wecom)|\b(?:as|from) (?:the )?([\w -]{2,20}?)(?:'s)? account\b/d
const EVERYBODY =
  /@ ?(?:所有人|全体|全员|all|everyone)|艾特(?:所有人|全体|大家|全员)|圈(?:所有人)|提醒所有人|\bmention (?:all|everyone|everybody)\b/
const BYPASS =
  /(?:不用|不需要|无需|别|不要|不必|免|跳过|绕过|先不|不走|别走|省掉)(?:走|再|等|经过)?(?:审批|审核|批准|批|审)|(?:skip|without|bypass|no need for|don't need|no) (?:the |any |an )?(?:approval|review|sign-?off)/
const LOCAL =
  /当地(?:时间)?|本地时间|(?:他们|客户|对方|收件人)(?:那边)?的?(?:当地|本地|时区)|按(?:各自)?时区|\blocal time\b|\btheir (?:own )?(?:time|time ?zone)\b|\brecipient'?s'? time\b/

/** The moment of sending: the one with a time of day, or the last one, since what comes before is often a condition. */
const sendingMoment = (moments: readonly Moment[]): Moment | undefined =>
  moments.find(moment => moment.time && moment.day) ??
  moments.find(moment => moment.time || moment.instant) ??
  moments.at(-1)

export const touchSchedule: Intent = {
  name: 'touch.schedule',
  example: {
    zh: '明天上午10点给高价值会员发中秋关怀',
    en: 'Send the Mid-Autumn message to high-value members tomorrow at 10am',
  },
  read: said => {
    const { text } = said
    if (
      !SEND.test(text) ||
      MOVING.test(text) ||
      /撤(?:了|回|销|掉|下)|取消|停掉|停了|作废/.test(text) ||
      (HELD.test(text) && !/(?:明|后|今|周|\d点).{0,12}(?:再发|才发)/.test(text))
    )
      return null
    if (ASKING.test(text) && !/,.*(?:发|send)/.test(text)) return null
    if (findMetrics(text).length > 0 && !/发/.test(text)) return null
    const moments = findMoments(text, said.now)
    const moment = sendingMoment(moments)
    const spans = moments.flatMap(each => each.spans)
    const body = mask(text, spans)
    const heard = findAudience(said, body)
    const conditions = heard ? null : findConditions(said, body.replace(new RegExp(`(?:${SEND_ZH}).*$`), ''))
    const audience = heard?.value ?? (conditions && conditions.all.length > 0 ? { all: conditions.all } : undefined)
    const content = contentOf(said, mask(body, heard ? [heard.span] : (conditions?.spans ?? [])))
    const sender = grab(said, SENDER, 1) ?? grab(said, SENDER, 2) ?? grab(said, SENDER, 3)
    const isLocal = LOCAL.test(text)
    const zone = isLocal ? zoneOf(text) : null
    const local = moment?.time ? (moment.day ? `${moment.day}T${hhmm(moment.time)}` : hhmm(moment.time)) : undefined
    const evidence =
      (moment ? 2 : 0) +
      (audience ? 2 : 0) +
      (content.content || content.content_ref ? 1 : 0) +
      (findScenes(text).length > 0 ? 1 : 0)
    const strong = /群发|推送|发送|全员|\b(?:send|broadcast|blast|schedule)\b/.test(text) ? 1 : 0
    if (evidence + strong < 2) return null
    return guess(Math.min(8, 3 + evidence + strong), {
      at: moment && !isLocal ? instantOf(moment, said) : undefined,
      at_local: isLocal ? local : undefined,
      audience: zone ? { tz: zone } : audience,
      ...content,
      scene: findScene(text)?.value,
      sender: sender?.value,
      mention_all: EVERYBODY.test(text) || undefined,
      bypass_approval: BYPASS.test(text) || undefined,
    })
  },
}
