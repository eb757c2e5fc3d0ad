import type { Entry } from '../entry.ts'
import { COUNT, gap, phrases } from './phrases.ts'

/** 红包, 面包, 书包: where 包 is a bag or a bun. */
const PROMISE = '(?<![红面书钱背礼券荷豆菜汤烟打承挎提皮手腰沙肉小汉糖])包'
const TUTORING = {
  kind: 'statute',
  text: '广告法 24；关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见',
} as const

/** EDU: promises of results, insiders of exams, and testimony. */
export const education: readonly Entry[] = [
  {
    id: 'EDU-guarantee/pass',
    category: 'EDU-guarantee',
    regex: {
      pattern: new RegExp(
        `${PROMISE}过(?![期年来去节敏程夜滤户重大冬几人海安得了])|(?<![环确担医社投难能酱水])保过(?![程期去滤年夏冬渡境])|(?<![未不何想势])必过(?![程去期节年敏])|(?<![安平])稳过(?![年渡冬程])|(?:签约|签合同|合同)[保包](?:分|过|录|上岸|提)|[保包](?:你|您|孩子|娃)(?:过|考过|考上|上岸|拿证|学会|通过|提分|毕业)|一次过(?![年瘾程去来夜敏滤期于])(?=[^。!?]{0,6}(?:保|退|考|证|班)|[,。!]|$)`,
      ),
      needs: phrases('包过、保过、必过、稳过、一次过、保你、包你、保您、包您、保孩子、包孩子、保娃、包娃、签约、合同'),
    },
    severity: 'deny',
    negatable: true,
    allow: phrases('大包过、过安检包过、红包过、钱包过'),
    hits: ['报名包过，不过全额退款', '教资保过班，最后开班', '跟着学科目二必过'],
    misses: ['红包过期将自动退回', '确保过程透明，全程录像', '面包过了保质期请勿食用', '我们不承诺包过'],
  },
  {
    id: 'EDU-guarantee/admission',
    category: 'EDU-guarantee',
    regex: {
      pattern: new RegExp(
        `(?:${PROMISE}|保|保证|确保|稳|必|承诺)(?:拿证|上岸|录取|通过(?![率安])|入学|入编|考上|毕业|下证|升学|进名校|出分|上线(?=[^。]{0,6}(?:本科|大学|分数))|提分|涨分|学会|教会|教包会|就业(?!局|法|岗))|${PROMISE}教${PROMISE}会|${PROMISE}分配工作|免考(?:拿证|入学)|免试拿证|不用考试就?(?:能)?拿证|签约(?:保|协议)班|协议班`,
      ),
      needs: phrases(
        '拿证、上岸、录取、通过、入学、入编、考上、毕业、下证、升学、进名校、出分、上线、提分、涨分、学会、教会、教包会、就业、分配工作、协议班、签约保',
      ),
    },
    severity: 'deny',
    inVertical: { electronics: 'evidence', home: 'evidence' },
    negatable: true,
    allow: phrases(
      '稳就业、保就业保民生、保毕业季、确保通过率、稳岗保就业、确保通过检测、确保通过验收、确保通过审核、确保通过安全、保证通过检测、保证通过审核、不保证通过、保证毕业设计',
    ),
    hits: ['考研保录取，名额不多', '零基础包学会，学不会随时重学', '签约协议班，稳上岸', '30天保证提分'],
    misses: ['不承诺提分效果，学习因人而异', '出厂前确保通过检测再发货'],
  },
  {
    id: 'EDU-guarantee/refund',
    category: 'EDU-guarantee',
    regex: {
      pattern: new RegExp(
        `(?:考试?|考核|面试|笔试|证书|学|教|提分)${gap(2)}(?:不过|没过|未过|不会|没通过|未通过|不通过|不到|没提)${gap(6)}(?:全额退|退款|退费|退学费|退全款|退回|全退|包退|原路退|退一半|免费重学|免费再学|免费重修|重读|赔)|(?<!审核|核验|质检|检测|验证|[,;])不过(?:全额退|全退|包退|退费|退全款|退学费|免费重学|重读|就退|随时退)|(?:不|没|未)(?:上岸|提分|录取|拿证|出分|达标)${gap(5)}(?:退|赔|免费重)|(?:考不到|达不到|没考到|不到)${gap(4)}分${gap(4)}(?:退|赔|全免|免费|重学)|不过重学|挂科${gap(4)}(?:退|赔|免费)|不过(?:全额退|全退|退学费|退费|免费重学)|(?:学|教)(?:到|至)会为止|pass or (?:your )?money back|guaranteed? (?:(?:a |an |your )?(?:pass|admission|score|band|ielts|toefl|gre|sat|hsk|offer|certificate))|pass guaranteed|money back if you fail`,
      ),
      needs: phrases(
        '不过、没过、未过、不会、没通过、未通过、不通过、不到、没提、上岸、提分、录取、拿证、出分、达标、考不到、达不到、没考到、不过重学、挂科、会为止、guaranteed、guarantee、money back',
      ),
    },
    severity: 'deny',
    negatable: true,
    hits: ['考不过退学费，放心报', '学不会免费再学，直到会', '不上岸退一半', 'Guaranteed pass or your money back'],
    misses: ['可以退货，不过退款要三个工作日到账', '资料审核不通过的，会短信通知'],
  },
  {
    id: 'EDU-guarantee/score',
    category: 'EDU-guarantee',
    regex: {
      pattern: new RegExp(
        `(?<!积分|会员分|信用分|气温|音量)(?:提|涨|增|多考|提高|提升|暴涨|狂涨|猛涨|暴提|直升|逆袭|抢|再拿|稳提|轻松提)(?:了|高)?(?:至少|高达|超过|近)?(?:\\d{1,3}|[一二三四五六七八九几]?[十百]+[一二三四五六七八九]?)(?:多|\\+)?分(?![钟店期红位贝之])|(?:从|由)(?:\\d{2,3})(?:多)?分?${gap(3)}(?:到|提到|涨到|考到|冲到)(?:了)?\\d{2,3}(?:多)?分(?!钟)|(?:数学|语文|英语|物理|化学|雅思|托福|总分|成绩|单科)${gap(6)}(?:提高|提升|涨|多|冲到|考到|上)(?:了)?\\d{1,3}(?:\\.5)?分(?!钟)|从(?:班级|年级|全班|全校)?(?:不及格|倒数|吊车尾|差生|中下游|班级垫底|垫底|零分|学渣)${gap(4)}(?:到|变|冲|逆袭|成为|考)`,
      ),
      needs: phrases('分、不及格、倒数、吊车尾、差生、中下游、垫底、学渣'),
    },
    severity: 'evidence',
    inVertical: { education: 'deny' },
    negatable: true,
    hits: ['一个暑假数学提30分', '英语从60分到120分只用两个月', '冲刺营平均提高50分'],
    misses: ['提前30分钟到店签到', '会员积分多得50分', '本周气温升高，会议提早十分钟'],
  },
  {
    id: 'EDU-guarantee/raise',
    category: 'EDU-guarantee',
    words: phrases(`
      快速提分、轻松提分、暴力提分、稳提分、必提分、高效提分、提分神器、提分秘籍、短期提分、极速提分、提分立竿见影、稳上重点、稳进重点、稳上名校、直通名校、直升名校、名校直通车、轻松考上、轻松拿高分、轻松拿下高分、轻松拿证、轻松上岸
      轻松过关、闭眼过、躺过、逆袭学霸、秒变学霸、变身学霸、成绩翻倍、成绩突飞猛进、告别倒数、倒数变前十、不再偏科、孩子成绩一定
    `),
    severity: 'evidence',
    inVertical: { education: 'deny', fitness: null, home: null },
    negatable: true,
    hits: ['快速提分，轻松拿高分', '寒假冲刺，名校直通车'],
    misses: ['提分享海报到后台审核'],
  },
  {
    id: 'EDU-guarantee/rate',
    category: 'EDU-guarantee',
    regex: {
      pattern: new RegExp(
        `(?<!质检|产品|年检|检测|审核|安检|验收|核销|体检|过审)(?:通过率|升学率|录取率|上岸率|过关率|拿证率|提分率|及格率|就业率|考取率|命中率|续班率|重点率|一本率|本科率)${gap(6)}(?:\\d|百分|高达|超|近|接近|达到?|第一|领先|[九八]成)|(?:\\d|[九八]成)${gap(5)}(?:通过率|升学率|录取率|上岸率|过关率|拿证率|提分率|就业率)`,
      ),
      needs: phrases(
        '通过率、升学率、录取率、上岸率、过关率、拿证率、提分率、及格率、就业率、考取率、命中率、续班率、重点率、一本率、本科率',
      ),
    },
    severity: 'evidence',
    inVertical: { education: 'deny' },
    negatable: true,
    hits: ['历年通过率98%，放心交给我们', '上岸率高达九成'],
    misses: ['出厂质检通过率99%', '录取率每年由教育考试院公布'],
  },
  {
    id: 'EDU-guarantee/days',
    category: 'EDU-guarantee',
    regex: {
      pattern: new RegExp(
        `${COUNT}个?(?:天|周|星期|月|小时|节课|堂课|分钟)${gap(5)}(?:学会|精通|速成|掌握|流利|突破|脱口而出|开口说|吃透|搞定(?:英语|口语|数学)|说一口|过四级|过六级|练成|拿证|下证|取证|上岸|考过|拿下(?:英语|雅思|口语|证))`,
      ),
      needs: phrases(
        '学会、精通、速成、掌握、流利、突破、脱口而出、开口说、吃透、搞定、说一口、过四级、过六级、拿证、下证、取证、上岸、考过、练成、拿下',
      ),
    },
    severity: 'evidence',
    inVertical: { education: 'deny', catering: 'warn' },
    negatable: true,
    hits: ['21天英语脱口而出', '三个月精通日语，零基础也行'],
    misses: ['7天打卡计划，一起读完一本书', '三天后公布结果'],
  },
  {
    id: 'EDU-guarantee/salary',
    category: 'EDU-guarantee',
    regex: {
      pattern: new RegExp(
        `(?:学完|毕业|结业|报名|培训|上完课|拿证|学会)${gap(10)}(?:月薪|月入|年薪|起薪|工资|收入)${gap(4)}(?:过万|上万|破万|翻倍|\\d|[一二三四五六七八九十]+(?:千|万))|${PROMISE}(?:就业|分配|推荐工作)(?!局|法)|(?:保底|保障)(?:就业|月薪)|高薪就业(?!讲座|形势)`,
      ),
      needs: phrases(
        '月薪、月入、年薪、起薪、工资、收入、包就业、包分配、包推荐工作、保底就业、保障就业、保底月薪、高薪就业、保障月薪',
      ),
    },
    severity: 'evidence',
    inVertical: { education: 'deny' },
    negatable: true,
    hits: ['学完月薪过万，零基础转行', '培训结业包分配，高薪就业'],
    misses: ['红包分配规则见群公告', '店员岗月薪五千，包吃住'],
  },
  {
    id: 'EDU-guarantee/anxiety',
    category: 'EDU-guarantee',
    words: phrases(
      '输在起跑线、孩子的竞争对手、不报班就落后、不补课就落后、别人家孩子都报了、毁了孩子、耽误孩子一生、耽误孩子一辈子、错过孩子黄金期、错过黄金期就晚了、被同龄人甩开、被同龄人抛弃、弯道超车',
    ),
    severity: 'evidence',
    inVertical: { education: 'deny', infant: 'deny', electronics: 'warn', home: 'warn', fitness: 'warn' },
    basis: TUTORING,
    fix: { zh: '删去制造焦虑的话，写课程内容和安排。', en: 'Drop what frightens parents; describe the course.' },
    allow: phrases('弯道超车道、禁止弯道超车、请勿弯道超车、不要弯道超车'),
    hits: ['暑假不补课就落后，别让孩子输在起跑线', '弯道超车，就看这个假期'],
    misses: ['马拉松起跑线在体育馆东门'],
  },
  {
    id: 'EDU-guarantee/school-subjects',
    category: 'EDU-guarantee',
    words: phrases(
      '学科类培训、学科补习、小升初冲刺、中考冲刺班、小学奥数班、奥数培训、幼小衔接班、幼小衔接、学前班拼音、寒暑假补课、周末补课、一对一补课、上门家教、住家教师、高端家政教师、众筹私教',
    ),
    severity: 'warn',
    inVertical: { education: 'evidence' },
    negatable: true,
    basis: TUTORING,
    hits: ['幼小衔接班开始招生'],
    misses: ['体能课周末两节，可先试课'],
  },
  {
    id: 'EDU-insider/examiners',
    category: 'EDU-insider',
    regex: {
      pattern:
        /(?:参与过?|参加过?|担任过?|负责过?|当过|曾任|多年|历年)[^。!?！？\n]{0,6}(?:出题|命题|阅卷)(?!比赛|游戏)/,
      needs: phrases('出题、命题、阅卷'),
    },
    words: phrases(`
      命题组、命题人、命题专家、命题老师、命题教师、命题团队、命题教授、命题委员、出题老师、出题人、出题组、出题专家、阅卷组、阅卷老师、阅卷专家、阅卷人、阅卷教师、考官亲授、考官授课、考官带队、考官执教、考官亲自、前考官、主考官、资深考官、雅思考官
      考试中心老师、考试院老师、教研员亲授、考试院内部、former examiner、exam setter、exam insider
    `),
    severity: 'deny',
    inVertical: { catering: 'warn', home: 'warn', pets: 'warn' },
    negatable: true,
    allow: phrases(
      '猜谜出题人、谜语出题人、出题人是店员、今晚出题人、本期出题人、今日出题人、出题人是我们、按考官要求',
    ),
    hits: ['命题组老师亲授押题', '前考官一对一，口语直接拉满'],
    misses: ['本期出题人是店长，猜对送贴纸', '半命题作文征集开始了'],
  },
  {
    id: 'EDU-insider/leaks',
    category: 'EDU-insider',
    words: phrases(`
      押题、押中、押准、押到原题、就是原题、全是原题、都是原题、考的原题、高考原题、原题命中、命中原题、考试原题、考到原题、押中原题、原题重现、泄题、考前答案、考试答案、提前拿答案、真题泄露、绝密试卷、绝密押题、绝密资料、绝密真题、内部真题、内部试卷、内部题库、内部押题、内部资料、内部讲义
      考前透题、透题、代考、替考、保过答案、exam leak、leaked exam
    `),
    severity: 'deny',
    inVertical: { electronics: 'evidence', home: 'evidence' },
    negatable: true,
    allow: phrases('内部资料请勿外传、内部资料禁止外传、公司内部资料、企业内部资料、严禁代考、禁止替考、穿透题'),
    hits: ['考前押题卷，去年原题命中七道', '内部真题，考前最后三天发'],
    misses: ['公司内部资料请勿转发到群', '这一章的例题请先预习'],
  },
  {
    id: 'EDU-insider/quota',
    category: 'EDU-insider',
    words: phrases(
      '内部名额、内部渠道入学、内部指标、点招名额、点招、走后门、关系名额、免试入学名额、降分录取、补录内部、内部补录、计划外名额、机动名额、托关系入学、内部推荐入学、学位内定',
    ),
    severity: 'deny',
    inVertical: { catering: 'evidence', home: 'evidence' },
    negatable: true,
    allow: phrases('一点招、点招牌、点招呼、点招待'),
    hits: ['重点高中内部名额，先交定金', '民办初中点招，机动名额3个'],
    misses: ['差一点招呼不到您，抱歉', '点招牌菜送小食一份'],
  },
  {
    id: 'EDU-insider/testimony',
    category: 'EDU-insider',
    regex: {
      pattern: new RegExp(
        `(?:学员|学生|学姐|学长|同学|宝妈|家长|孩子|娃|他|她|往届|毕业生|弟子|小[\\u4e00-\\u9fa5])${gap(14)}(?:考上|考入|考进|考取|录取|上岸|升入|进了|斩获|拿到|提了|涨了|提分|逆袭|保送|圆梦)${gap(8)}(?:清华|北大|清北|985|211|重点|名校|哈佛|牛津|剑桥|藤校|人大|复旦|浙大|交大|实验班|重高|一中|公务员|事业编|状元|满分|offer|\\d+分(?!钟)|证书|高分|一本)|(?:考上|考入|考进|录取|升入|圆梦)(?:了)?(?:清华|北大|清北|哈佛|牛津|剑桥|985|211|藤校|名校)|被(?:清华|北大|清北|哈佛|牛津|剑桥|985|211|藤校|名校|重点)${gap(4)}(?:录取|录了|提前批)|学员${gap(10)}(?:上岸|一次过|高分通过|都过了|全过了|提分|考上)`,
      ),
      needs: phrases(
        '考上、考入、考进、考取、录取、上岸、升入、进了、斩获、拿到、提了、涨了、提分、逆袭、保送、圆梦、学员',
      ),
    },
    severity: 'evidence',
    inVertical: { education: 'deny' },
    negatable: true,
    hits: ['恭喜我校学员考上清华', '王同学跟了半年，考进985', '学员一次过，成绩单刷屏', '帮助300名孩子考上重点高中'],
    misses: ['祝考生们都考上理想的大学', '录取通知书到店可领一杯饮料'],
  },
  {
    id: 'EDU-insider/champions',
    category: 'EDU-insider',
    words: phrases(
      '高考状元、中考状元、考研状元、状元推荐、状元同款、状元笔记、状元学习法、清北学霸推荐、学霸推荐、学霸都在用、清华学霸亲授、家长见证、家长亲述、学员见证、学员亲述、学员成绩单、成绩单刷屏、上岸喜报、高分喜报、提分喜报、录取喜报',
    ),
    severity: 'evidence',
    inVertical: { education: 'deny', catering: 'warn' },
    negatable: true,
    allow: phrases('高考状元酒、状元笔记本'),
    hits: ['高考状元同款学习机', '学员亲述：跟着学就对了'],
    misses: ['状元糕刚出炉，桂花味'],
  },
  {
    id: 'EDU-insider/authorities',
    category: 'EDU-insider',
    regex: {
      pattern: new RegExp(
        `(?:教育部|教育局|教育厅|教委|考试院|考试中心|人社部|人社局|国家考试)${gap(4)}(?:推荐|指定|合作|授权|联合|认可|直属|内部|背书|战略)`,
      ),
      needs: phrases('教育部、教育局、教育厅、教委、考试院、考试中心、人社部、人社局、国家考试'),
    },
    severity: 'evidence',
    inVertical: { education: 'deny' },
    negatable: true,
    hits: ['教育部推荐教材，机构直营', '与考试院合作的培训班'],
    misses: ['报名时间以教育局通知为准'],
  },
]
