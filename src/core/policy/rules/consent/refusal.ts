/** What a member's message means for their consent. `unclear`: a person has to read it before anything more is sent. */
export type Refusal = 'refused' | 'unclear' | 'none'

/** Whole messages, after `evened`; a request may stand before and a particle after them. */
const WHOLE = new Set(
  [
    'td t n 退 退订 取消 取消订阅 取消关注 退出订阅 拒收 拒绝 拒绝接收 屏蔽 拉黑 别发了 不要发了 不要再发 别再发 不要再发了 别再发了 停止发送 停止推送 不要推送 别推送',
    '不想收到 不想再收到 不想收了 不接收 不再接收 不需要了 不要再联系我 别联系我 不要打扰 别打扰我 请勿打扰 勿扰 勿发 请勿再发 别给我发了 不要给我发 不要给我发了 不要再给我发 不要再给我发了 别再给我发了 不要发广告 别发广告 不要再发广告 别再发广告了 不要发广告了 别发消息了 不要再发消息 不要再发消息了 别骚扰 别骚扰我 不要骚扰我',
    'stop stopall unsubscribe optout remove removeme cancel quit end nomore stopmessagingme stopsending stopsendingme donotcontactme dontcontactme nothanksunsubscribe',
  ].flatMap(line => line.split(' ')),
)
/** Words of a refusal inside something longer: "不要再发货", "怎么退订", "取消订单". */
const INSIDE =
  /退订|取消订阅|拒收|拉黑|屏蔽|投诉|(?:别|不要|勿|莫|停止)(?:再|老|总|一直)?(?:给我)?(?:发|推)|不想(?:再)?收|骚扰|打扰|unsubscribe|opt.?out|stop (?:sending|messag|text|spam)|(?:do not|don'?t) (?:contact|message|text|send)/
const BEFORE =
  /^(?:你好|您好|亲|那个|请|麻烦|麻烦你|拜托|求|回复|我要|我想|我|帮我|给我|please|pls|i want to|i want you to)+/
const AFTER = /(?:谢谢你?|多谢|吧|啊|呀|哦|噢|哈|啦|呢|了哈|行吗|好吗|可以吗|please|pls|thanks|thankyou)+$/

/** A refusal in so many words is shorter; longer messages are read for its words only. */
const LONGEST = 40

/** Half width, lower case, simplified where it matters; without spaces, marks and emoji. */
const evened = (message: string): string =>
  message
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('訂', '订')
    .replaceAll('別', '别')
    .replaceAll('發', '发')
    .replaceAll('絕', '绝')
    .replaceAll('黑名單', '黑名单')
    .replaceAll('擾', '扰')
    .replaceAll('騷', '骚')
    .replaceAll('給', '给')
    .replaceAll('聯繫', '联系')
    .replaceAll('收聽', '收听')

/**
 * Reads a member's message for a refusal. Only a whole message counts ("退订", "TD", "别发了", "unsubscribe"), with whatever politeness
 * around it; words of a refusal in a longer message ("不要再发货") are `unclear`. 广告法 43: a refusal binds at once.
 */
export const refusalIn = (message: string): Refusal => {
  const even = evened(message)
  const bare = even.replace(/[^\p{L}\p{N}]+/gu, '')
  if (!bare) return 'none'
  const inside = INSIDE.test(even) || INSIDE.test(bare)
  if (bare.length > LONGEST) return inside ? 'unclear' : 'none'
  const core = bare.replace(BEFORE, '').replace(AFTER, '')
  if (WHOLE.has(bare) || WHOLE.has(core) || WHOLE.has(core.replace(/[了的]$/, ''))) return 'refused'
  return inside ? 'unclear' : 'none'
}
