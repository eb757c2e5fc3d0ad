import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const FORMULA_LABELS = { kind: 'regulation', text: '婴幼儿配方乳粉产品配方注册管理办法(2023)；食品安全法 81' } as const
const BOTTLE = '(?!实感|奶嘴|奶瓶|质感|触感|喂养角度|流速|吸吮|体验|的触感)'

/** INFANT: nothing replaces or equals breast milk; formula makes no function claims. */
export const infant: readonly Entry[] = [
  {
    id: 'INFANT/replaces-breast-milk',
    category: 'INFANT',
    regex: {
      pattern: new RegExp(
        `(?<!不能|无法|不可|不得|不宣称|没有什么能|没有什么可以|不应|不会|不可以|难以|并不能)(?:代替|替代|取代|媲美|接近|胜过|优于|好过|比得上|堪比|超越|不输|等同|相当于|如同|贴近|亲近|还原|模拟|类似|近似|逼近|比肩|赛过|完胜|不亚于|仿佛|好比|像|似|跟得上|复刻|对标|看齐|参照)${gap(5)}(?:母乳|母奶|妈妈的奶|乳汁|人乳)${BOTTLE}`,
      ),
      needs: phrases('母乳、母奶、妈妈的奶、乳汁、人乳'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['无限接近母乳的配方', '口感媲美母乳，宝宝不挑', '奶水不够，用它替代母乳'],
    misses: ['配方奶不能代替母乳，请优先母乳喂养', '仿母乳实感奶嘴两只装'],
  },
  {
    id: 'INFANT/like-breast-milk',
    category: 'INFANT',
    words: phrases(
      '母乳化、母乳级、类母乳、拟母乳、第二母乳、第二口母乳、黄金母乳、母乳配方、母乳黄金配方、母乳般、母乳结构、母乳脂、亲母乳、人乳化、母乳替代、母乳代用、母乳的味道、源于母乳、母乳研究配方、母乳低聚糖同款、妈妈奶的味道',
    ),
    severity: 'deny',
    negatable: true,
    allow: phrases('类母乳实感、亲母乳实感、母乳般的触感、母乳般柔软、母乳结构脂标签'),
    hits: ['母乳化配方，宝宝好吸收', '母乳级营养，妈妈放心'],
    misses: ['母乳储存袋60片装', '背奶妈妈可借用门店母婴室'],
  },
  {
    id: 'INFANT/against-breast-milk',
    category: 'INFANT',
    regex: {
      pattern: new RegExp(
        `(?:跟|和|与|同|如)(?:吃|喝)?(?:母乳|母奶)${gap(3)}(?:一样|差不多|一致|无异|相同|没区别|没差别|同源|同款|同等|无差)|比(?:母乳|母奶)(?:还|更|都)?${gap(3)}(?:好|有营养|营养|强|易|容易|健康|安全|顶饱|香|吸收)|(?:母乳|母奶)${gap(4)}(?:没营养|没有营养|营养不够|营养不足|营养跟不上|不如|过时|没用)|(?:不用|无需|不必|放弃|告别|断了?)(?:母乳|母奶)(?:喂养)?(?:也|就|改|换|直接)?`,
      ),
      needs: phrases('母乳、母奶'),
    },
    severity: 'deny',
    negatable: true,
    allow: phrases('不用母乳袋'),
    hits: ['六个月后母乳没营养，换它就对了', '比母乳更好吸收', '告别母乳喂养的辛苦'],
    misses: ['母乳不足时请咨询医生', '世界母乳喂养周，门店分享会'],
  },
  {
    id: 'INFANT/first-stage-offer',
    category: 'INFANT',
    regex: {
      pattern: new RegExp(
        `(?:(?:一段|1段|新生儿|初生儿?|0[-~到至–—]?(?:6|12)个?月(?:龄)?|0[-~到至–—]1岁|六个月以下|零到六个月)${gap(8)}(?:奶粉|配方奶|配方粉|奶)|(?:奶粉|配方奶|配方粉)${gap(3)}(?:一段|1段|0[-~到至–—]?(?:6|12)个?月))${gap(14)}(?:促销|特价|特惠|优惠|买[一二三四五六\\d]+|立减|折|秒杀|试用|试喝|试吃|免费|送|赠|低至|团购|满减|拼团|券|福利价|囤|元)|(?:促销|特价|特惠|秒杀|试用|试喝|免费|送|赠|拼团|团购|领)${gap(6)}(?:一段|1段|新生儿|0[-~到至–—]?(?:6|12)个?月)${gap(3)}(?:奶粉|配方奶|配方粉)`,
      ),
      needs: phrases('奶粉、配方奶、配方粉、一段、1段、个月、新生儿、初生'),
    },
    severity: 'evidence',
    inVertical: { infant_formula: 'deny' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 20；母乳代用品营销国际守则' },
    fix: {
      zh: '0–12 个月配方奶粉不做促销，须合规人员批准。',
      en: 'No promotion of formula for infants up to 12 months without compliance approval.',
    },
    hits: ['一段奶粉买三送一', '0-6个月奶粉免费试用装，新手妈妈来领', '1段奶粉秒杀价198'],
    misses: ['您订的1段奶粉今天发货', '新生儿纸尿裤第二包半价'],
  },
  {
    id: 'INFANT/formula-functions',
    category: 'INFANT',
    regex: {
      pattern: new RegExp(
        `(?:奶粉|配方奶|配方粉|辅食|米粉|羊奶|奶酪棒|婴儿水|果泥|乳铁蛋白|dha)${gap(14)}(?:益智|更聪明|变聪明|聪明宝宝|提高智力|智商|大脑发育|增强抵抗力|提高抵抗力|免疫力|保护肠道|护肠道|不上火|少生病|不生病|防过敏|不过敏|不便秘|不拉肚子|长高|长得壮|安睡整夜|一觉到天亮|视力发育)`,
      ),
      needs: phrases('奶粉、配方奶、配方粉、辅食、米粉、羊奶、奶酪棒、婴儿水、果泥、乳铁蛋白、dha'),
    },
    severity: 'deny',
    negatable: true,
    basis: FORMULA_LABELS,
    fix: {
      zh: '按标签写营养成分含量，不写益智、免疫、肠道等功能。',
      en: 'State the nutrients of the label; no claims about wits, immunity or gut.',
    },
    hits: ['这款奶粉喝了更聪明，少生病', '羊奶粉不上火不便秘', '乳铁蛋白奶粉提高免疫力'],
    misses: ['奶粉开罐后请在一个月内喝完', '对牛奶蛋白过敏的宝宝请先咨询医生'],
  },
  {
    id: 'INFANT/formula-words',
    category: 'INFANT',
    words: phrases(
      '益智、增强免疫力、提高免疫力、保护肠道、不上火、好吸收不便秘、促进大脑发育、防过敏、更聪明、长高高、进口奶源、国外奶源、源自国外牧场、生态牧场、进口原料、无污染奶源、人工喂养首选、纯天然奶源',
    ),
    verticals: ['infant_formula'],
    severity: 'deny',
    negatable: true,
    basis: FORMULA_LABELS,
    hits: ['进口奶源，不上火，宝宝爱喝'],
    misses: ['每罐800克，适合12至36个月'],
  },
  {
    id: 'INFANT/first-mouthful',
    category: 'INFANT',
    words: phrases(
      '第一口奶、人生第一口奶、医院专用奶粉、产科专用奶粉、产科指定、月子中心指定奶粉、医院指定奶粉、妇幼保健院推荐、产科推荐、儿科医生推荐、护士推荐的奶粉、医院同款奶粉、医院里都用的奶粉',
    ),
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 20、38；母乳代用品营销国际守则' },
    allow: phrases('第一口奶茶、第一口奶油、第一口奶香、第一口奶盖、第一口奶昔、第一口奶酪'),
    hits: ['宝宝的第一口奶，选它', '产科指定品牌，妈妈放心'],
    misses: ['秋天的第一口奶茶，今晚六点开抢', '产科在三楼，母婴室在一楼'],
  },
  {
    id: 'INFANT/special-medical',
    category: 'INFANT',
    regex: {
      pattern: new RegExp(
        `(?:特医|深度水解|适度水解|部分水解|氨基酸|早产儿|无乳糖|防吐|止泻)${gap(6)}(?:奶粉|配方|奶)${gap(12)}(?:治|改善|预防|缓解|告别|不再|解决|免费|买[一二三\\d]送|秒杀|特价|试用)`,
      ),
      needs: phrases('特医、深度水解、适度水解、部分水解、氨基酸、早产儿、无乳糖、防吐、止泻'),
    },
    severity: 'deny',
    negatable: true,
    basis: {
      kind: 'regulation',
      text: '食品安全法 80；特殊医学用途配方食品广告须经审查，婴儿特医食品不得在大众媒介发布',
    },
    hits: ['深度水解奶粉改善湿疹', '特医奶粉免费试用'],
    misses: ['特医食品须在医生或临床营养师指导下使用'],
  },
  {
    id: 'INFANT/baby-safe-to-eat',
    category: 'INFANT',
    words: phrases(
      '宝宝吃了不生病、宝宝喝了不生病、宝宝少生病、孩子少生病、宝宝不生病、宝宝不积食、告别积食、宝宝一觉到天亮、宝宝长得快、长得比同龄、比同龄宝宝高、宝宝更聪明、促进宝宝大脑、宝宝黄疸、宝宝吃了长高、母乳不够就喝',
    ),
    severity: 'evidence',
    inVertical: { infant: 'deny', infant_formula: 'deny', food: 'deny', health_food: 'deny' },
    negatable: true,
    allow: phrases('祝宝宝不生病、愿宝宝不生病、祝愿宝宝不生病'),
    basis: { kind: 'statute', text: '广告法 17、28；食品安全法 73' },
    hits: ['吃了它宝宝不积食、少生病', '喝这款，宝宝更聪明'],
    misses: ['愿宝宝不生病，天天开心'],
  },
  {
    id: 'INFANT/english',
    category: 'INFANT',
    words: phrases(
      'closest to breast milk、close to breast milk、closest to breastmilk、as good as breast milk、as good as breastmilk、like breast milk、like breastmilk、replaces breast milk、replace breast milk、replaces breastmilk、better than breast milk、better than breastmilk、breast milk substitute、breast-milk substitute',
    ),
    severity: 'deny',
    negatable: true,
    hits: ['Our formula is closest to breast milk'],
    misses: ['A quiet room for nursing mothers is on floor two'],
  },
]
