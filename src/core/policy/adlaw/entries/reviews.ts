import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const GAIN =
  '(?:返(?!回|校|程|乡|工|场)|红包|现金|送(?!货|达|餐|水|到)|领(?!养|带|导)|奖|券|积分|礼(?!貌|仪)|免单|抽(?!纸|屉|空)|赠|减\\d|\\d+元|[一二三五六八十]元|小样|小菜|饮料|押金|优惠|折|试用|会员)'
/** Praise that is asked for; not "好评如潮", not "好评或差评", not a hotel with five stars. */
const PRAISE =
  '(?<!不论|无论|不限|不分|不管|无需|不要求|不必|不用|不求|不强求|不诱导|不看|是否)(?:好评(?!如潮|不断|率|度|榜|多多|满满|过万|连连|单品|款|的|差评|或|和|、|/|与|还是|都|均|最|数|爆|中评)|(?:五星|5星|五颗星|5颗星|满星|满分|全五分|5分|五分)(?:好评|评价|点评|评论)|(?:打|评|给|点亮|拿)(?:个|了|满|我们|本店)?(?:五星|5星|五颗星|5颗星|满星|满分|全五星|五分|5分|10分)|夸(?:夸|一夸|一下)?(?:我们|本店|小店|店家|咱们?)|(?:评价|评论|点评|晒图|晒单)[^。!?！？\\n]{0,8}夸|(?:评|评价|评论|点评)(?:里|中|区)?(?:夸|美言|说好话))'
const NEUTRAL = '(?![^。!?！？\\n]{0,20}(?:差评|中评)(?:均|都|也|同样|一样|皆))'
const INDUCE = { kind: 'regulation', text: '网络反不正当竞争暂行规定 9；电子商务法 17、39；反不正当竞争法 9' } as const

/** REVIEW: rewards for praise, wording or votes that are named; an honest review may be thanked alike, good or bad. */
export const reviews: readonly Entry[] = [
  {
    id: 'REVIEW/praise-for-gain',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(`${PRAISE}${NEUTRAL}${gap(14)}${GAIN}`),
      needs: phrases('好评、五星、5星、五颗星、5颗星、满星、满分、五分、5分、10分、夸、美言、说好话'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['晒图写15字好评返3元红包', '五星好评送饮料一杯', '给满分评价领券'],
    misses: [
      '真实评价不论好评差评均可得积分',
      '好评如潮的杨枝甘露今天买一送一',
      '五星级酒店下午茶送双人甜品',
      '好评和差评都能领同样的积分',
    ],
  },
  {
    id: 'REVIEW/gain-for-praise',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?:返现|红包|送券|领券|奖励|免单|赠品|小礼品|优惠|福利|积分|返\\d+元?)${gap(10)}(?:只需|需要|要求|条件|凭|记得|前提|麻烦|别忘|换|要)${gap(8)}(?:五星|5星|满分|好评)(?!如潮|率|度|差评|或|和|、|/|与)|凭(?:五星|5星)?好评`,
      ),
      needs: phrases('好评、五星、5星、满分'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['返现5元，只需给个五星', '凭好评截图到吧台领小食'],
    misses: ['感谢您的积分支持，也感谢每一条真实评价'],
  },
  {
    id: 'REVIEW/words-count',
    category: 'REVIEW',
    regex: {
      pattern:
        /(?:\d+|[一二三五六八十]+)(?:个)?字(?:以上|左右|起)?(?:的|\+)?(?:优质|带图|五星|5星|图文|走心|真实|\d图)?(?:\+图|加图)?(?:好评|五星)/,
      needs: ['字'],
    },
    severity: 'deny',
    negatable: true,
    basis: INDUCE,
    hits: ['收到后写20字好评哦', '满30个字以上的五星好评，找客服'],
    misses: ['刻字服务最多八个字', '评价满10个字系统才能提交'],
  },
  {
    id: 'REVIEW/screenshot',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?<!不论|无论)(?:好评|五星|5星|满分评价|(?:五|5|五颗)\uE001+)${gap(6)}截[图屏]|好平${gap(4)}(?:截|返|红包|晒|领|送)|截图${gap(4)}(?:好评|五星评价)|好评(?:后|完|完成后)${gap(4)}(?:联系|私聊|找|加|私信)(?:客服|我|微信|群主)`,
      ),
      needs: phrases('好评、好平、五星、5星、满分评价、截图、截屏'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['五星截图发客服', '好评后私聊客服有惊喜'],
    misses: ['客服会截图回复您的评价问题'],
  },
  {
    id: 'REVIEW/deletes-bad',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?<!不|不会|从不|绝不|拒绝|不能|不得|不可|禁止|严禁)(?:删(?:除|掉|了)?|撤(?:回|销|掉)?|修?改(?:掉|了)?|消除|清除|屏蔽|处理掉|盖住|压)(?:一下|掉)?${gap(4)}(?:中差评|差评|中评)(?!回复|率)|差评${gap(5)}(?:改成|改为|换成|变)${gap(2)}好评|改(?:成|为)?(?:五星)?好评|差评${gap(10)}(?:撤|删|改)(?:了|掉|下|完)?${gap(4)}(?:补(?!充)|赔|返|给你|给您)|把差评${gap(4)}(?:删|撤|改|去)|差评${gap(4)}(?:删除|删掉|删了|撤销)${gap(8)}${GAIN}`,
      ),
      needs: phrases('差评、中评、改好评、改成好评、改为好评'),
    },
    severity: 'deny',
    negatable: true,
    basis: INDUCE,
    hits: ['删差评补偿20元', '差评改好评，退一半货款', '麻烦把差评撤一下，补您红包'],
    misses: ['我们从不删差评，每条都认真回', '降低差评率的三个办法'],
  },
  {
    id: 'REVIEW/asks-for-praise',
    category: 'REVIEW',
    words: phrases(
      '求好评、求五星、给个好评、给个五星、给五星好评、打个五星、来个好评、麻烦好评、记得好评、记得五星、动动手指给好评、帮忙好评、亲给个好评、赏个好评、五星好评哦、give us 5 stars、five-star review please',
    ),
    severity: 'warn',
    negatable: true,
    basis: INDUCE,
    hits: ['喜欢的话给个好评吧'],
    misses: ['欢迎留下真实评价，好坏都行'],
  },
  {
    id: 'REVIEW/script',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?:评价|追评|好评|评论)${gap(6)}复制|好评(?:模板|文案|话术|范文|素材|代写|内容)|(?:复制|照着|按照|用|粘贴)(?:以下|下面|这段|我们的|给的|模板)${gap(8)}(?:评价|评论|好评|点评)|(?:指定|统一|规定)(?:好评|评价)?(?:文案|话术|内容)${gap(6)}(?:评价|评论|好评|发布)|评价(?:里|中|时)(?:要|需|必须)(?:写|提到|包含|带上?)`,
      ),
      needs: phrases('追评、好评、评价、评论、点评'),
    },
    severity: 'deny',
    negatable: true,
    basis: INDUCE,
    hits: ['复制下面这段去评价，返3元', '好评文案群里自取', '评价里要写“回购三次”'],
    misses: ['评价由您自己写，好坏都欢迎'],
  },
  {
    id: 'REVIEW/bought',
    category: 'REVIEW',
    words: phrases(
      '刷好评、买好评、代写好评、好评水军、代评、刷评价、刷评论、刷评分、刷五星、刷口碑、补好评、内部好评、员工好评任务、测评代发、代发好评、素人代写、fake reviews、buy reviews',
    ),
    severity: 'deny',
    negatable: true,
    allow: phrases('刷评论区、时代评、当代评、一代评、年代评、现代评、历代评、后代评、代评价人'),
    basis: INDUCE,
    hits: ['专业代写好评，五块一条', '刷评价冲排名，加我'],
    misses: ['刷评论区看到好多老朋友', '平台禁止刷好评'],
  },
  {
    id: 'REVIEW/votes',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?:给|为|替|帮)(?:我们|我|本店|咱们?|\\d+号|小店|店长)${gap(6)}(?:投(?:一)?票|投上一票|点亮|加星|打星|打榜)${gap(12)}${GAIN}|投(?:我们|我|本店|\\d+号)(?:一票)?${gap(10)}${GAIN}|投票截图${gap(8)}${GAIN}`,
      ),
      needs: phrases('投、点亮、加星、打星、打榜'),
    },
    severity: 'deny',
    negatable: true,
    basis: INDUCE,
    hits: ['给我们投一票，截图领红包', '投8号一票送面膜'],
    misses: ['投票选出下个月新口味，参与即得5积分'],
  },
  {
    id: 'REVIEW/platforms',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?:大众点评|点评网|点评|美团|小红书|抖音|高德|饿了么)(?![^。!?！？\\n]{0,30}(?:真实|如实|不论|无论|好坏|好评差评))${gap(10)}(?:好评|五星|打卡|收藏|种草|笔记|写评价|评价|晒图|发布|发条|发帖|点赞)${gap(12)}(?:送|赠|免费|领|立减|打?\\d折|返|换)`,
      ),
      needs: phrases('点评、美团、小红书、抖音、高德、饿了么'),
    },
    severity: 'evidence',
    negatable: true,
    basis: INDUCE,
    fix: {
      zh: '不指定好评，注明“如实评价”，好评差评同样待遇，并标明“广告”。',
      en: 'Ask for an honest review, treat good and bad alike, disclose the gift.',
    },
    hits: ['大众点评收藏打卡送酸梅汤', '小红书发笔记，返20元'],
    misses: ['美团下单满30免配送费', '到店请在大众点评搜店名导航'],
  },
  {
    id: 'REVIEW/photos-for-cash',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?:晒单|晒图|买家秀|晒照|返图|晒反馈|晒娃照)(?!分享感受)(?![^。!?！？\\n]{0,40}(?:真实|如实|不论|无论|好坏|好评差评))${gap(8)}(?:返现|返\\d|有礼|有奖|红包|送(?!货)|领(?!养)|得\\d|免单|现金|奖励)`,
      ),
      needs: phrases('晒单、晒图、买家秀、晒照、返图、晒反馈、晒娃照'),
    },
    severity: 'evidence',
    negatable: true,
    basis: INDUCE,
    fix: {
      zh: '写明“如实晒单，好评差评同样奖励”，不指定内容。',
      en: 'Say "honest photos, good or bad alike"; name no wording.',
    },
    hits: ['晒单返现3元', '买家秀有奖，返图领红包'],
    misses: ['晒单分享感受，大家互相参考', '如实晒单，不论好评差评均返5积分'],
  },
  {
    id: 'REVIEW/threat',
    category: 'REVIEW',
    regex: {
      pattern:
        /(?:给|打|写|留)?(?:中)?差评(?:者|的)?[^。!?,\n]{0,4}(?:,)?(?:一律|直接)?(?:拉黑|不予售后|不售后|不给售后|取消资格|取消会员|不退|起诉|曝光地址|不再服务)|不(?:给|写)?好评[^。!?\n]{0,4}(?:不退|不返|不给|没有|不能)[^。!?\n]{0,4}(?:押金|售后|发票|保修|赠品)/,
      needs: ['差评', '好评'],
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '消费者权益保护法 15、26；网络反不正当竞争暂行规定 9' },
    hits: ['差评一律拉黑，不予售后', '不给好评不退押金'],
    misses: ['差评我们会逐条回复并改进'],
  },
  {
    id: 'REVIEW/english',
    category: 'REVIEW',
    regex: {
      pattern:
        /\b(?:5|five)[- ]?stars?\b(?! (?:hotel|resort))[^.!?]{0,40}\b(?:gets?|for (?:a )?(?:free|cash|coupon|\$|gift)|and (?:get|we)|win|cash|refund|coupon|free|gift|discount)\b|\b(?:positive|good|great) reviews?\b[^.!?]{0,30}\b(?:gets?|cash|refund|coupon|free|gift|discount|\$\d)|\b(?:cash|refund|coupon|free|gift|discount)\b[^.!?]{0,20}\bfor (?:a |every )?(?:5|five|positive|good)[- ]?(?:stars? )?reviews?|remove (?:your|the) (?:bad|negative) review/,
      needs: phrases(
        '5-star、5 star、5 stars、five star、five-star、five stars、positive review、positive reviews、good review、good reviews、great review、bad review、negative review、for a 5、for a five',
      ),
    },
    severity: 'deny',
    negatable: true,
    hits: ['A 5-star review gets you $5 cash', 'Leave a positive review and get a coupon'],
    misses: ['Honest reviews, good or bad, earn the same points', 'Our five-star hotel partner has a free shuttle'],
  },
]
