import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

/** 唯一, 独家, 首家, 绝无仅有, 史无前例, 仅此一家. */
export const absoluteUnique: readonly Entry[] = [
  {
    id: 'ABS-unique/only-in-scope',
    category: 'ABS-unique',
    regex: {
      pattern:
        /(?:行业|业内|业界|全国|全网|全球|世界|国内|中国|亚洲|本地|本市|同城|全市|全城|全省|市面上?|市场上?|品类|类目|同类|圈内|地球上?|目前|县城|商圈|方圆[^,。!?;\n]{1,5})[^,。!?;\n]{0,6}唯一(?!的?(?:核销|券|编|识别|标识|码|id|遗憾|缺点))/,
      needs: ['唯一'],
    },
    severity: 'deny',
    hits: ['全国唯一一家做冷萃的品牌', '市面上唯一不含香精的湿巾', '本市唯一持证的宠物医院'],
    misses: ['全国通用券每张对应唯一编码', '这是目前唯一的缺点：排队有点久'],
  },
  {
    id: 'ABS-unique/only-goods',
    category: 'ABS-unique',
    regex: {
      pattern:
        /唯一(?:的)?(?:[一1]?[款家种个支瓶]?(?:能|可以|可|具有|拥有|采用|获得?|通过|使用|有效|不含|不伤|做到|值得|真正)|[一1][款家种](?!店休|客服)|选择|品牌|指定|真正|专利|认证|供应商|代理|授权(?!客服|渠道查询)|正品|合法|推荐|原产地|解决|入选|配方|成分)/,
      needs: ['唯一'],
    },
    severity: 'deny',
    allow: ['唯一可以', '唯一指定的是', '唯一选择题', '唯一可用优惠券', '唯一能做的', '唯一可做的', '唯一可用'],
    hits: ['唯一能深入真皮层的精华', '唯一指定饮用水', '送礼的唯一选择'],
    misses: ['群里唯一的小要求：不发外部链接', '这是您的唯一核销码，请勿转发', '我们唯一能做的就是尽快补发'],
  },
  {
    id: 'ABS-unique/only-bare',
    category: 'ABS-unique',
    regex: {
      pattern:
        /唯一(?![^,。!?;\n]{0,4}(?:编号|号码|编码|码[,。!]|id)|的?(?:小?要求|规则|规矩|条件|遗憾|缺点|不足|问题|限制|爱好|愿望|心愿|注意|烦恼|难点|区别|不同|办法|方法|途径|渠道|入口|出口|出入口|通道|官方|客服|核销|券|编[号码]|识别|标识|标记|序列|id|码|凭证|账号|账户|号码|链接|二维码|流水|订单|手机号|密码|身份|索引|确定|对应|绑定|有效[码凭]|报名|联系|合法证件|联系人|答案|变量|解|性|次|一次|时间|例外|主键|值|约定|证明|对账|参赛|使用|可用|要做|担心|建议|公众号|小程序|微信|电话|地址|网址))/,
      needs: ['唯一'],
    },
    severity: 'deny',
    subject: 'goods',
    allow: ['你是我的唯一', '您的唯一', '我的唯一', '心中的唯一'],
    hits: ['这份品质在业内是唯一', '价格和口感都是唯一'],
    misses: ['报名唯一入口在小程序首页', '唯一的要求是带好水杯', '每个订单有唯一编号'],
  },
  {
    id: 'ABS-unique/one-of-a-kind',
    category: 'ABS-unique',
    words: phrases(`
      独一无二、独一份、独此一份、世间仅有、世上仅有、举世无双、天下无双、盖世无双、国士无双、独步天下、独树一帜、无双品质
    `),
    severity: 'deny',
    allow: phrases(`
      独一无二的你、独一无二的您、独一无二的自己、独一无二的ta、独一无二的他、独一无二的她、独一无二的宝贝、独一无二的编号、独一无二的孩子、独一无二的存在吧
      都是独一无二、是独一无二的,、天下无双的友情、国士无双剧、每个人都独一无二、独一无二的人、独一无二的生日、独一无二的名字、独一无二的回忆
      独一无二的祝福
    `),
    hits: ['独一无二的体验，只在这里', '配方独一份，别处买不到', '口感举世无双的月饼'],
    misses: ['每个孩子都是独一无二的', '送给独一无二的你一张生日券'],
  },
  {
    id: 'ABS-unique/first-ever',
    category: 'ABS-unique',
    regex: {
      pattern:
        /(?:全球|全国|国内|世界|中国|亚洲|行业|业内|业界|全网|史上|国际|本市|全市|全城|全省|同城|西南|华东|华南|华北|华中|东南亚|全行业)(?:领域|范围)?[内上]?(?:的)?(?:首[个家款创例次批推]|首屈|第一(?:家|款|个|例|瓶|支|台|座|间|批)(?!赛|奥运|登|诗))/,
      needs: ['首', '第一家', '第一款', '第一个', '第一例', '第一瓶', '第一支', '第一台', '第一座', '第一间', '第一批'],
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(3)、11；广告绝对化用语执法指南' },
    fix: {
      zh: '附能核实首创的证明，并写清时间、地域与范围，或改为“我们推出”。',
      en: 'Prove the claim with time, region and scope, or write "we launch".',
    },
    allow: ['全国首次登陆', '全国首个国家公园', '中国首次奥运', '中国第一个奥运', '中国首个国家公园'],
    hits: ['我们是全球首家做到零添加的品牌', '国内首款氨基酸猫砂', '行业首创冷萃锁鲜', '全国第一家宠物友好健身房'],
    misses: ['我们在杭州的首家门店周六开业', '新品首发，群里先看', '观影夜：中国第一个奥运冠军的故事'],
  },
  {
    id: 'ABS-unique/first-made',
    category: 'ABS-unique',
    words: phrases(`
      首创、独创、始创、原创首款、开创先河、填补空白、填补国内空白、填补市场空白、填补行业空白、里程碑式、划时代、颠覆行业、颠覆性、改写行业、革命性、跨时代
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 9(3)、11' },
    fix: {
      zh: '附能核实首创的证明，或改为“我们推出”。',
      en: 'Attach proof that it is the first, or write "we launch".',
    },
    allow: ['首创置业', '独创性作品', '始创于', '首创奥莱', '首创股份', '划时代的意义', '颠覆性认知'],
    hits: ['首创双层锁水科技', '独创配方，温和不刺激', '填补国内空白的护眼灯'],
    misses: ['品牌始创于1998年', '逛首创奥莱，凭小票停车2小时'],
  },
  {
    id: 'ABS-unique/global-launch',
    category: 'ABS-unique',
    words: phrases(`
      全球首发、全网首发、全国首发、国内首发、亚洲首发、世界首发、全球独家、全网独家、全国独家、行业独家、全球限量、全国限量、全网独有、全球独有、全国独有
      业内独家、国内独家、全球仅、全国仅、全网仅、世界仅、全城仅、全球唯、全网独一
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 9(3)、11' },
    fix: { zh: '附首发、独家的协议或数据，写清范围与日期。', en: 'Attach the agreement or data with scope and date.' },
    allow: phrases(`
      全国仅部分门店、全国仅限、全国仅支持、全网仅限本人、全国仅偏远、全国仅新疆、全球仅有的、全国仅售
    `),
    hits: ['全网首发的联名礼盒', '全球限量500个的腕表', '全网独家配色'],
    misses: ['包邮范围：全国仅限大陆地区', '新品首发，群里先看'],
  },
  {
    id: 'ABS-unique/exclusive',
    category: 'ABS-unique',
    regex: {
      pattern:
        /独[家有](?:的)?(?:配方|秘方|技术|专利|工艺|研发|成分|科技|秘制|代理|经销|总代|授权|引进|进口|货源|渠道|供应|体系|教研|教材|题库|算法|菌株|原料|发酵|萃取|疗法|手法|功效|效果|品质|口感|首创)|独家(?:买断|垄断|包销)|独占(?:市场|鳌头|资源)/,
      needs: ['独家', '独有', '独占'],
    },
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 11、12' },
    fix: {
      zh: '附专利、授权或检测文件，或删去“独家”。',
      en: 'Attach the patent, licence or test, or drop "exclusive".',
    },
    allow: ['独家代理词'],
    hits: ['独家配方，锁住水分', '独家专利菌株益生菌', '独有的发酵工艺'],
    misses: ['社群独家福利，周五领', '独家记忆主题下午茶，邀您入座', '本群独家优惠券已发放'],
  },
  {
    id: 'ABS-unique/nowhere-else',
    category: 'ABS-unique',
    words: phrases(`
      绝无仅有、史无前例、前无古人、空前绝后、仅此一家、别无分号、独此一家、只此一家、独一家、非我莫属、舍我其谁、别家没有、别家都没有、其他家没有
      其它家没有、别的店没有、找不到第二家、没有第二家、再无第二、没有同款、世间罕见、世所罕见、举世罕见、绝版珍藏、独步全球、无可替代、无可取代
      不可替代的品、别处买不到、别的地方买不到、找不出第二
    `),
    severity: 'deny',
    allow: phrases(`
      友情无可替代、母爱无可替代、您无可替代、你无可替代、父母无可替代、陪伴无可替代、家人无可替代、亲情无可取代、陪伴无可取代、史无前例的高温
      史无前例的暴雨、史无前例的大雪、史无前例的台风
    `),
    hits: ['史无前例的优惠力度', '这个价仅此一家', '绝无仅有的好口感', '功效无可替代的精华'],
    misses: ['今年史无前例的高温，门店提供凉茶', '爸爸妈妈的陪伴无可替代'],
  },
  {
    id: 'ABS-unique/unprecedented',
    category: 'ABS-unique',
    words: ['前所未有', '空前', '闻所未闻', '绝后', '千载难逢', '百年一遇', '百年难遇', '千年一遇', '旷古'],
    severity: 'deny',
    subject: 'goods',
    allow: phrases(`
      空前团结、前所未有的挑战、前所未有的困难、百年一遇的暴雨、百年一遇的台风、百年一遇的洪水、盛况空前、空前热闹、千年一遇的流星
    `),
    hits: ['前所未有的补水体验', '力度空前的优惠来了', '千载难逢的低价机会'],
    misses: ['昨晚联欢会盛况空前，谢谢大家', '这次物流遇到百年一遇的暴雨，会晚两天'],
  },
  {
    id: 'ABS-unique/english',
    category: 'ABS-unique',
    regex: {
      pattern:
        /\b(?:one of a kind|one-of-a-kind|the only (?:brand|product|serum|cream|shop|coffee|solution|formula|one that|clinic|course|company|choice)|(?:world|china|asia|industry)'?s (?:first|only)|(?:first|only) in (?:the world|china|asia|the industry|the city|town)|first ever|nowhere else|never before seen|exclusive (?:formula|patent|technology)|unprecedented)\b/,
      needs: [
        'kind',
        'the only',
        "'s first",
        "'s only",
        'first in',
        'only in',
        'first ever',
        'nowhere else',
        'never before',
        'exclusive',
        'unprecedented',
        'worlds first',
      ],
    },
    severity: 'deny',
    allow: ['one of a kind friend', 'exclusive for members', 'the only one left'],
    hits: [
      'The only serum that reverses age',
      "The world's first probiotic coffee",
      'An exclusive formula for your hair',
    ],
    misses: [
      'Pick one of the kinds below',
      'Members-only tasting on Friday',
      'You are the only person on the list, shall we call?',
    ],
  },
  {
    id: 'ABS-unique/only-us',
    category: 'ABS-unique',
    regex: {
      pattern:
        /(?:全世界|世界上|全球|全网|全国|全市|全城|全行业|行业内?|市面上|圈内|同城|本地)[^,。!?;\n]{0,4}(?:只有|就只有|就)(?:我们|我家|我们家|这家|这里|本店|咱们?家?|它|这款)[^,。!?;\n]{0,2}(?:有|能|敢|做|会|卖|独|一家|,|。|!|$)|只有(?:我们家?|我家|本店|咱家)(?:才)?(?:有|能做|做得?到|敢)(?!人|空|事|时间|发言)/,
      needs: ['只有', '就'],
    },
    severity: 'deny',
    subject: 'goods',
    hits: ['这种香型全世界只有我们有', '这个价全网只有我们敢卖'],
    misses: ['全国只有部分门店参加，见链接', '只有会员才能预约这个时段'],
  },
]
