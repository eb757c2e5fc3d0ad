import { z } from 'zod'
import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, type Finding } from '../../rule.ts'

/** 企业微信 92697, 96320: characters of a name, tags that one member of staff may put on one customer. */
const MOST_CHARS = 30
const MOST_PER_MEMBER = 3_000
/** mark_tag takes 5 at a time and answers 45033 beyond it; one is left free. */
const AT_A_TIME = 4

export const wxTag = defineRule({
  id: 'WX-TAG',
  group: 'platform',
  sentence: {
    zh: '标签名 ≤30 字、每位客户 ≤3,000 个；应用只能改自己建的标签',
    en: 'A tag’s name has at most 30 characters, a customer at most 3,000 tags; an app changes only tags it made',
  },
  basis: { kind: 'platform', text: '企业微信开发文档 92697、96320' },
  inputs: ['tagNames', 'tagsMadeBy', 'tagsOnMember', 'tagsOfCorp'],
  settings: z.strictObject({
    /** Tags that the corp may have in WeCom; its documents say 3,000 or 10,000 by their age. */
    perCorp: z.int().min(100).max(100_000).default(10_000),
  }),
  check({ tagNames, tagsMadeBy, tagsOnMember, tagsOfCorp }, { settings }) {
    if (!tagNames) return null
    const found: Finding[] = tagNames
      .filter(name => [...name].length > MOST_CHARS)
      .map(name => ({
        severity: 'deny',
        says: {
          zh: `标签“${[...name].slice(0, 10).join('')}…”有 ${[...name].length} 个字，企微最多 ${MOST_CHARS} 个。`,
          en: `The tag “${[...name].slice(0, 10).join('')}…” has ${[...name].length} characters; WeCom takes ${MOST_CHARS}.`,
        },
        fix: { zh: `缩短到 ${MOST_CHARS} 个字以内。`, en: `Shorten it to ${MOST_CHARS} characters.` },
      }))
    if (tagsMadeBy === 'console')
      found.push({
        severity: 'deny',
        says: {
          zh: '这个标签是企微后台建的，应用改不了。',
          en: 'This tag was made in WeCom’s console; an app cannot change it.',
        },
        fix: { zh: '在企微管理后台改，或新建一个同义标签。', en: 'Change it in WeCom’s console, or make a new tag.' },
      })
    if (tagsOnMember !== null && tagsOnMember > MOST_PER_MEMBER)
      found.push({
        severity: 'deny',
        says: {
          zh: `有客户会有 ${formatCount(tagsOnMember)} 个标签，企微最多 ${formatCount(MOST_PER_MEMBER)} 个。`,
          en: `A customer would have ${formatCount(tagsOnMember)} tags; WeCom takes ${formatCount(MOST_PER_MEMBER)}.`,
        },
        fix: { zh: '先合并或删掉不用的标签。', en: 'Merge or delete tags that nobody uses first.' },
      })
    if (tagsOfCorp !== null && tagsOfCorp > settings.perCorp)
      found.push({
        severity: 'deny',
        says: {
          zh: `企业标签将有 ${formatCount(tagsOfCorp)} 个，上限 ${formatCount(settings.perCorp)} 个。`,
          en: `The corp would have ${formatCount(tagsOfCorp)} tags; the limit is ${formatCount(settings.perCorp)}.`,
        },
        fix: { zh: '先清理标签库再新建。', en: 'Tidy the tags up first.' },
      })
    if (found.length) return found
    return {
      severity: 'allow',
      says: {
        zh: `标签合规，排队写入企微（同时最多 ${AT_A_TIME} 路）。`,
        en: `The tags are within WeCom’s limits; they are written ${AT_A_TIME} at a time.`,
      },
    }
  },
  examples: {
    hit: [
      {
        gives: 'allow',
        facts: { tagNames: ['直播下单0920'], tagsMadeBy: 'app', tagsOnMember: 3_000, tagsOfCorp: 10_000 },
      },
      {
        gives: 'deny',
        facts: { tagNames: ['长'.repeat(31)], tagsMadeBy: 'app', tagsOnMember: null, tagsOfCorp: null },
      },
      { gives: 'deny', facts: { tagNames: ['老客'], tagsMadeBy: 'console', tagsOnMember: null, tagsOfCorp: null } },
      { gives: 'deny', facts: { tagNames: ['老客'], tagsMadeBy: null, tagsOnMember: 3_001, tagsOfCorp: null } },
      { gives: 'deny', facts: { tagNames: ['老客'], tagsMadeBy: null, tagsOnMember: null, tagsOfCorp: 10_001 } },
    ],
    miss: [{ tagNames: null, tagsMadeBy: null, tagsOnMember: null, tagsOfCorp: null }],
  },
})
