import { normalise } from '../../adlaw/normalise.ts'

/** Sensitive personal information (PIPL 28), and what may not be an interest tag at all (算法推荐管理规定 10). */
export type SensitiveKind =
  | 'health'
  | 'pregnancy'
  | 'religion'
  | 'identity'
  | 'biometric'
  | 'finance'
  | 'location'
  | 'child'
  | 'intimate'
  | 'unlawful'

export interface Sensitive {
  readonly name: string
  readonly kind: SensitiveKind
  readonly stem: string
}

/** Stems in simplified Chinese and lower case, with the words that people write instead. */
const STEMS: Readonly<Record<SensitiveKind, string>> = {
  pregnancy:
    '怀孕 孕妇 孕妈 孕期 备孕 早孕 孕早 孕中 孕晚 有孕 怀二胎 怀上 有喜 预产期 流产 堕胎 不孕 不育 试管婴儿 产后 哺乳期 大肚 pregnan expecting_mother expectant maternity trimester conceiv miscarri infertil ivf_',
  health:
    '痤疮 痘肌患 皮炎 湿疹 荨麻疹 银屑 牛皮癣 白癜风 脱发症 斑秃 糖尿 血糖高 高血糖 高血压 血压高 高血脂 三高 痛风 心脏病 冠心 中风 癌 肿瘤 化疗 白血病 乙肝 甲肝 丙肝 肝炎 肝病 肾病 肺病 肺炎 哮喘 结核 艾滋 hiv 性病 梅毒 尖锐湿疣 抑郁 焦虑症 双相 精神病 精神分裂 自闭 多动症 失眠症 癫痫 帕金森 老年痴呆 阿尔茨海默 残疾 残障 过敏史 病史 病历 患者 病人 确诊 服药 用药 处方 手术 住院 诊断 体检 基因 血型 更年期 月经 痛经 妇科 男科 阳痿 早泄 肥胖症 厌食症 近视度数 慢病 慢性病 acne_patient eczema psoriasis diabet hypertens high_blood cancer tumor tumour hepatitis asthma depress bipolar schizo autis epilep disabilit disease patient diagnos medication prescription medical_history menopaus chronic_illness blood_type genetic mental_health obesity skin_condition',
  religion:
    '宗教 信佛 佛教 佛徒 基督 天主教 伊斯兰 穆斯林 清真信徒 回教 道教徒 教徒 信徒 信教 教会 受洗 居士 皈依 religio christian catholic muslim islam buddhis jewish hindu church_member',
  identity:
    '民族 少数民族 回族 维族 维吾尔 藏族 政治面貌 政治倾向 党员 党派 前科 犯罪 案底 服刑 刑满 退伍军人 军人 上访 失信 老赖 身份证 护照 ethnic minority_nationality political_view party_member criminal_record veteran passport id_card',
  biometric: '人脸 指纹 声纹 虹膜 掌纹 步态 面部特征 颜值分 face_id faceid fingerprint voiceprint iris_scan biometric',
  finance:
    '银行卡 银行账 卡号 信用卡 征信 信用分 贷款 负债 欠款 欠债 逾期 网贷 资产 存款 工资 月薪 年薪 年收入 家庭收入 月收入 房贷 车贷 炒股 股票账户 bank_account card_number credit_score credit_card loan debt overdue_pay salary income net_worth mortgage',
  location:
    '行踪 轨迹 定位 家庭住址 住址 常驻地 实时位置 去过哪 通勤路线 开房 酒店记录 住宿记录 gps_ location_track whereabouts home_address',
  child:
    '未满14 不满14 14岁以下 十四岁以下 宝宝姓名 孩子姓名 宝宝身份 孩子身份 学籍 孩子学校 under_14 child_name childs_name child_school',
  intimate:
    '同性恋 性取向 性少数 同志群体 双性恋 跨性别 性生活 性癖 离异 离婚 出轨 婚外 丧偶 被家暴 lgbt gay_ lesbian sexual_orient transgender divorced widowed',
  unlawful: '赌博 赌徒 博彩 吸毒 毒品 色情 约炮 嫖 黄片 邪教 gambl drug_user porn cult_member',
}

/** Harmless words that a stem stands in; taken out before looking. */
const HARMLESS =
  /心脏地带|癌字|产后(?:发货|服务)|教会(?:员|你|他|她|我|大家|顾客|客户|会员|小白)|胃口|定位(?:器|仪|玩具)|手术刀|体检套餐|诊断(?:工具|报告模板)|资产阶级|防癌险|民族风|党员价|军人优惠|信用卡支付|银行卡支付|儿童节|住址栏|in debted|depression glass|pass porter/gu
const EVEN_STEMS = Object.entries(STEMS).flatMap(([kind, stems]) =>
  stems.split(' ').map(stem => ({ kind: kind as SensitiveKind, stem, pattern: stem.replaceAll('_', '') })),
)
/** English traits as a planner names them, and what they are short for. */
const SHORT: Readonly<Record<string, SensitiveKind>> = {
  health: 'health',
  medical: 'health',
  illness: 'health',
  ivf: 'pregnancy',
  gay: 'intimate',
  ethnicity: 'identity',
  race: 'identity',
  nationality: 'identity',
  politics: 'identity',
  cult: 'unlawful',
  gps: 'location',
  location: 'location',
  hospital: 'health',
  sick: 'health',
  finance: 'finance',
  wealth: 'finance',
  child: 'child',
  minor: 'child',
  健康: 'health',
  疾病: 'health',
  有病: 'health',
  收入: 'finance',
  财务: 'finance',
  财务状况: 'finance',
  信仰: 'religion',
  种族: 'identity',
  位置: 'location',
}

/**
 * Which of some names (tags, segments, traits) stand for sensitive personal information, each with its kind and the stem that told.
 * Spaces, dots, case, full width and traditional characters make no difference. Counts as an inference from purchases, too.
 */
export const sensitiveIn = (names: readonly string[]): Sensitive[] =>
  names.flatMap((name): Sensitive[] => {
    const even = normalise(name).text.replace(/[^\p{L}\p{N}]+/gu, '')
    const short = Object.hasOwn(SHORT, even) ? SHORT[even] : undefined
    if (short) return [{ name, kind: short, stem: even }]
    const text = even.replace(HARMLESS, ' ')
    const hit = EVEN_STEMS.find(({ pattern }) => text.includes(pattern))
    return hit ? [{ name, kind: hit.kind, stem: hit.pattern }] : []
  })
