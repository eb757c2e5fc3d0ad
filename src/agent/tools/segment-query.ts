import { z } from 'zod'
import { previewAudience } from '../../domain/segments/preview.ts'
import { treeOfConditions } from '../../domain/segments/resolve.ts'
import { formatCount } from '../../platform/i18n.ts'
import { zCondition } from '../slots.ts'
import { defineTool } from './tool.ts'
import { layerLine } from './view.ts'

const slots = z.strictObject({
  all: z.array(zCondition).optional().describe('conditions that must all hold; without any: everybody'),
  group_by: z.array(z.string()).optional(),
  method: z.string().optional().describe('rfm'),
  cells: z.array(z.string()).optional(),
  period: z.unknown().optional(),
  inferred_attribute: z
    .string()
    .optional()
    .describe('a sensitive trait that the person wants inferred, such as pregnancy'),
})

export const segmentQuery = defineTool({
  name: 'segment.query',
  description: 'Count the members that match conditions, by lifecycle layer. Reads only.',
  slots,
  permission: 'segment:read',
  async run({ all = [], group_by, method, cells, period }, context) {
    const zh = context.lang === 'zh'
    const unmet = [
      method,
      cells?.join(),
      period ? 'period' : '',
      group_by?.filter(by => by !== 'lifecycle').join(),
    ].filter(Boolean)
    if (unmet.length) {
      return {
        decision: 'clarify',
        rules: [],
        say: zh
          ? `这样圈人（${unmet.join('、')}）这一版还做不了，什么都没有做。可以按分层、下单、标签、来源等条件圈。`
          : `Selecting like this (${unmet.join(', ')}) is not possible in this version; nothing was done. Use conditions such as layer, orders, tags or source.`,
        data: { refused: 'not_built' },
      }
    }
    context.progress(zh ? '正在按条件数人' : 'Counting who matches')
    const tree = all.length ? treeOfConditions(all) : { everyone: true as const }
    const shown = await previewAudience(context, tree)
    const layers = layerLine(shown.layers, context.lang)
    return {
      decision: 'allow',
      rules: [],
      say: zh
        ? `圈到 ${formatCount(shown.count)} 位：${shown.definition}。${layers ? `分层：${layers}。` : ''}`
        : `${formatCount(shown.count)} match: ${shown.definition}.${layers ? ` By layer: ${layers}.` : ''}`,
      options: shown.count
        ? [
            {
              label: zh ? '存成人群' : 'Save as a segment',
              command: zh ? `把${shown.definition}存成人群` : `Save ${shown.definition} as a segment`,
            },
          ]
        : [],
      data: { count: shown.count, layers: shown.layers, definition: shown.definition },
      last: { audience: JSON.stringify(tree) },
    }
  },
})
