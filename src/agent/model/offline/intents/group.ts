import { guess, type Intent, pick } from '../intent.ts'
import { NUM, readNumber } from '../numbers.ts'
import { findRanges, wholePeriod } from '../period.ts'
import { grab, QUOTED } from '../text.ts'

const COLD =
  /凉|冷|死群|沉|没有?人(?:说|聊|发言|理|讲)|没动静|没声|安静|不活跃|不说话|潜水|半死不活|要黄|垮|没气氛|quiet|dead|dying|cold|inactive|silent|no (?:activity|messages|conversation|one)|zero|nobody|least active|fading/
const LIVE =
  /活跃|热闹|健康|气氛|发言|聊(?:得|天)|状态|情况|排名|排行|active|lively|busiest|health|engag|conversation|talk/

export const groupHealth: Intent = {
  name: 'group.health',
  example: { zh: '哪几个群快凉了', en: 'Which groups had zero conversation last week?' },
  read: ({ text, now }) => {
    if (!/群(?!发|体|众)|\bgroups?\b|\bcommunit/.test(text)) return null
    const cold = COLD.test(text)
    const asks =
      /哪|列|看看|看下|多少|几个|排|最|有没有|怎么样|如何|查|统计|\bwhich\b|\bwhat\b|\blist\b|\bshow\b|\bhow (?:many|are|is)\b|\bfind\b|\brank/.test(
        text,
      )
    if (!asks || (!cold && !LIVE.test(text)) || /人群|客群|分群|踢|移出|挪|group[- ]?buy|标签|率/.test(text))
      return null
    if (
      /哪些(?:客户|会员|人|用户)|谁|(?:沉默|新|老|高价值|活跃)客|\bwhich (?:customers|members)|\bwho\b/.test(text) &&
      !/哪(?:些|几个|个)群/.test(text)
    )
      return null
    if (/群发/.test(text) && !/群(?!发)/.test(text)) return null
    const range = findRanges(text, now.toPlainDate())[0]
    const isZero =
      /没(?:有)?(?:一个)?人(?:说|聊|发言|讲)|零发言|0发言|一句话都没|一条(?:消息)?(?:都)?没|没有(?:任何)?(?:发言|消息|对话|聊天)|zero|no (?:one|conversation|messages?|activity)|nobody/.test(
        text,
      )
    const next = /话题|topic|conversation starter|icebreaker/.test(text)
      ? Object.fromEntries([['then', 'group.topic']])
      : {}
    const top = /最(?:活跃|热闹|健康|好)|most active|busiest|liveliest|healthiest/.test(text)
    return guess(7.6, {
      period: range ? wholePeriod(range.value) : undefined,
      order: isZero ? undefined : top ? 'desc' : 'asc',
      filter: isZero ? { speakers: 0 } : undefined,
      ...next,
    })
  },
}

const GROUP = `(?:${QUOTED}群?|第?(?:\\d+|[一二三四五六七八九十]+)号?群|[^,。;!?\\n把将从到去进往的人]{1,10}?群|那边|新群)`
const MOVE = new RegExp(
  `(?:把|将|从)?(${GROUP})(?:里|里面|内)?(?:的)?[^,。;!?\\n]{0,16}?(?:挪|移|拉|搬|转|迁|导|并)(?:动|移)?(?:一批|${NUM}个?人?)?(?:到|去|进|往|入)(${GROUP})`,
  'd',
)
const MOVE_EN = new RegExp(
  `\\bfrom (?:the )?(group \\w+|${QUOTED}|[\\w -]{1,24}? group|\\w+) (?:in)?to (?:the )?(group \\w+|${QUOTED}|[\\w -]{1,24} group|\\w+)`,
  'd',
)

export const groupMove: Intent = {
  name: 'group.move',
  example: { zh: '把5群的200人挪到6群', en: 'Move 200 people from group 5 to group 6' },
  read: said => {
    const { text } = said
    const isEnglish = /\b(?:move|transfer|migrate|shift)\b/.test(text) && /\bgroup|people|members/.test(text)
    const pattern = MOVE.test(text) ? MOVE : isEnglish && MOVE_EN.test(text) ? MOVE_EN : null
    if (!pattern || /群发(?:改|挪|推)|标签|人群|\btags?\b/.test(text) || (pattern === MOVE && !/群/.test(text)))
      return null
    const count = new RegExp(
      `(${NUM})(?:个|位|名)?(?:人|客户|会员|成员|用户|粉丝|老客|新客)|(?:挪|移|拉|搬|转)(${NUM})个|\\b(${NUM}) (?:people|members|customers|users|of them)|\\bmove (${NUM}) `,
    ).exec(text)
    return guess(8.6, {
      from: grab(said, pattern, 1)?.value,
      to: grab(said, pattern, 2)?.value,
      count: count
        ? (readNumber(count[1] ?? count[2] ?? count[3] ?? count[4] ?? '') ?? undefined)
        : /全部|所有|都|everyone|all/.test(text)
          ? 'all'
          : undefined,
    })
  },
}

const REASONS: readonly (readonly [string, RegExp])[] = [
  ['spam', /广告|刷屏|发链接|乱发|推销|拉人头|二维码|spam|\bads?\b|advertis|promot|links?/],
  ['abuse', /骂人|辱骂|吵架|攻击|人身|引战|脏话|捣乱|abus|insult|rude|harass|swear|toxic/],
  ['competitor', /同行|竞品|竞争对手|挖人|competitor|rival|poach/],
  ['fraud', /骗子|诈骗|羊毛|scam|fraud/],
  ['inactive', /潜水|不说话|僵尸|不活跃|inactive|lurk/],
  ['left', /离职|leaver|left the company/],
  ['requested', /(?:她|他|客户|本人)(?:自己)?(?:要求|想退|要退)|asked to leave|at (?:their|her|his) request/],
]

export const groupRemoveMember: Intent = {
  name: 'group.remove_member',
  example: { zh: '把群里发广告的那个踢了', en: 'Remove the spammer from the group' },
  read: ({ text }) => {
    if (
      !/踢|移出群|请出群|移除群|逐出|清出|清退|剔出群|赶出|\bkick\b|\bremove\b.{0,60}\bgroup|\bban\b|\bboot\b/.test(
        text,
      )
    )
      return null
    if (/标签|tag|segment|人群/.test(text)) return null
    return guess(8.4, { reason: pick(text, REASONS) })
  },
}
