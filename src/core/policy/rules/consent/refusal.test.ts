import { describe, expect, it } from 'vitest'
import { refusalIn } from './refusal.ts'

describe('a refusal in a message', () => {
  it.each([
    'TD',
    'td',
    'ＴＤ',
    'T',
    'T D',
    ' TD。',
    '回复TD',
    '退订',
    '退訂',
    '退订！',
    '【退订】',
    '取消',
    '我要退订',
    '请帮我退订谢谢',
    '取消订阅',
    '别发了',
    '別發了',
    '不要再发',
    '不要再发了',
    '不要再给我发了！！',
    '别再发了🙏',
    '请不要再发了，谢谢',
    '不想收到',
    '拒收',
    '别打扰我',
    '勿扰',
    '拉黑',
    'unsubscribe',
    'Unsubscribe.',
    'UNSUBSCRIBE please',
    'STOP',
    'opt-out',
    'opt out',
    'Stop sending me',
    '停止推送',
    '不要推送了',
    '不要发广告',
  ])('binds as a whole message: %s', message => {
    expect(refusalIn(message)).toBe('refused')
  })

  it.each([
    '不要再发货',
    '不要再发货了，我地址错了',
    '先别发，我改地址',
    '怎么退订会员服务',
    '上次退订了怎么又收到',
    '别发顺丰',
    '再发我就投诉了',
    '你们太骚扰了',
    '我不想收到那么多，一周一次可以',
    'how do I unsubscribe from the newsletter',
    'please do not send the red one',
    '不要给我发错了',
  ])('is left to a person inside something else: %s', message => {
    expect(refusalIn(message)).toBe('unclear')
  })

  it.each([
    '',
    '   ',
    '😊',
    '好的',
    '谢谢',
    '发货了吗',
    '取消订单',
    '我要取消昨天的订单',
    '今天TD是什么意思',
    'T恤有货吗',
    '订阅',
    '想收到新品消息',
    'non-stop',
    '退货',
    'stopper',
    '多发点优惠',
    '明天发吗',
  ])('is not read into what says nothing of it: %s', message => {
    expect(refusalIn(message)).toBe('none')
  })
})
