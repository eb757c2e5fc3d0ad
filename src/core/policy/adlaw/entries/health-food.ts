import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const REVIEW_RULES = {
  kind: 'regulation',
  text: '广告法 18；药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法 11',
} as const
const APPROVED_TEXT = { kind: 'statute', text: '广告法 18、46；食品安全法 75、79；保健食品功能目录' } as const

const REGULATED = ['health_food', 'medical', 'drug'] as const
const PRODUCTS =
  '保健品|保健食品|益生菌|鱼油|蛋白粉|蛋白肽|阿胶|灵芝|孢子粉|辅酶|褪黑素|钙片|维生素|复合维|蜂胶|口服液|酵素|叶黄素|氨糖|燕窝|胶原|人参|西洋参|海参|铁皮石斛|nmn|营养品|护肝片|葡萄籽'
const PRODUCT_WORDS = PRODUCTS.split('|')

/** HF: what advertising for health food must not say, and functions that only an approved text may name. */
export const healthFood: readonly Entry[] = [
  {
    id: 'HF/promise',
    category: 'HF',
    words: phrases(`
      保证效果、包效果、保证功效、保证改善、确保改善、承诺效果、承诺功效、功效保证、效果保证、效果有保证、效果有保障、功效显著、功效神奇、效果神奇、效果惊人、效果杠杠、一吃见效、吃了就好、吃完就好、喝完就好、喝了就好
    `),
    severity: 'deny',
    inVertical: { electronics: 'evidence', home: 'evidence', general: 'evidence' },
    negatable: true,
    allow: phrases(
      '不保证效果、不保证功效、不承诺效果、不承诺功效、不保证改善、不包效果、不确保改善、吃完就好好休息、喝完就好好、吃了就好好、吃完就好评',
    ),
    hits: ['功效显著，保证改善', '吃了就好，老顾客都知道'],
    misses: ['我们不保证效果，个人体质不同', '海报字体效果请看附件'],
  },
  {
    id: 'HF/disease',
    category: 'HF',
    words: phrases(`
      治疗疾病、治愈疾病、远离疾病、远离病痛、告别疾病、告别病痛、摆脱病痛、抵御疾病、百病不侵、少生病、不生病、不得病、百病不生、治未病、防病抗病、治病
    `),
    severity: 'deny',
    inVertical: { drug: 'evidence', medical: 'evidence' },
    subject: 'goods',
    negatable: true,
    allow: phrases(`
      代替药物治疗疾病、替代药物治疗疾病、药物治疗疾病、疾病预防、看病治病、治病救人、不能治病、治病要去、生病治病、治病请、治病找医生、治疗疾病功能、治疗疾病的功能
    `),
    basis: { kind: 'statute', text: '广告法 17、18(1)(2)；食品安全法 73、79' },
    hits: ['这款产品吃了少生病，远离病痛', '坚持喝茶，百病不生'],
    misses: ['保健食品不是药物，不能代替药物治疗疾病', '本品不具有预防疾病的作用', '愿大家新的一年不生病，平安喜乐'],
  },
  {
    id: 'HF/prevents-disease',
    category: 'HF',
    regex: {
      pattern:
        /(?<!不能|不具有|不得|不可|无法|不涉及|不用于|不得宣传|没有|不具备|不含)(?:预防疾病|防治疾病)(?!、治疗功能|的?作用声明)/,
      needs: phrases('预防疾病、防治疾病'),
    },
    severity: 'deny',
    subject: 'goods',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 17、18(1)(2)；食品安全法 73' },
    hits: ['这款饮料每天一瓶，预防疾病'],
    misses: ['保健食品不能预防疾病，也不能代替药物', '勤洗手戴口罩，不具有预防疾病功能的饮料别乱买'],
  },
  {
    id: 'HF/replaces-medicine',
    category: 'HF',
    regex: {
      pattern:
        /(?<!不|不能|无法|不可|不可以|不得|勿|不应|不会|能否|是否|不足以)(?:代替|替代|取代|顶替)(?:了)?(?:药物|药品|药片|吃药|西药|降压药|降糖药|打针|处方药|安眠药|治疗|医院|[\u4e00-\u9fa5]{0,3}药(?![店妆膳师]))/,
      needs: phrases('代替、替代、取代、顶替'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 17、18(2)；食品安全法 73、78' },
    hits: ['天天喝，完全可以替代药物', '代替安眠药的小软糖'],
    misses: ['保健食品不是药物，不能代替药物治疗疾病', '本品不可代替药品'],
  },
  {
    id: 'HF/necessity',
    category: 'HF',
    words: phrases(`
      必需、必备、必吃、必补、必须补、必须吃、人人都要吃、人人都该吃、家家必备、家庭必备、每天必吃、天天必吃、必须天天、必须每天、一天都不能少、不能不吃、缺了它、离不开它、健康必需品、保障健康
    `),
    verticals: [...REGULATED],
    severity: 'deny',
    negatable: true,
    allow: phrases('必需氨基酸、必需脂肪酸、必需营养素、非必需、必备证件、必备材料'),
    basis: REVIEW_RULES,
    hits: ['中老年家庭必备，天天必吃', '健康必需品，全家都要补'],
    misses: ['含8种必需氨基酸', '到店领取必备证件：身份证'],
  },
  {
    id: 'HF/necessity-by-name',
    category: 'HF',
    regex: {
      pattern: new RegExp(
        `(?:${PRODUCTS})${gap(14)}(?:家庭必备|家家必备|人人必备|健康必需|必需品|必须补|必补|缺一不可|人人都要吃|每家都要)`,
      ),
      needs: PRODUCT_WORDS,
    },
    severity: 'deny',
    negatable: true,
    basis: REVIEW_RULES,
    hits: ['益生菌是家庭必备，没有的赶紧囤', '辅酶Q10，四十岁以后必补'],
    misses: ['钙片放在二号货架，会员日九折'],
  },
  {
    id: 'HF/free',
    category: 'HF',
    words: phrases(`
      免费赠送、免费送、免费领、免费领取、免费吃、免费试吃、免费试用、免费体验、免费喝、0元领、零元领、0元试用、1元试用、0.1元、霸王餐、买一送一、买二送一、买三送一、试用装免费、试吃免费、白送、免费拿
    `),
    verticals: [...REGULATED],
    severity: 'deny',
    negatable: true,
    allow: phrases('免费送货、免费送达、免费领取检测报告、免费送到家、免费体验课、免费送上门'),
    basis: REVIEW_RULES,
    hits: ['护肝片免费领，前100名', '鱼油0元试用，先到先得'],
    misses: ['满99元免费送货上门'],
  },
  {
    id: 'HF/free-by-name',
    category: 'HF',
    regex: {
      pattern: new RegExp(
        `(?:${PRODUCTS})${gap(10)}(?:免费(?!送货|送达|送上门|咨询)|0元|零元|0\\.1元|白送|试吃装?免费)|(?:免费(?:赠送|送|领取?|试吃|试用|体验)|0元领|零元领|0\\.1元)${gap(10)}(?:${PRODUCTS})`,
      ),
      needs: PRODUCT_WORDS,
    },
    severity: 'deny',
    inVertical: { infant: 'evidence', food: 'evidence' },
    negatable: true,
    basis: REVIEW_RULES,
    hits: ['进店免费领益生菌一盒', '鱼油0元领，只要运费', '保健品免费试吃活动开始啦'],
    misses: ['保健食品专柜在三楼，停车两小时不收费', '买蛋白粉满199包邮'],
  },
  {
    id: 'HF/rush',
    category: 'HF',
    words: phrases(
      '热销、抢购、疯抢、抢疯、秒杀、爆卖、卖爆、热卖、火爆、大卖、爆款、抢光、限时抢、限量抢、疯狂囤货、断货王',
    ),
    verticals: [...REGULATED],
    severity: 'deny',
    negatable: true,
    basis: REVIEW_RULES,
    hits: ['氨糖热销中，赶紧抢购', '卖爆了的护肝片又补货'],
    misses: ['本品已取得保健食品广告批准文号', '氨糖软骨素已到店，需要的顾客可咨询'],
  },
  {
    id: 'HF/rush-by-name',
    category: 'HF',
    regex: {
      pattern: new RegExp(
        `(?:${PRODUCTS})${gap(8)}(?:抢购|疯抢|抢疯|热销|秒杀|卖爆|爆卖)|(?:抢购|疯抢|热销|秒杀|卖爆)${gap(4)}(?:保健品|保健食品|鱼油|护肝片|氨糖|褪黑素|孢子粉|辅酶|葡萄籽)`,
      ),
      needs: PRODUCT_WORDS,
    },
    severity: 'evidence',
    inVertical: { health_food: 'deny' },
    negatable: true,
    basis: REVIEW_RULES,
    hits: ['热销保健品，爸妈都在抢', '褪黑素疯抢中，手慢无'],
    misses: ['保健食品请看清批准文号再购买'],
  },
  {
    id: 'HF/function',
    category: 'HF',
    words: phrases(`
      有助于增强免疫力、有助于改善睡眠、缓解体力疲劳、抗疲劳、缓解视觉疲劳、缓解眼疲劳、有助于抗氧化、有助于改善骨密度、增加骨密度、提高骨密度、改善贫血、改善缺铁性贫血、有助于维持血脂、有助于维持血糖、有助于维持血压
      辅助降血脂、辅助降血糖、辅助降血压、有助于调节肠道、调节肠道菌群、调节肠道、促进消化、有助于消化、有助于润肠通便、清咽润喉、辅助改善记忆、改善记忆、有助于排铅、保护肝损伤、辅助保护胃黏膜、耐缺氧、有助于控制体内脂肪、提高缺氧耐受力
      补充胶原蛋白改善、延缓衰老、清除自由基、清自由基
    `),
    severity: 'evidence',
    inVertical: { food: 'deny', infant_formula: 'deny', catering: 'evidence', cosmetics: 'evidence', drug: null },
    claim: 'function',
    negatable: true,
    basis: APPROVED_TEXT,
    hits: ['蓝莓叶黄素缓解视觉疲劳', '这罐辅助降血脂，爸妈适合', '益生菌调节肠道菌群'],
    misses: ['泡个澡，缓解一天的疲惫', '看屏幕久了请让眼睛休息'],
  },
  {
    id: 'HF/memory',
    category: 'HF',
    words: phrases(
      '提高记忆力、增强记忆力、提升记忆力、增强记忆、改善记忆力、提高智力、提升智力、聪明药、聪明豆、补脑、健脑益智、益智健脑、考前补脑、促进大脑发育、开发大脑、过目不忘',
    ),
    severity: 'evidence',
    inVertical: { food: 'deny', health_food: 'evidence', infant: 'deny', infant_formula: 'deny', drug: null },
    claim: 'memory',
    negatable: true,
    basis: APPROVED_TEXT,
    hits: ['核桃乳健脑益智，考试周来一箱', 'DHA软糖提高记忆力'],
    misses: ['背单词的记忆方法分享，周三晚八点'],
  },
  {
    id: 'HF/aging',
    category: 'HF',
    words: phrases(
      '返老还童、长生不老、长命百岁、延年益寿、逆转衰老、逆转年龄、逆生长、细胞年轻化、年轻态、抗衰逆龄、重返年轻、青春永驻、永葆青春、延缓更年',
    ),
    severity: 'deny',
    inVertical: { cosmetics: 'deny', education: 'warn' },
    subject: 'goods',
    negatable: true,
    basis: APPROVED_TEXT,
    hits: ['这款NMN胶囊逆转衰老，早吃早年轻', '喝这款茶，延年益寿'],
    misses: ['祝奶奶福如东海，长命百岁', '愿您青春永驻，生日快乐'],
  },
  {
    id: 'HF/endorsed',
    category: 'HF',
    words: phrases(`
      营养师推荐、营养师都在吃、医生推荐、医生都在吃、医生也在吃、医生也推荐、医师推荐、药师推荐、专家都在吃、专家推荐、教授推荐、院士推荐、患者推荐、病友推荐、医院推荐、科学家推荐、科研团队推荐
    `),
    severity: 'evidence',
    inVertical: { health_food: 'deny', drug: 'deny', medical: 'deny', infant_formula: 'deny', pets: 'evidence' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 16(1)(4)、18(1)(5)、38' },
    hits: ['营养师推荐的早餐奶昔', '医生都在吃的鱼油'],
    misses: ['如有不适请咨询医生或药师', '专家门诊周三休息'],
  },
  {
    id: 'HF/compared',
    category: 'HF',
    regex: {
      pattern: new RegExp(
        `(?:吸收率?|利用率|效果|功效|浓度|纯度)${gap(4)}(?:是|高出?|比|强|提升|优于|超)${gap(8)}(?:\\d+|[两三四五六七八九十百])倍|(?:比|优于|秒杀|吊打|完胜)${gap(6)}(?:同类|普通|其他|别家|一般)${gap(4)}(?:保健品|益生菌|鱼油|钙片|维生素|胶原)`,
      ),
      needs: phrases('倍、同类、普通、其他、别家、一般'),
    },
    severity: 'evidence',
    inVertical: { health_food: 'deny', medical: 'deny', drug: 'deny' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 11、13、18(1)(4)' },
    hits: ['吸收率是普通钙的5倍', '吊打其他益生菌'],
    misses: ['积分本周是平时的两倍', '比普通杯多一份浓缩'],
  },
  {
    id: 'HF/health-for-elders',
    category: 'HF',
    regex: {
      pattern: new RegExp(
        `(?:健康讲座|养生讲座|养生课|义诊|免费体检|免费检测)${gap(12)}(?:送|领)${gap(4)}(?:鸡蛋|大米|油|面|礼品|保健品|保健食品)`,
      ),
      needs: phrases('健康讲座、养生讲座、养生课、义诊、免费体检、免费检测'),
    },
    severity: 'evidence',
    inVertical: { health_food: 'deny', drug: 'deny' },
    basis: { kind: 'statute', text: '广告法 18、28；反不正当竞争法 9' },
    fix: {
      zh: '不以讲座、义诊、体检引流推销保健食品，删去赠品。',
      en: 'Do not draw elders to sales with lectures, check-ups and gifts.',
    },
    hits: ['周六养生讲座，来就送鸡蛋一板'],
    misses: ['社区医院周日义诊，自带病历即可'],
  },
]
