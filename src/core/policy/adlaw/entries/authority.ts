import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

const NO_ORGAN = { kind: 'statute', text: '广告法 9(2)' } as const
const ENDORSE = { kind: 'statute', text: '广告法 11、16、18、38' } as const
const PROOF = {
  zh: '附授权书或证书编号，写明有效期，或删去。',
  en: 'Attach the licence or certificate number with its term, or drop it.',
}

/** Endorsement: 专供, 特供, 央视, 专家, 明星, 驰名商标, 免检, 军工, 老字号, 专利. */
export const authority: readonly Entry[] = [
  {
    id: 'AUTH/state-supply',
    category: 'AUTH',
    regex: {
      pattern:
        /(?:国宴|人大|政协|中南海|国务院|国家机关|机关|军队|部队|军区|军方|军委|党政|人民大会堂|大会堂|钓鱼台|中央|央企|外交部|国家队|航天员?|宇航员?|奥运会?|亚运会?|两会|政府|领导|首长|高干|公安|武警|消防|驻华|使馆|博鳌|达沃斯|g20|国家)[^,。!?;\n]{0,4}(?:专供|特供|特制|专用|指定|御用|内供|直供|供应商)|(?:专供|特供|内供)[^,。!?;\n]{0,2}(?:领导|军队|部队|机关|首长|国宴|中央|政府|人大|干部|高层)/,
      needs: ['专供', '特供', '特制', '专用', '指定', '御用', '内供', '直供', '供应商'],
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(2)；关于严禁中央和国家机关使用“特供”“专供”等标识的通知' },
    allow: phrases(`
      消防专用通道、消防专用、残疾人专用、政府指定隔离、政府指定的回收、国家指定的疫苗、公安指定、政府指定医院、政府指定停车
    `),
    hits: ['人民大会堂专供的茶', '部队特供酱香酒', '航天员专用面料'],
    misses: ['请勿占用消防专用通道', '这批是社群专供价，周日结束'],
  },
  {
    id: 'AUTH/special-supply',
    category: 'AUTH',
    regex: {
      pattern:
        /(?<!社群|本群|群友?|会员|直播间?|线上|线下|渠道|粉丝|老客|春节|中秋|端午|国庆|节日?|年货|早餐|周末|夏日|冬季|秋季|春季|门店|社区|电商|团购|餐饮|外卖|店内|小程序|vip|学生|家庭|烘焙|咖啡馆?|员工|618|双11|双十一|会员日|商超|酒店|女神节|儿童节|开学季?)特供|内供酒|内部特供|军供|党政专用|机关专用|专供酒|特供酒|特供烟|特供茶|特需专供|御供/,
      needs: ['特供', '内供', '军供', '党政专用', '机关专用', '专供酒', '御供'],
    },
    severity: 'deny',
    basis: NO_ORGAN,
    hits: ['特供白酒，不对外销售', '军供品质，内部渠道拿货'],
    misses: ['社群特供价，今晚下架', '春节特供礼盒可以预订'],
  },
  {
    id: 'AUTH/organ-approval',
    category: 'AUTH',
    regex: {
      pattern:
        /(?:国家|中央|质检总?局|质监局|药监局|药监总局|工商局|工商总局|市场监管(?:总?局|部门)|监管局|卫健委|卫生部|卫生局|教育局|教育部|农业部|农业农村部|食药监|国务院|发改委|科技部|商务部|体育总局|消协|消费者协会|政府|海关|疾控中心?|公安部|税务局|妇联|国家部委|国家部门)[^,。!?;\n]{0,4}(?:推荐|认可|背书|力荐|监制|荐|担保|支持的?(?:品牌|产品|项目)|唯一|保证|鼎力|官方认可|认定的?(?:品牌|产品|好))/,
      needs: ['推荐', '认可', '背书', '力荐', '监制', '荐', '担保', '支持', '唯一', '保证', '鼎力', '认定'],
    },
    severity: 'deny',
    basis: NO_ORGAN,
    allow: phrases(`
      疾控推荐接种、卫健委推荐食谱、疾控中心推荐接种、卫健委推荐接种、消费者协会保证金、教育部推荐书目、国家推荐标准、国家推荐性标准、教育部推荐阅读
    `),
    hits: ['质检局推荐的放心奶', '卫健委力荐的代餐', '国家认可的护眼灯品牌'],
    misses: ['产品执行国家推荐性标准GB/T 4927', '本期共读教育部推荐书目'],
  },
  {
    id: 'AUTH/inspection-free',
    category: 'AUTH',
    words: phrases(`
      国家免检、免检产品、质量免检、免检品质、免检企业、国家质检、国检品质、国家质量金奖、国家级检测认证、国家权威认证、国家认证品牌、国家专利金奖、国优产品
      部优产品、省优产品、国家金奖
    `),
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(2)、28；国办发〔2008〕110 号（免检制度已废止）' },
    fix: {
      zh: '免检制度2008年已废止，删去；可附当期检测报告。',
      en: 'Exemption from inspection ended in 2008; drop it, attach a current test.',
    },
    hits: ['国家免检产品，放心囤', '质量免检的老牌子'],
    misses: ['六年免检车辆线上申领标志，物业可代办', '每批都有质检单，可扫码查看'],
  },
  {
    id: 'AUTH/well-known-mark',
    category: 'AUTH',
    words: ['驰名商标', '著名商标', '知名商标', '中国名牌', '国家名牌', '中国驰名', '省名牌', '名牌产品'],
    severity: 'deny',
    basis: { kind: 'statute', text: '商标法 14(5)；广告法 9' },
    fix: {
      zh: '驰名商标不得用于宣传，删去，只写商标名称。',
      en: 'Well-known status must not be advertised; use the mark’s name only.',
    },
    hits: ['中国驰名商标，品质保证', '荣获著名商标的酱油'],
    misses: ['门店已换新商标，还是原来的味道', '包装上的注册商标以实物为准'],
  },
  {
    id: 'AUTH/state-media',
    category: 'AUTH',
    regex: {
      pattern:
        /(?:央视|cctv|中央电视台|中央台|人民日报|新华社|新华网|央广|央媒|央级媒体|官媒|光明日报|焦点访谈|新闻联播|人民网|卫视)[^,。!?;\n]{0,6}(?:推荐|点名|点赞|表扬|力荐|合作|品牌|展播|上榜|广告|报道过?|背书|同款|认证|种草|曝光的?好物|都夸|都说|专访|认可|播出的?产品|推广|力挺)/,
      needs: phrases(`
        央视、cctv、中央电视台、中央台、人民日报、新华、央广、央媒、央级、官媒、光明日报、焦点访谈、新闻联播、人民网、卫视
      `),
    },
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 11、14、28' },
    fix: PROOF,
    allow: ['央视报道天气'],
    hits: ['央视推荐的扫地机', '人民日报点赞的国货', 'CCTV展播品牌'],
    misses: ['央视今晚直播开幕式，店里有大屏', '新华书店旁边新店开业'],
  },
  {
    id: 'AUTH/expert',
    category: 'AUTH',
    regex: {
      pattern:
        /(?:专家|医生|医师|名医|老中医|教授|博士|院士|科学家|营养师|药剂师|药师|皮肤科|儿科|妇产科|口腔科|三甲|医院|医学会|协会|权威机构|权威|中科院|清华|北大|哈佛|诺贝尔奖?得主|诺奖得主?|育儿专家|兽医|学者|健康协会|美容协会|牙医|护士长)[^,。!?;\n]{0,6}(?:推荐|力荐|联名|联合推荐|强烈推荐|都在用|都用|都说|亲荐|背书|亲测|一致好评|认证推荐|研发团队|研发的|监制|联合研发|认可|自用|代言|指定(?!时间|地点))/,
      needs: phrases(`
        推荐、力荐、联名、都在用、都用、都说、亲荐、背书、亲测、好评、研发、监制、认可、自用、代言、指定
      `),
    },
    severity: 'evidence',
    inVertical: {
      health_food: 'deny',
      medical: 'deny',
      drug: 'deny',
      education: 'deny',
      infant_formula: 'deny',
      special_cosmetics: 'deny',
    },
    basis: ENDORSE,
    fix: {
      zh: '删去专家、医生的推荐；医药、保健食品、教育一律不得使用。',
      en: 'Drop the expert; for medicine, health food and education it is never allowed.',
    },
    allow: phrases(`
      清华联名帆布袋、教授推荐书单、教授推荐阅读、医生都说多喝水、教授推荐的书、博士推荐的书、请按医生指定、营养师推荐食谱
    `),
    hits: ['皮肤科医生推荐的洁面', '三甲医院专家都在用', '营养师力荐的代餐', '院士联合研发的益生菌'],
    misses: ['本期书单由文学院教授推荐阅读', '过敏请先咨询医生再购买'],
  },
  {
    id: 'AUTH/star',
    category: 'AUTH',
    words: phrases(`
      明星同款、明星都在用、明星都在、明星推荐、明星代言、明星御用、影后同款、影帝同款、女星同款、男星同款、顶流同款、艺人同款、网红同款、超模同款、名人同款
      贵妇圈都在用、娱乐圈都在、世界冠军同款、奥运冠军同款、奥运冠军推荐、冠军代言、爱豆同款、明星私藏、明星力荐、众多明星、王室同款、总统同款
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 33、38' },
    fix: {
      zh: '没有书面授权不得借用他人名义，删去或附授权书。',
      en: 'Nobody’s name without written consent: attach it or drop it.',
    },
    allow: ['明星同款发型挑战'],
    hits: ['明星同款唇釉到货', '娱乐圈都在喝的咖啡'],
    misses: ['本月服务明星是店员小何', '大家来投票选本周人气明星店员'],
  },
  {
    id: 'AUTH/military',
    category: 'AUTH',
    words: phrases(`
      军工品质、军工级、军工技术、军用级、军工科技、军方技术、航天级、航天科技、航天品质、航空级品质、军工背景、军队研发、军队医院、部队医院研、医用级
      食品级安全认证、医疗级、药典级、医院同款、军工企业制造
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 9(1)(2)、11、28' },
    fix: PROOF,
    allow: ['航天科技馆', '航天科技展', '航天科技节', '航天科技大学', '航天科技研学'],
    hits: ['军工品质的保温杯', '航天级面料羽绒服'],
    misses: ['周末带孩子去航天科技馆', '八一建军节快乐，致敬军人'],
  },
  {
    id: 'AUTH/old-brand',
    category: 'AUTH',
    words: phrases(`
      中华老字号、老字号、百年老店、百年品牌、百年老号、百年传承、千年传承、百年企业、百年秘方、祖传秘方、祖传配方、宫廷秘方、御用、皇室专用、皇室同款
      宫廷贡品、历代贡品、清宫秘方、民间秘方、御医秘方、古法秘方、非遗秘方、传世秘方、太医秘方
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 11、28；中华老字号示范创建管理办法' },
    fix: {
      zh: '附认定文件与年份；秘方、御用等说法删去。',
      en: 'Attach the certificate with its year; drop "secret" and "imperial".',
    },
    allow: phrases(`
      老字号街区、老字号一条街、老字号嘉年华、老字号美食、老字号展、老字号市集、老字号打卡、御用摄影、御用司机、御用模特、御用厨师、御用发型师
    `),
    hits: ['百年老店，味道正宗', '祖传秘方熬制的膏', '中华老字号酱菜'],
    misses: ['周末逛老字号一条街，路线如下', '爷爷留下的老照片，百年树下拍的'],
  },
  {
    id: 'AUTH/state-banquet',
    category: 'AUTH',
    words: phrases(`
      国宴级、国宴用酒、国宴用茶、国宴用品、国宴同款、国宴级别、国宾酒、国宾级、国礼级、国家礼品、国酒、国茶、国家宴、国事用、外交国礼、元首级、总统套餐同款
      两会同款、阅兵同款
    `),
    severity: 'deny',
    basis: NO_ORGAN,
    allow: phrases(`
      外国酒、中国酒、各国酒、中国茶、法国酒、德国酒、国酒店、英国茶、外国茶、韩国茶、泰国茶、英国酒、美国酒、泰国酒、韩国酒、国茶叶博物馆、帝国酒、帝国茶
      国茶园、全国酒、全国茶
    `),
    hits: ['国宴级厨师团队出品', '国酒品质，宴请有面子'],
    misses: ['中国茶叶博物馆半日游报名', '泰国酒店早餐攻略分享'],
  },
  {
    id: 'AUTH/event-official',
    category: 'AUTH',
    regex: {
      pattern:
        /(?:奥运会?|亚运会?|冬奥会?|世界杯|全运会|世博会?|进博会?|国家队|中国航天|故宫|联合国|世卫组织|世界卫生组织|nba|红十字会?)[^,。!?;\n]{0,6}(?:官方|指定|赞助|合作伙伴|供应商|授权|推荐|认证|同款|选用|合作品牌)/,
      needs: phrases(`
        奥运、亚运、冬奥、世界杯、全运会、世博、进博、国家队、中国航天、故宫、联合国、世卫、世界卫生组织、nba、红十字
      `),
    },
    severity: 'evidence',
    basis: { kind: 'regulation', text: '奥林匹克标志保护条例 4；广告法 11、33' },
    fix: PROOF,
    allow: ['世界卫生组织推荐的运动量', '世卫组织推荐的睡眠', '世卫组织推荐每周'],
    hits: ['奥运会官方指定饮用水', '国家队同款蛋白粉', '联合国推荐的健康油'],
    misses: ['世界杯期间门店延长到凌晨营业', '故宫文创展周末开幕'],
  },
  {
    id: 'AUTH/certificate',
    category: 'AUTH',
    words: phrases(`
      fda认证、fda批准、美国fda、欧盟认证、欧盟有机、日本厚生省、德国认证、国际认证、权威认证、权威检测、权威机构、sgs认证、sgs检测、有机认证、绿色食品认证
      国际专利、专利技术、专利成分、专利配方、发明专利、国家专利、多项专利、获得专利、专利产品、专利认证、国际金奖、国际大奖、世界金奖、诺贝尔奖技术
      诺奖技术、诺奖成分、诺贝尔奖成分、获奖无数、米其林推荐、米其林星级、米其林一星、米其林三星、黑珍珠餐厅、高新技术产品、iso认证、官方认证、官方指定
      官方授权、行业协会认证
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 11、12' },
    fix: { zh: '写明证书或专利的编号、种类与有效期。', en: 'Give number, kind and term of the certificate or patent.' },
    allow: phrases(`
      国际专利法、专利技术转让课、公众号已完成官方认证、已通过微信官方认证、企业微信官方认证、微信官方认证
    `),
    hits: ['美国FDA认证的牙贴', '多项专利加持的枕头', '米其林推荐的面馆'],
    misses: ['专利号ZL202310000001.2可在官网查询', '本账号已通过微信官方认证', '米其林轮胎换胎预约中'],
  },
  {
    id: 'AUTH/english',
    category: 'AUTH',
    regex: {
      pattern:
        /\b(?:fda[- ](?:approved|cleared|certified)|(?:doctors?|dermatologists?|experts?|dentists?|pediatricians?|vets?|nutritionists?|celebrit(?:y|ies)|scientists)[- ](?:recommend(?:ed|s)?|approved|endorsed|trusted|love|loves|swear|formulated)|(?:recommended|endorsed|approved|trusted) by (?:doctors|dermatologists|experts|celebrities|the government|vets|dentists|scientists|pediatricians|nutritionists|hospitals)|government[- ](?:approved|recommended|endorsed)|(?:award[- ]winning|patented) (?:formula|product|technology|skincare|serum|brand)|as seen on (?:tv|cctv)|royal(?:ty)? approved|military[- ]grade)\b/,
      needs: phrases(`
        fda、recommend、approved、endorsed、trusted、love、swear、formulated、award、patented、as seen、military
      `),
    },
    severity: 'evidence',
    basis: ENDORSE,
    fix: PROOF,
    hits: ['Dermatologist recommended cream', 'FDA approved teeth whitening', 'Recommended by doctors nationwide'],
    misses: ['We recommend trying the oat latte', 'Your refund has been approved'],
  },
  {
    id: 'AUTH/celebrity-habit',
    category: 'AUTH',
    regex: {
      pattern:
        /(?:明星|影后|影帝|名媛|贵妇|总裁|富豪|空姐|网红|博主|名人|奥运冠军|世界冠军|运动员|超模|艺人|主播|国家队)们?[^,。!?;\n]{0,4}(?:都在?[喝吃用穿买戴回囤抢]|私藏|力荐|钟爱|御用|必备|亲测)/,
      needs: phrases(`
        明星、影后、影帝、名媛、贵妇、总裁、富豪、空姐、网红、博主、名人、冠军、运动员、超模、艺人、主播、国家队
      `),
    },
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 33、38' },
    fix: {
      zh: '没有书面授权不得借用他人名义，删去或附授权书。',
      en: 'Nobody’s name without written consent: attach it or drop it.',
    },
    hits: ['奥运冠军都在喝的牛奶', '名媛们都在用的香水', '空姐私藏护手霜'],
    misses: ['奥运冠军见面会周六在商场举行', '运动员通道请勿停车'],
  },
]
