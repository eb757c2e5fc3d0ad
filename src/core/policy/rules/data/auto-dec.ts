import { defineRule } from '../../rule.ts'

export const autoDec = defineRule({
  id: 'AUTO-DEC',
  group: 'data',
  sentence: {
    zh: '用画像做营销，要给不针对个人特征的选项，会员可拒绝、可删标签',
    en: 'Marketing by profile offers a version without it; members may refuse and have their tags deleted',
  },
  basis: { kind: 'statute', text: '个人信息保护法 24；算法推荐管理规定 17、21；网络数据安全管理条例 42' },
  inputs: ['profiles', 'mayRefuseProfiling', 'inferredAttribute'],
  check({ profiles, mayRefuseProfiling, inferredAttribute }) {
    if (!profiles && inferredAttribute === null) return null
    if (!mayRefuseProfiling) {
      return {
        severity: 'deny',
        says: {
          zh: '这里会员关不掉个性化，也删不了标签。',
          en: 'Members cannot switch personalisation off here, nor have their tags deleted.',
        },
        fix: {
          zh: '加上“关闭个性化”入口，关掉的会员收通用版。',
          en: 'Offer a way to switch it off; those who do get the general version.',
        },
      }
    }
    return {
      severity: 'allow',
      says: {
        zh: '属于自动化画像：关闭个性化的会员只用通用版，标签可查可删，推荐理由会留存。',
        en: 'This is profiling: who switched it off gets the general version, tags can be seen and deleted, reasons are kept.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { profiles: true, mayRefuseProfiling: true, inferredAttribute: null } },
      { gives: 'deny', facts: { profiles: true, mayRefuseProfiling: false, inferredAttribute: null } },
    ],
    miss: [{ profiles: false, mayRefuseProfiling: false, inferredAttribute: null }],
  },
})
