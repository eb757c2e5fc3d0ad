import type { Lang } from '../../../platform/i18n.ts'
import type { Basis } from '../rule.ts'

/** Names of laws, rules and guides in English. */
const NAMES: Readonly<Record<string, string>> = {
  广告绝对化用语执法指南: 'SAMR Guide on Absolute Wording in Advertisements',
  广告法: 'Advertising Law',
  反不正当竞争法: 'Anti-Unfair Competition Law',
  网络反不正当竞争暂行规定: 'Interim Provisions against Online Unfair Competition',
  消费者权益保护法实施条例: 'Implementing Regulations of the Consumer Protection Law',
  消费者权益保护法: 'Consumer Protection Law',
  未成年人保护法: 'Minors Protection Law',
  化妆品监督管理条例: 'Cosmetics Supervision Regulations',
  化妆品功效宣称评价规范: 'Standards for Evaluating Cosmetic Claims',
  化妆品标签管理办法: 'Cosmetics Labelling Measures',
  儿童化妆品监督管理规定: "Children's Cosmetics Provisions",
  防晒化妆品防晒效果标识管理要求: 'Requirements for Labelling Sun Protection',
  明码标价和禁止价格欺诈规定: 'Provisions on Price Marking and Price Fraud',
  规范促销行为暂行规定: 'Interim Provisions on Sales Promotion',
  微信外部链接内容管理规范: 'WeChat External Link Rules',
  禁止传销条例: 'Regulations on Prohibiting Pyramid Selling',
  电子烟管理办法: 'Administrative Measures for E-cigarettes',
  个人信息保护法: 'Personal Information Protection Law',
  反电信网络诈骗法: 'Anti-Telecom and Online Fraud Law',
  电子商务法: 'E-commerce Law',
  食品安全法: 'Food Safety Law',
  预包装食品标签通则: 'General Rules for Labels of Prepackaged Food',
  保健食品功能目录: 'Catalogue of Health Food Functions',
  母乳代用品营销国际守则: 'International Code of Marketing of Breast-milk Substitutes',
  婴幼儿配方乳粉产品配方注册管理办法: 'Infant Formula Registration Measures',
  '药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法':
    'Interim Measures for the Review of Drug, Device, Health Food and Medical Formula Advertisements',
  药品网络销售监督管理办法: 'Measures for Online Drug Sales',
  药品管理法: 'Drug Administration Law',
  兽药管理条例: 'Veterinary Drug Regulations',
  医疗器械监督管理条例: 'Medical Device Regulations',
  医疗广告管理办法: 'Medical Advertisement Measures',
  医疗美容广告执法指南: 'SAMR Guide on Medical Cosmetology Advertisements',
  国家药监局: 'NMPA',
  就业促进法: 'Employment Promotion Law',
  妇女权益保障法: "Women's Rights Protection Law",
  残疾人保障法: 'Disabled Persons Protection Law',
  英雄烈士保护法: 'Heroes and Martyrs Protection Law',
  人民币管理条例: 'Renminbi Regulations',
  奥林匹克标志保护条例: 'Olympic Symbols Regulations',
  发票管理办法: 'Invoice Measures',
  国旗法: 'National Flag Law',
  国徽法: 'National Emblem Law',
  商标法: 'Trademark Law',
  民法典: 'Civil Code',
}
const LONGEST_FIRST = Object.entries(NAMES).sort(([a], [b]) => b.length - a.length)

/** The basis in the reader's language; a name that has no English one yet stays as it is. */
export const basisText = ({ text }: Basis, lang: Lang): string =>
  lang === 'zh'
    ? text
    : LONGEST_FIRST.reduce((said, [zh, en]) => said.replaceAll(zh, en), text)
        .replace(/（[^）]*）/g, '')
        .replaceAll('；', '; ')
        .replaceAll('、', ', ')
        .replaceAll('–', '-')
        .trim()
