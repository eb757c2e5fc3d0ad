import type { Bilingual } from '../../platform/i18n.ts'

/** When a festival falls. Lunar days of a short month are not used, so every rule resolves in every year. */
export type FestivalRule =
  | { readonly by: 'lunar'; readonly month: number; readonly day: number }
  | { readonly by: 'lunar_year_end' }
  | { readonly by: 'solar'; readonly month: number; readonly day: number }
  /** The nth weekday (1 Monday … 7 Sunday) of a month, moved by `plus` days. */
  | {
      readonly by: 'weekday'
      readonly month: number
      readonly nth: number
      readonly weekday: number
      readonly plus: number
    }
  /** One of the 24 solar terms, counted from 小寒 (1) to 冬至 (24) of the Gregorian year. */
  | { readonly by: 'term'; readonly index: number }

export interface Festival {
  readonly rule: FestivalRule
  readonly name: Bilingual
  /** Other ways of saying it, simplified and lower case; matched as they stand. */
  readonly aliases: readonly string[]
  /** No marketing on this day: mourning and remembrance. */
  readonly solemn?: true
  /** The name that the state's holiday notice gives to the rest days. */
  readonly statutory?: string
}

const lunar = (month: number, day: number): FestivalRule => ({ by: 'lunar', month, day })
const solar = (month: number, day: number): FestivalRule => ({ by: 'solar', month, day })
const weekday = (month: number, nth: number, day: number, plus = 0): FestivalRule => ({
  by: 'weekday',
  month,
  nth,
  weekday: day,
  plus,
})

const named = {
  spring_festival: {
    rule: lunar(1, 1),
    name: { zh: '春节', en: 'Spring Festival' },
    aliases: ['过年', '新春', '大年初一', '年初一', 'chinese new year', 'lunar new year', 'cny'],
    statutory: '春节',
  },
  lantern: {
    rule: lunar(1, 15),
    name: { zh: '元宵', en: 'Lantern Festival' },
    aliases: ['上元节', '正月十五', 'lantern'],
  },
  dragon_head: { rule: lunar(2, 2), name: { zh: '龙抬头', en: 'Dragon Head Day' }, aliases: ['二月二'] },
  dragon_boat: {
    rule: lunar(5, 5),
    name: { zh: '端午', en: 'Dragon Boat Festival' },
    aliases: ['端阳', '五月初五', 'dragon boat', 'dragonboat', 'duanwu'],
    statutory: '端午节',
  },
  qixi: { rule: lunar(7, 7), name: { zh: '七夕', en: 'Qixi' }, aliases: ['乞巧节', 'chinese valentine'] },
  zhongyuan: {
    rule: lunar(7, 15),
    name: { zh: '中元', en: 'Zhongyuan' },
    aliases: ['七月半', 'ghost festival'],
    solemn: true,
  },
  mid_autumn: {
    rule: lunar(8, 15),
    name: { zh: '中秋', en: 'Mid-Autumn' },
    aliases: ['八月十五', '月饼节', 'mid autumn', 'midautumn', 'moon festival', 'mooncake festival'],
    statutory: '中秋节',
  },
  double_ninth: {
    rule: lunar(9, 9),
    name: { zh: '重阳', en: 'Double Ninth' },
    aliases: ['九月九', '敬老节', 'chongyang', 'double-ninth'],
  },
  laba: { rule: lunar(12, 8), name: { zh: '腊八', en: 'Laba' }, aliases: [] },
  xiaonian_north: {
    rule: lunar(12, 23),
    name: { zh: '北方小年', en: 'Little New Year (north)' },
    aliases: ['北小年', '小年'],
  },
  xiaonian_south: { rule: lunar(12, 24), name: { zh: '南方小年', en: 'Little New Year (south)' }, aliases: ['南小年'] },
  new_year_eve: {
    rule: { by: 'lunar_year_end' },
    name: { zh: '除夕', en: "Lunar New Year's Eve" },
    aliases: ['大年夜', '年三十', '大年三十', 'lunar new year eve'],
  },
  new_year: {
    rule: solar(1, 1),
    name: { zh: '元旦', en: "New Year's Day" },
    aliases: ['新年', '跨年', "new year's", 'new year', 'new years'],
    statutory: '元旦节',
  },
  valentines: {
    rule: solar(2, 14),
    name: { zh: '情人节', en: "Valentine's Day" },
    aliases: ['valentine', 'valentines'],
  },
  women_day: {
    rule: solar(3, 8),
    name: { zh: '女神节', en: "Women's Day" },
    aliases: ['妇女节', '女王节', '三八节', '38节', '三八', "women's day", 'womens day', 'women day'],
  },
  consumer_day: {
    rule: solar(3, 15),
    name: { zh: '消费者权益日', en: 'Consumer Rights Day' },
    aliases: ['315', '三一五'],
  },
  labour_day: {
    rule: solar(5, 1),
    name: { zh: '劳动节', en: 'Labour Day' },
    aliases: ['五一', 'labor day', 'may day'],
    statutory: '劳动节',
  },
  day_520: { rule: solar(5, 20), name: { zh: '520', en: '520' }, aliases: ['五二零', '网络情人节'] },
  children_day: {
    rule: solar(6, 1),
    name: { zh: '儿童节', en: "Children's Day" },
    aliases: ['六一', 'childrens day'],
  },
  '618': { rule: solar(6, 18), name: { zh: '618', en: '618' }, aliases: ['六一八', '年中大促', '六幺八'] },
  teachers_day: { rule: solar(9, 10), name: { zh: '教师节', en: "Teachers' Day" }, aliases: ['teachers day'] },
  national_day: {
    rule: solar(10, 1),
    name: { zh: '国庆', en: 'National Day' },
    aliases: ['十一黄金周', '十一假期', '十一长假', '十月一', 'golden week'],
    statutory: '国庆节',
  },
  double_11: {
    rule: solar(11, 11),
    name: { zh: '双11', en: 'Double 11' },
    aliases: [
      '双十一',
      '双 11',
      '光棍节',
      '11.11',
      "singles' day",
      'singles day',
      'double eleven',
      'double-11',
      'double11',
    ],
  },
  double_12: {
    rule: solar(12, 12),
    name: { zh: '双12', en: 'Double 12' },
    aliases: ['双十二', '双 12', '12.12', 'double twelve', 'double-12', 'double12'],
  },
  memorial_day: {
    rule: solar(12, 13),
    name: { zh: '国家公祭日', en: 'National Memorial Day' },
    aliases: ['公祭日'],
    solemn: true,
  },
  christmas: { rule: solar(12, 25), name: { zh: '圣诞', en: 'Christmas' }, aliases: ['圣诞节', '平安夜', 'xmas'] },
  mothers_day: {
    rule: weekday(5, 2, 7),
    name: { zh: '母亲节', en: "Mother's Day" },
    aliases: ['妈妈节', 'mothers day', "mothers' day"],
  },
  fathers_day: {
    rule: weekday(6, 3, 7),
    name: { zh: '父亲节', en: "Father's Day" },
    aliases: ['爸爸节', 'fathers day', "fathers' day"],
  },
  thanksgiving: { rule: weekday(11, 4, 4), name: { zh: '感恩节', en: 'Thanksgiving' }, aliases: [] },
  black_friday: {
    rule: weekday(11, 4, 4, 1),
    name: { zh: '黑五', en: 'Black Friday' },
    aliases: ['黑色星期五', 'bfcm'],
  },
} as const satisfies Record<string, Festival>

/** The 24 solar terms by pinyin, from the first of the Gregorian year to the last. */
const TERMS = [
  ['xiaohan', '小寒', 'Minor Cold'],
  ['dahan', '大寒', 'Major Cold'],
  ['lichun', '立春', 'Start of Spring'],
  ['yushui', '雨水', 'Rain Water'],
  ['jingzhe', '惊蛰', 'Awakening of Insects'],
  ['chunfen', '春分', 'Spring Equinox'],
  ['qingming', '清明', 'Qingming'],
  ['guyu', '谷雨', 'Grain Rain'],
  ['lixia', '立夏', 'Start of Summer'],
  ['xiaoman', '小满', 'Grain Buds'],
  ['mangzhong', '芒种', 'Grain in Ear'],
  ['xiazhi', '夏至', 'Summer Solstice'],
  ['xiaoshu', '小暑', 'Minor Heat'],
  ['dashu', '大暑', 'Major Heat'],
  ['liqiu', '立秋', 'Start of Autumn'],
  ['chushu', '处暑', 'End of Heat'],
  ['bailu', '白露', 'White Dew'],
  ['qiufen', '秋分', 'Autumn Equinox'],
  ['hanlu', '寒露', 'Cold Dew'],
  ['shuangjiang', '霜降', "Frost's Descent"],
  ['lidong', '立冬', 'Start of Winter'],
  ['xiaoxue', '小雪', 'Minor Snow'],
  ['daxue', '大雪', 'Major Snow'],
  ['dongzhi', '冬至', 'Winter Solstice'],
] as const

const terms: Record<string, Festival> = Object.fromEntries(
  TERMS.map(([id, zh, en], at) => [
    id,
    {
      rule: { by: 'term', index: at + 1 },
      name: { zh, en },
      aliases: [id],
      ...(id === 'qingming'
        ? { solemn: true as const, statutory: '清明节', aliases: [id, 'tomb sweeping', 'tomb-sweeping'] }
        : {}),
    },
  ]),
)

/** Every festival, e-commerce festival and solar term by id. */
export const FESTIVALS: Readonly<Record<string, Festival>> = { ...named, ...terms }
