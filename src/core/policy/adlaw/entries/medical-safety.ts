import type { Entry } from '../entry.ts'
import { COUNT, gap, phrases } from './phrases.ts'

const MEDICAL_ADS = { kind: 'statute', text: '广告法 16(1)、18(1)、28' } as const

/** MED-safety: assertions and guarantees of safety or efficacy. Approved drugs and health foods must not make them either. */
export const medicalSafety: readonly Entry[] = [
  {
    id: 'MED-safety/no-side-effects',
    category: 'MED-safety',
    words: phrases(`
      无副作用、没有副作用、没副作用、零副作用、0副作用、无毒副作用、无任何副作用、没有任何副作用、没有任何毒副作用、无任何毒副作用、零毒副、无毒副、不含副作用、无任何不良反应、无不良反应、零不良反应、没有不良反应
      没有依赖性、无依赖性、不产生依赖、无耐药性、不伤肝肾、no side effects、no side effect、zero side effects、without side effects、without any side effects
    `),
    severity: 'deny',
    inVertical: { home: 'evidence', electronics: 'evidence' },
    negatable: true,
    basis: MEDICAL_ADS,
    allow: phrases(
      '不代表没有副作用、不等于没有副作用、不保证没有副作用、不等于无副作用、不是没有副作用、并非没有副作用、并非无副作用、不代表无副作用',
    ),
    hits: ['无副作用，有效率98%', '植物提取，零副作用，老人孩子都能吃', 'Natural slimming tea, no side effects'],
    misses: ['天然不等于无副作用，请按说明书使用', '不良反应请联系药师上报'],
  },
  {
    id: 'MED-safety/non-toxic',
    category: 'MED-safety',
    words: phrases(
      '安全无毒、无毒无害、无毒无副作用、安全无害、纯天然无害、纯天然无刺激、天然无毒、绿色无毒、吃不坏、吃多了也没事、多吃无害',
    ),
    severity: 'evidence',
    inVertical: {
      health_food: 'deny',
      drug: 'deny',
      medical: 'deny',
      cosmetics: 'deny',
      food: 'deny',
      home: 'warn',
      electronics: 'warn',
    },
    basis: MEDICAL_ADS,
    hits: ['安全无毒，孕妇也能吃', '草本配方，无毒无害'],
    misses: ['误食请立即就医并出示包装'],
  },
  {
    id: 'MED-safety/rate',
    category: 'MED-safety',
    regex: {
      pattern: new RegExp(
        `(?:有效率|治愈率|好转率|见效率|治好率|康复率|缓解率|显效率|总有效|改善率|复发率)${gap(6)}(?:\\d|百分|[九八]成|接近|超过|超|达到?|高|为零|低至)|(?:试管|手术|备孕|种植|祛斑|祛痘|戒烟|受孕|怀孕)${gap(6)}成功率`,
      ),
      needs: phrases('有效率、治愈率、好转率、见效率、治好率、康复率、缓解率、显效率、总有效、改善率、复发率、成功率'),
    },
    severity: 'deny',
    basis: MEDICAL_ADS,
    hits: ['治愈率高达九成', '本院种植手术成功率99%', '改善率为百分之九十五的洗护组合'],
    misses: ['优惠码有效期到周日', '这次会议效率高多了'],
  },
  {
    id: 'MED-safety/works-for-everyone',
    category: 'MED-safety',
    words: phrases(`
      100%有效、百分百有效、百分之百有效、人人有效、人人都有效、保证有效、包有效、肯定有效、一定有效、绝对有效、确保有效、用了就有效、承诺有效、用了必好、吃了必好、用了都说好了病、谁用谁见效、用一个好一个
      保证见效、包见效、确保见效、必见效、一用就灵、一喝就灵、一吃就灵、一抹就灵、用过都见效、100%见效、百分百见效、立竿见影、立马见效、马上见效、立即见效、当天见效、当场见效、即刻见效、瞬间见效、秒见效、即时见效、快速见效、见效快、效果立现、效果立显、一次见效、一盒见效、一瓶见效
      guaranteed results、results guaranteed、guaranteed to work、100% effective、works for everyone、instant results
    `),
    severity: 'deny',
    inVertical: { electronics: 'evidence', education: 'deny' },
    negatable: true,
    basis: MEDICAL_ADS,
    allow: phrases('不保证有效、没有立竿见影、券一定有效'),
    hits: ['祛斑霜人人有效，敷一次就知道', '见效快，一用就灵', 'Guaranteed results in 7 days'],
    misses: ['学习没有立竿见影的捷径', '优惠券长期有效，可叠加'],
  },
  {
    id: 'MED-safety/effect-in-days',
    category: 'MED-safety',
    regex: {
      pattern: new RegExp(
        `${COUNT}个?(?:天|日|周|星期|小时|分钟|秒|次|月|疗程|盒|瓶|片|贴)(?:后|内|左右)?(?:就|即|可|便|能|迅速|快速|明显|立刻|看得?)*(?:见效|起效|显效|见到效果|看到效果|看见效果|有效果|见成效)`,
      ),
      needs: phrases('见效、起效、显效、效果、见成效'),
    },
    severity: 'deny',
    inVertical: { drug: 'evidence', medical: 'evidence', education: 'deny', electronics: 'evidence' },
    negatable: true,
    basis: MEDICAL_ADS,
    hits: ['三天见效的祛痘组合', '喝一周就能看到效果', '7天内起效，用过都懂'],
    misses: ['新的积分规则7天后生效', '直播三天后看效果图'],
  },
  {
    id: 'MED-safety/refund',
    category: 'MED-safety',
    regex: {
      pattern: new RegExp(
        `(?<!订单|券|码|链接|操作|退换)(?:无效(?!订单|单|券|码|链接|申请|操作|卡)|没效果|没有效果|不见效|不管用|没用(?![完上过到])|没改善|不瘦|没瘦|不白|不好用)${gap(8)}(?:退款|退钱|退费|全退|包退|可退|退全款|全额退|退你|赔|免单|免费)|签约(?:保效|治疗|祛斑|祛痘)|no results?,? (?:no pay|full refund)|money[- ]back if it (?:does not|doesn't) work`,
      ),
      needs: phrases(
        '无效、没效果、没有效果、不见效、不管用、没用、没改善、不瘦、没瘦、不白、不好用、签约、no result、money',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 16、18、28；医疗药品保健食品广告审查管理暂行办法 11' },
    hits: ['无效退款，放心拍', '用完28天没效果全额退', '签约祛斑，不白退钱'],
    misses: ['订单无效的款项会原路退回', '没用完的优惠券可以转赠', '没用上的年卡次数可退'],
  },
  {
    id: 'MED-safety/cured-so-many',
    category: 'MED-safety',
    regex: {
      pattern: new RegExp(
        `(?:治愈|治好|帮助|拯救|解救|服务)(?:了|过)?${gap(4)}(?:\\d+|[十百千]|数[十百千万])${gap(4)}(?:患者|病人|病例|糖友|痘友|斑友|失眠者|患儿)|(?:患者|病友|病人|糖友)${gap(3)}(?:亲述|见证|反馈|现身说法|口碑|都说好|康复|推荐|送来锦旗|感谢信)|(?:康复|治愈|祛斑成功|祛痘成功|逆转)案例`,
      ),
      needs: phrases('患者、病人、病例、糖友、痘友、斑友、失眠者、患儿、病友、案例'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 16(1)(4)、18(1)(5)' },
    hits: ['已帮助3万糖友稳住血糖', '患者亲述：用了它真的不一样', '康复案例每天更新'],
    misses: ['患者家属休息区设在二楼', '本店服务了三千位街坊'],
  },
  {
    id: 'MED-safety/pregnant-infant',
    category: 'MED-safety',
    regex: {
      pattern:
        /(?:孕妇|孕妈|准妈妈|月子里|哺乳期|新生儿)(?:也|都|宝宝)*(?:可以|能|可|随便|放心|闭眼|安心|大胆)(?:放心|随便|安心)?(?:吃|用|喝|涂|敷|抹|贴)(?!吗|么|前|需|的专|须)/,
      needs: phrases('孕妇、孕妈、准妈妈、月子里、哺乳期、新生儿'),
    },
    words: phrases(`
      吃不出问题、孕妇放心用、孕妇也能用、孕妇可用、孕妇能用、孕妇也能吃、孕妇可以吃、孕妈放心用、孕期放心用、孕期可用、新生儿可用、婴儿可吃、孕妇婴儿都能用、孕妇小孩都能用、孕妇儿童都能用、老人孩子都能吃、敏感肌放心用、敏感肌闭眼入
      敏感肌也能放心用、零刺激、0刺激、零过敏、0过敏、不会过敏、绝不过敏、完全不过敏、零致敏、无任何刺激
    `),
    severity: 'evidence',
    inVertical: { home: 'warn', electronics: 'warn', catering: 'warn' },
    negatable: true,
    basis: { kind: 'regulation', text: '广告法 28；化妆品功效宣称评价规范 9、10' },
    allow: phrases('孕妇可用专座、孕妇可用通道'),
    hits: ['孕妇可用的口红，零刺激', '敏感肌放心用，绝不过敏'],
    misses: ['孕妇请在医生指导下使用', '敏感肌请先在耳后试用'],
  },
  {
    id: 'MED-safety/no-hormone',
    category: 'MED-safety',
    words: phrases(
      '不含激素、无激素、零激素、0激素、零重金属、无重金属、0荧光剂0激素、无任何添加、绝无添加、无化学添加、零化学',
    ),
    severity: 'evidence',
    inVertical: { home: 'warn', catering: 'warn' },
    basis: { kind: 'statute', text: '广告法 11、28' },
    hits: ['面霜不含激素，已送检', '零激素零重金属，给宝宝安心'],
    misses: ['青春期激素波动大，记得早睡'],
  },
  {
    id: 'MED-safety/better-than-drugs',
    category: 'MED-safety',
    regex: {
      pattern: new RegExp(
        `(?:比|优于|胜过|超过|好过|强过|不输|媲美|堪比)${gap(8)}(?:药(?![妆店膳])|药物|同类药|西药|激素|手术|医院|抗生素|疫苗)${gap(4)}(?:好|强|快|有效|管用|安全|靠谱|效果)`,
      ),
      needs: phrases('药、激素、手术、医院、抗生素、疫苗'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 16(1)(3)、18(1)(4)、28' },
    hits: ['比吃西药安全多了', '效果堪比激素，但更快'],
    misses: ['比医院门口那家近，走路两分钟'],
  },
  {
    id: 'MED-safety/fear',
    category: 'MED-safety',
    regex: {
      pattern:
        /不(?:吃|喝|用|补|买|调理)[^。!?！？\n]{0,10}(?:长不高|变笨|会变老|老得快|衰老|得大?病|生病|来不及|会后悔|掉光|瞎|瘫|短命|发育不良)/,
      needs: phrases(
        '长不高、变笨、变老、老得快、衰老、得病、得大病、生病、来不及、会后悔、掉光、瞎、瘫、短命、发育不良',
      ),
    },
    words: phrases(`
      再不调理就晚了、再不补就晚了、不补就晚了、再不治就晚了、不治就晚了、再拖就晚了、再不护肤就老了、不吃会得病、不喝会得病、不调理会得病、拖成大病、小心癌变、会变成癌、等到确诊就晚了、晚了就来不及、不干预就会恶化
      不治疗会恶化
    `),
    severity: 'deny',
    inVertical: { medical: 'evidence' },
    basis: { kind: 'regulation', text: '药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法 11' },
    hits: ['湿气重的姐妹，再不调理就晚了', '肠道不清，拖成大病后悔莫及'],
    misses: ['再不下单就赶不上周末聚餐啦'],
  },
]
