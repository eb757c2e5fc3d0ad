import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

const COMPARE = { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 16' } as const
const MISLEAD = { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 19(3)(4)' } as const
const GIFT = { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 18；广告法 8' } as const

/** Compared prices, "below cost", clearance, gifts, free. */
export const price: readonly Entry[] = [
  {
    id: 'PRICE/original',
    category: 'PRICE',
    regex: {
      pattern:
        /(?:原价|原售价|原来卖|平时卖|市场价|市价|门市价|专柜价|吊牌价|建议零售价|指导价|官方价|划线价|商场价|超市价|零售价|柜台价|标价|京东价|天猫价|旗舰店价|官网价|参考价)(?:是|要|为|都|高?达|近|一?律?)?[: ]{0,2}[¥$]? ?(?:\d{1,6}(?:\.\d{1,2})?(?!\d)|[一二三四五六七八九]?[十百千万][一二三四五六七八九十百千]*)/,
      needs: ['价', '原来卖', '平时卖'],
    },
    severity: 'evidence',
    basis: COMPARE,
    allow: ['按原价', '恢复原价'],
    hits: ['原价999，今天只要99', '专柜价￥1280，群内价298', '市场价三千八，现在一千二带走'],
    misses: ['活动结束后恢复原价', '退差按原价比例计算', '会员价39元，非会员45元'],
  },
  {
    id: 'PRICE/only-today-price',
    category: 'PRICE',
    words: phrases(`
      直降一半、全场半价起、买一送十、买1送10、打骨折、骨折价、地板价、地板级、击穿底价、底价、价格击穿、击穿价、穿底价、抄底价、白菜价、白菜价格、白给价
      炸裂价、惊爆价、疯抢价、杀价、价格屠夫、震撼价、劲爆价、史诗级优惠、闭眼价、神价、跳水价、冰点价、腰斩价、价格腰斩
    `),
    severity: 'evidence',
    basis: MISLEAD,
    fix: {
      zh: '写出具体价格、优惠幅度和比较的依据。',
      en: 'Give the price, the discount and what it is compared with.',
    },
    allow: ['鞋底价', '保底价', '起拍底价', '拍卖底价', '鞋底价格', '到底价', '我底价'],
    hits: ['全场打骨折，手慢无', '地板价拿下进口面霜', '底价放送，仅此一次'],
    misses: ['鞋底价格因材质不同，详见链接', '骨折的小伙伴别急着恢复训练'],
  },
  {
    id: 'PRICE/desperate',
    category: 'PRICE',
    words: phrases(`
      跳楼价、吐血价、吐血、挥泪、大出血、放血价、放血、血亏、割肉价、割肉、自杀价、破产价、倒闭价、清盘价、老板疯了、老板跑路、老板破产、老板哭了、工厂倒闭
      厂家倒闭、倒闭清仓、拆迁清仓、跑路价、卷铺盖、赔到哭、赔哭、亏到哭、亏哭、哭着卖、含泪、咬牙价
    `),
    severity: 'deny',
    subject: 'goods',
    basis: MISLEAD,
    fix: { zh: '删去“跳楼”“吐血”，写真实的价格与原因。', en: 'Drop the drama; give the true price and reason.' },
    allow: phrases(`
      呕吐血丝、牙龈大出血、产后大出血、献血放血、含泪告别、挥泪告别、大出血症状、消化道大出血、含泪毕业、含泪吃完、肉割肉
    `),
    hits: ['跳楼价甩卖，最后三天', '老板疯了，吐血价清货', '工厂倒闭，品牌羽绒服论斤卖'],
    misses: ['送别老店长那天大家挥泪告别', '狗狗如有呕吐血丝请尽快就医'],
  },
  {
    id: 'PRICE/below-cost',
    category: 'PRICE',
    regex: {
      pattern:
        /(?:亏本|亏钱|赔本|赔钱|贴钱|倒贴|赔着|亏着)(?:价|卖|甩|清|促|处理|冲量|送|出(?!差)|做活动|赚吆喝|让利|大|也要?[卖送给做]|给|抛|引流|福利|销售|上|秒|宠粉|回馈|!|,|。|$|\d)/,
      needs: ['亏本', '亏钱', '赔本', '赔钱', '贴钱', '倒贴', '赔着', '亏着'],
    },
    words: phrases(`
      不赚钱、不挣钱、没利润、零利润、0利润、无利润、零差价、成本价、进货价、出厂价、工厂价、厂家直销价、厂价、批发价
      内部价、员工价、底成本、低于成本、本钱价、一分不赚、一分钱不赚、一毛不赚、平进平出、保本卖、源头价、拿货价、代理价、供货价、裸价
    `),
    severity: 'evidence',
    subject: 'goods',
    basis: MISLEAD,
    fix: { zh: '附成本或出厂价的凭证，或只写售价。', en: 'Attach proof of cost, or give the selling price only.' },
    allow: ['亏钱的风险', '倒贴纸', '员工价值', '内部价值', '工厂价值', '员工价值观', '赔钱货'],
    hits: ['亏本卖面膜，交个朋友', '成本价出一批咖啡豆', '工厂出厂价直供，省掉中间商的价格'],
    misses: ['欢迎了解我们的员工价值观', '开店难免有亏本的月份，谢谢老客支持'],
  },
  {
    id: 'PRICE/lowest-whole-net',
    category: 'PRICE',
    regex: {
      pattern:
        /(?:全网|全国|全球|全市|全城|史上|同城|全行业|业内|行业|市面|有史以来|本市|全平台|平台|全渠道|同款|同类|同行)(?:[^,。!?;\n]{0,5}?)(?:底价|低价(?!保护)|最低|价格?最[低优]|抄底|新低|冰点|骨折)|(?:价格?)?(?:比|低于|便宜过)(?:全网|任何平台|任何一家|任何地方|哪都|哪家都|所有平台)(?:[^,。!?;\n]{0,4}(?:低|便宜|划算))?|没有(?:更低|比这更低|比我们(?:家)?更?(?:便宜|低))/,
      needs: ['底价', '低价', '最低', '最优', '抄底', '新低', '冰点', '骨折', '比', '低于', '便宜过', '更低', '没有'],
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(3)；明码标价和禁止价格欺诈规定 16、19' },
    fix: {
      zh: '只与自家近7日最低成交价比较，并注明依据。',
      en: 'Compare only with your own lowest price of the last 7 days, and say so.',
    },
    allow: phrases(`
      平台最低消费、平台最低起送、行业最低工资、全市最低工资、全市最低气温、全国最低气温、平台最低提现、平台最低门槛、同城最低起送、全城最低气温
      全国最低工资、全市最低温、平台规则最低
    `),
    hits: ['全网底价，买贵退差', '比任何平台都便宜', '史上最低，错过等明年'],
    misses: ['外卖平台最低起送20元', '全市最低气温3度，记得添衣'],
  },
  {
    id: 'PRICE/historic-low',
    category: 'PRICE',
    words: phrases(`
      历史最低、历史低价、历史新低、年度最低、全年最低、年度低价、全年底价、今年最低、年内最低、开店以来最低、开业以来最低、全年力度、一年一次的价格、双11价
      比双11还低、比双十一还低、比双11便宜、比双十一便宜、比618便宜、比618还低、比大促还、超越双11、击穿双11、近年最低、破价、低破、价格创新低
    `),
    severity: 'evidence',
    basis: COMPARE,
    fix: { zh: '写清比较期间和店铺后台数据，例如“近30日最低成交价”。', en: 'Give the period and the shop’s own data.' },
    allow: ['历史最低气温', '历史最低温', '历史最低水位', '历史最低分', '历史最低录取', '今年最低气温', '今年最低温'],
    hits: ['历史最低价，囤就对了', '比双11还低的扫地机'],
    misses: ['昨夜打破历史最低气温，请添衣', '高考历史最低录取线分享'],
  },
  {
    id: 'PRICE/clearance',
    category: 'PRICE',
    words: phrases(`
      清仓甩卖、亏本清仓、清仓大甩卖、最后清仓、全场清仓、清仓价、甩卖、大甩卖、清仓处理、甩货、清仓跳楼、撤店清仓、转让清仓、尾货清仓、清仓特卖、大清仓
      清仓倒计时、亏本甩、撤柜清仓、撤柜价、拆店、清库存价、清仓捡漏
    `),
    severity: 'evidence',
    subject: 'goods',
    basis: MISLEAD,
    fix: { zh: '写明清仓的原因、期间和范围。', en: 'Say why, how long and which goods are cleared.' },
    hits: ['清仓甩卖，全部面膜十元', '撤店清仓，家具低价处理'],
    misses: ['仓库今天盘点，明天正常发货', '甩卖力的小伙伴们，健身打卡第三天'],
    allow: ['甩卖力'],
  },
  {
    id: 'PRICE/clearance-plain',
    category: 'PRICE',
    words: ['清仓', '尾货', '断码', '捡漏', '薅羊毛', '福利价', '特惠价', '抄底'],
    severity: 'warn',
    hits: ['夏装换季清仓，满二件八折'],
    misses: ['仓库今天盘点，明天正常发货'],
  },
  {
    id: 'PRICE/versus-others',
    category: 'PRICE',
    regex: {
      pattern:
        /(?:比(?:专柜|商场|超市|实体店|京东|天猫|淘宝|拼多多|抖音|直播间|官网|旗舰店|门店|别家|别人家?|同行|外面|市场价?|线下|代购|免税店|山姆|盒马|某[东宝猫多])[^,。!?;\n]{0,4}(?:便宜|省|低|划算|优惠|实惠)|(?:专柜|商场|超市|实体店|外面|别家|别人家|同行|大牌|线下|医美店|美容院|培训机构)(?:同款)?(?:都|要|得|起码|至少)?(?:卖|收|要价?)(?:到|价)? ?[¥]?(?:\d{2,6}|[一二三四五六七八九几好][十百千万]))/,
      needs: ['比', '卖', '收', '要'],
    },
    severity: 'evidence',
    basis: { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 16；广告法 13' },
    fix: {
      zh: '附对方同期价格的凭证，或只写自家价格。',
      en: 'Prove the other’s price of the same day, or give your own only.',
    },
    hits: ['同款专柜卖1280，我们只要299', '比超市便宜一半的牛奶', '别家都卖三千多，这里三百'],
    misses: ['我们搬到超市旁边了，便宜停车', '商场要装修，周三临时闭店'],
  },
  {
    id: 'PRICE/fake-authority',
    category: 'PRICE',
    words: phrases(`
      政府定价、政府指导价、国家定价、国家补贴价、物价局定价、国家统一价、国家统一零售价、政府补贴价、国家指导价
    `),
    severity: 'evidence',
    basis: { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 19(1)' },
    fix: { zh: '附定价或补贴文件编号，否则删去。', en: 'Attach the number of the public document, or drop it.' },
    hits: ['国家统一价，童叟无欺', '这是政府定价，不能再便宜'],
    misses: ['国补以旧换新细则见官网链接'],
  },
  {
    id: 'PRICE/gift-value',
    category: 'PRICE',
    regex: {
      pattern:
        /(?:价值|市值|总价值|原值)(?:高达|超|近|达|约|共)? ?[¥]?(?:\d[\d,]{2,8}|\d*[千万]|[一二三四五六七八九十]{1,2}[百千万])元?(?:多|余|\+)?的?[^,。!?;\n]{0,12}(?:免费|0元|白送|送|赠|领|大礼包)|(?:免费|0元|白送|送|赠送?|领取?)[^,。!?;\n]{0,4}(?:价值|市值)(?:高达|超|近|达|约)? ?[¥]?(?:\d[\d,]{2,8}|[一二三四五六七八九]千)/,
      needs: ['价值', '市值', '原值'],
    },
    severity: 'evidence',
    basis: GIFT,
    fix: { zh: '写明赠品名称、数量和在售价格。', en: 'Name the gift, its quantity and its current price.' },
    hits: ['价值1999元大礼包免费送', '到店即送价值888元护理'],
    misses: ['买咖啡豆送随行杯1个，共300个', '这本书的价值在于方法'],
  },
  {
    id: 'PRICE/free-trap',
    category: 'PRICE',
    words: phrases(`
      全场免费、免费送、白送、不要钱、0元拿走、零元拿走、0元带走、0元购、零元购、免单、分文不取、不花一分钱
    `),
    severity: 'warn',
    basis: { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 19(6)；规范促销行为暂行规定 5' },
    fix: {
      zh: '写明条件：门槛、数量、运费、有效期。',
      en: 'State the conditions: threshold, quantity, postage, term.',
    },
    hits: ['扫地机0元拿走'],
    misses: ['免运费门槛是59元'],
  },
  {
    id: 'PRICE/raise-later',
    category: 'PRICE',
    regex: {
      pattern:
        /(?:马上|即将|明天|明日|下周|立刻|很快|下个?月|随时|最后一[天次])[^,。!?;\n]{0,4}(?:就?要?(?:涨价|涨回|涨到|提价|恢复原价(?!,|。|$)))|涨价(?:倒计时|前最后|在即|预警)|最后一次(?:低价|这个价|优惠价)|以后(?:再也)?(?:没有|不会有)(?:这个|这么低的?)价/,
      needs: ['涨', '提价', '恢复原价', '最后一次', '以后'],
    },
    severity: 'evidence',
    basis: MISLEAD,
    fix: { zh: '写明调价日期与依据，到期确实调价。', en: 'Give the date of the price change and keep to it.' },
    hits: ['明天就涨价，赶紧囤', '涨价倒计时，最后一次低价'],
    misses: ['9月26日起恢复原价', '原料涨了，下月起美式调整为16元'],
  },
  {
    id: 'PRICE/english',
    category: 'PRICE',
    regex: {
      pattern:
        /\b(?:lowest prices? (?:ever|guaranteed|online|in|on|of)|(?:below|at|under) cost(?: price)?|factory price|wholesale price|(?:was|originally|regular(?:ly)?|rrp|retail(?:s)? (?:price|for)) ?[$¥£€]\d+|valued at [$¥£€]\d+|worth [$¥£€]\d+ (?:free|for free)|price(?:s)? (?:goes?|going) up (?:tomorrow|soon|tonight)|nobody (?:sells|is) cheaper|cheaper than (?:anyone|anywhere|everyone|amazon|any shop))/,
      needs: ['price', 'cost', 'was ', 'original', 'regular', 'rrp', 'retail', 'valued', 'worth', 'cheaper'],
    },
    severity: 'evidence',
    basis: MISLEAD,
    hits: ['Was $199, now $19 only', 'Cheaper than anyone else', 'Price goes up tomorrow'],
    misses: ['At a cost of 20 points you get a mug', 'It was 20 minutes late, sorry'],
  },
  {
    id: 'PRICE/full-rebate',
    category: 'PRICE',
    words: phrases(`
      消费全返、全额返还、消费多少返多少、花多少返多少、买多少返多少、消费等于赚钱、花钱等于赚钱、消费即投资、购物全返、消费返现100%、本金全返、边花边赚
      越花越赚、消费变投资
    `),
    severity: 'deny',
    basis: { kind: 'regulation', text: '禁止传销条例 7；明码标价和禁止价格欺诈规定 19' },
    fix: {
      zh: '删去全返；写返券金额、有效期和使用门槛。',
      en: 'No full rebate; state the coupon, its term and threshold.',
    },
    allow: phrases(`
      押金全额返还、定金全额返还、保证金全额返还、费用全额返还、押金将全额返还、押金会全额返还、报名费全额返还
    `),
    hits: ['在我们商城消费全返，花钱等于赚钱', '买多少返多少，等于白拿'],
    misses: ['归还器材后押金全额返还'],
  },
  {
    id: 'PRICE/down-to',
    category: 'PRICE',
    words: phrases(`
      低至、一折起、1折起、最低1折、最低一折、1元秒杀、0.1元、一分钱、1分钱、折上折、价格惊喜、券后低至
    `),
    severity: 'warn',
    basis: { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 19、20' },
    fix: { zh: '写明最低价对应的商品、数量和条件。', en: 'Say which goods, how many and on what terms.' },
    hits: ['爆款低至一折起'],
    misses: ['气温降低至5度，早晚添衣', '音量请降低至适中'],
    allow: ['降低至', '减低至', '调低至'],
  },
]
