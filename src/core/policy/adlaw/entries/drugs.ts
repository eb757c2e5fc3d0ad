import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const NO_SALE =
  '(?<!(?:禁|戒|不得|不售|不卖|请勿|拒绝|远离|严禁|谢绝|勿|无|别|不可|抵制|举报|含|包括)[^。!?！？\\n]{0,14})'
const SELLS =
  '(?:到货|现货|有货|出货|批发|代购|特价|优惠|促销|下单|私聊|私信|包邮|直邮|团购|秒杀|低价|折|立减|领券|出售|有售|拼团|新到|补货|免税|送货|同城送|一条|整条|两条|买\\d?[一二三]?送|多款口味|口味|尝鲜|上新|限量|实惠|安排|加微|滴滴|上架|礼盒|体面|送礼|\\d+元|一盒|一支|一针)'
const RX_DRUGS = phrases(`
  阿莫西林、头孢、罗红霉素、阿奇霉素、左氧氟沙星、甲硝唑、司美格鲁肽、替尔泊肽、利拉鲁肽、度拉糖肽、西地那非、他达拉非、万艾可、希爱力、金戈、伟哥、米非司酮、异维a酸、维a酸、氢醌乳膏、他克莫司、地塞米松、泼尼松、阿普唑仑
  艾司唑仑、唑吡坦、安眠药、奥司他韦、莫达非尼、利他林、专注达、二甲双胍、胰岛素、阿托伐他汀、氨氯地平、玛巴洛沙韦、曲马多、可待因、奥利司他、米诺地尔、非那雄胺、螺内酯、优思明、长效避孕针、避孕针
`)

/** TOBACCO and RX: tobacco and prescription drugs are not advertised at all; other drugs and devices only as approved. */
export const drugs: readonly Entry[] = [
  {
    id: 'TOBACCO/e-cigarettes',
    category: 'TOBACCO',
    regex: {
      pattern: new RegExp(
        `${NO_SALE}(?:电子烟|电子雾化|雾化弹|烟弹|烟油|一次性小烟|小烟弹|换弹烟|烟杆|iqos|heets|relx|悦刻|加热不燃烧|加热烟|尼古丁盐|尼古丁袋|口含烟|大烟雾)(?!危害|危险|有害|骗局|禁|管理办法|已禁|勿|不)|(?<!no |non-|quit |stop |anti-)\\b(?:vapes?|vaping|e-cigarettes?|e-cigs?)\\b(?! (?:is|are) (?:not|prohibited|banned))`,
      ),
      needs: phrases(
        '电子烟、电子雾化、雾化弹、烟弹、烟油、小烟、换弹烟、烟杆、iqos、heets、relx、悦刻、加热不燃烧、加热烟、尼古丁、口含烟、大烟雾、vape、vapes、vaping、e-cig、e-cigarette、e-cigs、e-cigarettes',
      ),
    },
    severity: 'deny',
    negatable: true,
    hits: ['一次性小烟新口味到了，私聊', '悦刻烟弹三盒包邮', 'New vape flavours in stock'],
    misses: ['店内禁止吸烟（含电子烟），谢谢配合', '向未成年人出售电子烟违法，请举报'],
  },
  {
    id: 'TOBACCO/cigarettes',
    category: 'TOBACCO',
    regex: {
      pattern: new RegExp(
        `${NO_SALE}(?:香烟|卷烟|雪茄(?![色裤蛋外形夹灰])|细支烟|爆珠|粗支|软中华|硬中华|中华烟|芙蓉王|黄鹤楼1916|万宝路|免税烟|外烟|烟丝|水烟|鼻烟|古巴雪茄)${gap(12)}${SELLS}|${SELLS}${gap(8)}(?:香烟|卷烟|雪茄(?![色裤蛋外形夹灰])|细支烟|爆珠烟|软中华|硬中华|免税烟|万宝路|芙蓉王)|整条烟|代购烟|(?:buy|sell|cheap|order)[^.!?]{0,16}\\b(?:cigars?|cigarettes?)\\b|\\b(?:cigars?|cigarettes?)\\b[^.!?]{0,16}(?:in stock|on sale|for sale|discount|dm me)`,
      ),
      needs: phrases(
        '香烟、卷烟、雪茄、细支烟、爆珠、粗支、中华烟、软中华、硬中华、芙蓉王、黄鹤楼1916、万宝路、免税烟、外烟、烟丝、水烟、鼻烟、整条烟、代购烟、cigar、cigars、cigarette、cigarettes',
      ),
    },
    severity: 'deny',
    negatable: true,
    hits: ['免税烟现货，整条更划算', '古巴雪茄到货，懂的私聊', 'Cuban cigars in stock, DM me'],
    misses: ['雪茄蛋卷酥脆新上架', '请勿在店内吸食香烟'],
  },
  {
    id: 'TOBACCO/healthy-smoke',
    category: 'TOBACCO',
    words: phrases(
      '健康烟、养生烟、草本烟、茶烟、无尼古丁烟、不含尼古丁的烟、0尼古丁、零尼古丁、戒烟神器、戒烟烟、替烟神器、替烟棒、能量棒替烟、草本雾化、养肺烟、吸着也健康、抽着健康、抽不坏、饭后一支烟、抽烟更有男人味',
    ),
    severity: 'deny',
    negatable: true,
    allow: phrases('茶烟熏鸭、樟茶烟熏、茶烟熏'),
    hits: ['草本雾化替烟棒，抽着健康', '0尼古丁，戒烟神器'],
    misses: ['樟茶烟熏鸭新菜试吃', '戒烟门诊在社区医院二楼'],
  },
  {
    id: 'TOBACCO/mention',
    category: 'TOBACCO',
    words: phrases('香烟、卷烟、名烟、烟草制品、雪茄'),
    severity: 'warn',
    negatable: true,
    allow: phrases('雪茄蛋卷、雪茄裤、雪茄色、雪茄外套、雪茄形'),
    hits: ['便利店新到名烟名酒'],
    misses: ['雪茄蛋卷酥脆新上架'],
  },
  {
    id: 'RX/sells-prescription-drugs',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `(?:${RX_DRUGS.join('|')})(?!过敏)${gap(14)}(?:${SELLS.slice(3, -1)}|减肥|瘦|降糖|助眠|见效|便宜|给力|神器|有需要)|${SELLS}${gap(8)}(?:${RX_DRUGS.join('|')})(?!过敏)`,
      ),
      needs: RX_DRUGS,
    },
    severity: 'deny',
    inVertical: { medical: 'deny', drug: 'deny' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 15、57(2)；药品网络销售监督管理办法' },
    hits: ['司美格鲁肽现货，月瘦十斤', '阿莫西林特价一盒9.9', '团购价拿下奥司他韦'],
    misses: ['对头孢过敏的朋友请提前说明', '正在服用二甲双胍，请咨询医生后再饮用'],
  },
  {
    id: 'RX/slimming-shots',
    category: 'RX',
    words: phrases(
      '减肥针、瘦瘦针、瘦瘦笔、减肥笔、司美针、减重针、聪明药、迷药、听话水、催情、壮阳药、春药、笑气、依托咪酯、上头烟、犀利士、印度神油',
    ),
    severity: 'deny',
    inVertical: { medical: 'evidence' },
    negatable: true,
    allow: phrases('聪明药店、警惕减肥针、网购减肥针'),
    basis: { kind: 'statute', text: '广告法 15、46' },
    hits: ['减肥针团购，一周一支', '聪明药考前来一片'],
    misses: ['聪明药店会员日鸡蛋免费领'],
  },
  {
    id: 'RX/prescription-offers',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `处方药${gap(10)}(?:优惠|免处方|无需处方|不用处方|代购|特价|到货|促销|满减|打折|\\d折|团购|秒杀|领券|包邮|现货|私聊|随便买)|(?:免|无需|不用|不要|不需要|不看|代开)处方(?!粮)|(?:优惠|特价|促销|秒杀|团购|代购)${gap(4)}处方药`,
      ),
      needs: phrases('处方药、免处方、无需处方、不用处方、不要处方、不需要处方、不看处方、代开处方'),
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 15、16；药品网络销售监督管理办法 13' },
    allow: phrases('不看处方不售、无需处方药'),
    hits: ['处方药免处方直接寄', '不用处方，私聊就发', '降压处方药满减专场'],
    misses: ['处方药须凭处方在药师指导下购买和使用'],
  },
  {
    id: 'RX/drug-giveaways',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `(?:药品|感冒药|感冒灵|布洛芬|板蓝根|止咳糖浆|消炎药|退烧药|胃药|降压药|降糖药|膏药|眼药水|非处方药|otc|连花清瘟|感冒颗粒|中成药|六味地黄丸)${gap(8)}(?:买[\\d一二三]送|免费送|免费领|免费试用|赠送|抽奖|0元|秒杀|第二件|满减|抢购|热销|家庭必备|有奖)|(?:免费领|免费送|0元领|抽奖送|秒杀|抢购)${gap(5)}(?:药品|感冒药|感冒灵|布洛芬|板蓝根|退烧药|膏药|眼药水|连花清瘟|中成药)`,
      ),
      needs: phrases(
        '药品、感冒药、感冒灵、布洛芬、板蓝根、止咳糖浆、消炎药、退烧药、胃药、降压药、降糖药、膏药、眼药水、非处方药、otc、连花清瘟、感冒颗粒、中成药、六味地黄丸',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: {
      kind: 'regulation',
      text: '药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法 11；药品网络销售监督管理办法',
    },
    fix: {
      zh: '药品不赠不抽奖，按审批内容发布并注明广告批准文号。',
      en: 'No gifts, raffles or rush sales of drugs; publish the approved text with its number.',
    },
    hits: ['感冒药买一送一，家庭必备', '进店免费领板蓝根', '膏药秒杀9块9'],
    misses: ['本品为药品，请按说明书或在药师指导下购买和使用', '山药排骨汤买一送一'],
  },
  {
    id: 'RX/drug-assertions',
    category: 'RX',
    words: phrases(
      '药到病除、药效快、药效好、药效强、药效显著、药效持久、起效快、速效、强效止、一片见效、一粒见效、一针见效、吃一次就好、当天退烧、无效退款、有效率、治愈率、根治、安全无毒、无毒副作用、最新技术、科学疗法、比同类药、家庭必备、必备良药、家中必备',
    ),
    verticals: ['drug', 'medical'],
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 16(1)' },
    allow: phrases('速效救心丸'),
    hits: ['起效快，家庭必备良药'],
    misses: ['请仔细阅读说明书并在药师指导下购买和使用'],
  },
  {
    id: 'RX/overseas-drugs',
    category: 'RX',
    words: phrases(
      '代购药、印度代购药、印度神药、日本神药、泰国神药、海外神药、港版药代购、原研药代购、印度仿制药、仿制药代购、海外代购药、药品代购、代购药品、神药代购、家庭药箱代购、日本药代购',
    ),
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '药品管理法 61、98；广告法 15、46' },
    hits: ['日本神药人肉带回，手慢无', '药品代购，香港直邮'],
    misses: ['药店代煎中药，凭处方办理'],
  },
  {
    id: 'RX/devices',
    category: 'RX',
    words: phrases(
      '医疗器械级、家用治疗仪、理疗仪治、光疗仪治、二类医疗器械、三类医疗器械、近视治疗仪、鼻炎治疗仪、颈椎治疗仪、前列腺治疗仪、降压仪、降糖仪、激光治疗仪、治疗仪、医用冷敷贴、医用敷料',
    ),
    severity: 'evidence',
    inVertical: { cosmetics: 'deny', health_food: 'deny' },
    negatable: true,
    allow: phrases(
      '第二类医疗器械经营、第三类医疗器械经营、医疗器械经营备案、医疗器械经营许可、二类医疗器械经营、三类医疗器械经营',
    ),
    basis: { kind: 'statute', text: '广告法 16、46；医疗器械监督管理条例 60' },
    fix: {
      zh: '附医疗器械注册证和广告批准文号，按审批内容发布。',
      en: 'Attach the device registration and the approved ad number.',
    },
    hits: ['颈椎治疗仪直播价299', '二类医疗器械，居家护眼'],
    misses: ['本店已取得第二类医疗器械经营备案凭证'],
  },
  {
    id: 'RX/medical-services',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `(?:种植牙|根管治疗|双眼皮(?!贴)|隆鼻|隆胸|抽脂|吸脂|植发|近视手术|全飞秒|半飞秒|割包皮|试管婴儿|无痛人流|人流|胃镜|正畸|拔智齿|痔疮手术|祛眼袋手术|私密整形)${gap(10)}(?:特价|优惠|秒杀|团购|立减|免费|低至|折|分期|拼团|抽奖|\\d+元|体验价|代金券|成功率|零风险|安全无痛|无痛)`,
      ),
      needs: phrases(
        '种植牙、根管治疗、双眼皮、隆鼻、隆胸、抽脂、吸脂、植发、近视手术、全飞秒、半飞秒、割包皮、试管婴儿、人流、胃镜、正畸、拔智齿、痔疮手术、祛眼袋手术、私密整形',
      ),
    },
    severity: 'evidence',
    inVertical: { medical: 'evidence', cosmetics: 'deny' },
    negatable: true,
    basis: { kind: 'regulation', text: '广告法 16、46；医疗广告管理办法 3、6、7' },
    fix: {
      zh: '凭《医疗广告审查证明》发布并注明文号，删去价格促销和效果保证。',
      en: 'Only with the approved medical ad and its number; no promises.',
    },
    hits: ['种植牙秒杀价2980', '双眼皮拼团立减一千'],
    misses: ['植发科普直播周四晚八点', '双眼皮贴两盒装到货'],
  },
  {
    id: 'RX/human-drugs-for-pets',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `(?:狗|猫|宠物|毛孩子|主子|犬)${gap(10)}(?:人用药|人药|阿莫西林|头孢|布洛芬|感冒灵|红霉素)${gap(6)}(?:就好|就行|也能|管用|便宜|见效)|(?:驱虫|疫苗|兽药|猫瘟|犬瘟|猫传腹)${gap(8)}(?:100%|百分百|有效率|治愈率|包治|无效退|绝对安全|安全无毒|一针见效|必好)`,
      ),
      needs: phrases('人用药、人药、阿莫西林、头孢、布洛芬、感冒灵、红霉素、驱虫、疫苗、兽药、猫瘟、犬瘟、猫传腹'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 21；兽药管理条例' },
    fix: {
      zh: '删去功效和安全断言，请顾客咨询执业兽医。',
      en: 'No assertions of effect or safety; refer to a licensed vet.',
    },
    hits: ['狗狗拉肚子喂点阿莫西林就好', '驱虫药有效率100%', '猫瘟包治，无效退款'],
    misses: ['猫咪驱虫请先称重，咨询店内兽医'],
  },
]
