import { rewrite, type View } from './normalise.ts'

/** Adjectives that make 最 a claim; homophones of 最 are only read as such before one of these. */
const FIT = '好佳强棒优高低便值惠实火新全快省划受'
const FIT_WIDE = `${FIT}美大靓牛甜香嫩舒适潮酷贵豪专`

/** Words that are written in pinyin, wholly or one character of them, to get past a reader. */
const SPOKEN = `最好 zui hao,最佳 zui jia,最低 zui di,最强 zui qiang,最大 zui da,最高 zui gao,最优 zui you,最美 zui mei,最便宜 zui pian yi,全网 quan wang,
全国 quan guo,全城 quan cheng,第一 di yi,唯一 wei yi,国家级 guo jia ji,世界级 shi jie ji,最高级 zui gao ji,顶级 ding ji,顶尖 ding jian,独家 du jia,首家 shou jia,首选 shou xuan,
绝对 jue dui,万能 wan neng,永久 yong jiu,极致 ji zhi,冠军 guan jun,王牌 wang pai,治疗 zhi liao,治愈 zhi yu,根治 gen zhi,根除 gen chu,疗效 liao xiao,药效 yao xiao,特效 te xiao,
美白 mei bai,祛斑 qu ban,淡斑 dan ban,祛痘 qu dou,消炎 xiao yan,杀菌 sha jun,抗菌 kang jun,减肥 jian fei,瘦身 shou shen,排毒 pai du,防脱 fang tuo,生发 sheng fa,祛湿 qu shi,
降压 jiang ya,降糖 jiang tang,抗癌 kang ai,防癌 fang ai,包过 bao guo,保过 bao guo,押题 ya ti,提分 ti fen,保本 bao ben,稳赚 wen zhuan,躺赚 tang zhuan,返利 fan li,返现 fan xian,
好评 hao ping,红包 hong bao,集赞 ji zan,转发 zhuan fa,分享 fen xiang,朋友圈 peng you quan,品牌 pin pai,面膜 mian mo,价格 jia ge,刷单 shua dan,代理 dai li,下线 xia xian,
招财 zhao cai,旺运 wang yun,转运 zhuan yun,开运 kai yun,旺财 wang cai,财运 cai yun,辟邪 bi xie,避邪 bi xie,改命 gai ming,处方 chu fang,伟哥 wei ge,电子烟 dian zi yan,香烟 xiang yan,
烟弹 yan dan,微信 wei xin,专供 zhuan gong,特供 te gong,茅台 mao tai,赌博 du bo,彩票 cai piao,约炮 yue pao,身份证 shen fen zheng,秒杀 miao sha,原价 yuan jia,零风险 ling feng xian,专治 zhuan zhi,评论 ping lun,中南海 zhong nan hai,西林 xi lin,地塞米松 di sai mi song,人头 ren tou,免费 mian fei,
抽奖 chou jiang,中奖 zhong jiang,奖金 jiang jin,佣金 yong jin,提成 ti cheng,团队 tuan dui,加盟 jia meng,收益 shou yi,翻倍 fan bei,理财 li cai,股票 gu piao,内幕 nei mu,
祖传 zu chuan,秘方 mi fang,偏方 pian fang,糖尿病 tang niao bing,血压 xue ya,癌症 ai zheng,失眠 shi mian,便秘 bian mi,皮肤病 pi fu bing,湿疹 shi zhen,鼻炎 bi yan,
母乳 mu ru,国旗 guo qi,军队 jun dui,算命 suan ming,风水 feng shui,色情 se qing,贷款 dai kuan,套现 tao xian,银行卡 yin hang ka,手机号 shou ji hao,截图 jie tu,
点赞 dian zan,砍价 kan jia,助力 zhu li,差评 cha ping,追评 zhui ping,五星 wu xing,虚假 xu jia,退款 tui kuan,痊愈 quan yu,副作用 fu zuo yong`

/** Letters to the word; `治` + `liao` and `zhi` + `疗` to the character that is missing. */
const WHOLE = new Map<string, string>([['zui', '最']])
const MISSING = new Map<string, string>()
for (const line of SPOKEN.split(/,\s*/)) {
  const [word = '', ...syllables] = line.trim().split(' ')
  WHOLE.set(syllables.join(''), word)
  syllables.forEach((syllable, at) => {
    if (at > 0) MISSING.set(`${word[at - 1]}${syllable}`, word[at] ?? '')
    if (at + 1 < syllables.length) MISSING.set(`${syllable}${word[at + 1]}`, word[at] ?? '')
  })
}
const BESIDE_HAN = /(?<=[\u4e00-\u9fff])[a-z]{2,6}(?![a-z])|(?<![a-z])[a-z]{2,6}(?=[\u4e00-\u9fff])/g
const LETTERS = /(?<![a-z0-9@/._-])[a-z]{1,12}(?:[ '_-][a-z]{1,11}){0,5}(?![a-z0-9@/_])/g

interface Change {
  from: number
  to: number
  text: string
}

const HAN_RULES: readonly { pattern: RegExp; text: string }[] = [
  { pattern: new RegExp(`(?<![喝麻沉陶灌不宿心迷买烂半])醉(?=[${FIT_WIDE}])`, 'g'), text: '最' },
  { pattern: /(?<![小张闭贫插顶亲吵斗])嘴(?=[佳强优低便值惠]|好(?![吃喝馋刁叼甜多像]))/g, text: '最' },
  { pattern: /(?<=全网|全国|全球|全城|全市|史上|世界|宇宙|行业|同城)[嘴醉罪](?![角巴唇])/g, text: '最' },
  { pattern: /第[ .·・*_-]{1,2}[1一](?![\d.])/g, text: '第一' },
  { pattern: new RegExp(`(?<![犯有无得怪受认])罪(?=[${FIT}]|大(?!恶))`, 'g'), text: '最' },
  { pattern: /(?<![表兄堂小师徒子学老二三大胞昆门])弟一(?![起家样块共同定直个位])/g, text: '第一' },
  { pattern: /第1(?![\d.])/g, text: '第一' },
  { pattern: /唯1(?!\d)/g, text: '唯一' },
  { pattern: /(?<!\d)1流(?=[的品水服质])/g, text: '一流' },
]
const HAN_TRIGGER = /[醉嘴罪弟]|第[1 .·・*_-]|唯1|1流/

/** A mark or bracket inside a word whose first half ends no clause: 治。疗, 最【好】, 第。一. */
const MARKS = '[。,!、;:.·]'
const TORN = new RegExp(
  `${MARKS}(?:(?<=最.)(?=[${FIT_WIDE}])|(?<=治.)(?=[疗愈])|(?<=第.)(?=[一1])|(?<=唯.)(?=一)|(?<=顶.)(?=[级尖流])|(?<=疗.)(?=效)|(?<=祛.)(?=[斑痘])|(?<=根.)(?=[治除])|(?<=独.)(?=[家一])|(?<=冠.)(?=军)|(?<=绝.)(?=对)|(?<=抗.)(?=癌)|(?<=返.)(?=[现利])|(?<=刷.)(?=单)|(?<=减.)(?=肥)|(?<=降.)(?=[压糖]))`,
  'g',
)
const BRACKETED = /(?<=[最第唯顶治疗祛根独冠绝])[【[(「『《<“"]([\u4e00-\u9fff]{1,2})[】\])」』》>”"]/g

/** One look for both, since nearly no text has either. */
const MENDABLE = /[最治第唯顶疗祛根独冠绝抗返刷减降][。,!、;:.·【[(「『《<“"]/

const mended = (view: View): View => {
  if (!MENDABLE.test(view.text)) return view
  const changes: Change[] = []
  for (const match of view.text.matchAll(TORN)) changes.push({ from: match.index, to: match.index + 1, text: '' })
  const joined = rewrite(view, changes)
  const inner: Change[] = []
  for (const match of joined.text.matchAll(BRACKETED))
    inner.push({ from: match.index, to: match.index + match[0].length, text: match[1] ?? '' })
  return rewrite(joined, inner)
}

const LATIN_RULES: readonly { pattern: RegExp; text: string }[] = [
  { pattern: /(?<![a-z0-9])n[ .]{0,2}[o0][ .]{0,3}1(?!\d|[.,]\d|[a-z])/g, text: 'no.1' },
  { pattern: /(?<![a-z0-9])t[ .]{0,2}[o0][ .]{0,2}p[ .]{0,2}1(?!\d|[.,]\d|[a-z])/g, text: 'top1' },
  { pattern: /(?<![a-z0-9])number\s?(?:one|1)(?![a-z\d])/g, text: 'no.1' },
  { pattern: /(?<=国家|世界|顶|最高)j(?![a-z])/g, text: '级' },
  { pattern: /(?<![a-z])[vV](?=信)/g, text: '微' },
]

/** Letters without spaces, cut wholly into known pinyin; null where that cannot be done. */
const read = (letters: string): string | null => {
  if (!letters) return ''
  for (let length = Math.min(11, letters.length); length >= 2; length--) {
    const word = WHOLE.get(letters.slice(0, length))
    if (word === undefined) continue
    const rest = read(letters.slice(length))
    if (rest !== null) return word + rest
  }
  return null
}

const pinyin = (view: View): Change[] => {
  const { text } = view
  const changes: Change[] = []
  for (const match of text.matchAll(BESIDE_HAN)) {
    const [syllable] = match
    const from = match.index
    const to = from + syllable.length
    const han = MISSING.get(`${text[from - 1]}${syllable}`) ?? MISSING.get(`${syllable}${text[to]}`)
    if (han !== undefined) changes.push({ from, to, text: han })
    else if (syllable === 'zui' && FIT_WIDE.includes(text[to] ?? ' ')) changes.push({ from, to, text: '最' })
  }
  for (const match of text.matchAll(LETTERS)) {
    const letters = match[0].replace(/[ '_-]/g, '')
    const han = letters.length < 4 ? null : read(letters)
    if (han === null || han.length < 2) continue
    const from = match.index
    if (changes.every(change => change.to <= from || change.from >= from + match[0].length))
      changes.push({ from, to: from + match[0].length, text: han })
  }
  return changes.sort((x, y) => x.from - y.from)
}

const apply = (view: View, pattern: RegExp, text: string): View => {
  pattern.lastIndex = 0
  const changes: Change[] = []
  for (let match = pattern.exec(view.text); match; match = pattern.exec(view.text))
    if (match[0] !== text) changes.push({ from: match.index, to: match.index + match[0].length, text })
  return rewrite(view, changes)
}

/** Reads homophones, pinyin and figures that stand for the usual words as these words. */
export const withVariants = (view: View): View => {
  const whole = mended(view)
  let now = whole
  if (/[a-z]{2}/.test(now.text)) now = rewrite(whole, pinyin(whole))
  if (/[a-z]/.test(now.text)) for (const { pattern, text } of LATIN_RULES) now = apply(now, pattern, text)
  if (HAN_TRIGGER.test(now.text)) for (const { pattern, text } of HAN_RULES) now = apply(now, pattern, text)
  return now
}
