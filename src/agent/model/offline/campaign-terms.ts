import { AMOUNT, MONEY, readFen } from './money.ts'
import { NUM, readNumber } from './numbers.ts'
import { prizesOf, rewardsOf } from './rewards.ts'
import type { Said } from './text.ts'
import { dayOrInstant, instantOf, type Moment } from './time.ts'

const TYPES: readonly (readonly [string, RegExp])[] = [
  [
    'distribution',
    /分销|直推|间推|[二三四五]级返佣|下线|下级|代理(?:层级|招募)|入门费|加盟|multi-?level|\bmlm\b|distribution program|(?:two|three|2|3)[- ]tier (?:commission|affiliate)/,
  ],
  ['wheel', /转盘|大转盘|\bwheel\b|spin to win/],
  [
    'lottery',
    /抽奖|抽(?:一|\d|个|台|部|辆|取)|一等奖|中奖率|大奖|锦鲤|lucky draw|lottery|raffle|sweepstakes|prize draw|giveaway/,
  ],
  ['group_buy', /拼团|拼单|团购|人团|成团|团长|group[- ]?buy|team purchase/],
  ['flash_sale', /秒杀|限时抢|抢购|闪购|flash[- ]?sale|flash deal/],
  ['ugc_cashback', /晒单|晒图|买家秀|ugc|photo review/],
  ['free_trial', /霸王餐|免费试用|试用装?(?:申领|活动|名额)|免费体验|free[- ]trial|free samples?|trial campaign/],
  [
    'share_reward',
    /(?:转发|分享|集赞|助力|砍价|发朋友圈|打卡).{0,14}(?:送|得|领|返|奖|有礼|换|立减)|集赞|分享有礼|转发有礼|share (?:to|on|and|this|it|our).{0,24}(?:get|win|earn|receive|for)|reward .{0,20}shar(?:e|ing)/,
  ],
  [
    'refer',
    /老带新|拉新(?!成本)|邀请有礼|推荐有礼|邀请(?:好友|新人|一)|老客(?:户)?(?:拉|带|推荐|邀请)|转介绍|裂变(?!参与率|系数|一圈|周期)|带新客|拉一?个?新客|每拉|双方各|refer(?:ral)?\b|invite|give[- ]?[¥$]?\d+[- ,/]*(?:and )?get[- ]?[¥$]?\d+|bring a friend/,
  ],
  ['community_day', /福利日|社群日|会员日|宠粉日|community day|members?' day|member day/],
]

/** The kind of campaign that a text speaks of; null when none. */
export const campaignType = (text: string): string | null => {
  const type = TYPES.find(([, words]) => words.test(text))?.[0] ?? null
  return type === 'lottery' && /福利日/.test(text) && !/抽/.test(text) ? 'community_day' : type
}

const money = (text: string, pattern: string): number | undefined => {
  const hit = new RegExp(pattern).exec(text)
  const words = hit?.slice(1).find(group => group !== undefined)
  return words ? (readFen(words) ?? undefined) : undefined
}
const count = (text: string, pattern: string): number | undefined => {
  const hit = new RegExp(pattern).exec(text)
  const words = hit?.slice(1).find(group => group !== undefined)
  const value = words ? readNumber(words) : null
  return value !== null && Number.isInteger(value) ? value : undefined
}

const TRIGGERS: readonly (readonly [string, RegExp])[] = [
  ['moments_post', /发朋友圈|转发朋友圈|转发到朋友圈|分享到?朋友圈|post(?:s|ing)? (?:it )?(?:to|on) moments/],
  ['like_count', /集赞|点赞满|\d+个赞|likes/],
  ['screenshot', /截图|screenshot/],
  ['share', /转发|分享(?!会)|\bshar(?:e|es|ing)\b/],
  ['follow', /关注|follow/],
  ['invite_click', /助力|砍价|砍一刀|点击链接|clicks?\b/],
  [
    'invitee_first_order',
    /首单|首购|新客(?:户)?(?:下单|购买|消费|成交|买)|拉(?:来)?(?:一个|1个)?(?:新客|新人|好友|人)?.{0,6}(?:下单|购买|成交|买)|好友(?:下单|购买|消费|首单)|下单(?:后)?(?:得|返|送|奖|就|才)|first (?:order|purchase)|(?:friend|invitee|they|referee)s? (?:buys?|orders?|purchases?|places?)|orders?\b.{0,20}(?:get|earn)/,
  ],
  [
    'invitee_added',
    /加(?:企微|好友|微信)(?:就|后|即|得|送|返)|添加(?:企微|好友)?(?:就|后|即|得)|进群(?:就|后|即|得)|扫码(?:就|得)|(?:friend|invitee)s? (?:joins?|adds?)/,
  ],
]

const LIMIT = `(?:预算|总预算|总额|总共|一共|最多(?:花|发|给)?|上限|封顶|控制在|不超过|总成本)`
/** Cap of a campaign in fen. */
export const budgetOf = (text: string): number | undefined =>
  money(text, `(?:${LIMIT})(?:是|为|在|定|给|控制在|:|设为|大概|不超过|封顶|上限)*(${AMOUNT})`) ??
  money(text, `(${AMOUNT})(?:元|块)?(?:的)?(?:预算|封顶|为上限|打住|用完为止|上限)`) ??
  money(
    text,
    `\\b(?:cap(?:ped)?(?: it| the (?:budget|spend|total)| everything)?(?: at)?|budget(?: of| is|:)?|up to|limit(?:ed)?(?: it)?(?: to)?|max(?:imum)?(?: of)?|spend (?:no more than|at most|up to)) (${AMOUNT})`,
  ) ??
  money(text, `(${MONEY}) (?:budget|cap|limit|total)\\b`)

const levelsOf = (text: string): number[] | undefined => {
  const levels = [...text.matchAll(new RegExp(`(${NUM})\\s?(?:%|percent|个点)`, 'g'))].flatMap(match => {
    const value = readNumber(match[1] ?? '')
    return value === null ? [] : [value]
  })
  const han =
    levels.length > 0
      ? levels
      : [...text.matchAll(new RegExp(`百分之(${NUM})`, 'g'))].flatMap(match => readNumber(match[1] ?? '') ?? [])
  return han.length > 0 ? han : undefined
}

/** The slots that a campaign's terms fill, by what is said; types only decide what a bare price or share means. */
export const campaignSlots = (said: Said, type: string, moments: readonly Moment[]): Record<string, unknown> => {
  const { text } = said
  const isReward = /refer|share_reward|ugc_cashback/.test(type)
  const hasDraw = /lottery|wheel|free_trial/.test(type)
  const draw = hasDraw
    ? moments.find(
        moment =>
          moment.day && /开奖|摇号|公布|draw/.test(text.slice(Math.max(0, start(moment) - 8), end(moment) + 10)),
      )
    : undefined
  const at = moments.find(moment => moment !== draw && (moment.day || moment.isNow) && !deadline(text, moment))
  const prizes = hasDraw ? prizesOf(said) : []
  const only = prizes.length === 1 && prizes[0] && /^(?:台|辆|车|大奖)/.test(prizes[0].name)
  const fields: Record<string, unknown> = {
    ...(isReward ? rewardsOf(said, type) : {}),
    trigger: isReward && type !== 'ugc_cashback' ? TRIGGERS.find(([, words]) => words.test(text))?.[0] : undefined,
    budget_fen: budgetOf(text),
    on_exhaust:
      /用完(?:就|即|为)(?:停|止)|发完(?:就|即|为)(?:停|止)|花完(?:就|即)停|送完(?:即|为)止|先到先得|stop when|until (?:it|the budget|the money|they) (?:runs?|is|are)|ends? when|when it runs out/.test(
        text,
      )
        ? 'stop'
        : undefined,
    levels: type === 'distribution' ? levelsOf(text) : undefined,
    entry_fee_fen:
      money(
        text,
        `(?:入门费|入会费|加盟费|代理费|门槛费|报名费|入场费|先交|交|缴|缴纳)(?:是|为|要)?(${AMOUNT})(?:元|块)?`,
      ) ??
      money(text, `(${MONEY})(?:的)?(?:入门费|入会费|加盟费|代理费|门槛费|报名费|入场费)`) ??
      money(
        text,
        `\\b(?:entry|joining|sign-?up|membership) fee (?:of |is )?(${AMOUNT})|(${MONEY}) (?:entry|joining|sign-?up) fee`,
      ),
    price_fen: /flash_sale|group_buy|community_day|free_trial/.test(type)
      ? (money(
          text,
          `(?:拼团价|秒杀价|团购价|团价|人拼?团(?:价|只要)?|活动价|抢购价|到手价|价格|卖|只要|定价)(?:是|为|:|定)?(${AMOUNT})`,
        ) ??
        money(text, `(?<!减|返|省|奖)(${MONEY})(?:的)?(?:秒杀|拼团|团购|抢|购|起?拼|限时)`) ??
        money(text, `\\b(?:priced? at|for|at) (${MONEY})`) ??
        money(text, `(${MONEY}) (?:flash|group)`) ??
        money(text, `(?:^|[,:])(${MONEY})(?=$|[,;。])`))
      : undefined,
    stock: count(
      text,
      `库存(?:是|为|:)?(${NUM})|(?:限量|一共|总共|备货?|放|共|准备)(${NUM})(?:份|件|个|盒|瓶|支|套|名|单|台)?|(?<!每人|一人|人限|限购|每单|每个人)(${NUM})(?:份|件|盒|瓶|支|套)(?!/)|(${NUM})(?:个|名)名额|\\b(${NUM}) (?:units?|pieces|items|in stock|available|sets|samples|spots|places)`,
    ),
    per_member: count(
      text,
      `(?:每人|一人|每个人|单人|每位)(?:限购?|最多|限领|限抢|只能(?:买|抢|领))?(${NUM})(?:份|件|个|次|盒|单|瓶|支|套)|\\b(${NUM}) (?:per|for each) (?:person|customer|member|head)|limit(?:ed)?(?: to| of)? (${NUM}) (?:per|each)`,
    ),
    eligible:
      /限新客|仅限?新客|新人专享|新客专享|新客限定|只限?新客|只给新客|限新人|首次购买|没买过的(?:人)?才|new (?:customers|buyers|members) only|only (?:for )?new|first-time (?:buyers|customers)/.test(
        text,
      )
        ? 'new_buyers'
        : /限(?:vip|高价值)|(?:vip|高价值)(?:会员)?(?:专享|专属|限定)|仅限?(?:vip|高价值)|vips? only|only (?:for )?vips?/.test(
              text,
            )
          ? 'high_value'
          : /限老客|老客(?:户)?(?:专享|专属|限定)|existing customers only/.test(text)
            ? 'buyer'
            : undefined,
    at: at ? (at.isNow ? 'now' : dayOrInstant(at, said)) : undefined,
    size:
      type === 'group_buy'
        ? count(
            text,
            `(${NUM})人(?:起?拼?|成|小|参)?团|(${NUM})个?人(?:起拼|成团|一起买|拼)|(?:满|凑(?:齐|够)?)(${NUM})(?:个)?人|\\b(${NUM})[- ](?:person|people|member|way|buyer)s?\\b|(?:group|team)s? of (${NUM})`,
          )
        : undefined,
    ttl_hours: type === 'group_buy' ? hours(text) : undefined,
    leader_discount_fen:
      money(text, `团长(?:再|另外?|额外|还|可以|能)*(?:减|免|立减|便宜|优惠|省|返|少)(${AMOUNT})`) ??
      (/团长免单/.test(text)
        ? undefined
        : money(
            text,
            `\\bleaders? (?:gets?|saves?|pays?)?(?: an?)?(?: extra| additional)? ?(${MONEY}) (?:off|less|discount)`,
          )),
    prizes:
      prizes.length > 0 && !only && type !== 'free_trial' && !/^$/.test(prizes[0]?.name ?? '') ? prizes : undefined,
    top_prize_fen: hasDraw
      ? topPrize(
          text,
          prizes.map(prize => prize.fen ?? 0),
        )
      : undefined,
    weight_by:
      hasDraw &&
      /(?:拉|邀请?|带)(?:的)?(?:人)?(?:越多|.{0,4}多).{0,12}(?:中奖|概率|几率|机会)|(?:中奖|概率|几率).{0,16}(?:拉|邀请)|more (?:people|friends) .{0,12}invite|more (?:you )?invite|by invites|odds .{0,20}invit/.test(
        text,
      )
        ? 'invites'
        : hasDraw && /(?:转发|分享)(?:越多|.{0,4}多).{0,10}(?:中奖|概率|机会)|by shares|more .{0,8}share/.test(text)
          ? 'shares'
          : hasDraw && /(?:消费|买|花)(?:得)?越多.{0,10}(?:中奖|概率|机会)|by spend|more .{0,8}spend/.test(text)
            ? 'spend'
            : undefined,
    draw_at: draw ? instantOf(draw, said) : undefined,
    mention_all: /@ ?(?:所有人|全体|all)|艾特(?:所有人|全体|大家)/.test(text) || undefined,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const start = (moment: Moment): number => Math.min(...moment.spans.map(span => span.start))
const end = (moment: Moment): number => Math.max(...moment.spans.map(span => span.end))
/** 截止到周日: the end, not the start. */
const deadline = (text: string, moment: Moment): boolean =>
  /(?:截止|截至|到|至|until|till|ends?(?: on)?|by) ?$/.test(text.slice(0, start(moment))) ||
  /^(?:截止|结束|为止|前)/.test(text.slice(end(moment)))

const hours = (text: string): number | undefined => {
  const direct = count(text, `(${NUM})(?:个)?(?:小时|钟头|h\\b)(?:内|之内)?|\\b(${NUM})[- ](?:hours?|hrs?|h)\\b`)
  if (direct !== undefined) return direct
  const days = count(text, `(${NUM})天(?:内)?(?:成团|有效|拼成)|\\b(${NUM}) days? to (?:fill|complete)`)
  return days === undefined ? undefined : days * 24
}

const topPrize = (text: string, prizes: readonly number[]): number | undefined =>
  money(
    text,
    `(?:抽|送|奖(?:品)?|价值|市价|单价|头奖|大奖|一等奖)[^,。;\\d一二三四五六七八九十两¥]{0,6}(?:一|1)?(?:台|辆|部|个|份)?(${MONEY}|${NUM}(?:万|千|k|w)|(?:一|两|三|四|五|六|七|八|九|十)+万)(?:块|元)?(?:的|价值)?(?:车|手机|奖|大奖|现金|iphone|电脑|包|[\\p{Script=Han}]{0,4})`.replace(
      '[\\p{Script=Han}]',
      '[\\u4E00-\\u9FFF]',
    ),
  ) ??
  money(text, `(?:worth|valued at|prize of) (${AMOUNT})|(${MONEY}) (?:car|phone|iphone|prize|grand prize)`) ??
  (prizes.length > 0 && Math.max(...prizes) > 0 ? Math.max(...prizes) : undefined)
