import type { Entry } from '../entry.ts'
import { COMPLAINT, COMPLAINTS, ILLNESS, ILLNESSES } from './illnesses.ts'
import { COUNT, calm, gap, phrases } from './phrases.ts'

const APPROVED = { drug: 'evidence', medical: 'evidence' } as const
const WISH = '(?<!(?:祝|愿|希望|盼)[^。!?！？\\n]{0,14})'
const TAKES =
  '(?:喝|吃|服|嚼|含|敷|贴|泡|戴|抹|涂|灸|睡前|一天|每天|每晚|早晚|坚持|疗程|盒|瓶|袋|包|片|粒|滴|喷|杯|碗|口|勺|两个月|个月|周)'
const PARTS =
  '(?:眼睛|眼|老腰|腰|老腿|腿脚|腿|膝盖|关节|颈椎|脖子|肩膀|肩颈|肩|后背|背|脚|脚踝|手指|手腕|手|胃|肠胃|肚子|嗓子|喉咙|鼻子|头|牙|牙龈|心口|胸口|夜里|身上|浑身|耳朵)'
const BACK_TO_NORMAL =
  '(?:(?<![理备写做装修弄送买约订拍放定洗煮选排换谢说看])好了(?!吗)|好利索|好转|见好|养好|调好|治好|改善|缓解|减轻|没了|全没|消了|就消|消下去|慢慢消|自己消|消失|不见|全退|退了|就退|能退|通了|就通|正常|恢复|康复|解决|搞定|拿下|不疼|不痛|不犯|不复发|不反复|不找|不上门|不来|绕着走|绕道|躲着走|说再见|拜拜|断根|变小|缩小|变软|排干净|排光|排出|清干净|清一清|散了|软了|降了|能降|往下走|降下|平稳|稳稳|救星|救命|克星|福音|一次解决|统统|不用愁|不愁|矫正|纠正|回来|一扫|跑光|赶跑|扛得住|有救|小多了|少多了|轻多了|好多了|好好的|没发作|不再?发作|不再尴尬|光溜|散开|能跑能跳|自愈|自己好|不升(?!级)|不涨|不飙|不高|又能跑|像没事|利索|排走|带走|排出)'

/** MED-cure: what people say instead of "treats": the body part that stops hurting, the doctor that is no longer seen. */
export const medicalBody: readonly Entry[] = [
  {
    id: 'MED-cure/complaint-gone',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(`${WISH}(?:${ILLNESS}|${COMPLAINT})${calm(14)}${BACK_TO_NORMAL}`),
      needs: [...ILLNESSES, ...COMPLAINTS],
    },
    severity: 'deny',
    inVertical: { ...APPROVED, electronics: 'evidence' },
    negatable: true,
    allow: phrases('最近视频恢复、头疼问题解决、头疼的问题解决'),
    hits: [
      '老寒腿戴上当天就不疼',
      '肠息肉的人多喝，息肉会慢慢变小',
      '睡这个床垫，颈椎腰椎的毛病慢慢就没了',
      '湿气排干净，人也轻了',
    ],
    misses: [
      '祝感冒的同事早日恢复',
      '流感季请做好防护，身体不适请就医',
      '糖尿病人请注意，本品每100克含糖12克',
      '高血压患者慎用',
    ],
  },
  {
    id: 'MED-cure/aims-at-complaint',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?<!不能|不会|无法|不可|不是用来|不|正在)(?:专治|专管|专攻|专门对付|对付|拿捏|根治|调好|养好|治好|治|矫正|纠正|打散|打通|排掉|排出|排走|赶走|带走|击退|退|祛除|祛|驱走|驱散|清掉|清除|扫除|化解|解决(?!令人|让人)|搞定|改善|缓解|减轻|舒缓|预防|防|告别|拜拜|摆脱|远离|不怕|不再|不得|说再见|降低|降|稳住|控制|软化|抑制|逆转|修复)${calm(5)}(?:${COMPLAINT}|息肉|囊肿|肌瘤|腰突|黄疸|心梗|中风|脊柱侧弯|口臭|抽筋|胃胀|积食|拉肚子|夜尿|尿频|漏尿|手脚冰凉|脑梗|骨刺)(?![^。!?！？\\n]{0,4}(?:仪|计(?!划)|表|支架|请|检测|测量))`,
      ),
      needs: [
        ...COMPLAINTS,
        ...phrases(
          '息肉、囊肿、肌瘤、腰突、黄疸、心梗、中风、脊柱侧弯、口臭、抽筋、胃胀、积食、拉肚子、夜尿、尿频、漏尿、手脚冰凉、脑梗、骨刺',
        ),
      ],
    },
    severity: 'deny',
    inVertical: { ...APPROVED, home: 'evidence', electronics: 'evidence', fitness: 'evidence' },
    negatable: true,
    allow: phrases('防上火锅、不怕上火锅、保护视力、防视力'),
    hits: ['老中医传下来的方子，专管咳嗽痰多，祛寒气', '这台按摩仪能打散结节，搞定颈椎', '鲫鱼汤还能退黄疸'],
    misses: ['测血压前请静坐五分钟', '读书半小时记得远眺，保护视力', '这批花椒不麻不上火锅也香'],
  },
  {
    id: 'MED-cure/body-at-ease',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `${TAKES}${gap(20)}${PARTS}(?:也|都|就|再也|立马|马上|当天|当晚|一下子|慢慢)*不(?:再|会)?(?:疼|痛|酸|麻|胀|肿|花|抽筋|软|凉|冰|痒|喘|慌|闷|晕|堵|出血|流血|响)(?!的话|再|时|就可|请)|(?:再也没|再没|没再|不再|再也不)(?:嚷|喊|叫|犯|闹|得|有|去|吃|见|为)?(?:过)?(?:${COMPLAINT}|${ILLNESS}|疼|痛|病)|(?:近视)?度数${gap(8)}(?:降|没涨|减|回)(?!价)|(?:[寒湿]气?|毒素|毒|病气|浊气)${gap(6)}(?:排|逼|拔|吸)(?:走|出|光|干净)|腰不酸,?(?:背|腿)不[软疼痛酸]|(?:腿脚|脸|脚踝|眼皮)消肿了|老花镜(?:都|也)?(?:摘|扔|不用|不戴)|(?:鼻子|鼻孔|耳朵|喉咙|血管|经络)[^。!?,\\n]{0,6}(?:立马|马上|就|秒|一滴|一喷)通|${COUNT}[滴喷]就通|(?:腿|腰|眼睛|气色|精神|胃口)[^。!?,\\n]{0,4}利索了`,
      ),
      needs: phrases(
        '再也没、再没、没再、再也不、度数、吸出、吸走、排走、逼出、拔出、排光、排干净、排出、不疼、不痛、不酸、不麻、不胀、不肿、不花、不抽筋、不软、不凉、不冰、不痒、不喘、不慌、不闷、不晕、不堵、不响、不再、消肿了、老花镜、通、利索了',
      ),
    },
    severity: 'deny',
    inVertical: APPROVED,
    hits: ['枸杞原浆早晚一袋，眼睛不花了', '男人加油站，腰不酸腿不软', '滴一滴就通，比洗鼻器强'],
    misses: ['这把椅子坐垫软，久坐腰有支撑', '膝盖不疼了再恢复跑步', '这条路不通，请绕行'],
  },
  {
    id: 'MED-cure/no-more-hospital',
    category: 'MED-cure',
    regex: {
      pattern:
        /(?<!请)(?:别|不用|不必|无需|再也不|再没|再不|没再|不再|免|少|省得|省去|告别|拜拜)(?:再|花钱|老是|天天|总)?(?:跑|去过?|上|进|往)?(?:宠物)?(?:医院|儿科|诊所|门诊|药店|icu)(?!停车|食堂|门口|接|等)|(?:药|安眠药|降压药|胰岛素|拐杖|护腰|膏药)[^。!?,\n]{0,4}(?:可以|能|都|就|全|直接)?(?:扔|停|丢|断|减半|撤)(?:了|掉)/,
      needs: phrases('医院、儿科、诊所、门诊、药店、icu、药、胰岛素、拐杖、护腰'),
    },
    severity: 'deny',
    inVertical: { ...APPROVED, home: 'evidence' },
    negatable: true,
    allow: phrases('不用去医院停车、药店停了、停药请'),
    hits: ['狗狗皮肤病别跑医院，喷两次这个就好', '坚持三个月，安眠药可以扔了', '喝了再没去过儿科'],
    misses: ['持续疼痛请去医院检查', '过期药请投进回收箱，别乱扔了', '取货不用去药店门口，改到东门'],
  },
  {
    id: 'MED-cure/folk-remedy',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?:老中医|祖传|祖上|民间|苗家|藏医|宫里|古法|奶奶辈|三代|太医|御医)${gap(6)}(?:方子|偏方|秘方|验方|药方|配方|膏药)${gap(12)}(?:治|管|灵|好|见效|祛|调|专|祖|养|缓|贴|喝)|(?:化疗|放疗|术后|癌症|肿瘤|三高|糖尿病|高血压|痛风|肾病)(?:的)?(?:病人|患者|病友|人群|朋友|人)${calm(6)}(?:放心|都在|也能|可以|必|救命|首选|专用|闭眼|福音|就)(?:吃|喝|用|备|选|买|囤)?|救命(?:粉|药|草|汤|茶)|越[吃喝用]${gap(6)}(?:血糖|血压|血脂|尿酸)${gap(3)}(?:稳|平|低)|(?:下奶|催奶|追奶|退黄|回奶)${gap(4)}(?:灵|快|神器|必备|杠杠|秘方)`,
      ),
      needs: phrases(
        '老中医、祖传、祖上、民间、苗家、藏医、宫里、古法、奶奶辈、三代、太医、御医、病人、患者、病友、人群、朋友、救命、越吃、越喝、越用、下奶、催奶、追奶、退黄、化疗、放疗',
      ),
    },
    severity: 'deny',
    inVertical: APPROVED,
    negatable: true,
    hits: [
      '老中医传下来的方子，专管咳嗽',
      '糖尿病人也能放心吃，越吃血糖越平稳',
      '灵芝孢子粉，化疗病人的救命粉',
      '我家的鲫鱼汤下奶最灵',
    ],
    misses: ['古法红糖配方只有甘蔗', '糖尿病患者请咨询医生后食用', '民间手艺人周末来店里教扎染'],
  },
  {
    id: 'MED-cure/english-ailments',
    category: 'MED-cure',
    regex: {
      pattern:
        /\b(?:say goodbye to|goodbye|no more|end(?:s)? your|relief from|relieves?|eases?|soothes?|cures?|treats?(?! for)|heals?|fix(?:es)?|prevents?|lowers?|cuts?|reduces?|melts?|kills?|fights?|shrinks?|destroys?|beats?|reverses?|stops?|clears?)\b[^.!?]{0,36}\b(?:cancer(?: cells)?|joint pain|back pain|knee pain|pain|cramps?|cholesterol|stroke|heart disease|gout|gastritis|ulcers?|thyroid|nodules?|tumou?rs?|anxiety|insomnia|diabetes|rosacea|eczema|blood (?:pressure|sugar)|bloating|constipation|fatty liver|sinus|snoring|myopia|dementia|alzheimer'?s|colds?|coughs?)\b/,
      needs: phrases(
        'cancer、pain、cramp、cramps、cholesterol、stroke、heart disease、gout、gastritis、ulcer、ulcers、thyroid、nodules、tumor、tumors、tumour、anxiety、insomnia、diabetes、rosacea、eczema、blood pressure、blood sugar、bloating、constipation、fatty liver、sinus、snoring、myopia、dementia、alzheimer、cold、colds、cough、coughs',
      ),
    },
    severity: 'deny',
    inVertical: { ...APPROVED, home: 'evidence', fitness: 'evidence' },
    hits: [
      'Drink it daily and say goodbye to joint pain and high cholesterol',
      'Cuts your risk of stroke, doctors take it too',
    ],
    misses: ['Iced drinks only, no cold brew today', 'Please see a doctor if the pain lasts'],
  },
]
