import { NUM, readNumber } from './numbers.ts'
import { grab, QUOTED, type Said } from './text.ts'

const TONES =
  '走心|温暖|温馨|温柔|暖心?|亲切|真诚|诚恳|俏皮|活泼|幽默|搞笑|有趣|轻松|专业|正式|严肃|高级感?|文艺|简洁|简短|口语化?|接地气|热情|可爱|治愈|含蓄|克制|大气|优雅|年轻化?|像朋友(?:聊天)?|闺蜜口吻|随意|自然'
const TONE = new RegExp(
  `(?:语气|口吻|风格|调性|文风)(?:要|再|更|稍微|改成|改得|换成|是|为)?(${QUOTED}|${TONES}|[^,。;!?\\n]{1,8}?)(?:一?点|一些|些)?(?=$|[,。;!?\\n])|(${TONES})(?:一?点儿?|一些|些|的)?`,
  'd',
)
const TONE_EN =
  /\b(warm(?:er)?|friendl(?:y|ier)|casual|formal|professional|playful|humorous|funny|sincere|heartfelt|elegant|concise|gentle|polite|enthusiastic|cheerful|cozy|witty|light-hearted|low-key|serious|shorter|softer|kind(?:er)?)\b(?:[, ]+(?:but |and )?(?:\w+ )?tone)?/d

/** The tone asked for, as said. */
export const toneOf = (said: Said): string | undefined =>
  (grab(said, TONE, 1) ?? grab(said, TONE, 2) ?? grab(said, TONE_EN))?.value

const MAX = new RegExp(
  `(?:不超过|不要超过|别超过|控制在|限|最多|不多于|少于)?(${NUM})(?:个)?字(?:以内|之内|内|以下|左右|符)?|\\b(?:under|within|at most|max(?:imum)?(?: of)?|no more than|up to|less than|keep it (?:to|under)) (${NUM}) (?:characters|chars|words)`,
)
const VARIANTS = new RegExp(
  `(?:写|出|来|想|要|给我?|拟|做|生成|准备|各)?(${NUM})(?:个|种)?(?:版本?|个版本|套|种(?:写法|说法)?|条(?=不同|文案|朋友圈|备选|供)|个(?=方案|选项|备选))|(?:写|出|来|想)(${NUM})条|\\b(${NUM}) (?:different )?(?:versions?|variants?|variations?|options?|drafts|alternatives)\\b`,
)
const SENTIMENTS: readonly (readonly [string, RegExp])[] = [
  [
    'none',
    /不论好评|不管好评|无论好评|好评差评都|好坏都|不限好评|真实评价|good or bad|positive or negative|any (?:honest )?review|honest reviews?/,
  ],
  ['positive', /好评才|必须好评|好评返|好评|五星|5星|positive review|5[- ]star|five[- ]star/],
  ['negative', /差评|negative review/],
]

/** Style, limits and conditions that a draft is asked to keep. */
export const draftStyle = (said: Said): Record<string, unknown> => {
  const { text } = said
  const max = MAX.exec(text)
  const count = VARIANTS.exec(text)
  const variants = count ? readNumber(count[1] ?? count[2] ?? count[3] ?? '') : null
  const isReview = /晒单|晒图|评价|好评|返现|review|ugc/.test(text)
  return {
    variants: variants && variants > 1 && variants <= 50 ? variants : undefined,
    tone: toneOf(said),
    max_chars: max ? (readNumber(max[1] ?? max[2] ?? '') ?? undefined) : undefined,
    cta: /别太?像广告|不要?太?像广告|不像广告|没有?广告味|别带广告|不要广告|别硬广|不硬广|别推销|不推销|不要推销|不要(?:带)?链接|不带链接|别放链接|不催单|不卖货|不要卖货|纯祝福|只祝福|no (?:cta|call to action|link|sales pitch|hard sell|selling)|not salesy|without (?:a )?(?:cta|call to action|link)|don't sell|not (?:too )?(?:like an ad|pushy|salesy)/.test(
      text,
    )
      ? 'none'
      : undefined,
    offer:
      /不打折|别打折|不要打折|不带优惠|不要优惠|不给优惠|没有优惠|不发券|不送券|不要券|别提优惠|不提折扣|不带券|不促销|no (?:discounts?|offers?|coupons?|promo(?:tion)?s?|deals?)|without (?:any |a )?(?:discount|offer|coupon|promo)/.test(
        text,
      )
        ? 'none'
        : undefined,
    condition: /五星|5星|five[- ]star|5[- ]star/.test(text)
      ? 'five_star'
      : /截图|screenshot/.test(text) && isReview
        ? 'screenshot'
        : undefined,
    sentiment_condition:
      isReview && !/五星|5星|5[- ]star|five[- ]star/.test(text)
        ? SENTIMENTS.find(([, words]) => words.test(text))?.[0]
        : undefined,
  }
}
