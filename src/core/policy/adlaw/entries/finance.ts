import type { Entry } from '../entry.ts'
import { COUNT, gap, phrases } from './phrases.ts'

const INVITING = { kind: 'statute', text: '广告法 25、28；反不正当竞争法 9' } as const

/** FIN: promises of returns or safety for anything that is expected to yield money, joining a franchise included. */
export const finance: readonly Entry[] = [
  {
    id: 'FIN/principal',
    category: 'FIN',
    regex: {
      pattern:
        /(?<![环确担医社投非不水低酱])保本(?![店次色人身品市地月周年期群公小单宝场来着子质城村校院科季届日轮书土帮]|真)|(?<!不)保(?:收益|息|利)(?!率)|保本(?:保|付|高)息|(?:本金|本息|本利)[^。!?,\n]{0,4}(?:安全|保障|无忧|有保障|不亏|零损失|保证)|刚性兑付|刚兑|兜底(?:收益|本金|回购)|亏(?:了|损)[^。!?\n]{0,4}(?:我|平台|公司|全)[^。!?\n]{0,3}(?:赔|补|包|兜)|包赔本/,
      needs: phrases('保本、保收益、保息、保利、本金、本息、本利、刚性兑付、刚兑、兜底、亏了、亏损、包赔本'),
    },
    severity: 'deny',
    negatable: true,
    allow: phrases(
      '不保证本金、不承诺本金、保利广场、保利剧院、保利地产、保利发展、保利中心、保利城、保利大厦、保本店、保利时光里、保利国际、保利拍卖',
    ),
    hits: ['稳赚不赔，保本保收益', '本金安全有保障，随存随取', '亏了平台全赔'],
    misses: ['非保本浮动收益，投资需谨慎', '环保本色牛皮纸袋', '请确保本次订单地址正确'],
  },
  {
    id: 'FIN/sure-win',
    category: 'FIN',
    regex: {
      pattern: new RegExp(
        `稳赚|只赚不赔|稳赢|(?<![红礼钱面书荷])包赚|必赚|包回本|稳回本|保证(?:盈利|赚钱|赚|收益|回报|回本)|稳定(?:高|月|日)?收益|高收益|躺着(?:数钱|赚钱|收钱|收益)|只涨不跌|(?<![何未])必涨|稳涨|包盈利|(?:稳|包)挣|(?:绝不会?|肯定不会?|不可能|永远不会?|怎么都不会?|绝对不会?)亏(?![待欠])|(?:每天|每月|每周|天天|日日|按天|按月)(?:都)?(?:有|拿|领|发|返)?${gap(4)}(?:收益(?!率|日报|报表)|分红|返利)|(?:每月|每天|每周|月月|天天)(?:固定|稳定|保底|坐)(?:拿|领|收|得|返|到账|分|进账)${gap(2)}\\d|零投入高回报|低投入高回报|小投入大回报|低风险高(?:收益|回报)|0风险|坐等收钱|坐着收钱|躺着挣`,
      ),
      needs: phrases(
        '稳赚、不赔、稳赢、包赚、必赚、回本、保证、收益、躺着、不跌、必涨、稳涨、不会亏、不可能亏、绝不亏、肯定不亏、分红、返利、固定、稳定、保底、坐收、包盈利、稳挣、包挣、高回报、0风险、坐等收钱、坐着收钱',
      ),
    },
    severity: 'deny',
    inVertical: { electronics: 'evidence' },
    negatable: true,
    allow: phrases(
      '不保证收益、不保证盈利、不承诺高收益、高收益高风险、高收益往往、稳定收益不代表、高收益骗局、高收益陷阱、高收益诱惑、高收益伴随',
    ),
    hits: ['跟着做稳赚，躺着数钱', '加盟保证盈利，坐等收钱', '0风险高收益，内部项目'],
    misses: ['红包赚来的积分可以抵现', '警惕稳赚不赔的骗局', '我们不保证收益'],
  },
  {
    id: 'FIN/annual-return',
    category: 'FIN',
    regex: {
      pattern: new RegExp(
        `(?:年化(?!利率|费率|借款|成本|综合)(?:收益率?|回报率?)?|年收益率?|年回报率?|预期收益率?|收益率|回报率(?!提升)|月收益|日收益|固定收益|投资收益|利息|分红|月息|日息)${gap(5)}\\d+(?:\\.\\d+)?(?:%|个点|倍|厘)|(?:\\d+(?:\\.\\d+)?%)${gap(3)}(?:年化|收益率|年收益|月收益|日收益|的?回报|分红)|(?:日|天|月|年)(?:分红|返利|返|息)(?:\\d|[一二三四五六七八九几]+[百千万])`,
      ),
      needs: phrases('年化、收益、回报、利息、分红、月息、日息、返利、返、息'),
    },
    severity: 'evidence',
    inVertical: { finance: 'deny' },
    negatable: true,
    hits: ['年化收益12%，每月到账', '存进来年化8%起', '10%的回报，三个月一结'],
    misses: ['年化利率7.2%，按单利计算', '会员日返场，第二件半价'],
  },
  {
    id: 'FIN/income',
    category: 'FIN',
    regex: {
      pattern:
        /(?:月入|日入|日赚|月赚|年入|年赚|周入|周赚|一天赚|每天赚|一天能赚|每天能赚|每月多赚|一个月赚|轻松赚|躺赚)(?!库|会|群|账|园|学|住|驻|场)(?:了|到|个)?(?:过|上|破)?(?:千|万|百|\d+|[一二三五几数十]+(?:千|百|万)|斗金)|副业(?:月入|日入|轻松赚|躺赚)|日进斗金|一天回本|(?:earn|make) (?:up to )?[$¥€£]?\d[\d,]*k? ?(?:usd|yuan|dollars)? ?(?:a|per|every) (?:day|week|month)/,
      needs: phrases(
        '月入、日入、日赚、月赚、年入、年赚、周入、周赚、一天赚、每天赚、能赚、多赚、个月赚、轻松赚、躺赚、副业、日进斗金、一天回本、earn、make',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: INVITING,
    hits: ['宝妈在家做副业，月入过万', '跟着发朋友圈，日赚500', 'Make $500 a day from your phone'],
    misses: ['本月入库新书一百册', '月入会人数报表已生成'],
  },
  {
    id: 'FIN/no-risk',
    category: 'FIN',
    regex: {
      pattern: new RegExp(
        `(?:零风险|0风险|无风险|没有风险|毫无风险|无任何风险)${gap(6)}(?:投资|理财|收益|回报|创业|加盟|赚|套利|项目|副业|开店|入股|盈利)|(?:投资|理财|创业|加盟|项目|副业|开店|入股|套利|基金|保险)${gap(6)}(?<!没有|不存在|并非|不是|哪有|绝无|没有绝对的)(?:零风险|0风险|无风险|没有风险|毫无风险)|risk[- ]free (?:profit|return|income|investment)|guaranteed returns?|double your money|get rich quick`,
      ),
      needs: phrases(
        '零风险、0风险、无风险、没有风险、毫无风险、无任何风险、risk free、risk-free、guaranteed return、double your money、get rich',
      ),
    },
    severity: 'deny',
    negatable: true,
    hits: ['零风险创业，总部全程扶持', '投资没有风险，随时退出', 'Guaranteed returns, double your money'],
    misses: ['理财有风险，投资需谨慎', '收货七天内无理由退货，没有风险'],
  },
  {
    id: 'FIN/finance-words',
    category: 'FIN',
    words: phrases(
      '零风险、0风险、无风险、没有风险、毫无风险、绝对安全、100%安全、稳健高息、高息、保底、翻倍、翻番、稳稳的收益、稳稳拿、躺赢、最高收益、无忧收益、低风险、国家担保、政府担保、银行担保、国企担保、央企背书',
    ),
    verticals: ['finance'],
    severity: 'deny',
    negatable: true,
    allow: phrases('低风险等级、低风险产品r1、低风险偏好、没有风险提示'),
    hits: ['国企担保，零风险，收益翻倍'],
    misses: ['本产品风险等级为R2，请先做风险测评'],
  },
  {
    id: 'FIN/doubles',
    category: 'FIN',
    words: phrases(`
      本金翻倍、资金翻倍、资产翻倍、收益翻倍、财富翻倍、投资翻倍、必翻倍、稳翻倍、本钱翻倍、钱翻倍、身价翻倍、十倍收益、百倍收益、十倍回报、百倍回报、百倍币、十倍股、翻倍牛股、翻倍股、以小博大、带你暴富、一夜暴富、实现财富自由、财富自由不是梦、财务自由不是梦
      带你财富自由、轻松财富自由、轻松财务自由、实现财务自由、带你财务自由、钱生钱、早买早赚、早投早赚、早加入早赚
    `),
    severity: 'deny',
    negatable: true,
    allow: phrases('积分换钱翻倍'),
    hits: ['跟投三个月资金翻倍', '加入我们，实现财富自由'],
    misses: ['会员日积分翻倍', '新年祝福：祝大家暴富'],
  },
  {
    id: 'FIN/insider',
    category: 'FIN',
    words: phrases(`
      内幕消息、股市内幕、内部消息股、主力消息、庄家消息、牛股推荐、推荐牛股、抓牛股、抓涨停、涨停板战法、稳抓涨停、荐股、老师带单、导师带单、专业带单、带单老师、带单群、喊单、跟单赚、跟着老师买、必涨股、股神、神操盘、操盘手带、高抛低吸包、炒股群
      股票群、牛股群、大师带你炒股、内部原始股、原始股、私募内部、内部认购份额
    `),
    severity: 'deny',
    negatable: true,
    allow: phrases('推荐股东、推荐股份、荐股东、荐股份、原始股东、警惕荐股、非法荐股、荐股骗局、荐股诈骗'),
    hits: ['内幕消息，今晚牛股群里公布', '老师带单，跟单赚得稳', '原始股认购，早买早赚'],
    misses: ['非法荐股群请立即举报', '推荐股东大会直播回放'],
  },
  {
    id: 'FIN/proof-by-people',
    category: 'FIN',
    words: phrases(
      '经济学家推荐、银行内部推荐、银行行长推荐、投资大师推荐、客户收益截图、晒收益、收益截图、收益晒单、客户已赚、学员已赚、跟投客户都赚、老客户都赚、大佬都在投、专家推荐理财、协会推荐',
    ),
    severity: 'evidence',
    inVertical: { finance: 'deny' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 25(2)' },
    hits: ['每天晒收益，老客户都赚到了', '经济学家推荐的配置'],
    misses: ['储户咨询请到柜台办理'],
  },
  {
    id: 'FIN/property',
    category: 'FIN',
    regex: {
      pattern: new RegExp(
        `售后(?:包租|返租)|返租|包租(?:\\d+|[一二三五十]+)年|(?:稳|必|保证|承诺|坐享)升值|升值(?:保障|有保证|翻倍)|(?:溢价|保底|加价|承诺|原价)回购|(?:买|投)${gap(4)}(?:商铺|公寓|房产|车位|茅台|翡翠|黄金|藏品|字画)${gap(8)}(?:稳赚|升值|坐收租金|躺收)`,
      ),
      needs: phrases('包租、返租、升值、回购、商铺、公寓、房产、车位、茅台、翡翠、黄金、藏品、字画'),
    },
    severity: 'evidence',
    inVertical: { finance: 'deny' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 25、26' },
    hits: ['售后包租十年，坐享升值', '收藏酒到期加价回购'],
    misses: ['旧手机以旧换新，门店估价'],
  },
  {
    id: 'FIN/payback',
    category: 'FIN',
    regex: {
      pattern: new RegExp(
        `${COUNT}个?(?:天|周|月|年|季度)(?:内|左右)?(?:即可|就能|就|可|稳|轻松|快速|能)*(?:回本|收回成本|收回投资|盈利|赚回)|(?:加盟|开店|代理|合作|入股)${gap(12)}(?:包赚|稳赚|必火|必赚|回本快|快速回本|不赚钱退|不成功退|亏损包赔|零库存零风险|轻松当老板|坐收分红|客源不愁|保证客源)`,
      ),
      needs: phrases('回本、收回成本、收回投资、盈利、赚回、加盟、开店、代理、合作、入股'),
    },
    severity: 'evidence',
    inVertical: { finance: 'deny', fitness: 'warn' },
    negatable: true,
    basis: INVITING,
    hits: ['奶茶店加盟，三个月回本', '开店不赚钱退加盟费，回本快'],
    misses: ['开店三周年，感谢街坊', '年卡去五次就很划算'],
  },
  {
    id: 'FIN/loans',
    category: 'FIN',
    words: phrases(
      '黑户可贷、黑户也能贷、征信花也能贷、征信花也可以、不看征信、不查征信、无视征信、无视黑白、百分百下款、100%下款、包下款、必下款、秒下款、秒批秒放、零门槛贷款、人人可贷、无抵押秒贷、凭身份证贷款、身份证就能贷、征信修复、修复征信、洗白征信、逾期洗白、套现、信用卡提额包',
    ),
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 25、28；反电信网络诈骗法' },
    hits: ['不看征信，百分百下款', '征信修复，洗白征信找我'],
    misses: ['警惕“征信修复”骗局', '分期付款手续费见下单页'],
  },
  {
    id: 'FIN/crypto',
    category: 'FIN',
    words: phrases(
      '虚拟币、虚拟货币投资、炒币、挖矿收益、挖矿赚、搬砖套利、搬砖赚、区块链理财、空投暴富、usdt、合约带单、数字货币投资、数字货币理财、nft升值、币圈暴富、稳定币理财、外汇带单、炒外汇、外汇跟单、资金盘、互助盘、拆分盘、跑分',
    ),
    severity: 'deny',
    negatable: true,
    basis: { kind: 'regulation', text: '关于进一步防范和处置虚拟货币交易炒作风险的通知(2021)' },
    allow: phrases(
      '虚拟币骗局、虚拟币诈骗、资金盘骗局、跑分违法、跑分犯罪、手机跑分、跑分软件、跑分测试、跑分成绩、安兔兔跑分、跑分超、跑分达',
    ),
    hits: ['炒币群招人，搬砖套利每天有', 'USDT理财，随进随出'],
    misses: ['反诈提醒：虚拟币骗局请勿参与', '新机跑分成绩出炉'],
  },
  {
    id: 'FIN/against-banks',
    category: 'FIN',
    words: phrases(
      '比存银行、比银行利息、存银行不如、秒杀银行理财、秒杀余额宝、吊打银行、吊打余额宝、完胜银行、跑赢银行、银行利息的、超过银行利息、是银行的几倍',
    ),
    severity: 'evidence',
    inVertical: { finance: 'deny' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 13、25' },
    hits: ['比存银行划算多了，利息翻三番'],
    misses: ['银行卡支付立减5元'],
  },
]
