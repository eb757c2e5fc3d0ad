import type { Entry } from '../entry.ts'
import { COUNT, calm, gap, phrases } from './phrases.ts'

const REVIEW_RULES = {
  kind: 'regulation',
  text: '广告法 18；药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法 11',
} as const

/** HF: promises, fear, endorsers and comparisons for what is swallowed for one's health. */
export const healthPromises: readonly Entry[] = [
  {
    id: 'HF/no-effect-no-pay',
    category: 'HF',
    regex: {
      pattern: new RegExp(
        `(?<!订单|券|码|链接|操作|口令|系统|验证)(?:无效(?!订单|单|券|码|链接|申请|操作|卡)|没效果|没有效果|没有?效(?!期|力)|不见效|不管用|没用(?![完上过到])|没变化|没感觉|没改善|不好使|没起色|不满意|效果不好)${calm(10)}(?:退|分文不取|不收(?:钱|费)|不要钱|一分(?:钱)?不[收要]|赔|找我|包换|白送|免单|假一)`,
      ),
      needs: phrases(
        '无效、没效、没有效、不见效、不管用、没用、没变化、没感觉、没改善、不好使、没起色、不满意、效果不好',
      ),
    },
    verticals: ['health_food', 'food', 'cosmetics', 'special_cosmetics', 'medical', 'drug', 'infant', 'pets'],
    severity: 'deny',
    inVertical: { food: 'evidence', infant: 'evidence', pets: 'evidence' },
    negatable: true,
    basis: REVIEW_RULES,
    hits: ['包您满意，无效分文不取', '没用来找我退钱', '吃够一个周期没感觉，全额退'],
    misses: ['订单无效的款项会原路退回', '收到不满意请联系客服登记'],
  },
  {
    id: 'HF/good-for-life',
    category: 'HF',
    regex: {
      pattern: new RegExp(
        `(?:百病|疾病|大病小病|毛病|病痛|病魔|病|医生|医院|心梗|脑梗|癌症)(?:都|全|就|统统)?(?:绕着走|绕道|躲着走|不敢来|不上门|不找(?:你|上门|来)|远离你|不沾身|靠边站|走开|失业)|(?:上|买|加)(?:了)?(?:一)?(?:份|道|层)(?:健康)?(?:保险|防线|护身符)(?!起|费|杠)|(?:多活|延寿|增寿)(?:了)?(?:好)?(?:几|\\d+|[一二三五十]+)年|(?:吃|喝|补)出(?:一个)?(?:好身体|健康|长寿|年轻|好气色|免疫力)|(?:身体|身子骨|体质)${gap(4)}(?:越来越硬朗|一天比一天好|回到(?:二十|十八|年轻)|年轻(?:了)?(?:十|\\d+|好几)岁)|等${gap(8)}(?:躺医院|住院|进医院|病了|倒下|确诊|检查出)${gap(6)}(?:迟|晚|后悔|来不及)|(?:血管|身体|身子|骨头|关节|腿脚|心脏|大脑|皮肤|脑子)${gap(4)}像?${gap(2)}(?:二十|十八|三十|20|18|年轻人|小伙|小年轻)|[六七八九]十(?:多)?岁${gap(6)}(?:不费劲|健步如飞|照样|不输|跟年轻)|判若两人|像换了个人|每家(?:都)?(?:必须|必备|得|要)有|(?:不能|断不得|万万不能)断(?!货|网|电|供)|生命(?:之水|源泉)|不(?:吃|补|喝|保养|护)[^。!?！？\\n]{0,16}(?:迟早|早晚|轮椅|后悔|瘫|垮|倒下|遭罪|住院|吃亏|晚了|落下病根|老得快|出问题|拖不起)`,
      ),
      needs: phrases(
        '躺医院、住院、进医院、病了、倒下、确诊、检查出、血管、心脏、大脑、脑子、骨头、关节、腿脚、不费劲、健步如飞、不输、判若两人、换了个人、每家、能断、断不得、绕着走、绕道、躲着走、不敢来、不上门、不找、远离你、不沾身、靠边站、走开、失业、保险、防线、护身符、多活、延寿、增寿、出好、出健康、出长寿、出年轻、出免疫、吃出、喝出、补出、身体、身子骨、体质、生命之水、生命源泉、迟早、早晚、轮椅、后悔、瘫、垮、倒下、遭罪、住院、吃亏、晚了、病根、老得快、出问题、拖不起',
      ),
    },
    severity: 'deny',
    inVertical: {
      finance: null,
      education: null,
      catering: 'evidence',
      fitness: 'warn',
      home: 'evidence',
      drug: 'evidence',
    },
    negatable: true,
    basis: REVIEW_RULES,
    hits: ['吃了它等于给身体上了一份保险，百病绕着走', '人过四十不补它，身体迟早垮掉', '吃出好身体，多活十年'],
    misses: ['运费险由平台赠送，退货不吃亏', '祝您身体健康，少跑医院'],
  },
  {
    id: 'HF/witness',
    category: 'HF',
    regex: {
      pattern: new RegExp(
        `(?<!咨询|请问|遵|问|听|在|由)(?:教授|主任|院士|医生|大夫|医师|博士|营养师|药师|药剂师|护士长?|院长|专家|医护|老中医|名医|儿科|产科|皮肤科|兽医)(?!的话|门诊|建议您|值班|号)${calm(6)}(?:都在|自己(?:每天|也|都|家)?|天天|每天|也在|也都|家里|私下|点名|强推|力荐|力推|首推|推荐|认可|安利|让我|自用|自吃|同款|开的|点头|背书)${gap(4)}(?:吃|喝|用|服|备|推荐|买|囤|力荐|认可|的)?|(?:doctors?|nutritionists?|pediatricians?|dermatologists?|vets?)\\b[^.!?]{0,12}\\b(?:recommend(?:ed|s)?|approved|take it|use it|swear by)`,
      ),
      needs: phrases(
        '教授、主任、院士、医生、大夫、医师、博士、营养师、药师、药剂师、护士、院长、专家、医护、老中医、名医、儿科、产科、皮肤科、兽医、doctor、doctors、nutritionist、nutritionists、pediatrician、pediatricians、dermatologist、dermatologists、vet、vets',
      ),
    },
    verticals: [
      'health_food',
      'food',
      'cosmetics',
      'special_cosmetics',
      'medical',
      'drug',
      'infant',
      'infant_formula',
      'pets',
    ],
    severity: 'deny',
    inVertical: {
      food: 'evidence',
      cosmetics: 'evidence',
      special_cosmetics: 'evidence',
      pets: 'evidence',
      infant: 'evidence',
    },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 16(1)(4)、18(1)(5)、38' },
    hits: ['李教授自己每天都在吃的辅酶', '主任医师力荐，家里老人都在用', 'Doctors recommend it'],
    misses: ['如有不适请咨询医生或药师', '专家门诊周三休息', '饮用量请听医生建议'],
  },
  {
    id: 'HF/better-than',
    category: 'HF',
    regex: {
      pattern: new RegExp(
        `比${gap(10)}(?:好吸收|易吸收|吸收(?:得)?(?:好|快|多)|管用|有效|见效快|顶用|强(?:\\d|[一二两三四五六七八九十百好几])|好用|效果好|安全)|(?:一|1)(?:片|粒|颗|瓶|盒|袋|勺)(?:顶|抵|等于|胜过|=)(?:别家|人家|普通|吃)?${gap(2)}${COUNT}(?:片|粒|颗|瓶|盒|袋|斤|个)`,
      ),
      needs: phrases('吸收、管用、有效、见效快、顶用、强、好用、效果好、安全、顶、抵、等于、胜过、='),
    },
    verticals: ['health_food', 'medical', 'drug', 'infant_formula'],
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 13、16(1)(3)、18(1)(4)' },
    hits: ['比某斯好吸收三倍的钙片', '褪黑素比医院开的安眠药效果好', '一粒顶别家三粒'],
    misses: ['比上月多到货两箱，需要的登记', '一瓶等于三十天的量，请按标签'],
  },
  {
    id: 'HF/virility-hints',
    category: 'HF',
    words: phrases(
      '当晚见真章、夜夜做新郎、老婆乐开花、老婆笑开花、老婆都夸、男人自信、男人雄起、重振男人、重拾雄风、持久战、硬核男人、一柱擎天、一片顶一晚、一粒顶一晚、夫妻生活和谐、性福、男人的加油站、男人加油站、让她欲罢不能、中年男人必备、力不从心的男人',
    ),
    severity: 'deny',
    inVertical: { medical: 'evidence', drug: 'evidence' },
    negatable: true,
    allow: phrases('战略持久战、打持久战、持久战的准备、一场持久战'),
    basis: { kind: 'statute', text: '广告法 17、18；食品安全法 73' },
    hits: ['普通压片糖果，男人吃了当晚见真章', '每晚二两鹿鞭酒，男人的加油站'],
    misses: ['装修是一场持久战，慢慢来', '洗车店在加油站旁边'],
  },
  {
    id: 'HF/harmless-for-long',
    category: 'HF',
    regex: {
      pattern: new RegExp(
        `(?:毒)?副作用${gap(4)}(?:都没|没有|为零|全无|零|无)|(?:孕妇|小孩|老人|宝宝)(?:照吃|照喝|随便|也敢)|(?:长期|天天|一直|放心|随便|敞开|当零食|每天)${gap(4)}(?:吃|喝|服用?)${gap(4)}(?:没(?:有)?(?:问题|事|负担|副作用)|不(?:伤|怕|用担心|会有事|上瘾|依赖))|(?:不伤|零伤|0伤)(?:身|肝|肾|胃)|零依赖|0依赖|无任何(?:毒|副|依赖)|毒副作用(?:为零|全无)|(?:孕妇|小孩|老人|婴儿|哺乳期|宝宝)${calm(8)}(?:都能|都可以|也能|都可)(?:放心|随便|安心)?(?:吃|喝|服|用)`,
      ),
      needs: phrases(
        '副作用、长期、天天、一直、放心、随便、敞开、当零食、每天、不伤、零伤、0伤、零依赖、0依赖、无任何、毒副作用、孕妇、小孩、老人、婴儿、哺乳期、宝宝',
      ),
    },
    verticals: ['health_food', 'medical', 'drug', 'cosmetics', 'special_cosmetics'],
    severity: 'deny',
    negatable: true,
    basis: REVIEW_RULES,
    hits: ['无任何毒副作用，长期吃也没问题', '零依赖，孕妇小孩老人都能放心吃'],
    misses: ['孕妇请在医生指导下食用', '每天吃多少请看标签'],
  },
]
