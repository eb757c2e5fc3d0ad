import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const SENSITIVE = { kind: 'statute', text: '个人信息保护法 6、28、29、31、51' } as const
const NOT =
  '(?<!(?:请勿|不要|勿|别|禁止|切勿|避免|严禁|不能|不得|不会|不用|无需|不必|谨防|不可|不需要|绝不|从不|拒绝|没有|不)[^。!?！？,\\n]{0,12})'
const OPEN =
  '(?:群里|群内|本群|群聊|群中|到群|进群|发群|在群|群相册|群文档|群表格|群接龙|群公告|群文件|在线文档|共享(?:表格|文档)|腾讯文档|石墨|评论区?|留言区?|留言|接龙|公屏|弹幕|下方|下面|楼下|这里|大家(?:都)?(?:能|可以)看)'
const PLAIN =
  '(?:(?!不|只需|只写|请勿|切勿|勿|别发|禁止|严禁|不得|不能|不会|不收|不需|无需|不用|不留|私聊|私信|私发|加密|小程序里|打码|谨防|避免|隐藏|撤回|看到|查看|通知)[^。!?\\n])'
const DATA =
  '(?:身份证|shen份证|驾驶证|行驶证|房产证|证件|职业|血糖|血压|用药史|手机号?(?!壳|尾号|型)|(?<!门店|客服|店铺|代驾|服务|商家|前台|热线|打)电话|联系方式|家庭(?:住址|地址|成员|情况)|住址|(?<!自提|取货|门店|店铺|活动|集合|商家|提货|新店|我们|咱们|店|场地|停车)地址|门牌|银行卡|银hang卡|卡号|真实姓名|大名|全名|姓名|出生(?:日期|证明|年月)|户口本|病历|病情|病史|体检(?:单|报告|表)?|诊断|用药|护照|车牌|工作单位|单位|收入|月薪|工资|社保|学校|班级|幼儿园|疫苗本|孕周|成绩|体重|密码|支付码|付款码|征信|结婚证|离婚|人脸|自拍手持)'
const DATA_WORDS = phrases(
  '身份证、shen份证、驾驶证、行驶证、房产证、职业、血糖、血压、证件、手机、电话、联系方式、家庭、住址、地址、门牌、银行卡、银hang卡、卡号、姓名、大名、全名、出生、户口本、病历、病情、病史、体检、诊断、用药、护照、车牌、单位、收入、月薪、工资、社保、学校、班级、幼儿园、疫苗本、孕周、成绩、体重、密码、支付码、付款码、征信、结婚证、离婚、人脸、手持',
)
const PUTS =
  '(?:发|打|填|报|留|写|登记|敲|贴|晒|传|上传|拍|补|提交|回|扣|接龙|念|说|交|公布|公示|给大家|一览|导出|汇总|备注)'

/** PRIVACY: collecting or showing what is personal, whichever way it is asked for. */
export const privacyCollect: readonly Entry[] = [
  {
    id: 'PRIVACY/data-in-the-open',
    category: 'PRIVACY',
    regex: {
      pattern: new RegExp(
        `${NOT}(?:${DATA}${PLAIN}{0,14}${PUTS}${PLAIN}{0,8}${OPEN}|${OPEN}${PLAIN}{0,10}${PUTS}${PLAIN}{0,12}${DATA}|${PUTS}${PLAIN}{0,8}${DATA}${PLAIN}{0,10}${OPEN}|${OPEN}${PLAIN}{0,6}${DATA}${PLAIN}{0,6}${PUTS})(?![^。!?\\n]{0,6}(?:不用|不写|不要|不必|别|是骗|违规|禁止|举报))`,
      ),
      needs: DATA_WORDS,
    },
    severity: 'deny',
    inVertical: { education: 'deny' },
    allow: phrases(
      '地址发群里给大家导航、店铺地址发群里、门店地址、取货地址、自提地址、店铺电话、门店电话、活动地址、集合地址、商家地址、客服电话、代驾电话',
    ),
    hits: [
      '大家把体检单拍照发群里',
      '想领券的，手机号敲在评论里',
      '报名请在群文档里填家庭成员、工作单位和收入',
      '未登记身份证的家长请今天在群里补上',
    ],
    misses: [
      '改收货手机号请在小程序里自己改，不要发群里',
      '自提地址已发群里，按导航走',
      '群里不收任何信息，电话也别留',
      '成绩下周公布，家长可在小程序查看',
    ],
  },
  {
    id: 'PRIVACY/rows-of-people',
    category: 'PRIVACY',
    regex: {
      pattern: new RegExp(
        `(?:接龙|格式|示例|名单|登记|模板|例如|例)${gap(10)}(?:[\\u4e00-\\u9fa5]{2,3}|姓名)[ ,+、/]{0,2}(?<!\\d)1[3-9]\\d{1,9}(?:x{2,8}|\\d)|(?:学员|客户|会员|业主|家长|学生|病人|患者|老客|粉丝)(?:们)?(?:的)?(?:成绩|电话|手机号|信息|资料|住址|名单|联系方式|病历|照片)${gap(10)}(?:都在|在表|发群|自己看|群里|公示|共享|挂|贴|有\\d|两万|一万|\\d+条|万条|一条|卖|出|打包|私)|(?:手机号|电话|号码|客户|客资|老客|会员|粉丝|业主)${gap(6)}(?:表格|名单|资料|数据|信息|库)${gap(12)}(?:条|出|卖|要的|打包|低价|一毛|分享|交换|换)|(?:接龙|登记|格式)[::]?${gap(4)}姓名${gap(4)}(?:电话|手机|身份证|住址|地址|班级|车牌|孩子)`,
      ),
      needs: phrases(
        '接龙、格式、示例、名单、登记、模板、例如、例、成绩、电话、手机号、资料、住址、联系方式、病历、照片、信息、数据、号码、客资',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: SENSITIVE,
    allow: phrases('会员名单以小程序、会员信息在小程序'),
    hits: [
      '接龙格式：1.张三 1381234xxxx 某小区3栋',
      '学员的成绩和电话都在表里，群里自己看',
      '老客手机号表格我这有两万条，同行要的私',
    ],
    misses: ['客户名单由专人保管，不外传', '接龙格式：口味+份数', '学员成绩请登录小程序查看'],
  },
  {
    id: 'PRIVACY/hands-over',
    category: 'PRIVACY',
    regex: {
      pattern: new RegExp(
        `${NOT}(?:(?:先|请|麻烦|需|需要|得|要|把|将|速|快)?${gap(4)}(?:发|拍|传|提供|交|报|给)(?:一下|下|来|我|个|给我)*(?:您的|你的|本人|孩子|宝宝|娃|家里|夫妻|爸妈)?(?:的)?${gap(2)}(?:身份证|银行卡|户口本|护照|社保卡|医保卡|手持|支付密码|征信报告|人脸|通讯录|聊天记录|流水|验证码)${gap(8)}(?:给|发|过来|我|正反面|照片|群|激活|核实|审核|登记|\\d)|(?:身份证|银行卡|户口本|支付密码|付款码|支付码|驾驶证|通讯录|验证码|病历|诊断书)(?:号|码|照|照片|正反面|截图|原件)?(?:和|跟|、|\\+|,)?${PLAIN}{0,8}(?:发|念|报|给|拍|传|截|告诉|私)(?:给|到|来)?(?:我|客服|群|过来|老师|管家|团长)|不(?:同意|授权|允许|开启|勾选)(?:读取|获取|访问|上传)?${gap(4)}(?:通讯录|定位|相册|麦克风|隐私|权限|个人信息)${gap(6)}(?:不能|无法|没法|不给|领不了|用不了|拿不到)|截(?:图|屏)(?:一下)?(?:你的|您的)?(?:通讯录|余额|银行|支付宝账单|聊天记录)|(?:通讯录|定位|相册)${gap(4)}(?:全部|权限)?(?:打开|授权|导入|上传|同步)${gap(8)}(?:才|领|送|奖|匹配|解锁)|(?:验证码)${gap(3)}(?:念|报|读|说|转|发)(?:给|一下|来))`,
      ),
      needs: phrases(
        '身份证、银行卡、户口本、护照、付款码、支付码、驾驶证、社保卡、医保卡、手持、支付密码、征信报告、人脸、通讯录、聊天记录、流水、验证码、病历、诊断书、余额、支付宝账单、定位、相册',
      ),
    },
    severity: 'evidence',
    negatable: true,
    basis: SENSITIVE,
    allow: phrases('验证码发错、拍身份证照的照相馆、身份证照拍摄、身份证原件到店'),
    hits: ['需要核实身份，把验证码念给客服', '领福利先发银行卡正反面给我', '截图一下你的通讯录发我'],
    misses: ['到店请出示身份证核验，不用发给我们', '客服不会索要验证码', '小程序不读取通讯录，定位也可以选择拒绝'],
  },
  {
    id: 'PRIVACY/english-collect',
    category: 'PRIVACY',
    regex: {
      pattern:
        /(?<!(?:do not|don't|never|please don't|no need to|not) [^.!?]{0,10})\b(?:post|send|drop|leave|share|type|put|reply with|comment|fill in|list)\b[^.!?]{0,40}\b(?:phone|id|passport|address(?:es)?|bank|card number|birth|full names?|medical|salary|school)\b[^.!?]{0,40}\b(?:group|chat|comments?|below|thread|here)\b|\b(?:send|tell|read) (?:me|us) (?:the|your) (?:verification|sms|otp) code\b/,
      needs: phrases(
        'phone、id、passport、address、addresses、bank、card number、birth、full name、full names、medical、salary、school、verification code、sms code、otp code',
      ),
    },
    severity: 'deny',
    hits: ['Please drop your ID number and address in the chat to register'],
    misses: ['Never post your phone number in the group'],
  },
]
