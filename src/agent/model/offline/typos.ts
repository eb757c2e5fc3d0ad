/** What input methods offer in place of the word meant: same sound, same length. `$1` keeps what stands around it. */
const HOMOPHONES: readonly (readonly [RegExp, string])[] = [
  [/会[圆源园]/g, '会员'],
  [/[汇惠]员/g, '会员'],
  [/高价[直职只]/g, '高价值'],
  [/明[夭田]/g, '明天'],
  [/今[夭田]/g, '今天'],
  [/群[法罚]/g, '群发'],
  [/[仲中][秋球]/g, '中秋'],
  [/关[坏怀环]/g, '关怀'],
  [/[复夏]够/g, '复购'],
  [/沉[墨没]/g, '沉默'],
  [/标鉴/g, '标签'],
  [/(优惠|老客|新客|代金|抵用|满减|立减|元|块)卷/g, '$1券'],
  [/裂[便遍]/g, '裂变'],
  [/审[皮匹]/g, '审批'],
  [/抽[将浆]/g, '抽奖'],
  [/预[祘蒜]/g, '预算'],
  [/生曰/g, '生日'],
  [/国请/g, '国庆'],
  [/渠到/g, '渠道'],
  [/秒[沙傻]/g, '秒杀'],
  [/客但价/g, '客单价'],
  [/(没|未|首|已|内)下[但丹旦]/g, '$1下单'],
  [/活[悦越]/g, '活跃'],
  [/取[肖笑]/g, '取消'],
  [/留[村纯]/g, '留存'],
  [/转[划华]率/g, '转化率'],
  [/拼[困因]/g, '拼团'],
  [/分肖/g, '分销'],
  [/补[或获]/g, '补货'],
  [/([上下])舞/g, '$1午'],
  [/筛悬/g, '筛选'],
  [/沉水/g, '沉睡'],
  [/企[围维]/g, '企微'],
  [/粉司/g, '粉丝'],
]

/** Homophones in Chinese text put right; the length never changes. */
export const mendHan = (text: string): string =>
  HOMOPHONES.reduce((mended, [wrong, right]) => mended.replace(wrong, right), text)

const LEXICON = new Set(
  `tomorrow today tonight yesterday monday tuesday wednesday thursday friday saturday sunday morning afternoon evening
customer customers member members segment audience dormant inactive active value buyer buyers order ordered orders purchase purchased bought
schedule reschedule cancel message messages broadcast campaign budget coupon reward rewards referral refer approve approval pending review
draft write translate template reminder replenishment welcome birthday holiday national autumn festival festivals
conversion repeat retention revenue channel channels compare versus experiment holdout confidence interval result results
export delete remove erase phone number numbers address addresses exclude suppress complain complained complaint everyone everything everybody
groups health quiet conversation topic policy explain blocked reason pause postpone every automatically delivery received
lottery prize prizes winner winners flash wheel trial share stock launch create after before first second third last month months week weeks days
spend spent spending year years quarter quarters contacted messaged people users client clients group warm friendly funny formal discount emoji english chinese japanese
which would should could their there these those about again other added named called tagged merge color price start today's sending sends
referrer referrers referred refers inviter invitee invitees refund refunds without within during through since until where please thanks`.split(
    /\s+/,
  ),
)
const ENTRIES = [...LEXICON].filter(word => word.length >= 6)

/** Slips between two words: a letter too many, too few, wrong, or two neighbours swapped (Damerau–Levenshtein, restricted). */
const slips = (a: string, b: string): number => {
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (older[j - 2] ?? 9) + 1 : 99
      row[j] = Math.min((old[j] ?? 99) + 1, (row[j - 1] ?? 99) + 1, (old[j - 1] ?? 99) + same, swap)
    }
    older = old
    old = row
  }
  return old[b.length] ?? 99
}

const isKnown = (word: string): boolean =>
  [
    word,
    ...['s', 'd', 'ed', 'es', 'ing', 'ly', 'er', 'r']
      .filter(end => word.endsWith(end))
      .map(end => word.slice(0, -end.length)),
  ].some(stem => LEXICON.has(stem) || LEXICON.has(`${stem}e`))

/** The word that was probably meant; itself when it is known, short, or like nothing known. */
export const mendWord = (word: string): string => {
  if (word.length < 5 || isKnown(word)) return word
  const most = word.length >= 8 ? 2 : 1
  const near = ENTRIES.filter(entry => entry[0] === word[0] && Math.abs(entry.length - word.length) <= most)
    .map(entry => ({ entry, count: slips(word, entry) }))
    .filter(each => each.count <= most)
    .sort((a, b) => a.count - b.count)
  return near[0]?.entry ?? word
}
