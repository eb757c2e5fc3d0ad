import { guess, type Intent } from '../intent.ts'
import { findMoments } from '../time.ts'
import { NOT } from '../words.ts'

const STOP = new RegExp(
  `(?<!${NOT})(?:全部?(?:都)?(?:给我)?(?:停|暂停|叫停)|(?:停止|暂停|停掉|叫停|关停)(?:一切|所有|全部)|(?:所有|全部|一切)(?:的)?(?:发送|群发|触达|活动|任务|自动化?|推送|消息)?(?:都|全)?(?:给我)?(?:先)?(?:停|暂停|叫停|关掉)|紧急(?:停止|刹车|暂停|叫停)|全(?:停|线暂停)|一键(?:停|暂停)|都停(?:了|下来|掉)?|什么都别发|拉闸|急停|\\b(?:stop|pause|halt|freeze|kill|shut down|suspend) (?:everything|all(?: (?:sends?|sending|campaigns|messages|automations?|outreach|of it|the .{1,20}))?(?= |$|[,.!;])|every (?:send|campaign|message)|the (?:whole )?system)|\\bemergency stop\\b|\\bkill switch\\b|\\bpull the plug\\b)`,
)
const REASONS: readonly (readonly [string, RegExp])[] = [
  ['coupon issue', /coupons?|vouchers?/],
  ['wrong price', /wrong price|pric(?:e|es|ing) (?:is|are|error|wrong|mistake)/],
  ['complaints', /complain/],
  ['wrong audience', /wrong (?:people|audience|segment|customers)/],
  ['duplicate sends', /twice|duplicate|double/],
  ['data leak', /leak|breach/],
]
const REASONS_ZH: readonly (readonly [string, RegExp])[] = [
  ['券有问题', /券/],
  ['价格错误', /价格|价钱|标错价|定价/],
  ['客诉', /投诉|客诉/],
  ['发错人', /发错人|人群(?:错|不对)|圈错/],
  ['重复发送', /重复|发了两次|发两遍/],
  ['文案错误', /文案|错别字|内容(?:错|有)/],
  ['链接错误', /链接/],
  ['数据泄露', /泄露|泄漏/],
]

export const systemPauseAll: Intent = {
  name: 'system.pause_all',
  example: { zh: '所有发送先停', en: 'Stop everything' },
  read: said => {
    const { text } = said
    const hit = STOP.exec(text)
    if (!hit || /吗|为什么|\?|用完|拼团活动|抽奖活动|\bhow\b|\bwhy\b|\bwhen it\b/.test(text)) return null
    if (findMoments(text, said.now).some(moment => moment.day && moment.day.since(said.now.toPlainDate()).days > 0))
      return null
    const rest = text.slice(0, hit.index) + ',' + text.slice(hit.index + hit[0].length)
    const named = [...REASONS, ...REASONS_ZH].find(([, words]) => words.test(rest))?.[0]
    const free = /(?:因为|由于|because(?: of)?|due to|since) ?([^,。;!?\n]{2,60})/.exec(rest)?.[1]
    return guess(9.2, { reason: named ?? free?.trim() })
  },
}

const HELP =
  /^(?:帮助|帮忙|求助|help|\/help|\?|怎么用(?:啊|呢)?|使用说明|说明|功能|菜单|你?(?:能|会|可以)(?:做|干|帮我做?)?(?:些)?(?:什么|啥|哪些(?:事|事情|功能)?)|你是谁|有什么功能|能做什么|commands?|menu|what can you do(?: for me)?|who are you|how (?:do i|to) use (?:this|you|it)|how does this work|getting started)[\s?!。.吗呢啊]*$/

export const help: Intent = {
  name: 'help',
  example: { zh: '帮助', en: 'help' },
  read: ({ text }) => (HELP.test(text.trim()) ? guess(10, {}) : null),
}
