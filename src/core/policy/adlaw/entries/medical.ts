import type { Entry } from '../entry.ts'
import { ILLNESS, ILLNESSES } from './illnesses.ts'
import { COUNT, gap, phrases } from './phrases.ts'

/** Approved drugs and institutions may name what they treat, in the words of their approval only. */
const APPROVED = { drug: 'evidence', medical: 'evidence' } as const

const FOOD_LAW = { kind: 'statute', text: '广告法 17；食品安全法 73、79' } as const

/** MED-cure: goods that are no medicine and are said to treat, relieve or prevent an illness. */
export const medical: readonly Entry[] = [
  {
    id: 'MED-cure/treats-illness',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?<!不|正在|接受|需要|如需|药物|医院|手术|医生|就医|不能|无法|不可|不用于|不能用于|不具有)(?:治疗|医治|治愈|根治|治好|主治|专治|诊治|能治|可治|调治|攻克|逆转|消灭|根除|专攻)${gap(8)}${ILLNESS}`,
      ),
      needs: ILLNESSES,
    },
    severity: 'deny',
    inVertical: APPROVED,
    negatable: true,
    hits: ['这款益生菌能治疗过敏性鼻炎', '艾草贴专治老寒腿、关节炎', '坚持喝一个月，治好了我妈的高血压'],
    misses: ['正在治疗高血压的朋友请先问医生再下单', '治愈系插画周边上新，可爱到想全收', '本品不能治疗糖尿病'],
  },
  {
    id: 'MED-cure/relieves-illness',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?<!不能|无法|不会|不可|不承诺|不保证)(?:缓解|改善|减轻|调理|调养|调节|修复|辅助治疗|抑制|对抗|抗击|赶走|告别|摆脱|消除|拯救|击退|扛住|舒缓|搞定|干掉|解决(?!令人|让人|了?一个))${gap(5)}${ILLNESS}`,
      ),
      needs: ILLNESSES,
    },
    severity: 'deny',
    inVertical: APPROVED,
    negatable: true,
    hits: ['睡前一片，改善失眠不是梦', '草本足浴包，告别脚气和湿疹', '帮老人缓解颈椎病、肩周炎'],
    misses: ['令人头痛的收纳问题，交给这款抽屉盒', '解决最近视频卡顿的问题，请更新小程序', '高血压患者慎用'],
  },
  {
    id: 'MED-cure/prevents-illness',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?:预防|防治|抵御|杜绝|阻断|远离|降低)${gap(5)}(?:癌|肿瘤|糖尿病|高血压|高血脂|高血糖|(?<!第)三高(?![中级度层铁])|心脏病|心血管疾病|心脑血管|脑中风|中风(?!险)|脑梗|血栓|老年痴呆|阿尔茨海默|骨质疏松|乳腺增生|结节|妇科病|痛风|哮喘|鼻炎|湿疹|贫血|各种疾病|慢性病|脱发)`,
      ),
      needs: phrases('预防、防治、抵御、杜绝、阻断、远离、降低'),
    },
    severity: 'deny',
    inVertical: APPROVED,
    negatable: true,
    hits: ['每天一杯，预防心血管疾病', '常吃黑枸杞，远离癌症和三高'],
    misses: ['天冷了注意保暖，预防感冒', '远离第三高峰期，错峰到店更舒服'],
  },
  {
    id: 'MED-cure/prevents-cold',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?:喝(?!点?热水|水|温水)|吃(?!饭|点)|服用|口服|佩戴|戴上|贴|抹|泡|闻|本品|这款|产品|茶|精油|香囊|益生菌|口服液|胶囊|软糖|冲剂|饮料)${gap(12)}(?:预防|防治|抵御|抵抗|对抗|远离|不怕|不再?得|不会得|抗击)${gap(4)}(?:${ILLNESS}|感冒|流感|近视(?![频角线野])|过敏(?!原)|咳嗽|发烧(?!友)|新冠|病毒|甲流|支原体|手足口)|(?:口服液|益生菌|胶囊|软糖|冲剂|蛋白粉|维生素|维c|燕窝|蜂蜜|喝|吃)${gap(14)}不(?:再|易|容易)?(?:感冒|咳嗽|过敏(?!原)|发烧(?!友)|生病)(?!时|的|请|也)`,
      ),
      needs: [...ILLNESSES, ...phrases('生病、过敏、新冠、病毒、甲流、支原体、手足口')],
    },
    severity: 'deny',
    inVertical: APPROVED,
    hits: ['全家喝接骨木软糖，整个冬天不怕流感', '佩戴这款香囊，可预防新冠和感冒'],
    misses: ['天冷了注意保暖，预防感冒', '流感季到店请佩戴口罩，我们每天通风消毒'],
  },
  {
    id: 'MED-cure/illness-gone',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `${ILLNESS}${gap(10)}(?:治好|痊愈|不再犯|不复发|没再犯|没犯过|再没犯|再也没|全消|断根|除根|一扫而光|无影无踪|克星|救星|见效|立马好|就好了|都好了|全好了|好多了|好转|消失了|不药而愈|立停|降下来|降下去|能降|稳住|稳了|不见踪影|没影|没了|退散|不再找|不见了|小了|缩小|变小|消退|跑光|拜拜|看过来|有救|福音|必囤|闭眼入|就对了|就喝它|就吃它|就用它|(?:喝|吃|用|选)它|专用(?!通道)|${COUNT}(?:晚|天|夜|次|贴|杯|包|盒|瓶|片)(?:就|立刻|马上|准)好|(?<!早日)康复)`,
      ),
      needs: ILLNESSES,
    },
    severity: 'deny',
    inVertical: APPROVED,
    negatable: true,
    hits: ['我婆婆喝了两盒，多年的失眠都好了', '湿疹宝宝用了三天就好了', '脚气克星，到货五十瓶'],
    misses: ['听说您感冒了，祝早日康复', '湿疹宝宝请先咨询医生'],
  },
  {
    id: 'MED-cure/cure-all',
    category: 'MED-cure',
    words: phrases(`
      根治、断根、药到病除、有病治病、无病强身、包治、治百病、专克、一贴搞定、一喝搞定、一贴管用、百病全消、祛病、防病治病、能治病、可治病、治病神器、治大病、起死回生、华佗再世、神药、特效药
      灵丹妙药、妙手回春、一贴就好、一贴见效、一喝就好、一抹就好、一吃就好、药不离身也好了、祖传秘方、祖传偏方、宫廷秘方、民间偏方、老中医秘方
    `),
    severity: 'deny',
    negatable: true,
    allow: phrases('没有特效药、并无特效药、目前无特效药、不存在特效药、不是特效药、不是神药、根治乱象、没有灵丹妙药'),
    hits: ['祖传秘方，包治各种皮肤问题', '一贴就好的膝盖贴，药到病除'],
    misses: ['感冒没有特效药，多喝水多休息', '我们不是神药，只是好吃的软糖'],
  },
  {
    id: 'MED-cure/efficacy',
    category: 'MED-cure',
    words: phrases(`
      疗效、治疗效果、治疗作用、治疗功效、治疗功能、医疗效果、医疗作用、医疗功效、可治疗、能治疗、有治疗、用于治疗、辅助治疗、治疗级、治疗型、奇效、神效
    `),
    severity: 'deny',
    inVertical: { medical: 'evidence', drug: 'evidence' },
    negatable: true,
    allow: phrases(`
      疗效因人而异、不具有疗效、无治疗效果、没有治疗效果、不能治疗、不可治疗、不能用于治疗、不用于治疗、疾病预防、治疗功能、没有治疗作用、不具备治疗
    `),
    hits: ['草本足贴疗效显著，老客都回购', '具有治疗作用的能量项链', '敷在脸上有奇效'],
    misses: ['普通护肤品，没有治疗作用', '理疗师今天休息，预约请改到周六'],
  },
  {
    id: 'MED-cure/cancer',
    category: 'MED-cure',
    words: phrases('抗癌、防癌、抗肿瘤、防肿瘤、抑制癌细胞、杀死癌细胞、消灭癌细胞、癌细胞克星、抑制肿瘤、饿死癌细胞'),
    severity: 'deny',
    negatable: true,
    allow: phrases(
      '抗癌协会、抗癌公益、抗癌斗士、抗癌日记、抗癌故事、防癌筛查、防癌体检、抗癌基金、抗癌老人、防癌险、防癌医疗险',
    ),
    hits: ['灵芝孢子粉抗癌防癌，家里老人要备', '每天三颗，饿死癌细胞'],
    misses: ['本月一元捐给抗癌公益项目', '防癌筛查请到正规医院预约'],
  },
  {
    id: 'MED-cure/blood',
    category: 'MED-cure',
    words: phrases(`
      不飙糖、不升糖、糖友福音、糖友放心吃、糖友也能放心、降三高、降血压、降血糖、降血脂、降压降糖、降胆固醇、降尿酸、排尿酸、平稳血压、平稳血糖、稳定血糖、稳住血糖、清血管、软化血管、通血管、疏通血管
      溶血栓、溶解血栓、净化血液、清血脂、清血毒、血管清道夫、扩张血管、血管年轻、降糖降脂、降脂降压、控血压、控血糖
    `),
    severity: 'deny',
    inVertical: APPROVED,
    negatable: true,
    allow: phrases(`
      降血压药、降压药、降血糖药、降血脂药、辅助降血压、辅助降血糖、辅助降血脂、降血压的药、降血糖的药、测血压、控血糖人群、控血糖饮食
    `),
    hits: ['苦荞茶降三高，爸妈喝着放心', '纳豆就是血管清道夫', '这杯能平稳血糖，糖友也能喝'],
    misses: ['正在服用降血压药的顾客，请先咨询医生', '门店免费测血压，欢迎叔叔阿姨来坐坐'],
  },
  {
    id: 'MED-cure/asleep-at-once',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?:治失眠|秒睡|倒头就睡|秒入睡|${COUNT}(?:分钟|秒)(?:内)?(?:就)?(?:入睡|睡着)|(?:喝|吃|用|贴|含|来)${gap(8)}一觉(?:睡)?到天亮)`,
      ),
      needs: phrases('治失眠、秒睡、倒头就睡、秒入睡、入睡、睡着、到天亮'),
    },
    severity: 'evidence',
    inVertical: { health_food: 'deny', food: 'deny', medical: 'evidence' },
    negatable: true,
    hits: ['睡前吃两颗，一觉睡到天亮', '十分钟入睡，失眠党有救了', '这款眼罩让你秒睡'],
    misses: ['狗狗玩累了一觉到天亮', '民宿隔音好，晚上睡着很安静'],
  },
  {
    id: 'MED-cure/virility',
    category: 'MED-cure',
    words: phrases(`
      壮阳、补肾、固肾、强肾、温肾、益肾、滋阴、补阳、肾宝、重振雄风、金枪不倒、延时助勃、增大增粗、男人雄风、缩阴、紧致私处、私密紧致、私处粉嫩、一夜七次
    `),
    severity: 'deny',
    inVertical: APPROVED,
    negatable: true,
    basis: FOOD_LAW,
    hits: ['玛卡压片糖果，补肾壮阳，男人加油站', '私密紧致凝胶，用完像少女'],
    misses: ['爆炒腰花配米饭，下饭又过瘾'],
  },
  {
    id: 'MED-cure/hormones',
    category: 'MED-cure',
    words: phrases(`
      调节内分泌、调理内分泌、平衡激素、调经、暖宫、祛宫寒、暖宫驱寒、助孕、包怀孕、生男孩秘方、包生男、转胎、卵巢保养、养卵巢、保养子宫、盆底修复神器、催乳神器
      乳腺疏通、疏通乳腺、消结节、散结、消肿块、丰胸、延缓更年期、延迟绝经
    `),
    severity: 'deny',
    inVertical: APPROVED,
    negatable: true,
    allow: phrases('暖宫贴、暖宫腰带、暖宫宝'),
    hits: ['每晚一袋，调经暖宫，气色好', '丰胸膏七折，胸型自己看得见'],
    misses: ['暖宫腰带三档温度，冬天通勤也能戴', '孕妇请在医生指导下使用'],
  },
  {
    id: 'MED-cure/eyesight',
    category: 'MED-cure',
    words: phrases(`
      恢复视力、视力恢复、提升视力、提高视力、改善视力、近视康复、近视治愈、近视克星、近视逆转、近视可逆、降低近视度数、近视度数下降、度数降低、摘掉眼镜不是梦、摘镜不是梦
      控制近视加深、防近视神器、矫正近视
    `),
    severity: 'deny',
    inVertical: { medical: 'evidence' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 17；卫健委等六部门《规范儿童青少年近视矫正工作的通知》(2019)' },
    hits: ['叶黄素软糖帮孩子恢复视力', '坚持训练，近视度数下降看得见'],
    misses: ['读书半小时记得远眺，保护视力', '近视的朋友可以自配镜片'],
  },
  {
    id: 'MED-cure/taller',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?:增高|长高|猛长|窜高|多长|再长)(?:了)?${gap(3)}${COUNT}(?:cm|厘米|公分)|二次长高|二次发育|快速增高|增高(?:针|药|丸|神器)|长高针|快速长高|追高神器|骨骺线闭合(?:了)?(?:也|还)|(?:吃|喝)${gap(8)}(?:长高个|长高高|长得高|蹭蹭长高|猛长个)`,
      ),
      needs: phrases('增高、长高、猛长、窜高、多长、再长、二次发育、追高、骨骺线、长得高'),
    },
    severity: 'deny',
    inVertical: { medical: 'evidence' },
    negatable: true,
    hits: ['赖氨酸软糖，半年长高8厘米', '骨骺线闭合也能二次长高', '孩子喝了蹭蹭长高'],
    misses: ['内增高鞋垫加厚两厘米', '宝宝又长高了，尺码可以免费换'],
  },
  {
    id: 'MED-cure/slimming-promise',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `${COUNT}个?(?:天|周|星期|月|疗程|小时)${gap(6)}(?:瘦|减|掉|甩)(?:掉|了|下|脂|肉|重)?${gap(3)}(?:\\d+|[一二两三四五六七八九十百几]+)(?:多)?(?:斤|公斤|kg|厘米|cm)|月瘦${gap(3)}(?:\\d+|[一二三五十]+)`,
      ),
      needs: phrases('斤、kg、厘米、cm、月瘦'),
    },
    severity: 'deny',
    inVertical: { fitness: 'evidence', medical: 'evidence' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 17、28；食品安全法 73' },
    hits: ['酵素果冻，一周瘦10斤', '28天减掉十五斤，不饿肚子', '代餐奶昔月瘦20斤'],
    misses: ['3天内到货，每箱净重5斤', '去年12月新米，10斤装立减5元'],
  },
  {
    id: 'MED-cure/slimming',
    category: 'MED-cure',
    words: phrases(`
      躺瘦、躺着瘦、躺着就瘦、不反弹、暴瘦、怎么吃都不胖、越吃越瘦、喝着喝着就瘦、边吃边瘦、吃着就瘦、喝着就瘦、保证瘦、包你瘦、必瘦、甩脂、排油丸、溶脂、减肥药、瘦身茶、减肥茶
      减肥咖啡、燃脂咖啡、燃脂茶、燃脂丸、燃脂胶囊、燃脂软糖、瘦身咖啡、减肥霜、瘦身霜、瘦腿霜、瘦肚贴、减肥贴、不节食不运动、不运动不节食、不用节食不用运动、阻断脂肪吸收、阻断糖分吸收
    `),
    severity: 'deny',
    inVertical: { medical: 'evidence' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 17、28；食品安全法 73' },
    allow: phrases('谨防减肥药、拒绝减肥药、没有减肥药'),
    hits: ['不节食不运动，躺着就瘦', '燃脂咖啡第二件半价', '瘦下来不反弹，姐妹亲测'],
    misses: ['周六燃脂训练课还有三个名额', '低卡全麦面包瘦身期也可以安排'],
  },
  {
    id: 'MED-cure/pain',
    category: 'MED-cure',
    words: phrases(`
      止痛、镇痛、祛痛、止咳、化痰、退烧、退热、止泻、止血、止痒、止鼾、止吐、通鼻、消肿、祛风止痛、清热解毒、利咽、润喉止咳
    `),
    severity: 'deny',
    inVertical: { drug: null, medical: 'evidence', pets: 'evidence', home: 'evidence' },
    negatable: true,
    allow: phrases(`
      止痛药、退烧药、止咳药、退热药、止泻药、止血带、止痒药、退烧贴、退热贴、止血贴、消肿块、正在退烧、退烧后、退烧了、止痛片、止咳糖浆
    `),
    hits: ['筋骨贴一贴止痛，干活不耽误', '雪梨膏止咳化痰，小朋友也爱喝', '婴儿紫草膏止痒消肿'],
    misses: ['接种后如已服用退烧药，请告知前台', '雪梨膏清甜润口，秋天来一勺'],
  },
  {
    id: 'MED-cure/self-testimony',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?:喝|吃|用|敷|贴|泡|坚持)${gap(12)}(?:血压|血糖|血脂|尿酸|结节|肌瘤|囊肿|腰|膝盖|关节|颈椎|胃|鼻子|气色暗)${gap(5)}(?:降下来|降了|正常了|稳了|不疼了|不痛了|不酸了|通了|缩小|消了|没了|不难受|恢复正常)|(?:血压|血糖|血脂|尿酸|胆固醇)${gap(6)}(?:降下来|能降|会降|往下降|稳住|稳下来|恢复正常|正常了)|(?:姨妈|例假|经期|生理期)${gap(14)}不(?:疼|痛)|(?:血管|心脏|肝脏?|肾|肠道|胃|骨骼|关节|视力|大脑|心脑)的?(?:守护神|清道夫|保护神|卫士|守护者)`,
      ),
      needs: phrases(
        '胆固醇、姨妈、例假、经期、生理期、血管、心脏、肝、肾、肠道、骨骼、视力、大脑、心脑、血压、血糖、血脂、尿酸、结节、肌瘤、囊肿、腰、膝盖、关节、颈椎、胃、鼻子',
      ),
    },
    severity: 'deny',
    inVertical: { drug: 'evidence', medical: 'evidence' },
    hits: ['老爸喝了三个月，血糖降下来了', '贴了一晚，膝盖不疼了', '吃完两瓶结节缩小了'],
    misses: ['喝之前请先测血糖', '这把椅子坐久了腰有支撑'],
  },
  {
    id: 'MED-cure/english',
    category: 'MED-cure',
    regex: {
      pattern:
        /\b(?:cures?|treats?(?! for)|heals?|prevents?|reverses?|relieves?|gets? rid of|fights?|eliminates?)\b[^.!?]{0,20}\b(?:cancer|diabetes|acne|eczema|insomnia|arthritis|asthma|allerg(?:y|ies)|depression|hypertension|high blood pressure|flu|covid|migraines?|psoriasis|constipation|infections?)\b|\bmiracle cure\b|\blowers? (?:your )?blood (?:pressure|sugar)\b|\b100% cure\b|\blose \d+ ?(?:kg|lbs?|pounds)\b|\bboosts? (?:your )?immun/,
      needs: phrases(
        'cancer、diabetes、acne、eczema、insomnia、arthritis、asthma、allerg、depression、blood pressure、blood sugar、hypertension、flu、covid、migraine、psoriasis、constipation、infection、miracle cure、100% cure、lose 、immun',
      ),
    },
    severity: 'deny',
    inVertical: APPROVED,
    hits: [
      'Our herbal tea cures insomnia in a week',
      'Lose 10 kg in one month without exercise',
      '100% cure, ask me how',
    ],
    misses: ['Treats for dogs with allergies are on aisle 2', 'Please tell us about any nut allergy before ordering'],
  },
]
