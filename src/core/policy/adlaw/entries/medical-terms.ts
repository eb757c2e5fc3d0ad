import type { Entry } from '../entry.ts'
import { calm, gap, phrases } from './phrases.ts'

const NOT_MEDICINE = { drug: null, medical: null } as const
const FUNCTION_LAW = { kind: 'statute', text: '广告法 17；食品安全法 73、75' } as const

/** MED-term: words of medicine for goods that are none, and functions that only registered goods may claim. */
export const medicalTerms: readonly Entry[] = [
  {
    id: 'MED-term/prescription',
    category: 'MED-term',
    words: phrases(`
      处方级、处方成分、医院处方、药用级、药用价值、医用级、医药级、医学级、医疗级、药效、药理作用、药到、药力、中药配方、名医配方、老中医推荐、古方秘制、宫廷御方、三甲医院同款、医院同款、医院专用、医院特供
      医院内部、院线同款疗效、医生同款处方
    `),
    severity: 'deny',
    inVertical: NOT_MEDICINE,
    negatable: true,
    allow: phrases('药到货、药到付、药到家、凭医院处方、医药级仓储'),
    hits: ['医用级护理，三甲医院同款', '老中医推荐，中药配方泡脚包', '药效持久的膝盖贴'],
    misses: ['处方药须凭医院处方购买', '本品不是药品，没有药效'],
  },
  {
    id: 'MED-term/inflammation',
    category: 'MED-term',
    words: phrases('消炎、抗炎、抗病毒、抗感染、去炎、消炎杀菌、抗菌消炎、祛炎'),
    severity: 'deny',
    inVertical: { drug: null, medical: 'evidence' },
    negatable: true,
    allow: phrases('不宣称消炎、消炎药、消炎热、抵抗炎热、抗炎热、消炎针、抗病毒药、消炎片'),
    hits: ['这款洗面奶消炎祛痘一步到位', '喷鼻抗病毒，出门不怕'],
    misses: ['冰美式一杯消炎热', '如正在服用消炎药，请先咨询医生', '面膜不宣称消炎功效'],
  },
  {
    id: 'MED-term/germs-on-body',
    category: 'MED-term',
    regex: {
      pattern: new RegExp(
        `(?:面膜|精华|洗面奶|洁面|护肤|面霜|乳液|喷雾|口服|益生菌|蜂蜜|茶|糖|皮肤|肌肤|痘痘|私处|私密|头皮|毛孔|肠道|口腔|脚气|身体乳|喝|吃|敷)${calm(10)}(?:杀菌|灭菌|除螨杀菌|抗菌|抑菌)(?!乳|奶|工艺|包装|处理|袋)|(?:杀菌|灭菌|抗菌|抑菌)${gap(6)}(?:面膜|精华|护肤|面霜|祛痘|肌肤|洁面|养胃|肠道)`,
      ),
      needs: phrases('杀菌、灭菌、抗菌、抑菌'),
    },
    severity: 'deny',
    inVertical: { drug: null, medical: null, home: 'evidence', electronics: 'evidence' },
    negatable: true,
    hits: ['茶树面膜深层杀菌，痘肌放心用', '麦卢卡蜂蜜杀菌养胃', '抑菌祛痘精华，第二件半价'],
    misses: ['抗菌抹布三条装九块九', '巴氏杀菌乳冷藏保存七天', '门店餐具每日高温杀菌'],
  },
  {
    id: 'MED-term/germs',
    category: 'MED-term',
    words: phrases('杀菌、灭菌、抗菌、抑菌、除菌'),
    severity: 'warn',
    inVertical: {
      cosmetics: 'deny',
      special_cosmetics: 'deny',
      health_food: 'deny',
      food: 'evidence',
      ...NOT_MEDICINE,
    },
    negatable: true,
    allow: phrases(`
      巴氏杀菌、高温灭菌、瞬时灭菌、高温杀菌、紫外线杀菌、杀菌乳、灭菌乳、杀菌工艺、灭菌工艺、灭菌包装、灭菌袋、抗菌抹布、抗菌砧板、抗菌菜板、抗菌毛巾、抗菌面料、抗菌袜、抗菌内裤
      杀菌方式、杀菌温度、低温杀菌、商业无菌、餐具杀菌、高压灭菌
    `),
    hits: ['洗手液除菌，居家常备'],
    misses: ['抗菌抹布三条装九块九', '巴氏杀菌乳冷藏保存七天'],
  },
  {
    id: 'MED-term/detox',
    category: 'MED-term',
    words: phrases(`
      排毒、解毒、祛毒、祛湿、去湿气、祛寒、排湿气、排寒气、除湿气、湿气重、体寒湿重、清热祛湿、祛风除湿、祛风散寒、驱寒祛湿、温经散寒、舒筋活络、行气活血、活络、祛瘀、清热解毒、去肝火、降肝火、泻火
    `),
    severity: 'deny',
    inVertical: { drug: null, medical: 'evidence', catering: 'evidence' },
    negatable: true,
    allow: phrases(
      '活络油、手机排毒、排毒槽、朋友圈排毒、解毒剂、祛湿机、活络气氛、电子排毒、精神排毒、信息排毒、灵活络',
    ),
    hits: ['红豆薏米茶祛湿排毒，越喝越轻松', '一周两次排毒面膜', '艾草泡脚，驱寒祛湿'],
    misses: ['除湿机梅雨季必备，抽湿12升', '活络气氛的小游戏，群里周五见'],
  },
  {
    id: 'MED-term/allergy',
    category: 'MED-term',
    words: phrases(
      '脱敏、抗过敏、抗敏、防过敏、治过敏、改善过敏、告别过敏、缓解过敏、远离过敏、舒缓过敏、抗组胺、过敏克星、修复过敏',
    ),
    severity: 'deny',
    inVertical: { drug: null, medical: 'evidence', home: 'warn', electronics: 'warn' },
    negatable: true,
    allow: phrases(`
      数据脱敏、脱敏处理、脱敏展示、脱敏显示、脱敏后、手机号脱敏、已脱敏、信息脱敏、脱敏数据、脱敏手机、抗过敏药、抗敏感牙膏、脱敏牙膏、抗牙本质敏感、字段脱敏、脱敏规则、脱敏信息
    `),
    hits: ['换季烂脸就用它，抗过敏一绝', '脱敏修护霜，三天见稳', '益生菌改善过敏体质'],
    misses: ['报表里的手机号已做脱敏处理', '对坚果过敏的朋友请提前告诉我们'],
  },
  {
    id: 'MED-term/constitution',
    category: 'MED-term',
    words: phrases(`
      调理体质、改善体质、调理身体、调理亚健康、改善亚健康、调理五脏、调理气血、调理经络、平衡阴阳、调和阴阳、扶阳、补元气、固元气、增强体质、调理湿气、激活自愈力、激发自愈、提升自愈力、增强自愈力、自愈力
      增强元气、强身健体、净化身体、净化肠道、细胞排毒
    `),
    severity: 'evidence',
    inVertical: {
      food: 'deny',
      health_food: 'deny',
      cosmetics: 'deny',
      infant: 'deny',
      fitness: null,
      education: 'warn',
      drug: null,
    },
    negatable: true,
    allow: phrases('运动增强体质、锻炼增强体质、锻炼身体增强体质、强身健体操'),
    basis: FUNCTION_LAW,
    hits: ['膏方调理体质，一人一方', '激活自愈力的能量水杯', '女人要会调理气血'],
    misses: ['坚持跑步，运动增强体质', '身体不适请及时就医'],
  },
  {
    id: 'MED-term/immunity',
    category: 'MED-term',
    regex: {
      pattern:
        /(?<!(?:运动|锻炼|作息|睡眠|休息|早睡|跑步|晒太阳|多喝水|接种|疫苗)[^。!?\n]{0,12})(?:增强|提高|提升|改善|强化|激活|调节|加强|拉满|守护|补足)[^。!?,\n]{0,6}(?:免疫|抵抗力|抗病力)/,
      needs: phrases('免疫、抵抗力、抗病力'),
    },
    severity: 'evidence',
    inVertical: {
      food: 'deny',
      infant: 'deny',
      infant_formula: 'deny',
      cosmetics: 'deny',
      catering: 'deny',
      pets: 'evidence',
      drug: null,
      medical: 'evidence',
    },
    claim: 'immunity',
    negatable: true,
    basis: FUNCTION_LAW,
    hits: ['乳铁蛋白提高宝宝免疫力', '一天一瓶增强抵抗力', '灵芝茶激活免疫细胞'],
    misses: ['多运动早睡，增强免疫力靠自己', '免疫力低的老人小孩请尽量避开高峰'],
  },
  {
    id: 'MED-term/sleep',
    category: 'MED-term',
    words: phrases(
      '改善睡眠、助眠、促进睡眠、深度睡眠修复、睡眠质量提升、提高睡眠质量、提升睡眠质量、安睡整晚、快速入睡、调节睡眠',
    ),
    severity: 'evidence',
    inVertical: { food: 'deny', home: 'warn', electronics: 'warn', catering: 'evidence', drug: null },
    claim: 'sleep',
    negatable: true,
    allow: phrases('助眠音乐、助眠歌单、助眠故事、助眠播客、助眠灯、助眠模式、助眠直播'),
    basis: FUNCTION_LAW,
    hits: ['酸枣仁茶助眠，熬夜党回购王', '睡前两颗软糖改善睡眠'],
    misses: ['今晚十点，助眠音乐分享，闭眼听', '睡眠不足请不要驾车到店'],
  },
  {
    id: 'MED-term/organs',
    category: 'MED-term',
    words: phrases(`
      护肝、养肝、保肝、疏肝、清肝、清肺、养肺、润肺、健脾、养脾、养胃、护胃、修复胃黏膜、养心安神、安神、补脑、活血、化瘀、通经络、疏通经络、打通经络、补气血、补血、养血、益气
      补气养血、气血双补、固本培元、扶正、祛火、清火、调理肠胃、调理脾胃、润肠、通便、清肠、排宿便、清宿便、强筋健骨、壮骨、养关节、护关节
    `),
    severity: 'evidence',
    inVertical: {
      food: 'deny',
      infant: 'deny',
      infant_formula: 'deny',
      cosmetics: 'deny',
      catering: 'evidence',
      pets: 'warn',
      home: 'warn',
      fitness: 'warn',
      drug: null,
    },
    negatable: true,
    allow: phrases('扶正带、补血颗粒、扶正坐姿、扶正后、扶正摆放、请扶正、扶正再、安神殿、扶正镜头'),
    basis: FUNCTION_LAW,
    hits: ['五红饮料补气血，姐妹人手一杯', '熬夜护肝片，酒局前来两粒', '这款果蔬茶通便清肠，一身轻'],
    misses: ['瓶身倒了请扶正后再开盖', '补血颗粒请凭处方购买'],
  },
  {
    id: 'MED-term/clinical',
    category: 'MED-term',
    words: phrases(`
      临床验证、临床证明、临床认证、临床实验、临床试验、临床测试、医学验证、医学证明、医学认证、医学背书、医学研究证明、经医院验证、医院验证、通过临床、clinically proven、clinically tested、doctor recommended
      dermatologist recommended、medical grade、prescription strength
    `),
    severity: 'evidence',
    inVertical: { health_food: 'deny', food: 'deny', drug: 'evidence', medical: 'evidence' },
    negatable: true,
    allow: phrases('临床试验招募、临床试验志愿者'),
    basis: { kind: 'statute', text: '广告法 11、17' },
    hits: ['经医学验证的护腰椅', 'Clinically proven formula, try it tonight'],
    misses: ['表姐在临床医学专业读大三，周末来做兼职'],
  },
  {
    id: 'MED-term/pseudo-science',
    category: 'MED-term',
    words: phrases(`
      磁疗、远红外理疗、量子能量、量子治疗、量子共振、量子水、太赫兹、负离子治病、负电位治疗、石墨烯理疗、能量疗法、干细胞疗法、频谱治疗、光波治疗、生物电疗、酸碱体质、弱碱水治、小分子水、富氢水治、自然疗法
      排酸、经络疗法、艾灸治、刮痧治、拔罐治、食疗方、辟谷排毒
    `),
    severity: 'deny',
    inVertical: { medical: 'evidence', catering: 'evidence' },
    negatable: true,
    allow: phrases('排酸肉、排酸牛肉、排酸猪肉、排酸羊肉、排酸鲜肉、冷却排酸、排酸处理、低温排酸、排酸间、运动后排酸'),
    hits: ['太赫兹理疗仪，坐着就能养生', '酸碱体质自测，喝小分子水调回来'],
    misses: ['冷鲜排酸肉今早到店', '磁吸手机壳到货'],
  },
  {
    id: 'MED-term/doctor-replaced',
    category: 'MED-term',
    regex: {
      pattern:
        /(?<!不要|不能|请勿|擅自|自行)(?:药|针|胰岛素)(?:就|都|也|全|再)*(?:(?:能|可以)?(?:慢慢|逐渐)?停(?:了|掉)|不用(?:再)?(?:打|吃)了?|省了|扔了|戒了)/,
      needs: phrases('药、针、胰岛素'),
    },
    words: phrases(`
      不用吃药、不用打针、不打针不吃药、不吃药不打针、不用去医院、不用上医院、省去手术、免手术、不用手术、不用开刀、替代手术、代替手术、代替打针、替代打针、停药、甩掉药罐子、告别药罐子、比吃药管用
      比吃药有效、比药管用、比医院管用、省下医药费、不必吃药、告别打针吃药、少跑医院、扔掉药瓶
    `),
    severity: 'deny',
    inVertical: { medical: 'evidence', drug: 'evidence' },
    allow: phrases(
      '不要停药、不能停药、请勿停药、不可停药、自行停药、擅自停药、随意停药、不得停药、勿停药、遵医嘱停药、停药后请、是否停药、停药前',
    ),
    basis: { kind: 'statute', text: '广告法 17、28；食品安全法 73' },
    hits: ['坚持两个月，血压药都停药了', '不打针不吃药，贴一贴就行'],
    misses: ['请勿自行停药，如有不适请就医', '到店不用取号，直接坐'],
  },
  {
    id: 'MED-term/course-of-treatment',
    category: 'MED-term',
    regex: {
      pattern:
        /(?:\d+|[一二两三四五六七八九十几半])个?疗程|疗程(?:见效|装|套装|更有效|优惠|特惠|价|购买|组合)|按疗程|(?:巩固|调理|完整|整个|每)疗程/,
      needs: ['疗程'],
    },
    severity: 'deny',
    inVertical: { drug: null, medical: null, pets: 'evidence' },
    negatable: true,
    allow: phrases('按疗程服用请遵医嘱、请按疗程'),
    hits: ['三个疗程见效，疗程装更划算', '按疗程吃，买二送一'],
    misses: ['用药疗程请遵医嘱', '课程分三期，随时可学'],
  },
  {
    id: 'MED-term/english',
    category: 'MED-term',
    words: phrases(
      'anti-inflammatory、anti inflammatory、detox your body、detoxifies、flushes toxins、flush out toxins、kills bacteria on skin、heals your skin、medicated skincare、therapeutic effect、replaces medication',
    ),
    severity: 'deny',
    inVertical: NOT_MEDICINE,
    negatable: true,
    hits: ['Anti-inflammatory serum, order today', 'This tea detoxifies your liver'],
    misses: ['A digital detox weekend by the lake'],
  },
]
