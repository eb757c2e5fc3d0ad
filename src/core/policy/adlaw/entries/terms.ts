import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

const UNFAIR = { kind: 'statute', text: '消费者权益保护法 24–26；消费者权益保护法实施条例 17' } as const
const SEVEN_DAYS = {
  zh: '改为“按法律规定支持退换；定制、鲜活等例外商品请在下单前确认”。',
  en: 'Write "returns as the law provides; exceptions are confirmed before you order".',
} as const

/** Unfair standard terms. */
export const terms: readonly Entry[] = [
  {
    id: 'TERM/final-say',
    category: 'TERM',
    words: phrases(`
      最终解释权、解释权归、解释权属、最终解释权归、最终决定权归、最终裁定权、拥有解释权、保留解释权、享有解释权、解释权为、最终处理权、最终释义权、解释权由
    `),
    severity: 'deny',
    negatable: true,
    allow: phrases(`
      宪法解释权、法律解释权、不设最终解释权、没有最终解释权、删去最终解释权、最终解释权无效、最终解释权属于霸王条款、最终解释权是霸王条款、取消最终解释权
    `),
    hits: ['本活动最终解释权归本店所有', '活动解释权归商家'],
    misses: ['法律课：谁有法律解释权', '如对活动有疑问请联系客服，我们来解释'],
  },
  {
    id: 'TERM/no-return',
    category: 'TERM',
    words: phrases(`
      概不退换、概不退款、概不退货、概不退还、概不退、一概不退、一律不退、恕不退换、恕不退款、恕不退、不退不换、不予退换、不予退款、不予退货、拒绝退换
      拒绝退货、拒绝退款、不接受退换、不接受退货、不接受退款、不支持退货、不支持退款、不支持退换、售出不退、售出概、离店概、离柜概、卖出不退、货物售出
      一经售出、一经出售、拆封不退、开封不退、拆封概不、不退货不退款、不退也不换、任何理由不退、任何情况下不退、无论什么原因都不退、不管什么原因都不退
    `),
    severity: 'deny',
    basis: UNFAIR,
    fix: SEVEN_DAYS,
    allow: phrases(`
      定制商品不支持退、鲜活商品不支持退、定制类不支持退、生鲜不支持七天、刻字商品不支持退、定制款不支持退、鲜花类商品不支持退、一经售出即登记、不会拒绝退
      绝不拒绝退、从不拒绝退、不会不支持退、不得拒绝退、刻字定制不支持退、定制产品不支持退、定制蛋糕不支持退、鲜活易腐商品不支持退
    `),
    hits: ['商品售出概不退换', '一经售出，任何理由不退', '拆封不退，介意慎拍'],
    misses: ['刻字定制不支持退，下单前请确认', '支持七天无理由退货', '退款进度可在小程序查看'],
  },
  {
    id: 'TERM/sale-no-return',
    category: 'TERM',
    regex: {
      pattern:
        /(?:特价|打折|折扣|清仓|促销|活动|秒杀|优惠|福利|处理|尾货|特惠|团购|拼团|赠品|礼品|积分兑换|直播|社群)(?:商品|产品|款|品|品类|价|团|单|课程|套餐|期间)?[^,。!?;\n]{0,6}(?:不退(?!热|烧|步|群|出|缩)|不换(?!药|人|时间)|不予退|不能退|不可退|无法退|不支持(?:七天|7天|退|换|售后|无理由)|不三包|不保修|不享受三包|不享受售后|不提供售后|没有售后|无售后|不开发票|不开票|不提供发票|恕不)/,
      needs: phrases(`
        不退、不换、不予退、不能退、不可退、无法退、不支持、不三包、不保修、不享受、不提供、没有售后、无售后、不开、恕不
      `),
    },
    severity: 'deny',
    basis: UNFAIR,
    fix: SEVEN_DAYS,
    allow: phrases(`
      活动不支持退群、优惠券不支持退、优惠券不退、活动期间不换班、活动不换地点、优惠不换成现金、福利不换现金、优惠不换现
    `),
    hits: ['特价商品不退不换', '秒杀款不支持七天无理由', '赠品不保修，坏了自理'],
    misses: ['活动期间不换班，大家辛苦', '特价商品同样支持退换'],
  },
  {
    id: 'TERM/no-liability',
    category: 'TERM',
    regex: {
      pattern:
        /(?<!(?:私下|转账|冒充|假冒|盗版|仿冒|非官方|第三方|陌生)[^。!?;\n]{0,20})与(?:本店|商家|我店|我们|本公司|主办方|机构)(?:一?概)?无[关涉]/,
      needs: ['无关', '无涉'],
    },
    words: phrases(`
      概不负责、恕不负责、一概不负责、一律不负责、本店不负责、不承担任何责任、不承担一切责任、不承担责任、不负任何责任、不负责任何、后果自负、责任自负
      风险自担、责任自担、损失自负、损失自担、自行承担一切、自行承担全部、自行承担所有、概不赔偿、恕不赔偿、不予赔偿、免责、如有损坏概不、丢失不赔、损坏不赔
      伤亡自负、人身伤害自负、概不承担
    `),
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '消费者权益保护法 26；消费者权益保护法实施条例 17；民法典 506' },
    fix: { zh: '写提醒和各自的责任，不排除自己的法定责任。', en: 'Warn, but never exclude a duty that the law sets.' },
    allow: phrases(`
      投资风险自担、免责条款请细读、免责声明见保险、本店不负责任何形式的代扣、保险免责、免责任险、假货与本店无关
    `),
    hits: ['贵重物品丢失概不负责', '训练受伤后果自负', '发货后破损，本店不负责'],
    misses: ['贵重物品请随身携带，前台可寄存', '老师负责任，家长都放心'],
  },
  {
    id: 'TERM/change-at-will',
    category: 'TERM',
    regex: {
      pattern:
        /保留[^,。!?;\n]{0,4}(?:随时|单方面?|任意)[^,。!?;\n]{0,16}权|(?:有权|保留[^,。!?;\n]{0,6}权利?|可以?|可能会?)(?:随时|单方面?|自行|任意|在任何时候)[^,。!?;\n]{0,8}(?:变更|修改|调整|取消|终止|中止|更改|停止|解除|收回|作废|撤销)|(?:恕不|不再|不)另行通知|无需(?:另行|事先|提前)通知|如有(?:变动|变更|调整),?恕不/,
      needs: ['随时', '单方', '自行', '任意', '任何时候', '另行通知', '无需', '恕不'],
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '消费者权益保护法 26；消费者权益保护法实施条例 17；规范促销行为暂行规定 6' },
    fix: { zh: '写明何种情形下调整，并提前公告。', en: 'Say when the rules may change and give notice.' },
    allow: phrases(`
      您可随时取消、你可随时取消、会员可随时取消、可随时取消订阅、您可以随时取消、您有权随时、你可以随时取消、会员可以随时取消、会员可随时终止
      可随时取消预约、可随时更改、可以随时更改、可以随时取消、可随时取消、可以随时撤销、可随时撤销、消费者有权随时、可随时调整提醒、可以自行调整、可自行调整
      可以自行更改、可自行更改、可自行修改、可以自行修改、可自行取消、可以自行取消、可随时修改、可以随时修改
    `),
    hits: ['本店有权随时修改活动规则，恕不另行通知', '商家保留单方面取消活动的权利'],
    misses: ['您可以随时取消订阅，回复TD即可', '预约时间可自行修改，提前两小时即可'],
  },
  {
    id: 'TERM/stored-value',
    category: 'TERM',
    regex: {
      pattern:
        /(?:余额|储值|充值|储值卡|会员卡|预付卡|卡内金额|次卡|年卡|月卡|课时|课包|学费|课程费?|报名费|会费|押金|定金|预付款|保证金)[^,。!?;\n]{0,8}(?:概不|一律不|恕不|不予|不可|不得|不能|不支持|不)(?:退(?!步|出|烧|热|群|缩|役)|返还|退还|提现(?!到)|转让)|(?:任何情况|任何原因|任何理由|无论何种|一经缴|一经报|缴费后|付款后|报名后|开课后|开卡后|办卡后|交费后)[^,。!?;\n]{0,10}(?:不退|不予退|不可退|不能退|恕不)(?!热|烧|步|群|出)|(?:余额|储值|充值|卡内金额|次卡|年卡|课时|课包|储值卡)[^,。!?;\n]{0,8}(?:过期|逾期|到期)[^,。!?;\n]{0,3}(?:作废|清零|不退|失效|归零)/,
      needs: phrases(`
        任何、无论、一经、费后、付款后、报名后、开课后、余额、储值、充值、卡、课、学费、报名费、会费、押金、定金、预付款、保证金
      `),
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '消费者权益保护法 53；消费者权益保护法实施条例 22；最高法预付式消费司法解释' },
    fix: { zh: '写明退款办法：扣除已消费部分后退还余额。', en: 'Say how the rest is paid back after what was used.' },
    allow: phrases(`
      积分过期作废、优惠券不可提现、优惠券不可转让、赠送余额不可提现、赠金不可提现、充值赠送不可提现、年卡不可转让他人使用
    `),
    hits: ['会员卡余额概不退还', '充值金额不退不换', '课程费一经缴纳不予退还', '储值卡到期余额作废', '次卡过期作废'],
    misses: ['押金当场退还到原支付账户', '剩余课时可退，按已上课次结算'],
  },
  {
    id: 'TERM/catering',
    category: 'TERM',
    words: phrases(`
      禁止自带酒水、谢绝自带酒水、谢绝自带、开瓶费、收开瓶、包间最低消费、包厢最低消费、自带酒水收费、消毒餐具收费、餐具收费、强制消费、强制服务费
      加收服务费、禁止外带食物、谢绝外带酒水
    `),
    severity: 'evidence',
    basis: { kind: 'regulation', text: '餐饮业经营管理办法（试行）12；消费者权益保护法 26' },
    fix: {
      zh: '不设最低消费和开瓶费；收费项目下单前明示。',
      en: 'No minimum spend or corkage; show every fee before the order.',
    },
    allow: phrases(`
      不收开瓶费、免开瓶费、没有开瓶费、无开瓶费、不加收服务费、没有包间最低消费、无包间最低消费、免收开瓶费、不设包间最低消费
    `),
    hits: ['谢绝自带酒水，开瓶费100元', '包厢最低消费1888元'],
    misses: ['本店免开瓶费，欢迎自带', '外卖最低消费20元起送'],
  },
  {
    id: 'TERM/no-invoice',
    category: 'TERM',
    words: phrases(`
      不开发票、不开票、不提供发票、概不开票、恕不开票、不能开发票、开票加税点、开发票加、开票加、发票另加、要发票另加、不含税不开票、收据代替发票
    `),
    severity: 'deny',
    basis: { kind: 'statute', text: '消费者权益保护法 22；发票管理办法 18' },
    fix: { zh: '改为“可开发票，请联系客服”。', en: 'Write "invoices on request".' },
    allow: phrases(`
      开票加急、开票加微信、开发票加微信、开发票加客服、开票加客服、开票加企业微信、不提供发票抬头、开票加好友
    `),
    hits: ['活动价不开发票', '要开发票加8个点'],
    misses: ['需要开发票加客服微信即可', '电子发票当天发到邮箱'],
  },
  {
    id: 'TERM/silence-is-consent',
    category: 'TERM',
    words: phrases(`
      视为同意、即视为同意、视为放弃、默认同意、默认放弃、不得投诉、禁止投诉、不准投诉、不得举报、不得维权、放弃一切权利、放弃追究、放弃维权、不得给差评
      不许差评、不得差评、差评拉黑、差评不售后、投诉者拉黑、差评一律拉黑、不得异议、不得有异议、不得提出异议、到店即视为、购买即视为、购买即代表同意
    `),
    severity: 'deny',
    basis: { kind: 'statute', text: '消费者权益保护法 15、26；消费者权益保护法实施条例 17' },
    fix: {
      zh: '改为由顾客主动确认，保留投诉和评价的权利。',
      en: 'Ask for an active yes; keep the right to complain and review.',
    },
    allow: phrases(`
      不会视为同意、不视为同意、不得视为同意、逾期未领视为放弃、超时未领视为放弃、未领取视为放弃、未兑换视为放弃、逾期视为放弃、未回复视为放弃奖品
      未领奖视为放弃、未到视为放弃、不会默认同意、不默认同意、超时视为放弃、未核销视为放弃
    `),
    hits: ['付款即视为同意以上全部条款', '给差评拉黑，差评不售后', '签收后不得异议'],
    misses: ['中奖者逾期未领视为放弃，奖品顺延', '您的沉默不会视为同意'],
  },
  {
    id: 'TERM/damages',
    category: 'TERM',
    regex: {
      pattern:
        /(?:中途|提前|擅自|单方)?(?:退课|退款|退卡|退费|退货|取消订单|解约|退会)[^,。!?;\n]{0,8}(?:扣除?|收取|需付|须付|支付|赔偿|罚款?)[^,。!?;\n]{0,6}(?:\d{2,3} ?%|[三四五六七八九]成|双倍|违约金|手续费|全额|全部)/,
      needs: ['退', '取消订单', '解约'],
    },
    severity: 'evidence',
    basis: { kind: 'statute', text: '消费者权益保护法 26；民法典 497、585' },
    fix: {
      zh: '违约金不得明显超过损失；写明计算方法。',
      en: 'No penalty beyond the real loss; say how it is reckoned.',
    },
    hits: ['中途退课扣除50%学费', '退卡需支付违约金'],
    misses: ['退款全额原路返回，1至3天到账', '质量问题退货不收任何费用'],
  },
  {
    id: 'TERM/english',
    category: 'TERM',
    regex: {
      pattern:
        /\b(?:final interpretation|right of final|(?:no|non)[- ]?(?:refunds?|returns?|exchanges?|refundable)(?: or (?:exchanges?|returns?|refunds?))?(?! fee| needed| required|able)|all sales (?:are )?final|(?:we|the shop|company) reserve[sd]? the right to (?:change|cancel|modify|refuse)[^.;\n]{0,30}(?:without|at any time)|without prior notice|(?:we|the shop) (?:are|is) not (?:responsible|liable)|at your own risk|no liability)\b/,
      needs: phrases(`
        final、refund、return、exchange、reserve、without prior、responsible、liable、own risk、liability
      `),
    },
    severity: 'deny',
    basis: UNFAIR,
    hits: ['No refunds or exchanges on sale items', 'All sales final', 'Final interpretation belongs to the shop'],
    misses: ['Refunds take one to three days', 'Final call for the yoga class, starts at 6'],
  },
  {
    id: 'TERM/portrait',
    category: 'TERM',
    regex: {
      pattern:
        /(?:默认|视为|自动|有权|可以?)(?:同意|授权|使用|允许)?[^,。!?;\n]{0,8}(?:使用|公开|用于宣传|商用|发布)[^,。!?;\n]{0,8}(?:照片|肖像|影像|视频|头像|聊天记录|宝宝照)|(?:照片|肖像权?|影像|视频|作品|投稿)(?:的)?(?:版权|所有权|使用权|肖像权)?(?:一律|全部|均)?归(?:本店|商家|主办方|我们|机构|品牌方)(?:所有|使用|免费)/,
      needs: ['默认', '视为', '自动', '有权', '可', '归'],
    },
    severity: 'evidence',
    basis: { kind: 'statute', text: '民法典 1019；个人信息保护法 14；消费者权益保护法 26' },
    fix: { zh: '单独征得书面同意，写明用途与期限。', en: 'Ask for separate written consent with purpose and term.' },
    allow: ['不会公开', '不可以使用', '不得使用', '可以发布视频', '可以使用照片墙'],
    hits: ['到店即默认授权本店使用顾客照片', '参赛作品版权归主办方所有'],
    misses: ['照片会单独发给您，不对外公开', '拍完可以在前台领纸质照片'],
  },
]
