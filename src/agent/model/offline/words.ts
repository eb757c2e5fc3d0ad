/** Words for the closed sets of the vocabulary. Patterns are for simplified, lower-case text. */
type Named = readonly (readonly [string, string])[]

export const LIFECYCLE_WORDS: Named = [
  [
    'high_value',
    '高价值|高净值|vips?|贵宾|大客户|高消费|高客单|核心客户|优质客户|头部客户|金牌会员|\\bhigh[- ]value\\b|\\bbig spenders?\\b|\\btop[- ]tier\\b|\\b(?:best|top|most valuable) customers?\\b',
  ],
  [
    'silent',
    '沉默|沉睡|休眠|(?<!快要?|即将|可能|要)流失|不活跃|睡着|僵尸|\\bdormant\\b|\\bsilent\\b|\\blapsed\\b|\\binactive\\b|\\bsleeping\\b|\\bchurned\\b|\\bidle\\b',
  ],
  [
    'new',
    '\\bnew(?= (?:and|or|vs\\.?|versus)\\b)|新客户?(?!券|价|首单|单)|新用户|新会员|新人(?!券|价|礼)|新粉|新加的(?:客户|人|好友|会员)?|刚加的(?:客户|人|好友|会员)?|\\bnew (?:customers?|members?|users?|joiners?|contacts?|people)\\b|\\bnewcomers?\\b|\\bnewbies\\b',
  ],
  ['active', '活跃|\\bactive\\b'],
  [
    'buyer',
    '成交|老客户?(?!券)|老顾客|老会员|已购|买过的?(?:客户|人|会员|用户)|下过单的(?:客户|人|会员|用户)|\\bbuyers?\\b|\\bexisting customers?\\b|\\bpaying customers?\\b',
  ],
]

export const CHANNEL_WORDS: Named = [
  ['live', '直播间?|\\blive ?stream(?:ing)?\\b|\\bthe live\\b'],
  ['douyin', '抖音|\\bdouyin\\b|\\btik ?tok\\b'],
  ['xiaohongshu', '小红书|\\bxiaohongshu\\b|\\brednote\\b|\\bxhs\\b'],
  ['tmall', '天猫|\\btmall\\b'],
  ['taobao', '淘宝|\\btaobao\\b'],
  ['jd', '京东|\\bjd\\b'],
  ['pinduoduo', '拼多多|\\bpinduoduo\\b|\\bpdd\\b'],
  ['kuaishou', '快手|\\bkuaishou\\b'],
  ['video_account', '视频号|\\bchannels\\b'],
  ['official_account', '公众号|\\bofficial account\\b'],
  ['mini_program', '小程序|\\bmini[- ]?program\\b'],
  ['store', '门店|线下|实体店|\\boffline\\b|\\b(?:physical )?stores?\\b'],
  ['referral', '转介绍|老带新|朋友推荐|裂变|\\breferrals?\\b|\\breferred\\b'],
  ['moments', '朋友圈|\\bmoments\\b'],
  ['group', '社群|\\bcommunity\\b'],
  ['private', '私域|\\bprivate domain\\b'],
  ['ads', '投放|广告|\\bads\\b'],
  ['search', '搜索|\\bsearch\\b'],
]
export const CHANNEL = `(?:${CHANNEL_WORDS.map(([, words]) => words).join('|')})`

const compiled = new Map<Named, readonly (readonly [string, RegExp])[]>()
const regexes = (set: Named) => {
  const known = compiled.get(set)
  if (known) return known
  const made = set.map(([id, words]) => [id, new RegExp(words)] as const)
  compiled.set(set, made)
  return made
}

/** The id of the first set whose words occur in `text`, in the set's order. */
export const idOf = (set: Named, text: string): string | null =>
  regexes(set).find(([, words]) => words.test(text))?.[0] ?? null

/** All ids named, in the order of the text. */
export const idsOf = (set: Named, text: string): { id: string; start: number; end: number }[] =>
  regexes(set)
    .flatMap(([id, words]) =>
      [...text.matchAll(new RegExp(words, 'g'))].map(match => ({
        id,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit, at, all) => !all.slice(0, at).some(other => hit.start < other.end && other.start < hit.end))

export const PEOPLE =
  '客户|顾客|会员|用户|粉丝|好友|买家|客人|人群?|的人|宝宝|姐妹|亲|customers?|members?|people|users?|buyers?|clients?|contacts?|anyone|those|folks|everyone'

/** What speaks against doing: 别, 不要, don't… directly before a verb. */
export const NOT =
  "(?:先别|暂时别|暂时不要|先不要|先不|别再|不要再|不用再|不再|别|不要|不用|不准|禁止|不许|甭|不能|不可以|不想|不必|没有?|never|don't|do not|dont|not to|stop|without)"
