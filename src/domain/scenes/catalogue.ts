import type { Bilingual } from '../../platform/i18n.ts'
import { FESTIVALS } from './festivals.ts'

export type SceneKind = 'marketing' | 'service' | 'transactional'

/** A reason to speak to a member: when, to whom not, and what the text should do (domain catalogue §5.3). */
export interface Scene {
  readonly id: string
  readonly name: Bilingual
  readonly aliases: readonly string[]
  readonly kind: SceneKind
  readonly trigger: Bilingual
  readonly exclusions: readonly Bilingual[]
  readonly brief: Bilingual
  /** A day of mourning: no marketing on it. */
  readonly solemn: boolean
}

type Entry = Omit<Scene, 'id' | 'solemn'>

const groupDay = (n: number, kind: SceneKind, brief: Bilingual): Entry => ({
  name: { zh: `入群第${n}天`, en: `Day ${n} in the group` },
  aliases: [
    `入群${n}天`,
    `进群第${n}天`,
    `进群${n}天`,
    `加群第${n}天`,
    `入群d${n}`,
    `群d${n}`,
    `day-${n} welcome`,
    `day ${n} welcome`,
    `day-${n} group`,
    `day ${n} group`,
    `group day ${n}`,
    `d${n} welcome`,
  ],
  kind,
  trigger: { zh: `入群本地日期 + ${n} 天，10:00–11:30`, en: `local join date + ${n} days, 10:00–11:30` },
  exclusions: [
    { zh: '24 小时内触达过', en: 'touched in the last 24 hours' },
    { zh: '未成年人', en: 'minors' },
    { zh: '已退群', en: 'left the group' },
    ...(n === 7 ? [{ zh: '已经下过单（改发使用指导）', en: 'has already bought (send usage tips instead)' }] : []),
  ],
  brief,
})

const lifecycle: Record<string, Entry> = {
  welcome: {
    name: { zh: '欢迎语', en: 'Welcome' },
    aliases: ['欢迎词', '入会欢迎', '加好友欢迎', '新人欢迎', '欢迎消息', 'welcome message', 'greeting'],
    kind: 'service',
    trigger: { zh: '添加好友后 20 秒内', en: 'within 20 s of contact_added' },
    exclusions: [{ zh: '7 天内重复添加（用短版）', en: 're-added within 7 days (short form)' }],
    brief: {
      zh: '我们是谁、一个好处、一个动作、怎么拒收；120 字以内',
      en: 'who we are, one benefit, one action, how to refuse; at most 120 characters',
    },
  },
  group_day_1: groupDay(1, 'service', { zh: '群规和见面礼', en: 'rules and a small gift' }),
  group_day_3: groupDay(3, 'service', { zh: '内容或答疑', en: 'content or questions and answers' }),
  group_day_7: groupDay(7, 'marketing', { zh: '首单券，写明到期日', en: 'first-order coupon with its expiry' }),
  group_day_30: groupDay(30, 'service', { zh: '回顾和偏好问卷', en: 'look back and a preference survey' }),
  birthday: {
    name: { zh: '生日', en: 'Birthday' },
    aliases: ['生日祝福', '寿星', '庆生', 'bday'],
    kind: 'marketing',
    trigger: {
      zh: '生日当天；公历 02-29 平年记 02-28；农历按农历年逐年换算',
      en: 'the birthday; 02-29 on 02-28 in common years; lunar ones resolved per lunar year',
    },
    exclusions: [
      { zh: '18 岁以下', en: 'under 18' },
      { zh: '同一农历年已祝过', en: 'already wished in the same lunar year' },
    ],
    brief: { zh: '先祝福；券前后 7 天有效；不写年龄', en: 'wish first; coupon valid ±7 days; never the age' },
  },
  first_order_care: {
    name: { zh: '首购关怀', en: 'First-order care' },
    aliases: [
      '首单关怀',
      '首购回访',
      '首单回访',
      '新客关怀',
      'first order care',
      'first-purchase care',
      'first purchase care',
    ],
    kind: 'service',
    trigger: { zh: '首单签收后 1–3 天', en: '1–3 days after the first order is received' },
    exclusions: [
      { zh: '退款处理中', en: 'refund open' },
      { zh: '有投诉', en: 'complaint open' },
    ],
    brief: { zh: '怎么用、服务在前、不推销', en: 'how to use it, service first, no sale' },
  },
  first_order_anniversary: {
    name: { zh: '首购周年', en: 'First-order anniversary' },
    aliases: [
      '首单周年',
      '周年纪念',
      '入会周年',
      'purchase anniversary',
      'first order anniversary',
      'first-purchase anniversary',
    ],
    kind: 'marketing',
    trigger: { zh: '首个有效支付日的每年当天', en: 'each year on the date of the first valid payment' },
    exclusions: [{ zh: '沉默超过 365 天（改走唤醒）', en: 'silent for over 365 days (wake-up instead)' }],
    brief: { zh: '感谢和陪伴回顾，可带小礼', en: 'thanks and a look back, a gift if wanted' },
  },
  replenishment: {
    name: { zh: '补货提醒', en: 'Replenishment' },
    aliases: [
      '补货',
      '复购提醒',
      '回购提醒',
      '用完提醒',
      'replenishment reminder',
      'restock reminder',
      'refill reminder',
      'refill',
      'reorder reminder',
    ],
    kind: 'marketing',
    trigger: {
      zh: '上次下单 + 预计用完天数 − 3 天',
      en: 'last order + the days it lasts (or the personal cycle) − 3 days',
    },
    exclusions: [
      { zh: '之后已购', en: 'bought since' },
      { zh: '缺货', en: 'out of stock' },
      { zh: '该商品退过款', en: 'refunded that product' },
    ],
    brief: { zh: '提醒还能用几天，一步回购，不催', en: 'days left, easy reorder, no pressure' },
  },
  silent_wakeup: {
    name: { zh: '沉默唤醒', en: 'Silent wake-up' },
    aliases: [
      '唤醒',
      '召回',
      '沉睡唤醒',
      '流失召回',
      '激活沉默',
      'wake-up',
      'wakeup',
      'win-back',
      'winback',
      'win back',
      're-engagement',
      'reactivation',
    ],
    kind: 'marketing',
    trigger: { zh: '进入沉默当天、第 14、28 天，之后停', en: 'on becoming silent, day 14, day 28, then stop' },
    exclusions: [
      { zh: '连续 3 次无反应', en: 'three ignored' },
      { zh: '有投诉', en: 'complaints' },
      { zh: '已退订', en: 'opted out' },
    ],
    brief: { zh: '给一个新理由，留 10% 对照', en: 'a new reason (new item, rights expiring), 10% held out' },
  },
  logistics: {
    name: { zh: '物流通知', en: 'Logistics' },
    aliases: [
      '物流',
      '发货通知',
      '到货通知',
      '签收通知',
      '快递通知',
      'shipping notice',
      'delivery notice',
      'shipping update',
    ],
    kind: 'transactional',
    trigger: { zh: '发货、派送、签收、异常', en: 'shipped, out for delivery, received, exception' },
    exclusions: [],
    brief: { zh: '只说物流，不带促销（带了就算营销）', en: 'facts only; promotion inside makes it marketing' },
  },
  rights_expiring: {
    name: { zh: '权益到期', en: 'Rights expiring' },
    aliases: [
      '积分到期',
      '积分过期',
      '券到期',
      '券过期',
      '权益过期',
      '到期提醒',
      '过期提醒',
      'expiring points',
      'points expiring',
      'coupon expiring',
      'expiring coupons',
      'expiry reminder',
    ],
    kind: 'service',
    trigger: { zh: '到期前 7 天和 1 天', en: '7 days and 1 day before expiry' },
    exclusions: [{ zh: '余额低于 5 元', en: 'balance under ¥5' }],
    brief: { zh: '只说事实：多少、哪天到期、怎么用', en: 'facts only: how much, until when, how to use it' },
  },
  ugc_cashback: {
    name: { zh: '晒单返现', en: 'Share-your-order cashback' },
    aliases: ['晒图返现', '晒单有礼', '买家秀返现', '晒单', 'ugc cashback', 'photo cashback'],
    kind: 'marketing',
    trigger: { zh: '签收后', en: 'after receipt' },
    exclusions: [{ zh: '退款处理中', en: 'refund open' }],
    brief: { zh: '真实体验即可，不论好评差评', en: 'honest experience, good or bad alike' },
  },
  review_cashback: {
    name: { zh: '好评返现', en: 'Review cashback' },
    aliases: ['评价返现', '五星返现', '好评有礼', 'review cashback', 'cashback for reviews'],
    kind: 'marketing',
    trigger: { zh: '签收后', en: 'after receipt' },
    exclusions: [{ zh: '退款处理中', en: 'refund open' }],
    brief: { zh: '不得以好评为条件', en: 'never on condition of praise' },
  },
  live: {
    name: { zh: '直播预告', en: 'Live stream' },
    aliases: ['直播', '开播', 'live stream', 'livestream', 'live-stream', 'live show'],
    kind: 'marketing',
    trigger: { zh: '开播前 24 小时和 15 分钟', en: '24 hours and 15 minutes before the start' },
    exclusions: [{ zh: '免打扰时段', en: 'quiet hours' }],
    brief: { zh: '预约入口和一个看点', en: 'booking link and one reason to watch' },
  },
  group_topic: {
    name: { zh: '群话题', en: 'Group topic' },
    aliases: ['社群话题', '话题', '群互动', 'group topic', 'discussion topic', 'conversation starter'],
    kind: 'service',
    trigger: { zh: '7 日群活跃率低于前四周均值一半', en: '7-day active rate under half of the 4-week mean' },
    exclusions: [{ zh: '当天触达过', en: 'touched today' }],
    brief: { zh: '话题、答疑或小游戏，不打折', en: 'topic, questions or a small game, not a discount' },
  },
}

const festivals: Record<string, Scene> = Object.fromEntries(
  Object.entries(FESTIVALS).map(([id, festival]) => [
    id,
    {
      id,
      name: festival.name,
      aliases: festival.aliases,
      kind: 'marketing' as const,
      trigger: {
        zh: '节前 3 天预热，当天 09:30，假期 10:00',
        en: 'warm-up 3 days before, the day at 09:30, holidays at 10:00',
      },
      exclusions: festival.solemn
        ? [{ zh: '当天不做营销', en: 'no marketing on the day' }]
        : [{ zh: '清明、中元、公祭日不发', en: 'not on Qingming, Zhongyuan and the memorial day' }],
      brief: festival.solemn
        ? { zh: '语气安静，不写快乐，不促销', en: 'quiet tone, no cheer, no promotion' }
        : { zh: '按分层各写一版', en: 'a version for each layer' },
      solemn: festival.solemn ?? false,
    },
  ]),
)

/** Every scene by id: lifecycle scenes, festivals, e-commerce festivals and solar terms. */
export const SCENES: Readonly<Record<string, Scene>> = {
  ...Object.fromEntries(Object.entries(lifecycle).map(([id, entry]) => [id, { id, ...entry, solemn: false }])),
  ...festivals,
}

/** The scene of an id; null when there is none. */
export const sceneOf = (id: string): Scene | null => (Object.hasOwn(SCENES, id) ? (SCENES[id] ?? null) : null)
