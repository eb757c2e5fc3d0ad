import { findAudience } from '../audience.ts'
import { draftStyle } from '../draft-style.ts'
import { guess, type Intent } from '../intent.ts'
import { MONEY, readFen } from '../money.ts'
import { findScene } from '../scenes.ts'
import { grab, mask, QUOTED, type Said } from '../text.ts'
import { findMoments } from '../time.ts'
import { NOT } from '../words.ts'

const WRITE = new RegExp(
  `(?<!${NOT})(?:写|拟|撰|起草|草拟|(?<!圈|挑|找|筛|选|列|拎|导|捞|看|推|抽|发|退)出(?:一|个|几|两|三|\\d)|编(?:一|个|条|写)|想(?:一|个|几|两|三|\\d)(?!话题)|来(?:一|个|条|段|几|两|三|\\d)|整(?:一|个|条|段)|弄(?:一|个|条|段)|生成|准备(?:一|个|条|几)|做(?:一?[张个版]|几[张个版]|\\d+[张个版])|设计)|文案|话术|草稿|种草文|软文|推文|海报|祝福语|\\b(?:draft|write|compose|create (?:a|an|some|\\d|two|three)[\\w -]{0,40}(?:message|copy|post|greeting|draft|poster|text)|come up with|prepare|word|need (?:a|an|some)[\\w -]{0,30}(?:copy|message|post|greeting)|give me (?:\\d|two|three|a few|some|a|an)[\\w -]{0,40}(?:version|variant|option|draft|message|copy|greeting|post)s?)\\b`,
)
const PLACES: readonly (readonly [string, RegExp])[] = [
  ['moments', /朋友圈|\bmoments\b/],
  ['xiaohongshu', /小红书|红书|\bxhs\b|xiaohongshu|rednote|\bred note\b/],
  ['poster', /海报|\bposters?\b/],
  [
    'group',
    /群公告|群里(?:发|用)?|社群(?!话题)|群文案|群消息|(?:发|往)(?:到)?群|for (?:the |our )?group|group (?:post|message|announcement|chat)|community post/,
  ],
  ['private', /私聊|一对一|1对1|1v1|单聊|私信|私发|one[- ]on[- ]one|1:1|private (?:message|chat)|\bdm\b/],
]
const PRODUCT_TYPES: readonly (readonly [string, RegExp])[] = [
  ['health_food', /保健品|保健食品|营养品|health food|dietary supplement|supplements?\b/],
  ['medical_device', /医疗器械|医用|medical device/],
  ['drug', /药品|非处方药|处方药|otc|\bdrugs?\b|medicine/],
  ['infant_formula', /婴儿奶粉|婴幼儿奶粉|配方奶粉|奶粉|infant formula|baby formula/],
  ['special_cosmetic', /特殊化妆品|special cosmetic/],
  ['cosmetic', /化妆品|护肤品|cosmetics?\b|skincare/],
  ['education', /课程|培训|教育|course|training/],
  ['alcohol', /白酒|红酒|酒类|wine|liquor|alcohol/],
  ['food', /食品|零食|\bfoods?\b|snacks?/],
]
const CLAIM = new RegExp(
  `(?:突出|强调|主打|卖点是?|重点(?:说|写|讲)?|写上|写明|写出|突显|要写|功效(?:写|是)?|宣称|体现|说它?能|说是|highlight(?:ing)?|emphasi[sz](?:e|ing)|claim(?:ing)?(?: that)?|stress(?:ing)?|saying(?: that)?|say(?: that)?(?: it)?|mention(?:ing)?) ?(?:一下|出)?(?:它|it )?(${QUOTED}(?:(?:[和、,]| and )+${QUOTED})*|[^,。;!?\\n]{1,40})`,
  'd',
)
const PRODUCT = [
  new RegExp(
    `(?:写|给|为|帮|出|来|拟|做)?(?:一?[篇条个段张份版]|\\d[篇条个段张份版])*(?:我们的?|咱们的?)?(${QUOTED}|[^,。;!?\\n给写为帮出来条篇]{2,14}?)(?:的)?(?:种草文案?|种草笔记|种草|软文|小红书|推广文案|推文|产品文案|卖点文案|介绍文案|宣传文案|宣传语|详情页文案|测评)`,
    'd',
  ),
  new RegExp(`(${QUOTED}|[^,。;!?\\n给写为帮出来条篇的]{2,14}?)的(?:朋友圈)?(?:文案|海报|话术|笔记)`, 'd'),
  /\b(?:for|about|promoting|on) (?:our |the )(?:new )?([a-z][a-z -]{2,30}?)(?=$|[,.;!?]| (?:saying|that|claim|highlight|emphasi|for|to|with|and|in|on)\b)/d,
]

const productOf = (said: Said, scene: string | null): string | undefined => {
  for (const pattern of PRODUCT) {
    const hit = grab(said, pattern)
    const words = hit ? said.text.slice(hit.start, hit.end) : ''
    if (
      !hit ||
      /会员|客户|用户|vip|新客|老客|沉默|活跃|节|朋友圈|海报|小红书|群|祝福|关怀|提醒|生日|customers|members|vips|buyers|dormant|group|moments|birthday|今|明|周|这条|那条|走心|温馨/.test(
        words,
      )
    )
      continue
    if (scene && findScene(words)) continue
    return hit.value
  }
  return undefined
}

export const draftCreate: Intent = {
  name: 'draft.create',
  example: {
    zh: '写一条中秋关怀，给高价值会员，走心一点',
    en: 'Draft a Mid-Autumn message for high-value members, warm tone',
  },
  read: said => {
    const { text } = said
    if (!WRITE.test(text)) return null
    if (/翻译|translate|加一句|加上一?句|润色|改写|写成\d|写的那|写好的|刚写|why|为什么/.test(text)) return null
    const scene = findScene(text)
    const moments = findMoments(text, said.now).flatMap(moment => moment.spans)
    const audience = findAudience(said, mask(text, moments))
    const claims = (grab(said, CLAIM)?.value ?? '')
      .split(/[、]|["”]\s*[和,，]?\s*["“]|和| and /)
      .map(claim => claim.replace(/^["“\s]+|["”\s]+$/g, '').trim())
      .filter(Boolean)
    const style = draftStyle(said)
    const product = productOf(said, scene?.value ?? null)
    const cash = new RegExp(
      `(?:返现?|奖励|返利|红包|cash ?back(?: of)?|get|reward)[^,。;\\d¥]{0,6}(${MONEY})|(${MONEY})(?:的)?(?:返现|红包|奖励|cash ?back)`,
    ).exec(text)
    const calendars =
      scene?.value === 'birthday'
        ? [
            /公历|阳历|solar/.test(text) ||
            /也要|都要|both|两种/.test(text) ||
            (/农历|阴历|lunar/.test(text) && /也|都|and/.test(text))
              ? 'solar'
              : '',
            /农历|阴历|lunar/.test(text) ? 'lunar' : '',
          ].filter(Boolean)
        : []
    const verbal = /写|拟|起草|撰|文案|话术|草稿|种草|软文|\b(?:draft|write|compose)\b/.test(text)
    const score =
      (scene || product || claims.length > 0 || audience ? 6 : verbal && text.length < 60 ? 4 : 3) + (verbal ? 0.8 : 0)
    return guess(score, {
      scene: scene?.value,
      audience: audience?.value,
      channel: PLACES.find(([, words]) => words.test(text))?.[0],
      ...style,
      product,
      product_type: PRODUCT_TYPES.find(([, words]) => words.test(text))?.[0],
      claim: claims.length === 1 ? claims[0] : undefined,
      claims: claims.length > 1 ? claims : undefined,
      calendars,
      reward_fen: cash ? (readFen(cash[1] ?? cash[2] ?? '') ?? undefined) : undefined,
    })
  },
}
