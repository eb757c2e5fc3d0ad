import { guess, type Intent } from '../intent.ts'
import { NUM, readNumber } from '../numbers.ts'
import { findRanges, wholePeriod } from '../period.ts'
import { findScene } from '../scenes.ts'
import { grab, mask, QUOTED, type Said } from '../text.ts'
import { findMoments, instantOf, type Moment } from '../time.ts'

const NOUN =
  '群发|发送计划|推送|触达|消息|任务|计划|排期|那条|那个|这条|这个|那几条|那两条|两条|那波|提醒|关怀|祝福|通知|券|\\bsends?\\b|\\bblasts?\\b|\\bmessages?\\b|\\bbroadcasts?\\b|\\btouch(?:es)?\\b|\\breminders?\\b|\\bpush(?:es)?\\b|\\bcampaign send\\b|\\bone\\b'
const HAS_NOUN = new RegExp(NOUN)
const NAMED = [
  new RegExp(
    `(?:取消|停掉|停了|撤掉|撤回|撤销|叫停|推迟|延后|提前|改期|顺延)(?:一下|掉)?(${QUOTED}|[^,。;!?\\n\uE001]{2,16}?)(?:的)?(?:这个|那个|那条|这条)?(?:的)?(?:群发|推送|计划|消息|任务|那条|触达|发送|到|$|[,。!])`,
    'd',
  ),
  new RegExp(
    `(?:把|将)?(${QUOTED}|[^,。;!?\\n\uE001把将]{2,16}?)(?:的)?(?:这个|那个|那条|这条|那波)?(?:的)?(?:群发|推送|计划|消息|任务|触达|发送)?(?:给我|先|都|也)*(?:取消|停(?!售)|撤|叫停|改到|挪到|推迟|延|提前|顺延|改期|调到|别发|不发)`,
    'd',
  ),
  new RegExp(
    `\\b(?:cancel|stop|call off|scrap|pull|move|postpone|reschedule|delay|push back|bring forward)(?: back| forward)? (?:the |that |our |my )?(${QUOTED}|[^,.;!?\\n\uE001]{2,40}?)(?: (?:send|blast|message|broadcast|reminder|push|one))?(?=$|[,.;!?\\n\uE001]| to | until | by | back | forward )`,
    'd',
  ),
]
const GENERIC =
  /^(?:明天|今天|后天|周.|那|这|条|个|群发|消息|的|all|everything|it|the|that|this|one|send|blast|message|broadcast|把|将|先|都|全部|所有|刚才|上一?|s|'s| )+$/

/** Which plan is meant: the day it is planned on, or its name as said. */
const whichOf = (
  said: Said,
  moments: readonly Moment[],
  body: string,
): Record<string, unknown> | string | undefined => {
  const id = /\bpln_[0-9a-z]+/.exec(said.text)?.[0]
  if (id) return id
  const day = moments[0]?.day
  if (day) return { planned_on: day.toString() }
  for (const pattern of NAMED) {
    const name = grab({ ...said, text: body }, pattern)?.value.replace(
      /^(?:把|将|给)|(?:的|那条|这条|那个|群发)+$/g,
      '',
    )
    if (name && !GENERIC.test(name.toLowerCase())) return name
  }
  return findScene(body)?.value ?? (/刚才|那条|这条|上一?条|\b(?:that|this|it|last)\b/.test(body) ? 'last' : undefined)
}

const CANCEL =
  /取消|全停|都停|停了|停掉|停一下|停止(?!营业)|撤回|撤销|撤掉|撤了|撤下|叫停|别发|不发了|不要发|先不发|不用发|作废|\bcancel\b|\bcall off\b|\bscrap\b|\bpull\b(?= (?:the|that|tomorrow|today|friday|monday))|\bdon't send\b|\bdo not send\b|\bhold off\b|\bstop (?:the|that|tomorrow|today|tonight|friday|monday)/

export const touchCancel: Intent = {
  name: 'touch.cancel',
  example: { zh: '取消明天那条群发', en: "Cancel tomorrow's send" },
  read: said => {
    const { text } = said
    if (
      !CANCEL.test(text) ||
      /拼团|秒杀|抽奖|活动(?!群发)|订单|投诉|黑名单|自动|\border\b|审批|为什么|取消(?:订阅|关注)/.test(text)
    )
      return null
    const moments = findMoments(text, said.now).filter(moment => !moment.isNow)
    const isBare = !HAS_NOUN.test(text) && moments.length === 0
    const which = whichOf(
      said,
      moments,
      mask(
        text,
        moments.flatMap(moment => moment.spans),
      ),
    )
    if (isBare && !which) return guess(2, {})
    return guess(which ? 7.5 : 5, { which })
  },
}

const MOVE =
  /改到|改成|改为|挪到|移到|推迟|延后|延到|延期|提前|顺延|改期|调到|调整到|往后(?:挪|推|延)|换到|\breschedul|\bpostpone|\bpush (?:.{1,30} )?(?:back|to)\b|\bbring .{1,30}forward\b|\bmove\b|\bdelay\b|\bshift\b/
const BY = new RegExp(
  `(推迟|延后|延期|顺延|往后(?:挪|推|延)|提前|往前(?:挪|推))(${NUM})(天|日|周|个?星期|个?小时)|\\b(?:by|back|forward) (${NUM}) (days?|weeks?|hours?)`,
)

/** 推迟两天 from a day that was named. */
const shifted = (said: Said, planned: Moment | undefined): string | undefined => {
  const by = BY.exec(said.text)
  const count = by ? readNumber(by[2] ?? by[4] ?? '') : null
  if (!by || count === null || !planned?.day) return undefined
  const unit = by[3] ?? by[5] ?? ''
  const sign = /提前|往前|forward/.test(by[0]) ? -1 : 1
  if (/时|hour/.test(unit))
    return planned.time ? instantOf({ ...planned, ...shiftHours(planned, sign * count) }, said) : undefined
  return instantOf(
    { ...planned, day: planned.day.add({ days: sign * count * (/周|星期|week/.test(unit) ? 7 : 1) }) },
    said,
  )
}
const shiftHours = (planned: Moment, hours: number): Partial<Moment> => {
  const at = planned.day?.toPlainDateTime(planned.time ?? undefined).add({ hours })
  return at ? { day: at.toPlainDate(), time: at.toPlainTime() } : {}
}

export const touchReschedule: Intent = {
  name: 'touch.reschedule',
  example: { zh: '把周五那条改到下周一上午10点', en: "Move Friday's send to Monday at 10am" },
  read: said => {
    const { text } = said
    const verb = MOVE.exec(text)
    if (
      !verb ||
      /预算|开奖|语气|文案|原价|划线价|\d+群|群里?的?\d+人|从.{1,6}群|人到|\bgroup\b|\bbudget\b|客户.{0,4}移到/.test(
        text,
      )
    )
      return null
    const moments = findMoments(text, said.now)
    const cut =
      /改到|改成|改为|挪到|移到|延到|调到|调整到|换到|(?:推迟|提前|延后|顺延|改期)(?:到|至)|\b(?:to|until|till|forward to)\b/.exec(
        text.slice(verb.index),
      )
    const border = cut ? verb.index + cut.index : verb.index
    const at = (moment: Moment) => Math.min(...moment.spans.map(span => span.start))
    const before = moments.filter(moment => at(moment) < border)
    const after = moments.filter(moment => at(moment) >= border)
    const target = after[0]
    const which = whichOf(
      said,
      before,
      mask(
        text,
        moments.flatMap(moment => moment.spans),
      ),
    )
    const inherited = target && !target.day && before[0]?.day ? { ...target, day: before[0].day } : target
    const when = inherited ? instantOf(inherited, said) : shifted(said, before[0])
    if (!which && !when) return null
    if (!HAS_NOUN.test(text) && !before.length && !findScene(text) && which === undefined) return guess(3, { at: when })
    return guess(8, { which, at: when })
  },
}

const LIST =
  /(?:排|计划|安排)了?(?:要发)?(?:哪些|什么|几条|多少)|(?:有|还有)?(?:哪些|什么|几条)(?:.{0,6})(?:要发|待发|排期|排着|没发|计划)|(?:要发|待发|排期|排着|接下来)(?:的)?(?:.{0,6})(?:哪些|什么|有啥)|(?:都|现在|目前)排了|发送计划|排期(?:表|列表|情况)?$|看(?:一?下|看)排期|(?:接下来|这周|本周|今天|明天|下周)(?:.{0,4})(?:发什么|有什么安排|安排|日程)|\bwhat(?:'s| is| do we have)? (?:scheduled|planned|queued|coming up|going out)|\bscheduled (?:sends|messages|touches)|\bupcoming (?:sends|messages|touches)|\b(?:list|show)(?: me)?(?: all| the)? ?(?:scheduled|planned|upcoming|queued)|\bsend queue\b|\bagenda\b/

export const touchList: Intent = {
  name: 'touch.list',
  example: { zh: '现在排了哪些？', en: 'What is scheduled?' },
  read: said => {
    if (!LIST.test(said.text) || /审|批|approv|review/.test(said.text)) return null
    const day = findMoments(said.text, said.now)[0]?.day
    const range = day
      ? { from: day, to: day.add({ days: 1 }) }
      : findRanges(said.text, said.now.toPlainDate())[0]?.value
    return guess(7, { period: range ? wholePeriod(range) : undefined })
  },
}
