import type { Entry } from '../entry.ts'
import { anyOf, past, within } from './grammar.ts'
import { phrases } from './phrases.ts'

const NO_ORGAN = { kind: 'statute', text: '广告法 9(1)(2)' } as const
const ENDORSE = { kind: 'statute', text: '广告法 11、16、18、24、38' } as const
const PROOF = {
  zh: '附授权书或证书编号，写明有效期，或删去。',
  en: 'Attach the licence or certificate number with its term, or drop it.',
}
const SYMBOL = '国旗|国徽|国歌|军旗|军徽|军歌|党旗|党徽|团旗|五星红旗|天安门|八一标志|红领巾'
const ORGAN = anyOf(`
  部委、国家机关、省委、市委、县委、政府机关、机关单位、政府、国务院、外交部、财政部、公安局、公安、派出所、民警、交警、法院、检察院、税务局、市监局、市场监管局、人大代表、人大、政协委员、政协、两会代表、两会、中南海、人民大会堂、大会堂、钓鱼台
  国宾馆、大使馆、领事馆、解放军、部队、军队、军校、武警、公务员、体制内、中央领导、国家领导、央企
`)
const HEAD = anyOf(
  '县长、市长、省长、镇长、区长、村支书、书记、局长、部长、州长、国家主席、总理、总统、首相、首脑、元首、大使、领导人、首长、[省市县区局部]领导、将军、司令',
)

/** State symbols and organs, experts, media, stars and certificates as proof of goods. */
export const authorityTrust: readonly Entry[] = [
  {
    id: 'STATE/symbol-goods',
    category: 'STATE',
    regex: {
      pattern: new RegExp(
        `(?:${SYMBOL})${past(8, '升|看|参观|下讲话|班|护卫队|广场|地铁|旅')}(?:印|图案|同款|元素|造型|样式|t恤|围巾|帽|贴纸|杯|包装|抱枕|手机壳|蛋糕|饼干|促销|特惠|做|改编|logo|标志设计|海报|背景|配乐|当|元|折)|(?:印|用|拿|画|贴|绣|做成|改编|围着|披着)(?:着|上|有|了)?${within(6)}(?:${SYMBOL})(?!下讲话|班|广场)`,
      ),
      needs: SYMBOL.split('|'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 9(1)；国旗法 20；国徽法 13；国歌法 8' },
    allow: phrases('不得使用国旗、用国旗迎、红领巾杯、国旗法、画国旗比赛'),
    hits: ['用国旗做的围巾，国庆戴', '五星红旗印在T恤胸口', '天安门同款红灯笼', '把国歌改编成促销歌'],
    misses: ['周一升国旗，请穿校服', '天安门广场看升旗的集合点', '地铁天安门站出口'],
  },
  {
    id: 'STATE/served',
    category: 'STATE',
    regex: {
      pattern: new RegExp(
        `${ORGAN}${past(8, '对面|旁|附近|路|大院|门口')}(?:食堂${within(6)}(?:采购|供应|都在?用|同款|专用|用的)|招待|接待外宾|接待用|接待专|宴请|外宾|都在?${within(4)}[喝吃用买选]|同款|点赞|带货|内部(?:团购|渠道|价|货|票)|团购渠道|说好|都说|选用|御用|联名|(?:长期|多年|定点|统一|集中)采购|力挺|背书|放心)|(?:人大代表|两会代表|政协委员|部委|国务院|中南海|解放军|国家领导|中央领导)${within(4)}(?:推荐|认证|代言|力荐)|${HEAD}${within(6)}(?:带货|代言|站台|力荐|推荐的|点赞|都在?[喝吃用夸]|点名要|点名订|指名要|钦点|亲点|亲自${within(6)}(?:带货|推荐|代言|直播|来店里|下单|喝|尝)|带头(?:喝|吃|用|买)|同款|爱[喝吃用]的|专用|访问${within(6)}(?:送|礼)|宴请|品尝过|接见|题词|题字|合影)|(?:军方|军队|部队|国家机关|政府)(?:官方)?授权|(?:军区|大院|干休所|机关大院)(?:大院)?里?[^,。!?;\\n]{0,6}(?:喝|吃|用)|政府采购(?:名单|目录|品牌|指定)|(?:伟人|领袖|故居|元帅)${within(3)}同款|国礼(?!仪|节|数|让)|国事活动|招待外宾|国宾待遇`,
      ),
      needs: phrases(
        '食堂、招待、接待、宴请、外宾、都、同款、点赞、带货、内部、团购渠道、说好、选用、御用、联名、采购、力挺、背书、放心、推荐、认证、代言、力荐、站台、亲自、点名要、点名订、指名要、钦点、亲点、授权、带头、爱喝、爱吃、爱用、专用、访问、品尝过、接见、题词、题字、合影、国礼、国事、国宾、军区、大院、干休所、政府采购',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: NO_ORGAN,
    allow: phrases('大国礼、中国礼、我国礼、各国礼、全国礼、外国礼、政府招待所、班主席、学生会主席、政府放心'),
    hits: [
      '某部委食堂多年采购的大米',
      '外交部招待外宾的茶',
      '县长亲自来店里带货的土蜂蜜',
      '派出所民警都在我们店买早餐',
      '公务员内部团购渠道',
    ],
    misses: ['门店在区政府旁边', '派出所提醒：谨防诈骗', '公务员考试加油', '中国礼物清单'],
  },
  {
    id: 'STATE/english',
    category: 'STATE',
    regex: {
      pattern:
        /\b(?:state|government|national|country|political) (?:leaders?|officials?)\b|\b(?:state banquets?|official banquets?|presidential (?:choice|favou?rite|gift)|(?:the )?president(?:'s)? (?:favou?rite|drinks|choice)|national (?:flag|emblem|anthem) (?:t-?shirts?|mugs?|prints?|design|on|sale)|supplied to the (?:army|military|government))\b/,
      needs: phrases(
        'leader、official、banquet、president、national flag、national emblem、national anthem、supplied to',
      ),
    },
    severity: 'deny',
    basis: NO_ORGAN,
    hits: ['Our tea is served to state leaders', 'National flag T-shirts, 20% off'],
    misses: ['The team leader replies after lunch', 'Our official account moved'],
  },
  {
    id: 'AUTH/expert-habit',
    category: 'AUTH',
    regex: {
      pattern: new RegExp(
        `${anyOf('医生、大夫、主任、医师、专家、教授、院士、博士、药师、护士、营养师、名医、中医世家、老中医、科学家、诺贝尔奖、诺奖、协和、三甲、华西、皮肤科、儿科、研究员、育婴师、训犬师、教育部专家、考官')}${past(8, '讲座|门诊|挂号|预约|对面|咨询|直播答疑')}(?:自己(?:家)?(?:里)?也?(?:用|喝|吃|买)|家里也?(?:用|喝|吃)|都?点头|首肯|参与${within(4)}(?:研发|编写|设计|配方|开发|制定|调配)|亲自(?:调配|配方|把关|研发|开方|设计)|把关|坐镇|团队(?:研发|背书|打造|出品|开发|监制|配方|力荐)|团队(?=[,。!]|$)|配方|同款|信赖|站台|都夸|都在(?:喝|吃|买|囤|戴|穿|抢)|都给自己|给自己(?:孩子|家)|力挺|首推|强推|种草|认证)|${anyOf('祖传、家传、单传、代代相传、世代相传、宫里、御膳房、御厨、太后、慈禧、乾隆、康熙、皇上、皇帝、王室、皇室、王妃')}${past(8, '讲座|故事|展|剧')}(?:方子?(?!便|式|法|向)|秘方|配方|膏|药|秘制|御用|同款|专用|钟爱|进贡|贡品|点心|[喝吃用]的|最爱|都[喝吃用]|爱[喝吃用])`,
      ),
      needs: phrases(
        '自己、家里、点头、首肯、参与、亲自、把关、坐镇、团队、配方、同款、信赖、站台、都夸、都在、力挺、首推、强推、种草、认证、方、膏、药、秘制、喝的、吃的、用的、都给、给自己、御用、专用、钟爱、进贡、贡品、点心、最爱、都喝、都吃、都用、爱喝、爱吃、爱用',
      ),
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
    fix: PROOF,
    hits: ['北京协和的大夫自己家里也用它', '课程由教育部专家参与编写', '老中医三代单传的方子', '给皇上做点心传下来的'],
    misses: ['专家讲座周六开讲', '皇帝蕉到货'],
  },
  {
    id: 'AUTH/media-stars',
    category: 'AUTH',
    regex: {
      pattern: new RegExp(
        `(?:央视|cctv|电视台|卫视|人民日报|新华社|记者|媒体|时代广场)${within(8)}(?:拍过|来拍|专访|采访过?(?:我们|本店|咱)|报道过?(?:我们|本店|咱|的)|播过|播了我们|上过|专题|拍摄过|都播)|(?:上过|登上|登过|登陆|亮相|入选)(?:了)?${within(4)}(?:央视|cctv|电视|卫视|舌尖|人民日报|新闻联播|纽约|时代广场)|${anyOf('李佳琦、薇娅、董宇辉、杨幂、刘亦菲、肖战、王一博、易烊千玺、赵露思、迪丽热巴、周杰伦、成龙、刘德华、谷爱凌、姚明、刘翔、郎平、雷军、董明珠、罗永浩、章子怡、贾玲、沈腾、钟南山、张文宏、袁隆平、马斯克、贝克汉姆、梅西、明星、顶流、影后、影帝、女星、男星、超模、歌手、主持人、大网红、百万博主')}${past(10, '店员|见面会|演唱会|海报|投票')}(?:推荐过?|同款|都在?[用喝吃穿戴买]|也在?[用喝吃穿戴买]|直播间|代言|种草|私藏|带货|拍到|出街|翻牌|带火|背的就是|力荐|爱用|亲测)|(?:国家队|奥运冠军|奥运选手|世界冠军|运动员|航天员|宇航员|太空)${past(12, '通道|见面会')}(?:的?就是(?:这|它)|也是(?:这|它)|同款|指定|[喝吃用穿戴睡]的)`,
      ),
      needs: phrases(
        '央视、cctv、电视、卫视、人民日报、新华社、记者、媒体、时代广场、舌尖、新闻联播、推荐、同款、都用、都喝、都吃、都穿、都戴、都买、都在、也在、也用、也喝、也吃、直播间、代言、种草、私藏、带货、拍到、出街、翻牌、带火、就是、力荐、爱用、亲测、也是、喝的、吃的、用的、穿的、戴的、睡的、指定',
      ),
    },
    severity: 'evidence',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 11、33、38' },
    fix: {
      zh: '没有书面授权不得借用他人名义，删去或附授权书。',
      en: 'Nobody’s name without written consent: attach it or drop it.',
    },
    hits: [
      '央视记者专门来拍过我们的工厂',
      '李佳琦都推荐过的面霜',
      '某顶流女明星机场被拍到背的就是这款',
      '国家队运动员训练喝的就是这个',
    ],
    misses: ['今晚央视有月全食直播', '明星店员小何本周休假', '演唱会散场打车点在东门'],
  },
  {
    id: 'AUTH/approved-by',
    category: 'AUTH',
    regex: {
      pattern: new RegExp(
        `(?:fda|ce|sgs|tuv|usda|gmp|haccp|欧盟|美国|日本|德国|法国|瑞士|国家|权威|双重|三重|多重|[三四五六七八九]重|[\\d十几]+(?:项|个)国?际?)${within(8)}(?:认证|批准|权威检测|质检认证|部门检测|安全认证)(?!的?(?:教练|裁判|师|资格))|(?:质量监督局|质监局|市监局|市场监管局|药监局|工商局|消协|消费者协会|物价局|卫生局|卫健委|农业局)${within(4)}(?:认证|点名表扬|表扬|点赞|授予|评为|评定|颁发|授牌|放心|信得过)|(?<!家长|业主|居民|志愿者|学生)(?:学会|协会|联合会|研究会|委员会|基金会|研究院|中科院|科学院|清华|北大|麻省理工)${within(6)}(?:推荐(?!阅读|书|性)|认可|授权|联合(?:研发|推荐|打造)|研发|监制|指定|战略合作|背书|权威|授予|评为|团队)|(?:米其林|黑珍珠)${within(4)}(?:大厨|主厨|厨师|[一二三]?星|推荐|级|指南|餐厅)|(?:人民大会堂|国宴|钓鱼台)${within(4)}(?:选用|同款|级|指定|大厨|厨师|主厨|标准)`,
      ),
      needs: phrases(
        '认证、批准、检测、点名表扬、表扬、点赞、授予、评为、评定、颁发、授牌、放心、信得过、推荐、认可、授权、联合、研发、监制、指定、战略合作、背书、权威、团队、米其林、黑珍珠、选用、同款、国宴',
      ),
    },
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 9(2)、11' },
    fix: PROOF,
    allow: phrases('实名认证、国家批准的假、微信官方认证、米其林轮胎'),
    hits: [
      'FDA、CE、SGS三重认证',
      '消协点名表扬的良心商家',
      '中国营养学会推荐食品',
      '米其林大厨亲自调配的酱料',
      '通过了国家权威部门检测',
    ],
    misses: ['家长委员会推荐的春游路线', '请先完成实名认证', '国家推荐性标准可在官网查'],
  },
  {
    id: 'AUTH/english-trust',
    category: 'AUTH',
    regex: {
      pattern:
        /\b(?:endorsed|trusted|loved|used|worn|recommended|favou?red|approved) by (?:[a-z]+ ){0,3}(?:champions?|celebrit(?:y|ies)|stars|athletes|olympi[a-z]+|doctors|experts|scientists|royal(?:ty| family)|hospitals|dermatologists|vets|pediatricians|influencers|government|army|chefs)|(?:backed|formulated|developed|designed) by (?:[a-z]+ ){0,2}(?:doctors|scientists|experts|dermatologists|harvard|nasa)|michelin[- ](?:star(?:red)?|chef|level)|as (?:featured|seen) (?:on|in)|(?:ce|sgs|usda|organic|gmp)[- ]certified/,
      needs: phrases(
        'endorsed by、trusted by、loved by、used by、worn by、recommended by、favored by、favoured by、approved by、backed by、formulated by、developed by、designed by、michelin、as featured、as seen、certified',
      ),
    },
    severity: 'evidence',
    basis: ENDORSE,
    fix: PROOF,
    hits: ['Endorsed by Olympic champions', 'A sauce by a Michelin-starred chef'],
    misses: ['Designed by our barista for fun', 'Used by 10 am tomorrow, please'],
  },
]
