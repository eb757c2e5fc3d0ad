import { z } from 'zod'
import type { Bilingual } from '../../platform/i18n.ts'

/** The part of a JSON schema that thresholds are written in. */
interface Node {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
}

/** What stands at a path of a schema; an empty node where nothing does. */
const nodeAt = (schema: z.ZodType, path: readonly PropertyKey[]): Node =>
  path.reduce<Node>(
    (node, step) => (typeof step === 'number' ? node.items : node.properties?.[String(step)]) ?? {},
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node,
  )

/** The keys that may stand at a path. */
export const keysAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  Object.keys(nodeAt(schema, path).properties ?? {})

/** What may stand at a path, in words: `a whole number, 1 to 100`. */
export const expectedAt = (schema: z.ZodType, path: readonly PropertyKey[]): Bilingual => {
  const node = nodeAt(schema, path)
  if (node.enum) return { zh: `以下之一：${node.enum.join('、')}`, en: `one of ${node.enum.join(', ')}` }
  switch (node.type) {
    case 'integer':
      return { zh: `整数${range(node).zh}`, en: `a whole number${range(node).en}` }
    case 'number':
      return { zh: `数字${range(node).zh}`, en: `a number${range(node).en}` }
    case 'boolean':
      return { zh: 'true 或 false', en: 'true or false' }
    case 'string':
      return node.pattern?.includes(':[0-5]\\d')
        ? { zh: '一天里的时刻 HH:MM，00:00 到 23:59', en: 'a time of day as HH:MM, 00:00 to 23:59' }
        : { zh: '文字', en: 'a text' }
    case 'array':
      return { zh: `列表${items(node).zh}`, en: `a list${items(node).en}` }
    case 'object': {
      const keys = Object.keys(node.properties ?? {}).join(', ')
      return { zh: `一组键值（${keys}）`, en: `an object with ${keys}` }
    }
    default:
      return { zh: '别的值', en: 'another value' }
  }
}

const range = ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Node): Bilingual => {
  const parts: Bilingual[] = []
  if (minimum !== undefined && maximum !== undefined)
    return { zh: `，${minimum} 到 ${maximum}`, en: `, ${minimum} to ${maximum}` }
  if (exclusiveMinimum !== undefined) parts.push({ zh: `大于 ${exclusiveMinimum}`, en: `above ${exclusiveMinimum}` })
  if (minimum !== undefined) parts.push({ zh: `至少 ${minimum}`, en: `at least ${minimum}` })
  if (exclusiveMaximum !== undefined) parts.push({ zh: `小于 ${exclusiveMaximum}`, en: `below ${exclusiveMaximum}` })
  if (maximum !== undefined) parts.push({ zh: `至多 ${maximum}`, en: `at most ${maximum}` })
  return { zh: parts.map(p => `，${p.zh}`).join(''), en: parts.map(p => `, ${p.en}`).join('') }
}

const items = ({ minItems = 0, maxItems }: Node): Bilingual =>
  maxItems === undefined
    ? { zh: minItems ? `，至少 ${minItems} 项` : '', en: minItems ? `, ${minItems} or more` : '' }
    : { zh: `，${minItems} 到 ${maxItems} 项`, en: ` of ${minItems} to ${maxItems}` }
