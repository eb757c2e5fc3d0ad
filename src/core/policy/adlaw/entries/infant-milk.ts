import type { Entry } from '../entry.ts'
import { calm, gap, phrases } from './phrases.ts'

const MILK =
  '(?:母乳|mu乳|姆乳|母如|母奶|妈妈(?:的)?奶|亲妈(?:的)?奶|妈妈亲喂|亲喂|人奶|人乳|母亲(?:的)?(?:乳汁|奶水?)|乳汁|奶水|哺乳|mr奶)'
const MILK_WORDS = phrases(
  '母乳、mu乳、姆乳、母如、母奶、妈妈奶、妈妈的奶、亲妈、亲喂、人奶、人乳、母亲、乳汁、奶水、哺乳',
)
const NOT_BOTTLE = '(?!实感|奶嘴|奶瓶|质感|触感|流速|储存|袋|室|台|文胸|衣|枕|垫|假|周|期)'
const FORMULA_LABELS = { kind: 'regulation', text: '婴幼儿配方乳粉产品配方注册管理办法(2023)；食品安全法 81' } as const

/** INFANT: formula set beside breast milk in any words, and what it is said to do for a child. */
export const infantMilk: readonly Entry[] = [
  {
    id: 'INFANT/as-good-as',
    category: 'INFANT',
    regex: {
      pattern: new RegExp(
        `(?<!(?:不能|无法|不可|不得|不宣称|没有什么能|不应|不会|难以|不)[^。!?,\\n]{0,3})(?:代替|替代|取代|媲美|接近|胜过|优于|好过|比得上|堪比|超越|超过|不输|等同|相当于|如同|贴近|亲近|还原|模拟|仿照?|仿真|类似|近似|逼近|比肩|赛过|完胜|不亚于|好比|像|似|复刻|对标|对照|看齐|参照|换掉|甩开|碾压|平替|告别|断)${calm(6)}${MILK}${NOT_BOTTLE}|(?:跟|和|与|同|比|如|当|似)(?:喝|吃|的)?${gap(2)}${MILK}(?:${gap(5)})(?:一样|一个样|差不多|一致|无异|没两样|两样|没区别|没差|同源|同款|同等|一个水平|一个级别|不相上下|还|更|好|香|强|营养|亲|喂|喝|安全|抗饿|顶)|(?:源自|来自|源于|取自|萃取|提取自|灵感来自)(?:天然)?${MILK}${NOT_BOTTLE}|${MILK}${gap(3)}(?:配比|黄金比例|同源)|媲美妈妈|(?:宝宝|娃)?(?:根本|完全|都)?(?:分不出|感觉不出|尝不出|喝不出)${gap(10)}(?:妈|奶|母乳|换)`,
      ),
      needs: [...MILK_WORDS, ...phrases('媲美妈妈、分不出、感觉不出、尝不出、喝不出')],
    },
    severity: 'deny',
    negatable: true,
    hits: [
      '这罐奶粉营养和母乳一个水平',
      '配方对照人乳研发',
      '跟妈妈的奶没两样',
      '喂着比亲妈奶还香',
      '可以完全代替妈妈亲喂',
    ],
    misses: [
      '配方奶不能代替母乳',
      '母乳储存袋到货，封口留点空间',
      '哺乳室和母婴室在三楼',
      '像哺乳枕一样支撑腰背的靠垫',
    ],
  },
  {
    id: 'INFANT/runs-down-nursing',
    category: 'INFANT',
    regex: {
      pattern: new RegExp(
        `(?:母乳|姆乳|母奶|奶水|亲喂)${calm(6)}(?:就是水|是水|没营养|没有营养|没用|清汤|稀|过时|不顶饱|不够看|跟不上|太累|麻烦|遭罪)|(?:喂|追|亲喂)(?:母乳|奶|母奶)${gap(4)}(?:多累|太累|累死|辛苦|麻烦|遭罪|疼|过时)|(?:不用|别|无需|何必|不必)(?:再)?(?:硬撑|追奶|喂母乳|母乳喂养|背奶|亲喂)|(?:奶水|母乳)(?:不够|不足|少|不好|没了)${gap(8)}(?:不用|不愁|别慌|别愁|没关系|就喝|就靠|喝它|换它|靠它|来一罐|有它|这罐|我们)|(?:背奶|母乳|哺乳)妈妈${gap(6)}(?:解放|回归职场|自由)|(?:母乳|母奶)(?:喂养)?${gap(4)}(?:会让|会|导致|容易)${gap(4)}(?:缺|营养不良|贫血|瘦|黄疸)|奶粉喂${gap(6)}(?:更|壮|高|胖)|(?:乳房|胸|乳头)${gap(4)}(?:受罪|下垂|走样|遭罪)|第二个妈|宝宝的(?:另一个|第二)妈妈?|断(?:母乳|奶)${gap(4)}(?:就选|选它|首选|就喝)|(?:当|作)母乳喂`,
      ),
      needs: phrases(
        '母乳、姆乳、母奶、奶水、亲喂、追奶、喂奶、背奶、硬撑、哺乳妈妈、奶粉喂、乳房、乳头、胸、第二个妈、第二妈、另一个妈、断奶',
      ),
    },
    severity: 'deny',
    negatable: true,
    allow: phrases('母乳不足时请咨询医生、母乳不够请咨询、背奶妈妈可借用'),
    hits: ['喂母乳多累啊，直接上奶粉', '六个月以后母乳就是水', '奶水不够不用追奶啦', '这罐就是宝宝的第二个妈'],
    misses: ['母乳妈妈可以带吸奶器来，店里有冷藏柜', '母乳不足时请咨询医生', '断奶期辅食分享会'],
  },
  {
    id: 'INFANT/formula-results',
    category: 'INFANT',
    regex: {
      pattern: new RegExp(
        `(?:奶粉|配方奶?粉?|这款奶|这罐|羊奶|二段|一段|三段|1段|2段|3段|乳铁|dha|喝(?:了|完|它|这)|吃(?:了|这款|它))${calm(14)}(?:智商|聪明|益智|脑发育|抵抗力|免疫|不哭不闹|零哭闹|睡整觉|一觉|猛长|长得快|长得壮|长得高|蹿个|个子|个头|长高|长肉|少生病|不生病|不上火|不便秘|不拉肚|不过敏|顶上|追上|视力|体质|便便)|(?:抵抗力|免疫力|个子|智商|体重)${calm(12)}(?:奶粉|配方|乳铁|这罐|帮他|顶上|补上)|转奶(?:零|无|不|0)${gap(3)}(?:哭|闹|负担|过敏|拉|适应)|(?:一段|1段|初生儿?段|新生儿段)${calm(10)}(?:尝鲜|试喝|新客|尝鲜装|免费|特价|买[一二三两\\d](?:罐|箱|桶)?送|\\d+\\.\\d|囤|秒|折|送|优惠)`,
      ),
      needs: phrases(
        '智商、聪明、益智、脑发育、抵抗力、免疫、不哭不闹、零哭闹、睡整觉、一觉、猛长、长得、蹿个、个子、个头、长高、长肉、生病、不上火、不便秘、不拉肚、不过敏、顶上、追上、视力、体质、便便、体重、转奶、一段、1段、初生、新生儿',
      ),
    },
    verticals: ['infant', 'infant_formula'],
    severity: 'deny',
    negatable: true,
    basis: FORMULA_LABELS,
    hits: [
      '吃这款奶粉的宝宝智商高一截',
      '断奶后抵抗力掉得快，乳铁蛋白奶粉帮他顶上',
      '一段新客尝鲜装9.9，喝了不哭不闹',
      '转奶零负担',
    ],
    misses: ['您订的1段奶粉今天到店', '奶粉勺别混用，不同罐子刻度不一样', '三段奶粉配送改到周五'],
  },
  {
    id: 'INFANT/english-milk',
    category: 'INFANT',
    regex: {
      pattern:
        /\b(?:formula|milk powder|ours?|it|stage \d)\b[^.!?]{0,50}\b(?:everything|same|equal|identical|just like|closest|close|better|replaces?|instead of|as good as|beats?|matches|outperforms|more than|substitute|comparable)\b[^.!?]{0,24}\b(?:breast ?-?milk|mother'?s milk|breastfeeding|nursing|mom'?s milk)\b|\b(?:no need|stop|skip|forget|quit)\b[^.!?]{0,16}\b(?:breast ?-?(?:milk|feeding)|breastfeeding|nursing|pumping)\b|\b(?:formula|stage \d)\b[^.!?]{0,30}\b(?:smarter|iq|immunity|sleeps? through|taller)\b/,
      needs: phrases(
        "breast milk、breastmilk、breast-milk、mother's milk、mothers milk、breastfeeding、breast feeding、breast-feeding、nursing、mom's milk、pumping、smarter、iq、immunity、sleep through、sleeps through、taller",
      ),
    },
    severity: 'deny',
    negatable: true,
    hits: ['Our formula gives babies everything breast milk does and more', 'Skip breastfeeding with stage 1'],
    misses: ['A quiet room for nursing mothers is on floor two', 'Breast milk is the ideal food for infants'],
  },
]
