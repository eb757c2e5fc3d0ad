import { z } from 'zod'
import { formatCount } from '../../../../platform/i18n.ts'
import type { Facts } from '../../facts.ts'
import { defineRule } from '../../rule.ts'
import { directFields } from './fields.ts'

type Exported = Pick<
  Facts,
  'exportFields' | 'exportRows' | 'exportTo' | 'exportAggregate' | 'smallestCell' | 'impactAssessed'
>

/** An export of which nothing is said, for the examples. */
const exporting = (to: Partial<Exported>): Exported => ({
  exportFields: [],
  exportRows: null,
  exportTo: null,
  exportAggregate: false,
  smallestCell: null,
  impactAssessed: false,
  ...to,
})

export const piExport = defineRule({
  id: 'PI-EXPORT',
  group: 'data',
  sentence: {
    zh: '个人信息不在聊天里给；导出成文件要审批、字段最少、行数有限、加密留痕',
    en: 'No personal data in a chat; a file needs an approval, few fields, few rows, encryption and a record',
  },
  basis: { kind: 'statute', text: '个人信息保护法 55–56（评估和记录保存 3 年以上）' },
  inputs: ['exportFields', 'exportRows', 'exportTo', 'exportAggregate', 'smallestCell', 'impactAssessed'],
  settings: z.strictObject({
    /** Rows of one file; more are refused. */
    mostRows: z.int().min(1).max(5_000).default(5_000),
    /** Days after which the link of a file lapses. */
    linkDays: z.int().min(1).max(7).default(7),
    /** Counts of at least this many people are no personal data. */
    aggregateFrom: z.int().min(5).max(1_000).default(5),
  }),
  check({ exportFields, exportRows, exportTo, exportAggregate, smallestCell, impactAssessed }, { settings }) {
    if (exportRows === 0) return null
    if (exportAggregate && (smallestCell ?? settings.aggregateFrom) >= settings.aggregateFrom) {
      return {
        severity: 'allow',
        says: {
          zh: `汇总数，每格不少于 ${settings.aggregateFrom} 人，可以直接给。`,
          en: `Sums of at least ${settings.aggregateFrom} people each: fine.`,
        },
      }
    }
    const fix = {
      zh: `改为加密文件：最少字段、≤${formatCount(settings.mostRows)} 行、${settings.linkDays} 天有效、带水印，由合规审批；或只看 ≥${settings.aggregateFrom} 人的汇总数。`,
      en: `Ask for an encrypted file: few fields, at most ${formatCount(settings.mostRows)} rows, ${settings.linkDays} days, watermarked, approved by compliance; or look at sums of ${settings.aggregateFrom} and more.`,
    }
    const direct = directFields(exportFields)
    if (exportTo === 'chat' || (exportTo === null && direct.length > 0)) {
      const what = direct.length ? direct : exportFields
      return {
        severity: 'deny',
        says: {
          zh: `${what.length ? `${what.join('、')}等` : ''}个人信息不能在聊天里批量给。`,
          en: `Personal data${what.length ? ` (${what.join(', ')})` : ''} are not handed out in bulk in a chat.`,
        },
        fix,
      }
    }
    if (exportRows !== null && exportRows > settings.mostRows) {
      return {
        severity: 'deny',
        says: {
          zh: `${formatCount(exportRows)} 行，一个文件最多 ${formatCount(settings.mostRows)} 行。`,
          en: `${formatCount(exportRows)} rows; a file has at most ${formatCount(settings.mostRows)}.`,
        },
        fix,
      }
    }
    if (exportTo === 'third_party' && !impactAssessed) {
      return {
        severity: 'deny',
        says: {
          zh: '向第三方提供个人信息，先要做影响评估。',
          en: 'Giving personal data to a third party needs an impact assessment first.',
        },
        fix: { zh: '补个人信息保护影响评估并留存 3 年以上。', en: 'Have the assessment made and keep it for 3 years.' },
      }
    }
    return {
      severity: 'needs_approval',
      approvals: ['compliance'],
      says: {
        zh: `导出${exportRows === null ? '' : ` ${formatCount(exportRows)} 行`}个人信息，要合规审批并留痕。`,
        en: `Exporting${exportRows === null ? '' : ` ${formatCount(exportRows)} rows of`} personal data needs compliance and is recorded.`,
      },
      fix: {
        zh: `只留必要字段；文件加密、带水印，链接 ${settings.linkDays} 天失效。`,
        en: `Keep to the fields needed; the file is encrypted and watermarked, its link lapses after ${settings.linkDays} days.`,
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: exporting({ exportFields: ['phone'] }) },
      { gives: 'deny', facts: exporting({ exportTo: 'chat', exportFields: ['level'] }) },
      { gives: 'needs_approval', facts: exporting({ exportTo: 'file', exportFields: ['phone'], exportRows: 5_000 }) },
      { gives: 'deny', facts: exporting({ exportTo: 'file', exportRows: 5_001 }) },
      { gives: 'deny', facts: exporting({ exportTo: 'third_party', exportRows: 10 }) },
      { gives: 'allow', facts: exporting({ exportAggregate: true, smallestCell: 5 }) },
    ],
    miss: [exporting({ exportFields: ['phone'], exportTo: 'file', exportRows: 0 })],
  },
})
