import type { Entry } from '../entry.ts'
import { past, within } from './grammar.ts'
import { phrases } from './phrases.ts'

const UNFAIR = { kind: 'statute', text: '消费者权益保护法 24–26；消费者权益保护法实施条例 17' } as const
const RETURNS = {
  zh: '改为“按法律规定支持退换；定制、鲜活等例外商品请在下单前确认”。',
  en: 'Write "returns as the law provides; exceptions are confirmed before you order".',
} as const
const NOT =
  '(?:不(?:给|予|能|可以?|再|得|许|会|支持|接受|办理|提供|做|包)?|概不|恕不|一律不|一概不|无法|没法|休想|别想|拒绝)(?:给|能|予|办理|申请|任何)?'
const BACK = '(?:退(?![步烧热群出缩役潮休回伍让堂])|返还|换货|换新|调换|转让|延期|延长|改期|赔)'
const EXCEPT =
  '定制|刻字|生鲜|鲜活|易腐|鲜花|优惠券|赠金|赠送|红包|积分|运费|邮费|快递费|不会|欢迎|假一|不满意|不合适|不想要|不喜欢|不用了'
const SHOP = '(?:我们|我方|本店|商家|店家|门店|老板|主办方|主办|机构|平台|公司|卖家|教练|客服|品牌方|组织者)'
const THEM = '(?:您|你|顾客|客户|消费者|学员|家长|参与者|参加者|参赛者|会员|买家|本人|个人|自己|用户|客人)'

/** Terms in everyday words: no money back, not our fault, as we please. */
export const termsShop: readonly Entry[] = [
  {
    id: 'TERM/no-way-back',
    category: 'TERM',
    regex: {
      pattern: new RegExp(
        `(?:一旦|一经|无论|不管|不论|任何情况|任何原因|任何理由|以任何|什么理由|什么原因)${past(16, EXCEPT)}${NOT}${within(2)}${BACK}|(?:办卡|开卡|买卡|购卡|办了卡|缴费|交费|交了?钱|付款|付了钱?|(?<!券|红包|积分)支付|下单|报名|订金|定金|押金|会费|会员费|学费|课程费?|团费|预付款?|入会费|年费|剩余次数|剩余课时|剩余金额|售出|卖出|离店|出门|离柜)${past(10, EXCEPT)}${NOT}${BACK}|(?:拆[封了开包过]|开封|剪标|剪吊牌|撕标|试穿|试用|用过|打开)${past(8, EXCEPT)}${NOT}(?:退|换)(?![烧热])|(?:特价|打折|折扣|优惠(?!券)|促销|清仓|处理|赠品|福利|活动)${within(3)}(?:东西|商品|货|款|课|票|品|件)?${past(10, EXCEPT)}(?:不管(?!多|是|你|您|怎)|坏了不|${NOT}${BACK}|不负责换|不管换|不管修|自认倒霉|没有?售后|无售后)|(?:仅供参考|色差|尺码|实物|描述不符|实物不符)${past(10, EXCEPT)}(?:${NOT}${BACK}|不作为退|不是退换|不算质量)`,
      ),
      needs: phrases('退、返还、换、转让、延期、延长、改期、赔、不管、自认倒霉、售后、不算质量'),
    },
    severity: 'deny',
    basis: UNFAIR,
    fix: RETURNS,
    allow: phrases(
      '活动不换地点、活动期间不换班、不换人、优惠不换现、不退不换说法、不退出、不退群、不赔本、特价商品同样支持退',
    ),
    hits: [
      '订金一旦支付，无论何种原因都不返还',
      '办卡以后不管用没用都不给退',
      '拆了包装就不能退',
      '打折的东西有质量问题我们也不管',
      '会员费付了就不退',
      '实物不符不退',
    ],
    misses: [
      '无论什么原因不想要了都可以退',
      '报名后不能退群，请保留入群二维码',
      '付款后不满意可以退',
      '优惠券支付部分不退现金',
    ],
  },
  {
    id: 'TERM/not-our-fault',
    category: 'TERM',
    regex: {
      pattern: new RegExp(
        `(?<!(?:私下|转账|冒充|假冒|盗版|仿冒|非官方|第三方|陌生|骗|外挂)[^。!?;\\n]{0,16})(?:任何|一切|所有|出现|发生|造成|产生|如有|受伤|猝死|意外|摔坏|碰坏|损坏|丢失|破损|丢了|破了|坏了|磕|摔|事故|后果|损失|伤害|质量问题|安全问题|延误|漏发)${past(12, '运费|邮费|快递费|税费|打车|交通|我们承担|本店承担|可|请')}(?:由?${THEM}(?:本人|自己|自行)*(?:全部|全权|完全)?(?:承担|负责|负担|买单|解决)|(?:自己|自行|自)(?:承担|负责|解决|买单|负|担|理)|${SHOP}?(?:也|都|一?概|一律|均|恕)?(?:不管(?!多|大|是)|不负责(?!人)|不承担|不赔|不认|不予?受理|没有?责任|无责|免责)|概不管|自认倒霉|别(?:来)?找(?:我|店|商家)|(?:均|都|一?概)?(?:与|和)(?:${SHOP}|本馆|本中心|场馆)无关)|${SHOP}(?:一?概|一律|均|恕|都|也)?(?:不管(?!多|大|是)|不负责任何|不负任何责|概不管|不承担任何)`,
      ),
      needs: phrases(
        '承担、负责、负担、买单、解决、自负、自担、自理、不管、不赔、不认、受理、责、自认倒霉、别找、别来找、无关',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '消费者权益保护法 26；消费者权益保护法实施条例 17；民法典 506' },
    fix: { zh: '写提醒和各自的责任，不排除自己的法定责任。', en: 'Warn, but never exclude a duty that the law sets.' },
    allow: phrases('投资风险自担、我们承担、由我们承担、本店承担、商家承担'),
    hits: ['出现任何意外由学员自己承担', '快递丢了破了，我们概不管', '孩子受伤家长自己负责'],
    misses: ['如有破损请拍照联系客服，我们承担运费', '无理由退货产生的运费由买家承担', '任何问题都由店长负责'],
  },
  {
    id: 'TERM/no-complaint',
    category: 'TERM',
    regex: {
      pattern: new RegExp(
        `(?:不得|不能|不可|不许|不准|禁止|无权|不接受|拒绝|不受理|谢绝|别想)${past(10, '可以|删|屏蔽|隐藏|干预|拒绝|阻|刷|恶意|写|用|诱导|要求')}(?:投诉|差评|中评|索赔|要求赔偿|赔偿|维权|起诉|举报|曝光|追究|申诉)|(?:差评|投诉|中评)${within(4)}(?:者|的)?(?:一律|直接|就|会被|永久)?(?:拉黑|踢|移出|取消(?:会员|资格)|不售后|追究|起诉|起诉你|律师函|罚)|(?:凡|只要|一旦|进店|到店|下单|购买|参与|报名|扫码|入群|进群|付款|签收|点击|支付|消费)${past(10, '不|并非')}(?:即|就|均|都|便|则)?(?:视为|视作|视同|表示|代表|等于|意味着|默认)(?:已|您|你)?${within(5)}(?:同意|接受|认可|放弃|授权|无条件|自愿承担)`,
      ),
      needs: phrases(
        '投诉、差评、中评、索赔、赔偿、维权、起诉、举报、曝光、追究、申诉、视为、视作、视同、表示、代表、等于、意味着、默认',
      ),
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '消费者权益保护法 15、26；消费者权益保护法实施条例 17' },
    fix: {
      zh: '改为由顾客主动确认，保留投诉和评价的权利。',
      en: 'Ask for an active yes; keep the right to complain and review.',
    },
    allow: phrases('不会视为同意、不代表同意、不等于同意、不能代表、不代表接受、无法投诉时'),
    hits: ['顾客不得以任何理由要求赔偿', '不接受任何形式的投诉和差评', '凡进店消费者即表示接受店内所有规定'],
    misses: ['不得删除差评，一条条回复', '点击链接不代表同意营销短信', '不满意可以投诉，电话在小票上'],
  },
  {
    id: 'TERM/as-we-please',
    category: 'TERM',
    regex: {
      pattern: new RegExp(
        `解释(?:的)?(?:权利|权)|解释${within(4)}(?:归|属|由)${within(6)}(?:所有|说了算|决定|拥有)|(?:一切|规则|最终|是否${within(6)}|所有)${within(6)}(?:以|由|听)${SHOP}${within(8)}(?:说了算|说的(?:话|算)?为准|裁定|判定为准|决定为准|说为准|最终决定|口径为准|通知为准|解释为准)|${SHOP}说了算|${SHOP}${within(3)}随时(?:可以|能|可)(?:改|变|停|取消)|以${SHOP}${within(4)}(?:说的|解释|口头)${within(3)}为准|${SHOP}(?:可以?|有权|保留)?${within(6)}(?:单方面?|随时|任意|自行决定|无条件)${within(8)}(?:终止|取消|变更|修改|调整|停止|解除|涨价|更换|关闭)|随时(?:会|可能)?变${within(4)}不|(?:不再|不另|恕不|不会|无需|不)(?:另行|另外|提前|事先|再)?(?:另行)?通知(?=[,。!]|$)(?<!(?:电话|短信|不再单独)通知)|(?:纠纷|争议|诉讼|起诉|仲裁|官司)[^。!?;\\n]{0,12}(?:只能|仅能|须|必须|由|归|到)${within(8)}(?:商家|本店|我方|公司|主办方|甲方|卖家|总部|我们)${within(6)}(?:法院|所在地|管辖|仲裁)`,
      ),
      needs: phrases(
        '解释、说了算、为准、裁定、最终决定、单方、随时、任意、自行决定、无条件、不通知、通知、法院、所在地、管辖、仲裁',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: UNFAIR,
    fix: {
      zh: '写明何种情形下调整，并提前公告；有疑问联系客服。',
      en: 'Say when the rules may change and give notice.',
    },
    allow: phrases(
      '宪法解释权、法律解释权、不设最终解释权、没有最终解释权、删去最终解释权、解释权无效、解释权是霸王、您可随时取消、双方协商、司法解释权、最终解释权属于霸王、取消最终解释权',
    ),
    hits: [
      '本店对活动拥有最终解释的权利',
      '一切解释由主办方说了算',
      '规则以我们当天说的为准',
      '我们可以单方面终止服务',
      '发生纠纷只能到商家所在地法院起诉',
    ],
    misses: ['有变化会在群里通知', '价格以小程序显示为准', '到货后短信通知，不再电话通知', '店员会解释给您听'],
  },
  {
    id: 'TERM/forfeit',
    category: 'TERM',
    regex: {
      pattern: new RegExp(
        `(?:退款?|退课|退费|退卡|取消订?单?|解约|转课|违约)[^。!?;\\n]{0,10}(?<!不|免|无需)(?:扣除?|收取?|支付|赔付?|罚)${within(8)}(?:\\d{2,3} ?%|百分之[一二三四五六七八九十]{1,4}|[三四五六七八九]成|双倍|违约金|一半|全款)|(?:次数|课时|余额|储值|[月年季次]卡|会员卡|课包|充值|套餐|剩余)[^。!?;\\n]{0,14}(?:过期|逾期|到期|未用完|没用完|用不完|超期)${within(10)}(?:作废|清零|归零|不退|不延|不补|没收|归(?:本店|商家))|(?:带|自带)${within(8)}(?:酒水|饮料|蛋糕|食物|酒)${past(12, '不收|免收|免费')}(?:收|加收|罚|另收|付)${within(4)}(?:\\d|[一二三五八十百]+元?|费)|(?:包间|包厢|卡座|雅座|大厅|露台)${past(8, '不|没有|无')}(?:消费满?|低消|点满|最低)${within(4)}[\\d一二三五六八九十百千]+(?!人|位)|不(?:给|能|提供|支持)?开?(?:具)?(?:发票|票据|票)(?=[,。!]|$|的)|(?:要票|开票|发票|要发票)${within(3)}(?:另?[付加补收])${within(3)}(?:税|个?点|钱|\\d)`,
      ),
      needs: phrases(
        '退、取消、解约、转课、违约、次数、课时、余额、储值、月卡、年卡、季卡、次卡、会员卡、课包、充值、套餐、剩余、带、包间、包厢、卡座、雅座、大厅、露台、票',
      ),
    },
    severity: 'deny',
    basis: UNFAIR,
    fix: {
      zh: '写明扣除与退还的办法，不设最低消费，提供发票。',
      en: 'Say how money is paid back; no minimum spend; invoices on request.',
    },
    allow: phrases('不开票据箱、不买票、不检票、不要票、免费停车票、不用票、不出票、不补票、不打票'),
    hits: [
      '如需退款，需扣除总价百分之三十作为违约金',
      '月卡过期未用完的次数自动清零',
      '包间必须消费满八百才能坐',
      '优惠价不给开票，要票另付税点',
    ],
    misses: ['退款不收手续费', '自带饮料免收开瓶费', '包间不设最低消费'],
  },
  {
    id: 'TERM/english-shop',
    category: 'TERM',
    regex: {
      pattern:
        /\b(?:(?:cannot|can not|can't|may not|will not|won't) be (?:returned|refunded|exchanged|cancel+ed)|no complaints|(?:negative|bad) reviews (?:are not allowed|will be)|by (?:entering|purchasing|ordering|buying)[a-z ,]{0,20}you (?:agree|waive|accept)|we (?:may|can) (?:change|cancel|modify|terminate)[a-z ]{0,24}(?:at any time|without notice|at will)|not our (?:problem|responsibility|fault)|(?:unused|remaining) (?:balance|sessions|credits?)[a-z ]{0,16}(?:forfeit|expire|lost|void)|our decision is final|we take no responsibility|under any circumstances)\b/,
      needs: phrases(
        'be returned、be refunded、be exchanged、be cancel、no complaints、reviews、you agree、you waive、you accept、at any time、without notice、at will、not our、forfeit、expire、lost、void、decision is final、no responsibility、circumstances',
      ),
    },
    severity: 'deny',
    basis: UNFAIR,
    hits: ['Sale items cannot be returned', 'We may change the rules at any time'],
    misses: ['You may cancel at any time', 'The order can be returned within 7 days'],
  },
]
