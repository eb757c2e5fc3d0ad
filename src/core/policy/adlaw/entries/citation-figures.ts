import type { Entry } from '../entry.ts'
import { anyOf, past, within } from './grammar.ts'
import { phrases } from './phrases.ts'

const SHARE =
  '(?:\\d{1,3}(?:\\.\\d+)? ?%|百分之[零一二三四五六七八九十百]{1,4}|[一二三四五六七八九][成](?:半|多|以上)?|[一二三四五六七八九十]分之[一二三四五六七八九]|过半|一半)'
const TIMES = `(?:${SHARE}|(?:\\d{1,4}(?:\\.\\d+)?|[一二两三四五六七八九十百几数]+) ?倍|翻倍|翻番|翻了?[一两几]番)`
const PEOPLE =
  '(?:人|用户|顾客|客户|志愿者|受试者|受访者|试用者|使用者|体验者|妈妈|宝妈|家长|学员|学生|孩子|女性|女生|男性|家庭|会员|消费者|姐妹|宠主|铲屎官|猫|狗|宝宝|患者|老人|门店|老板|医生|专家|买家|白领|上班族|车主|业主)'
const BIG =
  '(?:\\d[\\d,.]*[+]?(?:万|w|千|百万|亿|k)\\+?|\\d{4,}\\+?|[一二三四五六七八九十百两几上数]+(?:万|亿)|[几上数]千|百万|千万|上百万)'
const SOURCE = {
  zh: '写明出处、样本、时间，并附报告。',
  en: 'Name the source, the sample and the date, and attach the report.',
}

/** Shares, multiples, crowds and studies in everyday words (广告法 11). */
export const citationFigures: readonly Entry[] = [
  {
    id: 'CITE/share-of-people',
    category: 'CITE',
    regex: {
      pattern: new RegExp(
        `${SHARE}(?:以上|左右|多)?的?${within(6)}${PEOPLE}${within(8)}(?:表示|认可|认为|反馈|回购|复购|推荐|满意|选|觉得|感到|感觉|改善|说|见效|有效|明显|变|通过|上岸|瘦|喜欢|好评|在用|用了|提升|好转|缺|不足|超标|后悔|回头|看到|减少|睡|爱吃|爱喝)|${PEOPLE}(?:里|中|当中|里面)?(?:有|超|近)${within(3)}${SHARE}(?=[^,。!?;\\n]{0,6}(?:会|都|来|买|说|回|选|改|有|觉|愿))|${PEOPLE}(?:里|中|当中|里面)${within(4)}${SHARE}`,
      ),
      needs: phrases('%、百分之、一成、二成、两成、三成、四成、五成、六成、七成、八成、九成、分之、过半、一半'),
    },
    severity: 'evidence',
    fix: SOURCE,
    allow: phrases('完成、做成'),
    hits: ['92.3%的志愿者觉得皮肤变亮', '吃了的人里百分之九十二睡眠改善'],
    misses: ['三个人一组，每组两个老师', '第一名和第二名都会上台', '已报满80%，还差几位'],
  },
  {
    id: 'CITE/so-many-of',
    category: 'CITE',
    regex: {
      pattern:
        /每[^,。!?;\n]{0,6}[\d一二两三四五六七八九十百]+[个位台件名只家户][^。!?;\n]{0,8}就有[\d一二两三四五六七八九]+[个位台件名只家户]|(?<![第前后周])[\d一二三四五六七八九十百]+[个位家][^,。!?;\n]{1,6},?(?:里|里有|中|中有|有)?[\d一二两三四五六七八九]+[个位家](?:都在|都会|都是|在用|在喂|会选|选|回购|推荐|睡不|缺)/,
      needs: phrases('就有、都在、都会、都是、在用、在喂、会选、个选、回购、推荐、睡不、缺'),
    },
    severity: 'evidence',
    fix: SOURCE,
    hits: ['十个铲屎官九个都在喂', '每卖出十台净水器就有六台是我们家的', '每两个小区就有一户用我们的净水器'],
    misses: ['三个人一组，每组两个老师', '第一名和第二名都会上台'],
  },
  {
    id: 'CITE/multiples',
    category: 'CITE',
    regex: {
      pattern: new RegExp(
        `${anyOf(`细纹、皱纹、毛孔、斑点、痘、水分、含水量、弹性、紧致、肤色、亮度、黑色素、油脂、头屑、掉发、发量、睡眠、吸收、营养、含量、蛋白、清洁、去污、效率、用水、用电、耗电、能耗、续航、吸力、性能、速度、音质、降噪、寿命、强度、抗氧化、保湿、补水、锁水、成绩、分数、记忆力、专注力、代谢、脂肪、体脂、腰围、免疫力、甲醛、异味、噪音、螨虫、细菌、口臭、泪痕、掉毛、适口性、消化、转化、业绩、客流、效果、功效、浓度、防护、修护、渗透、保温、支撑、耐磨、透气`)}${past(10, '积分|价格|涨')}(?:提升|提高|增加|增强|增长|改善|减少|降低|缩小|缩短|下降|淡化|节省|省|多|高出?|强|快|翻|超|少|降|减|是)?[了到至]?(?:高?达|超过?|约|近|整整|足足|将近|至少|多|出)?${within(8)}?${TIMES}|(?:高出?|超出|优于|强过|快过|多出)(?:同类|普通|传统|行业|国标|标准|市面|进口|别家|一般)${within(6)}${TIMES}|(?:是|为)(?:普通|同类|传统|一般|市面|别家|其他|进口|维c|胶原|牛奶|鸡蛋|普通款|竞品)${within(8)}${TIMES}|(?:维生素|维c|蛋白质?|钙|铁|锌|膳食纤维|营养|dha|叶酸|花青素)${within(6)}(?:相当于|等于|顶|抵得上|胜过|堪比)${within(4)}[\\d一二两三四五六七八九十几百]+(?:个|杯|斤|碗|瓶|片|颗|粒|盒|倍|头|只|根|盘)`,
      ),
      needs: phrases(
        '%、百分之、成、分之、过半、一半、倍、翻番、翻一、翻两、翻几、相当于、等于、顶、抵得上、胜过、堪比',
      ),
    },
    severity: 'evidence',
    fix: SOURCE,
    allow: phrases('完成、做成、成绩单、分成两半、一半一半'),
    hits: [
      '四周后细纹减少三成，毛孔缩小一半',
      '清洁效率提升三倍',
      '吸力是普通款的两倍',
      '含量高出同类产品百分之六十',
      '一杯的维生素C相当于五个橙子',
    ],
    misses: ['会员日消费享3倍积分', '水和面粉各放一半', '成绩单已经发到群文件'],
  },
  {
    id: 'CITE/authorised-study',
    category: 'CITE',
    regex: {
      pattern:
        /(?:大学|研究院|研究所|科学院|实验室|研究机构|期刊|杂志|论文|学会|协会|nasa|世卫组织|世界卫生组织|科学家|学者|专家|医学院|柳叶刀|nature|science|第三方)[^。!?;\n]{0,12}(?:研究|实验|试验|调查|调研|报告|数据|统计|测试|检测|论文|论证|验证)?[^,。!?;\n]{0,2}(?:指出|表明|证明|证实|显示|发现|验证)|(?:研究|实验|试验|临床|调查|调研|统计|实测|问卷|检测报告|(?<!后台|系统|物流|门店|小程序|快递|库存|订单|监控)数据)(?:结果|报告)?(?:都|也|均)?(?:表明|证明|证实|指出|发现|说明)|根据[^,。!?;\n]{0,10}(?:调研|调查|统计|测评|评测|报告)[^。!?;\n]{0,20}(?:满意|排|好评|领先|%|成|倍|第|最)|(?:实验室?|临床|人体|第三方|权威|专业机构)(?:功效)?(?:验证|实测|测试|观察|证实|数据)[^,。!?;\n]{0,6}(?:有效|\d|通过|改善|提升)|nasa[^,。!?;\n]{0,3}(?:同款|技术|认证)/,
      needs: phrases('指出、表明、证明、证实、显示、发现、验证、说明、根据、实测、测试、观察、数据、nasa'),
    },
    severity: 'evidence',
    fix: SOURCE,
    allow: phrases('调查显示屏、后台数据显示、证明材料、证明信、检测证明文件、收入证明、学会发现'),
    hits: [
      '哈佛大学的一项研究指出，喝这种茶老得慢',
      '根据第三方机构调研，我们的满意度排在前列',
      'NASA同款技术，实验室验证有效',
    ],
    misses: ['后台数据显示您的订单已发货', '请开一份收入证明', '孩子学会发现生活的美'],
  },
  {
    id: 'CITE/big-crowd',
    category: 'CITE',
    regex: {
      pattern: new RegExp(
        `(?:卖(?:出|掉|了)?|售出?|销|出货|送出|交付|服务(?![热电费号])|帮助|帮|陪伴|覆盖|收获|积累|拥有|累计|突破|指导|带出|惠及|成就|遍布|入驻|守护|超过?|已有|已经有)${within(10)}${BIG}(?:多|余)?${within(2)}(?:用户|顾客|客户|会员|学员|家庭|妈妈|宝妈|粉丝|人次|人|位|名|家|瓶|件|单|盒|份|杯|套|台|只|篇|店|门店|好评|评论|笔记|企业|姐妹|孩子)(?!步|元)|${BIG}${within(3)}(?:篇|条|人|个人|位|名|家门店|门店|家[^,。!?;\\n]{0,4}(?:中心|餐厅|医院|学校|公司|店|机构)?|姐妹|妈妈|用户|网友|博主)${within(5)}(?:在夸|夸|种草|推荐|好评|的选择|之选|的信赖|见证|都在|点赞|收藏|回购|追着|打卡过|围观)|(?:除[醛螨菌味甲]醛?|去除|杀菌|除垢|拦截|复购|回购|满意|好评|有效|改善|续费|续课|通过|上岸|拿证|过关|使用|留存|转化|达标|命中|成功|录取|就业|转介绍|市场占有|占有)率${within(6)}${SHARE}`,
      ),
      needs: phrases(
        '万、亿、千、w、k、卖、售、销、出货、送出、交付、服务、帮、覆盖、收获、积累、拥有、累计、突破、指导、惠及、遍布、入驻、超、已有、率',
      ),
    },
    severity: 'evidence',
    fix: { zh: '写清统计口径与截止日。', en: 'Say how it was counted and until when.' },
    allow: phrases('服务费、服务电话、服务热线、超过5000元、销售部'),
    hits: [
      '上市三个月卖掉了五十万瓶',
      '已帮助3万名学员成功转行',
      '小红书上已经有二十万篇笔记在夸它',
      '连续五年复购率超过七成',
      '全国已有5000家门店的选择',
    ],
    misses: ['服务热线4008001234人工在线', '消费超过1000元包邮', '每天走一万步的人真厉害'],
  },
  {
    id: 'CITE/english-figures',
    category: 'CITE',
    regex: {
      pattern:
        /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:\d{1,3}|five|ten|a hundred) [a-z]+|(?:up to )?\d{1,3} ?(?:x|times) (?:more|faster|stronger|better|longer|brighter)|\d{1,3} ?% (?:more|less|fewer|better|faster|reduction|improvement|increase|of) (?!off|cotton|wool)[a-z]+ ?(?:in|than|users|after|said|saw|reported|hydration|wrinkles)?|(?:according to|backed by) (?:a |an |our |the )?(?:[a-z]+ )?(?:study|studies|survey|research|science|scientists|report|experts)|(?:harvard|stanford|university|nasa|lab) (?:study|studies|research|scientists|tests?)/,
      needs: phrases(
        ' in 、 out of 、times 、x more、x faster、x better、%、according to、backed by、harvard、stanford、university、nasa、lab ',
      ),
    },
    severity: 'evidence',
    fix: SOURCE,
    allow: ['% of the price', '% of your'],
    hits: ['9 in 10 users would recommend it', 'Twice tested: 3 times more hydration', 'Backed by science'],
    misses: ['20% off for all members', 'Open 5 in the evening'],
  },
]
