import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const BEAUTY_CLINIC = { medical: 'evidence', drug: 'evidence' } as const
const LABELS = { kind: 'regulation', text: '化妆品监督管理条例 37、43；化妆品标签管理办法 19' } as const

/** COS-medical: cosmetics dressed up as medicine. There are no "medicated cosmetics" nor "device-numbered masks" (NMPA). Purity claims stand here too. */
export const cosmeticsMedical: readonly Entry[] = [
  {
    id: 'COS-medical/cosmeceutical',
    category: 'COS-medical',
    words: phrases(
      '药妆、医学护肤、医用护肤、药用护肤、医研护肤、医美护肤、医美级、医疗护肤、药妆级、药用面膜、医学美容护肤、医学面膜、药物面膜、皮肤科级、cosmeceutical、cosmeceuticals、medical skincare、medicated cosmetics',
    ),
    severity: 'deny',
    inVertical: { medical: 'evidence' },
    negatable: true,
    allow: phrases('药妆店、药妆连锁、药妆区'),
    basis: { kind: 'regulation', text: '化妆品监督管理条例 37、43；国家药监局“药妆品”概念问答(2019)' },
    hits: ['法国药妆品牌特惠', '医学护肤，医美级修护'],
    misses: ['东京药妆店打卡路线分享', '不存在“药妆”这种说法，请别被骗'],
  },
  {
    id: 'COS-medical/device-mask',
    category: 'COS-medical',
    words: phrases(`
      械字号面膜、械字面膜、面膜械字号、医用面膜、医美面膜、医疗面膜、械字号护肤、械字号精华、械字号面霜、械字号水乳、械字号补水、妆字号升级械字号、医用冷敷贴当面膜、冷敷贴当面膜、医用敷料当面膜、敷料面膜、术后面膜、医用补水、医用修复面膜、械字号
    `),
    severity: 'deny',
    inVertical: { medical: 'evidence' },
    negatable: true,
    allow: phrases('不存在械字号、没有械字号、不是械字号'),
    basis: { kind: 'regulation', text: '医疗器械监督管理条例；国家药监局“械字号面膜”科普(2020)' },
    fix: {
      zh: '医用敷料属医疗器械，不得称面膜；普通面膜删去“械字号”。',
      en: 'A dressing is a device, never a "mask"; drop the device number.',
    },
    hits: ['械字号面膜，敏感肌闭眼入', '医用面膜买三送一'],
    misses: ['没有“械字号面膜”这回事，认准备案信息', '火锅底料器械齐全'],
  },
  {
    id: 'COS-medical/stem-cells',
    category: 'COS-medical',
    words: phrases(
      '干细胞、外泌体、富血小板、prp自体、羊胎素、胎盘素、人胎素、活细胞、人源胶原再生、stem cell、exosome、exosomes',
    ),
    severity: 'deny',
    inVertical: { medical: 'evidence' },
    negatable: true,
    allow: phrases('造血干细胞、干细胞捐献、捐献干细胞、干细胞移植'),
    basis: LABELS,
    hits: ['干细胞精华，一滴焕新', '外泌体冻干粉体验装', 'Stem cell cream for glowing skin'],
    misses: ['向捐献造血干细胞的同事致敬'],
  },
  {
    id: 'COS-medical/growth-factor',
    category: 'COS-medical',
    words: phrases('egf、e g f、e.g.f、e-g-f、e·g·f、fgf、bfgf、表皮生长因子、细胞生长因子、生长因子、寡肽-1、人寡肽'),
    severity: 'deny',
    inVertical: BEAUTY_CLINIC,
    negatable: true,
    basis: { kind: 'regulation', text: '化妆品监督管理条例 15、37、43；国家药监局 EGF 问答(2019)' },
    hits: ['EGF冻干粉，修护一整晚', '添加生长因子的眼霜'],
    misses: ['个人成长的关键因子是坚持'],
  },
  {
    id: 'COS-medical/cells-and-genes',
    category: 'COS-medical',
    words: phrases(`
      激活细胞、活化细胞、唤醒细胞、细胞再生、修复细胞、细胞修复、细胞级修护、细胞级修复、促进细胞、细胞更新、细胞焕活、修复基因、基因修复、基因修护、激活基因、长寿基因、年轻基因、dna修复、修复dna、基因护肤、基因定制、皮肤再生
      肌肤再生、胶原再生、刺激胶原、真皮层、基底层、深入细胞、直达细胞、细胞排毒、皮肤排毒、肌肤排毒、排铅汞、排铅毒、排重金属
    `),
    severity: 'deny',
    inVertical: { medical: 'evidence', education: null, electronics: null, home: 'warn', pets: 'evidence' },
    negatable: true,
    allow: phrases('真皮层沙发、头层真皮层、激活细胞活动'),
    basis: LABELS,
    hits: ['激活细胞，修复基因', '精华直达真皮层，肌肤再生', '皮肤排毒，一次看见铅汞'],
    misses: ['科普课：细胞是怎样工作的'],
  },
  {
    id: 'COS-medical/injections',
    category: 'COS-medical',
    words: phrases(`
      水光针、涂抹式水光、涂抹式玻尿酸、涂抹式热玛吉、涂抹的水光针、敷的水光针、涂抹式肉毒、类肉毒、肉毒素、保妥适、热玛吉、超声炮、光子嫩肤、线雕、埋线提升、微针、童颜针、少女针、瘦脸针、溶脂针、美白针、除皱针、玻尿酸填充、美容针
      嗨体、botox、botox in a bottle
    `),
    severity: 'evidence',
    inVertical: { cosmetics: 'deny', special_cosmetics: 'deny', health_food: 'deny', home: null },
    negatable: true,
    allow: phrases('瘦脸针属、瘦脸针需、水光针属、热玛吉属、瘦脸针请、水光针请'),
    basis: { kind: 'regulation', text: '医疗广告管理办法 3、6、7；医疗美容广告执法指南；化妆品监督管理条例 37、43' },
    fix: {
      zh: '医疗美容须由持证机构凭《医疗广告审查证明》发布；普通护肤品删去。',
      en: 'Only licensed clinics with an approved medical ad; never for skin care.',
    },
    hits: ['涂抹式水光针，在家做医美', '热玛吉体验价999'],
    misses: ['针织衫微弹不勒'],
  },
  {
    id: 'COS-medical/instead-of-surgery',
    category: 'COS-medical',
    regex: {
      pattern: new RegExp(
        `(?:媲美|堪比|代替|替代|平替|告别|吊打|完胜|不输|胜过|省下|相当于做|赶超)${gap(5)}(?:医美|水光|热玛吉|整容|整形|打针|动刀|光子|激光|线雕|填充)|不(?:用)?(?:打针|动刀|开刀|整容|手术)${gap(6)}(?:也能|就能|就|也)?${gap(3)}(?:年轻|变美|提拉|紧致|瘦|白|显小)|家用热玛吉|在家做医美|比(?:玻尿酸|水光|医美|热玛吉|超声炮|光子|整容|打针|激光)(?:针|项目|面膜)?(?:还|都|更)?(?:有效|管用|强|灵|好|值)|比(?:打|做|去|注射)${gap(3)}(?:玻尿酸|水光|医美|热玛吉|针|光子|激光|美容院|整容)`,
      ),
      needs: phrases(
        '玻尿酸、比打、比做、比去、医美、水光、热玛吉、整容、整形、打针、动刀、光子、激光、线雕、填充、开刀、手术',
      ),
    },
    severity: 'deny',
    inVertical: { medical: 'evidence' },
    negatable: true,
    basis: LABELS,
    hits: ['一瓶媲美医美，省下几千块', '不打针不动刀也能提拉'],
    misses: ['激光打印机碳粉买一送一', '带宠物打针请提前预约'],
  },
  {
    id: 'COS-medical/scars',
    category: 'COS-medical',
    words: phrases(
      '祛疤、去疤、除疤、淡疤、疤痕修复、疤痕消失、修复疤痕、淡化疤痕、痘坑修复、修复痘坑、去红血丝、祛红血丝、红血丝修复、修复红血丝、红血丝消失、激素依赖性皮炎、激素脸、烂脸修复、修复烂脸、换肤、去胎记、点痣膏、祛痣膏、去痣膏、祛疣',
    ),
    severity: 'evidence',
    inVertical: { cosmetics: 'deny', special_cosmetics: 'deny', home: null, electronics: null },
    negatable: true,
    allow: phrases('主题换肤、一键换肤、换肤功能、界面换肤、游戏换肤'),
    basis: LABELS,
    hits: ['祛疤膏，剖腹产妈妈都在用', '专注激素脸修复十年'],
    misses: ['小程序上线一键换肤功能'],
  },
  {
    id: 'COS-medical/physicians',
    category: 'COS-medical',
    regex: {
      pattern: new RegExp(
        `(?:皮肤科|医生|医师|药师|院士|医学|诺贝尔)${gap(6)}(?:研发|研制|配制|配方|监制|联名|调配|背书|同款|出品|力荐)`,
      ),
      needs: phrases('皮肤科、医生、医师、药师、院士、医学、诺贝尔'),
    },
    severity: 'evidence',
    inVertical: { cosmetics: 'deny', special_cosmetics: 'deny', health_food: 'deny', education: null },
    negatable: true,
    basis: LABELS,
    hits: ['皮肤科医生研发的洁面', '诺贝尔奖得主配方'],
    misses: ['皮肤不适请到皮肤科就诊'],
  },
  {
    id: 'COS-medical/slimming',
    category: 'COS-medical',
    regex: {
      pattern: new RegExp(
        `(?:精油|面霜|膏|霜|啫喱|贴|按摩油|沐浴|身体乳|泡浴|洗护)${gap(8)}(?:减肥|瘦身|燃脂|溶脂|瘦腿|瘦肚|瘦脸|丰胸|消脂|去水肿)|(?:一涂|一抹|涂涂|抹抹|擦擦)${gap(4)}就?瘦`,
      ),
      needs: phrases('减肥、瘦身、燃脂、溶脂、瘦腿、瘦肚、瘦脸、丰胸、消脂、去水肿、瘦'),
    },
    severity: 'deny',
    negatable: true,
    basis: LABELS,
    hits: ['按摩油涂涂就瘦，三天去水肿', '生姜精油燃脂，轻松小蛮腰'],
    misses: ['这条裤子版型显瘦，瘦腿效果在裁剪'],
  },
  {
    id: 'COS-medical/children',
    category: 'COS-medical',
    regex: {
      pattern: new RegExp(
        `(?:儿童|宝宝|婴儿|小朋友|孩子|婴童)${gap(8)}(?:化妆品|彩妆|口红|面霜|护肤|润肤|眼影|唇膏|身体乳|洗护|指甲油)${gap(8)}(?:食品级|可食用|可以吃|能吃|入口无害|吃了也没事)|(?:食品级|可食用|可以吃的?|能吃的?)${gap(6)}(?:儿童|宝宝|婴儿|婴童)${gap(4)}(?:化妆品|彩妆|口红|面霜|护肤|润肤|眼影|唇膏|指甲油)`,
      ),
      needs: phrases('食品级、可食用、可以吃、能吃、入口无害、吃了也没事'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'regulation', text: '儿童化妆品监督管理规定 6、7' },
    fix: {
      zh: '儿童化妆品不得标“食品级”“可食用”，删去。',
      en: 'Cosmetics for children must not be called food grade or edible.',
    },
    hits: ['宝宝面霜食品级，舔到也不怕', '可食用的儿童口红套装'],
    misses: ['儿童餐具食品级硅胶'],
  },
  {
    id: 'COS-special/natural',
    category: 'COS-special',
    words: phrases(`
      纯天然、纯植物、零添加、无添加、0添加、不添加防腐剂、无防腐剂、不含防腐剂、零防腐、0防腐剂、食品级护肤、可以吃的口红、可以吃的面霜、能吃的护肤品、all natural、100% natural、chemical-free、chemical free
    `),
    severity: 'warn',
    inVertical: {
      cosmetics: 'evidence',
      special_cosmetics: 'evidence',
      food: 'evidence',
      infant: 'evidence',
      infant_formula: 'deny',
      health_food: 'evidence',
    },
    claim: 'natural',
    basis: { kind: 'statute', text: '广告法 11、28；化妆品标签管理办法 19；GB 7718—2025' },
    hits: ['纯天然配方，零添加'],
    misses: ['今天的手冲是埃塞豆，天然酸甜'],
  },
]
