import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

const SALES_FIX = {
  zh: '写清时间、地域、范围和来源，例如“8月本店小程序销量第一（数据：店铺后台）”。',
  en: 'Give period, region, scope and source, such as "top seller of our shop in August (shop data)".',
}

/** Ranks: 第一, NO.1, TOP1, 冠军, 遥遥领先, 领导者, 榜首, 天花板, 之王. */
export const absoluteRank: readonly Entry[] = [
  {
    id: 'ABS-rank/first-in-scope',
    category: 'ABS-rank',
    regex: {
      pattern:
        /(?:天下|武林|江湖|宇宙|人间|行业|业内|业界|全国|全网|全球|全世界|世界|国内|中国|亚洲|国际|本地|本市|同城|全市|全城|全省|全区|地区|类目|品类|赛道|同类|同价位|市场|天猫|京东|淘宝|抖音|小红书|美团|大众点评|平台|电商|圈内?|行内|界)[^,。!?;\n]{0,8}第一(?!次|步|时间|天|课|章|期|周|季|轮|印象|反应|手|人称|产业|人民|中学|小学|医院|高级中|食堂|大街|批|届|场|排|站|件事|场雪|代|财经)/,
      needs: ['第一'],
    },
    severity: 'deny',
    fix: SALES_FIX,
    allow: ['世界第一高峰', '中国第一颗原子弹', '世界第一长河', '全球第一天'],
    hits: ['行业第一品牌，销量领先', '抖音保湿面霜榜第一', '全城口碑第一的火锅', '护肤界第一'],
    misses: ['全国第一届咖啡拉花大赛下月开赛', '朋友圈第一时间更新上新通知', '读书会：世界第一高峰的故事'],
  },
  {
    id: 'ABS-rank/first-in-measure',
    category: 'ABS-rank',
    regex: {
      pattern:
        /(?:销量|销售额?|销售量|成交量?|口碑|人气|热度|好评率?|复购率?|回购率?|市场份额|市占率?|占有率|排名|排行|品质|口感|效果|功效|性价比|颜值|热卖|热销|评分|满意度|通过率|升学率|录取率|提分率?|实力|规模|知名度|关注度|服务质量|技术|功能|性能|力度|优惠|价格|保湿|补水|营养)(?:均|都|常年|连续[^,。!?;\n]{1,4}|稳居|位居|蝉联|排名|全[^,。!?;\n]{1,2}|高居|位列|始终|遥居|一直|是|为|排)?第一(?!次|步|时间|天|课|期|轮|是|优先|件事)/,
      needs: ['第一'],
    },
    severity: 'deny',
    fix: SALES_FIX,
    hits: ['销量第一的燕麦奶', '市场占有率连续三年第一', '通过率稳居第一'],
    misses: ['评分第一轮本周五结束', '优惠第一天，记得领券', '关于价格第一时间会在群里通知'],
  },
  {
    id: 'ABS-rank/first-of-kind',
    category: 'ABS-rank',
    regex: {
      pattern:
        /第一(?:[^,。!?;\n次步个家批名位天时件站届]{0,4}(?:品牌|牌子)(?!日|周|故事)|大?牌|名牌|选择|首选|阵营|梯队|大品牌|大厂|强|神[器药油水]|美[白妆]|村|锅|香|辣|鲜|块牌子|股|爆款|单品|网红|好[用喝吃]|店铺?(?!庆|面|员|长)|奶粉|面膜|面霜|火锅|咖啡(?!馆开|师)|茶(?!馆开)|护肤|国货|精华|课程|机构|护发|餐厅|健身房|教练(?!课)|名师|白酒|床垫|养生|补品|洗护)/,
      needs: ['第一'],
    },
    severity: 'deny',
    fix: SALES_FIX,
    allow: ['第一品牌店', '第一店庆'],
    hits: ['宠物零食第一品牌', '第①猫粮品牌，铲屎官都认它', '送礼第一选择', '成都第一锅，今晚开席', '敏感肌第一面霜'],
    misses: ['第一杯咖啡免单券已到账', '这是我们的第一家店', '第一课免费试听，周六见'],
  },
  {
    id: 'ABS-rank/number-one',
    category: 'ABS-rank',
    regex: {
      pattern:
        /(?<![a-z0-9])(?:no\.? ?1|top ?1|number ?one|全网1号|天字一号)(?![\d.,]?\d|[a-z]| on (?:the|our|my) list| rule| thing| reason| tip| priority| way)|(?<![\w#])# ?1(?!\d|[a-z#])(?= ?(?:in|brand|choice|seller|selling|product|rated|recommended|skincare|coffee|shop|the|best))/,
      needs: phrases('no.1、no1、no. 1、no 1、top1、top 1、number one、number 1、#1、# 1、全网1号、天字一号'),
    },
    severity: 'deny',
    fix: SALES_FIX,
    allow: phrases(`
      no.1食堂、no.1停车场、no.1会议室、no.1教室、no.1包厢、no.1 包厢、number one rule、no.1桌、no.1号桌
    `),
    hits: ['TOP 1 级别的护肤体验', '母婴类目NO.1', 'The #1 brand for sensitive skin', '全网No.1好物'],
    misses: ['订单编号NO.1024已发货', '今天在NO.1会议室开会员沙龙', 'TOP10影评接龙开始啦'],
  },
  {
    id: 'ABS-rank/top-n',
    category: 'ABS-rank',
    regex: {
      pattern:
        /(?:天猫|京东|淘宝|抖音|小红书|行业|类目|品类|全国|全网|全球|世界|国内|全市|全城|同城|大众点评|美团|热卖榜|热销榜|榜单?|排名|排行榜?)[^,。!?;\n]{0,6}(?:top ?\d{1,3}|前(?:[二三四五六七八九十]|\d{1,2}|百)(?![天日年月周小分期排段来周0-9]))/,
      needs: ['top', '前'],
    },
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 11' },
    fix: SALES_FIX,
    hits: ['天猫类目TOP3的猫粮', '全国前三的培训机构', '稳居抖音好物榜TOP10'],
    misses: ['本店八月热销TOP3：燕麦奶、美式、拿铁', '全国前天开始降温，记得添衣', '排名前请先看活动规则'],
  },
  {
    id: 'ABS-rank/champion',
    category: 'ABS-rank',
    regex: {
      pattern:
        /(?:销量|销售|人气|口碑|品类|类目|行业|热销|热卖|复购|回购|好评|榜单|全网|单品|爆款|成交|断货|流量|种草|性价比|颜值)(?:总|榜|双|三)?冠军|冠军(?:单品|产品|品牌|爆款|品质|面膜|精华|猫粮|奶粉|拿铁|口味|同款|之选|级)|(?:天猫|京东|淘宝|抖音|类目|品类|全网|全国|全球|世界|亚洲|全省|全市|本地|行业|单品|爆款|年度|区域|全城)[^,。!?;\n]{0,4}销冠|[\d一二三四五六七八九十两]年(?:类目|品类|全国|全网)?销冠|销冠(?:单品|产品|爆款|品牌|面膜|套餐|精华|款|王|级|之选|奶粉|机型)|三冠王|霸榜|屠榜|榜一(?!大哥|大姐)/,
      needs: ['冠军', '销冠', '三冠王', '霸榜', '屠榜', '榜一'],
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(3)、11；广告绝对化用语执法指南' },
    fix: SALES_FIX,
    allow: ['世界冠军', '冠军杯', '冠军联赛', '冠军奖杯'],
    hits: ['销量冠军，闭眼入', '抖音面膜销冠今天补贴价', '霸榜三年的精华水'],
    misses: ['欧洲冠军联赛决赛之夜，到店观赛', '恭喜马拉松冠军小周', '销冠小李周三给新同事培训'],
  },
  {
    id: 'ABS-rank/leading',
    category: 'ABS-rank',
    words: phrases(`
      遥遥领先、行业领先、业内领先、业界领先、全球领先、世界领先、国际领先、国内领先、全国领先、同类领先、领先同行、领先行业、领先全球、领先全国、技术领先
      科技领先、领先科技、领先技术、领先品牌、领先水平、领先地位、销量领先、品质领先、口碑领先、绝对领先、全面领先、处于领先、亚洲领先、市场领先、领先世界
      大幅领先、领跑行业、领跑全国、领跑全球、领跑者、遥遥领跑、实力领跑
    `),
    severity: 'deny',
    allow: phrases(`
      比分遥遥领先、票数遥遥领先、得票遥遥领先、步数遥遥领先、积分遥遥领先、主队遥遥领先、领跑者计划、能效领跑者
    `),
    hits: ['音质遥遥领先的耳机', '国际领先的护肤科技', '领先同行的烘焙工艺'],
    misses: ['上半场比分遥遥领先，快来群里竞猜', '步数遥遥领先的是阿杰，恭喜'],
  },
  {
    id: 'ABS-rank/leader',
    category: 'ABS-rank',
    words: phrases(`
      领导品牌、领导者、领军品牌、领军企业、领军者、领航者、领航品牌、行业标杆、标杆品牌、龙头品牌、龙头企业、行业龙头、行业领袖、引领者、引领行业、引领潮流
      行业典范、业界翘楚、行业翘楚、业内翘楚、行业泰斗、泰斗级、行业先驱、业界先锋、行业巨头、头号品牌、领袖品牌、领袖企业、扛把子、头把交椅、业内老大
      行业老大、行业大哥、带头大哥、一线品牌之首、第一把交椅
    `),
    severity: 'deny',
    subject: 'goods',
    allow: ['领导者课程', '领导者培训', '国家领导者', '领导者思维', '团队领导者'],
    hits: ['母婴护理行业的领导者品牌', '宠物食品行业龙头，品质放心', '益生菌行业标杆品牌'],
    misses: ['读书会本期聊团队领导者怎么开会', '孩子竞选了小组领导者思维训练营'],
  },
  {
    id: 'ABS-rank/list-head',
    category: 'ABS-rank',
    words: phrases(`
      榜首、登顶、稳居、雄踞、蝉联、力压群雄、问鼎、拔得头筹、拔头筹、笑傲、一骑绝尘、遥居、傲居、荣登、名列前茅
      屈指可数、当仁不让
    `),
    severity: 'evidence',
    subject: 'goods',
    basis: { kind: 'statute', text: '广告法 9(3)、11' },
    fix: SALES_FIX,
    allow: phrases(`
      登顶珠峰、登顶泰山、登顶看日出、登顶合影、积分榜榜首、成功登顶、登顶打卡、登顶拍照、登顶观景
    `),
    hits: ['销量稳居同品类前列', '蝉联三年护肤品畅销榜', '口碑名列前茅的火锅店'],
    misses: ['周末徒步登顶看日出，名额还有', '步数积分榜榜首是阿杰'],
  },
  {
    id: 'ABS-rank/ceiling',
    category: 'ABS-rank',
    regex: {
      pattern:
        /(?:界|圈|级|价位|价格带?|颜值|性价比|口感|品质|味道|质感|功效|成分|配方|美味|好喝|好吃|保湿|补水|抗老|音质|甜品|烘焙|咖啡|拿铁|奶茶|火锅|面膜|精华|面霜|猫粮|狗粮|奶粉|国货|平价|同价|服务|舒适度?|课程|家电)的?天花板|天花板(?:级|般|水平|存在|之作|单品|品质)/,
      needs: ['天花板'],
    },
    severity: 'deny',
    hits: ['平价护肤界的天花板', '拿铁天花板来了', '天花板级的睡眠体验'],
    misses: ['客厅天花板刷乳胶漆，周末施工', '天花板上的吊灯可以拆洗'],
  },
  {
    id: 'ABS-rank/king',
    category: 'ABS-rank',
    regex: {
      pattern:
        /(?:品类|保湿|护肤|抗老|抗衰|补水|面膜|精华|口碑|销量|性价比|零食|火锅|咖啡|奶茶|水果|肉中?|补品|营养|猫粮|家电|音质|成分|果中?|茶中?|美白|祛痘|防晒|续航|清洁|国货|营养界?|滋补|海鲜|爆品|单品|热销|流量)之(?:王|冠|最|首|巅|皇|霸|神)|(?:品类|行业|业界|业内|价格|性价比|护肤|续航|保湿|销量|市场|家电|家居|宠物|母婴|咖啡|烘焙|零食)(?:的|界|圈)?(?:霸主|王者|大王|一哥|一姐|老大)|(?:开山)?鼻祖|始祖|开创者|缔造者|祖师爷级/,
      needs: phrases(`
        之王、之冠、之最、之首、之巅、之皇、之霸、之神、霸主、王者、大王、一哥、一姐、老大、鼻祖、始祖、开创者、缔造者、祖师爷级
      `),
    },
    severity: 'deny',
    allow: ['始祖鸟', '始祖鸟类', '人类始祖', '茶圣鼻祖', '始祖马'],
    hits: ['保湿之王，秋冬必备', '性价比之王的扫地机', '国产豆浆机的鼻祖'],
    misses: ['亲子阅读：百兽之王狮子', '始祖鸟冲锋衣可以预约试穿', '今晚一起王者荣耀开黑'],
  },
  {
    id: 'ABS-rank/preferred',
    category: 'ABS-rank',
    words: ['首选', '不二之选', '不二选择', '唯一选择', '必选之王', '头选', '最优解', '第一优选', '首推品牌'],
    severity: 'deny',
    subject: 'goods',
    allow: phrases(`
      首选项、首选语言、首选支付、首选配送、首选地址、首选门店、首选联系、首选收货、首选时段、首选时间、首选方式、首选网络、首选口味、首选志愿、您的首选是
      首选科目、首选到店
    `),
    hits: ['敏感肌护肤首选', '送礼首选，礼盒装茶叶', '宝妈选奶粉的不二之选'],
    misses: ['请在首选项里打开通知', '请填写首选配送时段', '高考首选科目选物理还是历史'],
  },
  {
    id: 'ABS-rank/five-hundred',
    category: 'ABS-rank',
    words: phrases(`
      世界500强、中国500强、全国百强、中国百强、行业百强、世界五百强、十大品牌、中国十大、全国十大、行业十大、十大名牌、全球十大、行业十强、全国十强
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 11' },
    fix: SALES_FIX,
    allow: ['中国十大名著', '中国十大古都', '中国十大名胜', '中国十大名花', '中国十大古曲'],
    hits: ['入选中国十大家居品牌', '世界500强企业出品的净水器'],
    misses: ['读书会：中国十大古都漫谈', '十大元帅的故事，周日开讲'],
  },
  {
    id: 'ABS-rank/whole-net',
    category: 'ABS-rank',
    words: phrases(`
      全网爆款、全网热销、全网疯抢、全网断货、全网爆火、全网都在、全网热卖、全网爆卖、风靡全球、风靡全国、风靡世界、畅销全球、畅销全国、享誉全球、享誉海内外
      享誉世界、驰名中外、誉满全球、热销全球、销往全球、闻名世界、闻名全国、家喻户晓
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 11' },
    fix: SALES_FIX,
    hits: ['全网爆款加湿器，今晚开抢', '畅销全球的婴儿推车'],
    misses: ['全网络覆盖的会议室可以预约', '故事会：家喻户小事，周三讲'],
  },
  {
    id: 'ABS-rank/english',
    category: 'ABS-rank',
    regex: {
      pattern:
        /\b(?:market[- ]leader|(?:market|industry|world|global)[- ]leading|leading (?:brand|company|provider|manufacturer)|top[- ](?:ranked|rated|selling) (?:brand|product|skincare|cream|serum|coffee|in)|best[- ]?sell(?:er|ing)(?: (?:in|of|on|brand|product|worldwide|nationwide))|number one (?:brand|choice|in|selling|product|coffee|skincare)|ranked (?:first|no\.?1|number one)|sales champion|king of (?:skincare|coffee|snacks|moisture))\b/,
      needs: ['leader', 'leading', 'top', 'best', 'number one', 'ranked', 'champion', 'king of'],
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(3)、11' },
    fix: SALES_FIX,
    hits: ['The market leader in pet food', 'World-leading skincare technology', 'Top-selling brand in China'],
    misses: ['Our group leader will reply after lunch', 'Leading a yoga class this Sunday: Coach Lin'],
  },
  {
    id: 'ABS-rank/first-loose',
    category: 'ABS-rank',
    words: ['第一'],
    severity: 'warn',
    subject: 'goods',
    hits: ['这款面膜在我们心里永远第一'],
    misses: ['第一次到店的伙伴领新人券', '第一步打开小程序'],
  },
  {
    id: 'ABS-rank/disparage',
    category: 'ABS-rank',
    regex: {
      pattern:
        /(?:别家|别人家|其他家|其它家|同行|市面上(?:的|其他)?|外面(?:的|卖的)?|其他品牌|其它品牌|别的品牌|某品牌|隔壁家?)[^,。!?;\n]{0,8}(?:都是|全是|就是|大多是?|基本是?|九成是?|根本)[^,。!?;\n]{0,4}(?:假货?|垃圾|劣质|骗|智商税|勾兑|毒|次品|坑|三无|水货|翻新|忽悠|黑心|科技与狠活)/,
      needs: ['别家', '别人家', '其他', '其它', '同行', '市面上', '外面', '别的品牌', '某品牌', '隔壁'],
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 13；反不正当竞争法 12' },
    fix: { zh: '不贬低其他经营者，只说自家的事实。', en: 'Do not belittle others; speak of your own goods.' },
    hits: ['别家都是勾兑的，我们才是真蜂蜜', '市面上的面膜大多是智商税'],
    misses: ['外面下雨路滑，到店请慢走', '其他品牌的储物罐也能用这款盖子'],
  },
  {
    id: 'ABS-rank/second-to-none',
    category: 'ABS-rank',
    words: phrases('首屈一指、数一数二、独占鳌头、独领风骚、无出其二、傲居榜首、公认最、公认第一、一致公认的最'),
    severity: 'deny',
    fix: SALES_FIX,
    allow: phrases('班里数一数二、班上数一数二、全班数一数二'),
    hits: ['省内首屈一指的月子中心', '美妆圈公认第一的散粉'],
    misses: ['孩子英语在班里数一数二，妈妈笑开花', '会员大会公认的规则已写进公告'],
  },
]
