import type { Bilingual } from '../../../../platform/i18n.ts'
import type { Means } from '../../facts/platform.ts'
import { defineRule } from '../../rule.ts'

const FORBIDDEN: Readonly<Record<Exclude<Means, 'official'>, { readonly says: Bilingual; readonly fix: Bilingual }>> = {
  unofficial_client: {
    says: { zh: '不能用非官方客户端、外挂或群控。', en: 'No unofficial clients or remote-controlled phones.' },
    fix: { zh: '用企微官方接口，由员工在企微里确认发出。', en: 'Use WeCom’s own API; staff confirm in WeCom.' },
  },
  auto_friend: {
    says: { zh: '不能自动加好友。', en: 'Nobody is befriended automatically.' },
    fix: { zh: '放渠道活码或获客链接，让客户主动添加。', en: 'Show a channel code or link and let customers add you.' },
  },
  phone_import: {
    says: { zh: '不能批量导入手机号去加好友。', en: 'Phone numbers are not imported in bulk to befriend people.' },
    fix: {
      zh: '在订单、包裹卡、短信里放活码，由本人添加。',
      en: 'Put a code on orders and parcel cards; people add you themselves.',
    },
  },
  fake_location: {
    says: { zh: '不能虚拟定位去附近的人引流。', en: 'No faked location to reach people nearby.' },
    fix: { zh: '用门店真实位置的活码。', en: 'Use codes at the real places of your shops.' },
  },
  move_members: {
    says: { zh: '不能自动把客户拉群、换群。', en: 'Customers are not pulled into or between groups automatically.' },
    fix: { zh: '发入群码，客户自己扫码加入。', en: 'Send a group code; people join themselves.' },
  },
}

export const wxAuto = defineRule({
  id: 'WX-AUTO',
  group: 'platform',
  sentence: {
    zh: '只用官方接口和员工确认，不用外挂、自动加人、导号、虚拟定位',
    en: 'Only the official API and what staff confirm: no unofficial clients, auto-friending, number imports or faked places',
  },
  basis: { kind: 'platform', text: '企业微信服务协议；微信个人账号使用规范' },
  inputs: ['means', 'removesMembers'],
  check(facts) {
    const found = [...new Set(facts.means)].flatMap(means =>
      means === 'official' ? [] : [{ severity: 'deny' as const, ...FORBIDDEN[means] }],
    )
    if (found.length || !facts.removesMembers) return found
    return {
      severity: 'allow',
      says: {
        zh: '移出群由群主在企微里手动做，系统只给出名单和记录。',
        en: 'The group’s owner removes people by hand in WeCom; this only names them and keeps the record.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { removesMembers: false, means: ['auto_friend'] } },
      { gives: 'deny', facts: { removesMembers: false, means: ['official', 'phone_import'] } },
      { gives: 'deny', facts: { removesMembers: false, means: ['unofficial_client'] } },
      { gives: 'deny', facts: { removesMembers: false, means: ['fake_location'] } },
      { gives: 'deny', facts: { removesMembers: false, means: ['move_members'] } },
    ],
    miss: [
      { removesMembers: false, means: ['official'] },
      { removesMembers: false, means: [] },
    ],
  },
})
