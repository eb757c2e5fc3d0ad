import { guess, type Intent, pick } from '../intent.ts'
import { grab, QUOTED } from '../text.ts'

const TOPICS: readonly (readonly [string, RegExp])[] = [
  [
    'quiet_hours',
    /免打扰|静默|晚上.{0,8}(?:不能|不让|能不能|可以|能)|夜里|几点(?:之|以)?(?:后|前)|深夜|quiet hours?|at night|late/,
  ],
  [
    'frequency_cap',
    /频控|频次|频率|疲劳|一(?:天|周|个月)(?:最多|能发|可以发)|几条|发太多|上限|frequency|fatigue|how (?:many|often)|cap\b|too many/,
  ],
  ['approval', /审批|审核|批准|要(?:谁|几个人)批|approval|approve|sign-?off/],
  [
    'adlaw',
    /广告法|极限词|绝对化|违禁词|敏感词|最好|第一|全网最低|超级?lative|ad(?:vertising)? law|banned words?|superlative/,
  ],
  ['cosmetics', /化妆品|功效|美白|祛斑|cosmetic|efficacy/],
  ['health_food', /保健|health food|supplement/],
  ['distribution', /分销|三级|多级|传销|层级|mlm|multi-?level|pyramid/],
  ['lottery', /抽奖|奖品|中奖|lottery|raffle|prize/],
  ['share_inducement', /诱导分享|转发|集赞|朋友圈|分享|sharing|share/],
  ['review_cashback', /好评返现|好评|评价|cashback for reviews|reviews?/],
  ['reward_hold', /冻结期|退款期|提现|奖励.{0,6}(?:什么时候|不能|没)|hold period|reward hold|payout/],
  ['minors', /未成年|小孩|儿童|minor|children|under 18/],
  ['consent', /同意|授权|consent/],
  ['opt_out', /退订|拒收|opt(?:ed)?[- ]?out|unsubscrib/],
  ['personal_data', /个人信息|隐私|手机号|导出|敏感信息|推断|personal (?:data|information)|privacy|export/],
  ['wecom_quota', /企微(?:的)?(?:限制|配额|上限|次数)|群发(?:次数|配额|上限|限制)|quota|wecom limit/],
  ['holdout', /对照组|留白|holdout|control group/],
  ['budget', /预算|封顶|budget/],
]
const BLOCKED =
  /(?:为什么|为啥|凭什么|怎么|咋).{0,20}(?:拦|拒|不让|不能|不行|不可以|被(?:驳|退|拦|拒|卡)|发不(?:了|出)|没(?:收到|发|通过|过|批)|不给|要审批|要批|违规|推迟|延后|少)|(?:依据|规定|规则|法条|法律|哪条|合规|违规吗|违法吗|合法吗|能不能(?!.*帮)|可不可以|可以吗|允许吗|有什么(?:限制|要求|规定))|\bwhy (?:was|is|were|are|did|can't|can not|cannot|couldn't|didn't|does|won't)\b.{0,60}(?:block|den|reject|refus|held|defer|drop|approv|not (?:get|sent|send)|send|receive|get|allowed)|\bwhich (?:rule|law|policy|regulation)|\bwhat(?:'s| is| are)(?: the| our)? (?:rules?|polic(?:y|ies)|limits?|quiet hours)|\bis it (?:legal|allowed|ok|okay)|\bam i allowed|\bare we allowed|\bcan we legally|\bpolicy on\b|\blegal basis\b|\bexplain .{0,30}(?:rule|policy|block|decision)/
const RULE = /\b[a-z]{2,8}-[a-z]{2,10}\b/
const REF = new RegExp(
  `(那条|这条|刚才|上一?条|刚刚|那个|这个(?!月|周))|\\b(that|this|last|it)\\b|(?:提案|审批|计划|单号|编号)#?(\\w{4,})|(${QUOTED})`,
  'd',
)

/** A member’s number, or the id that a source knows them by. */
const MEMBER =
  /(?:会员|客户|member|customer)(?:编号|号|id|number|#)?[ :]{0,2}([a-z]{0,6}[_-]?[a-z0-9_-]*\d[a-z0-9_-]*)|\b([a-z]{2}_[a-z0-9_-]+)\b/d

export const policyExplain: Intent = {
  name: 'policy.explain',
  example: { zh: '刚才那条为什么被拦了', en: 'Why was that blocked?' },
  read: said => {
    const { text } = said
    const rule = RULE.exec(text)?.[0]
    const isRule =
      rule !== undefined &&
      /^(?:wx|adlaw|quiet|freq|appr|opt|minor|sens|auto|price|cosmetic|health|mlm|lottery|reward|budget|fraud|dsr|pi|review|flash|group|kill|metric|aigc|rbac)-/.test(
        rule,
      )
    if (!BLOCKED.test(text) && !isRule) return null
    if (/帮我写|gmv|复购率|客单/.test(text)) return null
    const reference = grab(said, REF, 1) ?? grab(said, REF, 2) ?? grab(said, REF, 3) ?? grab(said, REF, 4)
    const isMember =
      /(?:这位|那位|某位|这个|那个)(?:客户|会员|人)|(?:客户|会员)\s?[a-z0-9_-]*\d|客户.{0,6}没收到|没收到|\b(?:this|that) (?:customer|member)|didn't (?:get|receive)/.test(
        text,
      )
    const topic = isRule
      ? rule.toUpperCase()
      : isMember && /收到|get|receive/.test(text)
        ? 'recipient_verdict'
        : (pick(text, TOPICS) ??
          (reference || /凭什么|不让|不给|被拦|被拒|blocked|denied|rejected/.test(text) ? 'last_decision' : undefined))
    if (!topic) return guess(3, {})
    const quoted = said.quotes[0]
    const member = isMember ? (grab(said, MEMBER, 1) ?? grab(said, MEMBER, 2))?.value : undefined
    return guess(7.9, { topic, ref: member ?? quoted ?? (reference || topic === 'last_decision' ? 'last' : undefined) })
  },
}
