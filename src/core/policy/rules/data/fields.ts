/** Fields that name a person by themselves. */
const DIRECT =
  /phone|mobile|tel\b|cell|手机|电话|联系方式|id_?card|身份证|护照|passport|real_?name|full_?name|姓名|真名|(?<!product_)(?<!segment_)\bname\b|address|地址|住址|wechat|wx_?id|微信号|email|mail\b|邮箱|openid|unionid|external_?user|birthday|birth_?date|生日|车牌/i
/** Sensitive ones (PIPL 28): never in a bulk file. */
const SENSITIVE =
  /id_?card|身份证|护照|passport|bank|card_?no|银行|卡号|face|人脸|指纹|finger|health|medical|病|怀孕|pregnan|religio|宗教|location|轨迹|定位|child|宝宝|孩子/i

/** Which fields of an export name a person by themselves. */
export const directFields = (fields: readonly string[]): string[] => fields.filter(field => DIRECT.test(field))
/** Which fields of an export are sensitive personal information. */
export const sensitiveFields = (fields: readonly string[]): string[] => fields.filter(field => SENSITIVE.test(field))
