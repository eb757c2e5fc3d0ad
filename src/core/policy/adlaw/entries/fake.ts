import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

const INVENTED = { kind: 'statute', text: '反不正当竞争法 9；电子商务法 17；网络反不正当竞争暂行规定 8、9' } as const

/** Orders, reviews, customers and draws that are made up; mostly seen in instructions to staff or helpers. */
export const fake: readonly Entry[] = [
  {
    id: 'FAKE/brushing',
    category: 'FAKE',
    words: phrases(`
      刷单、刷好评、刷销量、刷评价、刷评论、刷榜、刷信誉、刷粉、刷量、刷赞、刷人气、刷热度、刷票、刷点击、刷数据、刷成交、刷口碑、补单、养号刷、买粉、买赞
      买好评、买评论、买销量、买评价、代刷、放单、冲销量佣金、空包
    `),
    severity: 'deny',
    negatable: true,
    basis: INVENTED,
    allow: phrases(`
      刷单诈骗、刷单是诈骗、刷单是违法、刷单违法、刷单属于、刷单骗、反刷单、防刷单、刷单都是诈骗、刷单都是骗、刷单返利诈骗、刷单返利都是、刷单返利是
      刷单类诈骗、刷单陷阱、警惕刷单、远离刷单、不刷单、不刷量、不刷好评、绝不刷、从不刷、禁止刷票、严禁刷票、禁止刷单、严禁刷单、拒绝刷单、刷票取消
      刷票行为、刷票的、发现刷票、刷单行为将、漏发补单、补单号、已补单、系统补单、补单处理、补单成功、放单子、放单车、印刷单、印刷量、印刷榜、买赞助、补单词
      买粉丝、买粉底、买粉饼、买粉色、买粉红、买粉条、空包装、空包袋、空包裹盒、买粉的、买粉蒸、买粉末、买粉笔、刷量杯、刷粉底、刷粉饼、刷粉刷、牙刷量
      毛刷单、刷单支、空包包、刷评论区里、买粉面
    `),
    hits: ['今晚十个人帮忙刷单，佣金5元', '找人刷好评，五十条起', '兼职补单，日结'],
    misses: ['警惕刷单诈骗，客服不会让您转账', '漏发补单已处理，今天重新寄出', '家里的印刷单据请保留'],
  },
  {
    id: 'FAKE/invented-deals',
    category: 'FAKE',
    regex: {
      pattern:
        /(?:小号|马甲号?|自己人|内部人)[^,。!?;\n]{0,8}(?:接龙|好评|晒单|节奏|气氛|凑单|凑人|凑数|冒充|捧场|假装)|(?:安排|找|请|雇|叫)[^,。!?;\n]{0,4}(?:个|些)托(?!管|运|育|盘|班|儿所)|(?:虚构|虚拟|虚增|虚报|编造|捏造|伪造|假装|冒充|模拟|假冒|造假|编[一几]?[个条些]|造[一几]?[个条些]|做[一几]?[个条些]?假|p[一几]?[张个]|ps[一几]?[张个]|ai生成[一几]?[张条些]?)(?:点|几|一些|一批|的|成)?[^,。!?;\n]{0,6}(?:成交|销量|订单|交易|好评|评价|评论|买家|顾客|客户|成团|拼团|拼单|团员|聊天记录|转账|付款|截图|晒单|案例|反馈|见证|抢购|库存|人数|中奖|用户(?!协议|名|行为|测试|画像|旅程|体验|场景))/,
      needs: phrases(`
        小号、马甲、自己人、内部人、个托、些托、虚构、虚拟、虚增、虚报、编、捏造、伪造、假装、冒充、模拟、假冒、造、做、p、ai生成
      `),
    },
    severity: 'deny',
    negatable: true,
    basis: INVENTED,
    allow: phrases(`
      虚拟用户、模拟客户拜访、模拟客户演练、模拟顾客演练、冒充客服、假冒客服、模拟订单测试、编个订单号、冒充买家、冒充客户、做个顾客、做个客户、做一个客户
      做个用户、做些案例、编一个案例、编个评价表、谨防冒充、不得虚构、禁止虚构、绝不虚构、杜绝虚构、模拟客户
    `),
    hits: ['虚构几条成交记录发群里', '人数不够就模拟成团', '帮我伪造聊天记录截图', '找人假装顾客在群里抢购'],
    misses: ['平台不得虚构交易，请如实填写', '下午做模拟客户接待演练', '谨防冒充客服的电话'],
  },
  {
    id: 'FAKE/shills',
    category: 'FAKE',
    words: phrases(`
      假客户、假买家、假订单、假销量、假评价、假好评、假成交、假聊天、假截图、假粉丝、假库存、假装抢、假倒计时、机器人凑、机器人成团、机器人参团、机器人下单
      僵尸粉充、水军、找托、当托、请托、安排托、托儿带节奏、群托、饭托、酒托、小号下单、小号好评、小号晒单、小号捧场、小号带节奏、小号接龙、小号刷
      马甲号好评、马甲下单、小号凑、气氛组接龙、带节奏下单、假接龙、虚假接龙、自己人接龙、演员顾客、代写好评、好评文案代写、代发好评、剧本好评、好评模板复制
      自己人先下单
    `),
    severity: 'deny',
    negatable: true,
    basis: INVENTED,
    allow: phrases(`
      请托管、请托运、当托管、请托人、请托盘、不请托、拒绝水军、不买水军、禁止水军、没有水军、水军营、水军港、水军都督、打击水军、水军统领、没有托、请托举
      请托老师、请托住、不找托、找托管、找托运、找托班、找托育、找托盘、请托班、请托育、水军古
    `),
    hits: ['用小号下单带带节奏', '安排几个群托，先接龙', '机器人凑满人数成团'],
    misses: ['暑期想找托管班的家长看过来', '三国读书会：东吴水军都督周瑜'],
  },
  {
    id: 'FAKE/change-figures',
    category: 'FAKE',
    regex: {
      pattern:
        /(?:把|将)?(?:销量|库存|人数|好评数?|已售|浏览量?|倒计时|剩余数量|评分|评价数|已抢|参团人数|数据|中奖名单|成交量?)(?:都|就)?(?:改成|改到|改大|改小|调成|调高|写成|写高|做高|显示成|往高了写|往大了写|随便写|设成假|乱写|虚报|p成|翻倍写|加个零|造假|注水|灌水)/,
      needs: phrases(`
        改成、改到、改大、改小、调成、调高、写成、写高、做高、显示成、写、设成假、虚报、p成、加个零、造假、注水、灌水
      `),
    },
    severity: 'deny',
    negatable: true,
    basis: INVENTED,
    allow: ['人数改成', '参团人数改成', '库存改成', '数据写成报告', '数据写成', '倒计时调成'],
    hits: ['海报上已售写成一万份', '把销量改成10万再发', '评分造假点，写4.9'],
    misses: ['成团人数改成3人团，规则更新', '把上月数据写成报告发我'],
  },
  {
    id: 'FAKE/fixed-draw',
    category: 'FAKE',
    words: phrases(`
      内定中奖、内定获奖、内定的中奖、内定给、已经内定、早已内定、都内定、内定好、内定了、已内定、中奖名单内定、假抽奖、虚假抽奖、假中奖、谎称中奖
      中奖都是自己人、安排自己人中奖、安排员工中奖、奖项内定、大奖内定、自己人中奖、不会真抽、抽奖做做样子、大奖不放、一等奖不放
    `),
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '反不正当竞争法 11；规范促销行为暂行规定 12–17' },
    fix: {
      zh: '按公布的规则真实开奖，员工与亲属不参与。',
      en: 'Draw for real by the published rules; staff and relatives stay out.',
    },
    allow: ['绝无内定', '没有内定', '不存在内定', '拒绝内定'],
    hits: ['一等奖内定给老板亲戚', '中奖都是自己人就行'],
    misses: ['抽奖全程直播，绝无内定，欢迎监督'],
  },
  {
    id: 'FAKE/false-promise',
    category: 'FAKE',
    words: phrases(`
      先涨后降、先提价再打折、先提价后打折、先涨价再打折、原价随便写、原价标高、原价写高、划线价写高、虚标原价、虚高原价、标个高价再打折、虚假原价、假原价
      假打折、假促销、先把价格调高、先把价格涨
    `),
    severity: 'deny',
    negatable: true,
    basis: { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 17、19(3)' },
    fix: { zh: '折价以近7日最低成交价为基准。', en: 'Discount from the lowest price of the last 7 days.' },
    allow: ['拒绝先涨后降', '不先涨后降', '绝不先涨后降', '没有先涨后降', '不玩先涨后降'],
    hits: ['先提价再打折，群里看不出来', '原价标高一点显得便宜'],
    misses: ['我们不玩先涨后降，价格可查'],
  },
  {
    id: 'FAKE/english',
    category: 'FAKE',
    regex: {
      pattern:
        /\b(?:fake (?:reviews?|orders?|customers?|followers?|sales|countdown|stock)|buy (?:reviews|followers|likes)|paid reviewers? to|make up (?:some )?(?:reviews|orders|testimonials)|invent(?:ed)? (?:reviews|customers|testimonials))\b/,
      needs: ['fake', 'buy ', 'paid review', 'make up', 'invent'],
    },
    severity: 'deny',
    negatable: true,
    basis: INVENTED,
    allow: ['no fake reviews', 'never buy reviews', 'report fake reviews'],
    hits: ['Post ten fake reviews tonight', 'We can buy followers for the page'],
    misses: ['Please report fake reviews to us', 'Natural make up workshop on Saturday'],
  },
  {
    id: 'FAKE/robot-group',
    category: 'FAKE',
    regex: {
      pattern:
        /(?:机器人|虚拟(?:用户|头像|成员|人数)|假人|假头像|假用户|僵尸号|马甲)[^,。!?;\n]{0,10}(?:成团|凑团|凑满|补满|参团|补位|填满|充数|占位|接龙|抢购|拼团|下单)|自动补(?:齐|满)?(?:机器人|虚拟|假人|人头)/,
      needs: ['机器人', '虚拟', '假人', '假头像', '假用户', '僵尸号', '马甲', '自动补'],
    },
    severity: 'deny',
    negatable: true,
    basis: INVENTED,
    fix: {
      zh: '人数不足按规则自动退款，不得补假成员。',
      en: 'Refund when the group is short; never fill it with invented members.',
    },
    hits: ['差两人系统用机器人头像帮你成团', '放些假用户拼团显得热闹'],
    misses: ['扫地机器人拼团价明天公布', '客服机器人可以查订单'],
    allow: phrases(
      '扫地机器人拼团、扫地机器人下单、机器人课拼团、客服机器人下单、机器人编程拼团、擦窗机器人拼团、扫地机器人抢购、擦窗机器人下单',
    ),
  },
]
