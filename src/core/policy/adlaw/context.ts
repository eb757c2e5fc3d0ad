/** Where a hit stands: places in the view's text. */
export interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The sentence around it, or as much of it as is looked at. */
  readonly from: number
  readonly to: number
}

const CLAUSE_END = /[,。!?;:~\n、…]/

/** Where the clause of the hit begins. */
const clauseStart = ({ text, start, from }: Place): number => {
  let at = start
  while (at > from && start - at < 60 && !CLAUSE_END.test(text[at - 1] ?? '')) at--
  return at
}

const TAKEN_BACK =
  /(?:不(?:承诺|保证|能|会|可|得|要|许|再|做|是|含|需要?|提供|支持|存在|属于|代表|具有|具备|宣传|宣称|参与|搞|收取?|以|鼓励|提倡|赞成|等于|接受|强制|构成|涉及|保留|买|刷|找|雇|请|用|靠)|没有|并无|并非|非|勿|禁止|严禁|谨防|切勿|别信|别被|警惕|小心|抵制|举报|从不|绝不|无法|无需|无须|未经|尚未|don't|do not|not|never|no|without|isn't|cannot|can't)[^,。!?;\n]{0,2}$/
/** These reach further, along a list of what is warned of. */
const WARNED_OF =
  /(?:谨防|警惕|(?:勿|别|不要|不)(?:轻)?(?:信|相信|参与|承诺|保证)|举报|严禁|禁止|没有)[^,。!?;\n]{0,8}$|(?:拒绝|杜绝|远离|打击|避免|防止)$/
const CALLED_FALSE =
  /^[”"'」』)]?(?:这种|这类|之类|等)?的?(?:说法|话|宣传|套路|承诺|广告)?(?:,)?(?:都|均|全|基本|就|一律)*(?:是|属于|为)?(?:骗|别信|别买|不要信|不能信|信不得|假的|违规|不可信|谣言|误区|陷阱|忽悠|不实|传销|违法|不合规|不允许|禁止|没有?这一说|这一说|这回事)/

/** "不根治不收费", "不过退款": what follows makes the negation a promise. */
const OR_ELSE = /^[^。!?;\n]{0,6}(?:退|不收|不要钱|免单|赔|重学|免费|不付)/

/** "不承诺…", "请勿…", "谨防…" within four characters to the left in the same clause, or "…都是骗人的" after it. */
export const takenBack = (place: Place): boolean => {
  const { text, start, end } = place
  const left = text.slice(Math.max(clauseStart(place), start - 6), start)
  if (/[不没未]$/.test(left) && !OR_ELSE.test(text.slice(end, end + 10))) return true
  if (WARNED_OF.test(text.slice(Math.max(clauseStart(place), start - 14), start))) return true
  return TAKEN_BACK.test(left) || CALLED_FALSE.test(text.slice(end, end + 14))
}

const FORBIDS =
  /(?:不(?:能|得|可|要|许|准|该|应|宜|允许|建议)|禁止|严禁|避免|勿|别|杜绝|禁|少)(?:再|随意|直接|擅自|乱|出现)?(?:写|说|用|使用|出现|讲|宣称|宣传|打|发|含有?|包含|带有?)([^。!?\n]{0,30})$/
const TABOO =
  /(?:违禁|违规|极限|敏感|禁用|绝对化|夸大|虚假)(?:词|用语|宣传|表述|字眼)|广告法|不合规|合规(?:培训|提醒|要求|审核)|审核不通过|被驳回/
const CONTRAST = /但|不过|可是|其实|却|反正|我们就是|就是要|偏要/
const WORDING = /^[^。!?\n]{0,12}(?:字样|字眼|之类|这类|这种|类词|词|用语|话术|表述|说法|的话)/
/** Asked for, and not sold: "问干细胞面膜的，咱家不卖这类". */
const NOT_HERE =
  /^[^。!?;\n]{0,16}(?:我们|咱们?家?|本店|店里|我家|小店)(?:这儿|这里)?(?:从来?|都|也)?(?:不卖|不做|没有|不提供|不接|不搞)(?:这|此|那)/
const SPOKEN_OF =
  /^[”"'」』)]?(?:的|这[俩两几]?个?(?:字|词|一说|种话|说法|句话?)|之类)?[^。!?;\n]{0,4}(?:都?别信|都?是骗|咱?们?(?:从)?不(?:说|写|用|提|敢|做)|不可信|不能信|这一说|一说)/
const OPENING = /["“「『'《][^"”」』'》。!?\n]{0,24}$/

/** The word is named as one that must not be used: `广告里不能写“国家级”`. */
export const quotedAsForbidden = ({ text, start, end, from, to }: Place): boolean => {
  const before = text.slice(Math.max(from, start - 60), start)
  const quoted = OPENING.test(before)
  const forbids = FORBIDS.exec(before)
  if (forbids) {
    if (CONTRAST.test(forbids[1] ?? '')) return false
    return quoted || WORDING.test(text.slice(end, Math.min(to, end + 24)))
  }
  const after = text.slice(end, Math.min(to, end + 30))
  if (NOT_HERE.test(after)) return true
  if (quoted && (CALLED_FALSE.test(text.slice(end, end + 18)) || SPOKEN_OF.test(after))) return true
  const sentence = text.slice(from, to)
  return quoted && TABOO.test(sentence) && !CONTRAST.test(before)
}

const WISH =
  /(?:祝(?!贺)|恭祝|(?<![自意心志情甘])愿(?![意景望])|祈愿|希望(?:你|您|大家|每|各位|宝贝|孩子|妈妈|爸爸|家人|我们都|能遇见))(?![^。!?\n]*(?:试|买|选|入手|下单|抢|囤|体验|推荐))/
const ASPIRES =
  /目标[是为]?|努力|力争|致力于|立志|愿景|追求|争做|争取|希望(?:能|有一天|将来)?(?:成为|做|把|给)|想(?:要)?(?:做|成为|把)|朝着|初心|使命|理念|向[^,。]{1,8}(?:看齐|迈进)|aim to|strive|our goal|hope to/
const PEOPLE =
  /^的?(?:那个|那位|一个|一位|一群|这群|每一个|每一位|一种)?(?:你|您|自己|我们|咱们|他们?|她们?|大家|家人|爸|妈|父|母|宝贝|孩子|朋友|闺蜜|老师|同事|伙伴|团队|员工|姑娘|女孩|女人|男孩|人(?![气参群间])|时光|时刻|时候|年华|岁月|青春|回忆|记忆|遇见|相遇|陪伴|安排|祝福|心愿|愿望|风景|春天|夏天|秋天|冬天|季节|月亮|明天|状态|样子|模样|生活|日子|爱(?![用吃喝])|情书|礼物|诚意|热情|态度|耐心|真诚|敬意|善意|心意|心情|告白|见证|答案|幸福|运气|节日|告别|纪念|鼓励|动力|信任|支持|感谢)/

/** "祝您财源滚滚": wished, not promised. */
export const wished = ({ text, start, from }: Place): boolean =>
  WISH.test(text.slice(Math.max(from, start - 40), start))

/** Attitude, culture, wishes and aims are not claims about goods (广告绝对化用语执法指南 5). */
export const wishOrAim = (place: Place): boolean => {
  const { text, start, from } = place
  return (
    WISH.test(text.slice(Math.max(from, start - 40), start)) ||
    ASPIRES.test(text.slice(Math.max(from, clauseStart(place)), start))
  )
}

/** Words that goods are called as well: 最好的礼物就是这款面膜. */
const ABSTRACT = /^的?(?:一种)?(?:安排|状态|样子|模样|生活|日子|礼物|态度|纪念|鼓励|动力|见证|答案)/
const SELLS = /这[款套瓶盒支台份]|本品|本店|我们家|咱家|新品|礼盒|套装|下单|入手|囤|购买|送礼|必备|就选|优惠|[¥元]/

/** "最好的你们", "最美的时光": about people and life. */
export const aboutPeople = ({ text, end, from, to }: Place): boolean => {
  const after = text.slice(end, end + 10)
  return PEOPLE.test(after) && !(ABSTRACT.test(after) && SELLS.test(text.slice(from, to)))
}

const MODEST =
  /(?:(?<![是要])不是|并非|不敢说|不敢称|不敢自称|不说|不自称|不吹|谈不上|算不上|称不上|未必是?|不一定是?|不追求|不求|不奢求|不必|不需要|不做|从没说|没说|哪有|没有所谓的?|不存在)[^,。!?;\n]{0,3}$/
/** "不是最好不上架": the negation sells. */
const OR_NOT = /^[^。!?;\n]{0,8}(?:不|才不|绝不|我不)(?:卖|上架|推荐|做|要|进|发|选|送|敢)/

/** "我们不是最便宜的", "不敢说最好": nobody is told that it is so. */
export const disclaimed = (place: Place): boolean => {
  const { text, start, end, to } = place
  return (
    MODEST.test(text.slice(Math.max(clauseStart(place), start - 10), start)) &&
    !OR_NOT.test(text.slice(end, Math.min(to, end + 14)))
  )
}

const TIME =
  /截至|截止|20\d\d|\d{1,2}月|近(?:\d+|[一二三七半])[天日个周年]|上(?:周|个?月|半年|季度)|下半年|本(?:周|月|季度|年度)|去年|今年|昨[天日]|[一二三四]季度|双11|双十一|618|today|last (?:week|month|year)/
const SCOPE =
  /本店|本品牌|本公司|我店|门店|店铺|小程序|我们店|本群|旗舰店|天猫|京东|抖音|淘宝|全店|店内|类目|类店铺|[\u4e00-\u9fa5]{2,3}(?:市|区|县|路店|店)|商圈|本平台|渠道|自营|our (?:own )?(?:store|shop)/
const SOURCE =
  /数据(?:来源|源|:|取自|来自)|来源[::]|据[^,。]{2,16}(?:统计|数据|报告|显示)|后台(?:数据|统计)?|统计|(?:调研|检测|评测|年度)报告|报告编?号|公证|榜单|小票|source/
const CERTIFICATE =
  /(?:证书|专利|注册|备案|批准|认证|检验报告|检测报告|获奖)(?:证)?(?:编?号|文号)|zl ?\d{6,}|国妆(?:特|备)|国食健|国药准|药监械|卫食健|发明专利/
const STANDARD = /gb(?:\/t|\/z)? ?\d{3,5}|(?:执行|产品|国家|行业)标准|国标|分级标准|ny\/t|sb\/t|qb\/t/
const GRADE = /^(?:特级|一级|二级|优级|特等|一等|优等品?|a{1,3}级|甲级|最高级|头等|超特级|极品|顶级|特优级|高级)$/
const OWN =
  /本店|我店|我们家|我家|咱家|咱们家|自家|本品牌|我们店|店里|小店|店内|全店|本系列|自己历年|自身|our own|our shop|our store|in our|of our/
/** What a shop can compare with its own books; "我们家面膜最好用" is not among it. */
const MEASURED =
  /销|卖|点单|点的|人气|价|折|力度|优惠|复购|回购|受欢迎|历年|历史|以来|便宜|低|划算|大的?一次|热门|sell|price/
const AGAINST_OTHERS = /全网|行业|业内|全国|全球|全城|同类|世界|国内|市面|市场|史上|别家|同行|中国|亚洲|宇宙|业界|江湖/

/** Facts bounded in time and place with their source, a certificate's number, or the shop compared only with itself. */
export const provable = (place: Place): boolean => {
  const { text, start, from, to } = place
  const around = text.slice(Math.max(0, from - 80), Math.min(text.length, to + 80))
  if (CERTIFICATE.test(around)) return true
  if (SOURCE.test(around) && TIME.test(around) && SCOPE.test(around)) return true
  const clause = text.slice(Math.max(from, start - 20), Math.min(to, place.end + 12))
  return OWN.test(clause) && MEASURED.test(clause) && !AGAINST_OTHERS.test(text.slice(from, to))
}

const STREET =
  /^\.? ?(?:[a-z]+ ){0,2}(?:road|rd|street|st|avenue|ave|lane|building|block|gate|middle school|primary school|high school)(?![a-z])/
const ADDRESS_ZH = /^ ?(?:号)?(?:楼|桌|门|线|库|仓|院|柜|厅|馆|包间|包厢|窗口|车间|停车)/

const IN_ORDER =
  /(?:当天|今天|今日|每[天日早晚周年]|今年|新年|[今清]早|早上|凌晨|入[春夏秋冬]|开[春学年业张门]|本[周月季]|周[一二三四五六日末]|人生|生命|孩子|宝宝|我们?|你们?|您|他|她|店里|上市|上线|节后|节前|复工|初[一二三四五六])的?$/

/** "Number one on the checklist". */
const LISTED = /^ (?:on|in) (?:the|your|our|my) (?:check|to-?do |shopping )?(?:list|agenda)/

const NUMBERED =
  /(?:exit|gate|line|bus|room|building|platform|table|terminal|entrance|door|lane|station|locker|shelf|counter|window|level|floor|unit|hall) ?$/

/** `No.1 Renmin Road`, "NO.1包厢", "当天第一锅": a number in a row, not a rank; and "非独家" is none either. */
export const notARank = ({ text, start, end }: Place): boolean => {
  if (text.startsWith('第一', start) && IN_ORDER.test(text.slice(Math.max(0, start - 5), start))) return true
  const after = text.slice(end, end + 40)
  if (LISTED.test(after)) return true
  if (/^no\.?\s?1$/.test(text.slice(start, end)) && (STREET.test(after) || ADDRESS_ZH.test(after))) return true
  if (NUMBERED.test(text.slice(Math.max(0, start - 14), start))) return true
  return /(?<![除是莫])非$/.test(text.slice(Math.max(0, start - 2), start))
}

const WARNS =
  /冒充|不要(?:转账|点击|理会)|请勿(?:相信|点击|转账|理会)|都别点|打着[^,。!?;\n]{1,12}(?:旗号|名义|幌子)|不能随便(?:做|用|印)|举报|报警|反诈|1231[58]|12345|谨防|警惕|当心|(?<!不是|不当|非)(?:骗局|诈骗|骗子)|涉嫌违|(?:勿|别|不要)轻?信|切勿|不参与|不[作做]此类|一律(?:处理|清退|封号)|抵制|查处|被罚|\bbeware\b|\bscams?\b|report (?:it|them)/
const OFFERS = /下单|入手|抢购|私信我|加我|扫码|立即报名|戳|点击链接|[¥元]|立即|马上|优惠/

/** "收到刷单的消息先别信，直接举报": people are warned of it, and nothing is offered. */
export const warnsOf = ({ text, from, to }: Place): boolean => {
  const said = text.slice(Math.max(0, from - 20), Math.min(text.length, to + 30))
  return WARNS.test(said) && !OFFERS.test(said)
}

const TITLE_OPEN = /《[^》《\n]{0,24}$/

/** Inside 《…》: the name of a work. */
export const inTitle = ({ text, start, end }: Place): boolean =>
  TITLE_OPEN.test(text.slice(Math.max(0, start - 26), start)) && /^[^《\n]{0,24}》/.test(text.slice(end, end + 26))

const MEASURE =
  /(?:辣|甜|咸|酸|苦|轻|重|薄|厚|大|小|长|短|高|矮|宽|窄|细|粗|软|硬|浓|淡|热|冷|早|晚|难|简单|入门|基础)(?:度)?|含量|尺寸|克重|型号|杯型|颜色|口味/

/** "我们店里辣度最高的一款", "三个型号里最轻的": told apart from one's own others by what can be weighed. */
export const ownRange = (place: Place): boolean => {
  const { text, start, end, from, to } = place
  const clause = text.slice(Math.max(from, start - 20), Math.min(to, end + 8))
  return (
    OWN.test(clause) &&
    MEASURE.test(text.slice(Math.max(from, start - 4), end + 1)) &&
    !AGAINST_OTHERS.test(text.slice(from, to))
  )
}

/** A grade of a standard that is named: 执行标准 GB/T 20886，特级. */
export const standardGrade = ({ text, start, end, from, to }: Place): boolean =>
  GRADE.test(text.slice(start, end)) &&
  STANDARD.test(text.slice(Math.max(0, from - 40), Math.min(text.length, to + 40)))
