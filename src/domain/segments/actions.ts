import { z } from 'zod'
import { type Action, defineAction } from '../../core/gate/action.ts'
import { Refusal } from '../../platform/errors.ts'
import { formatCount } from '../../platform/i18n.ts'
import { layersOfWord } from './layer-words.ts'
import { previewAudience } from './preview.ts'
import { expandSegments, findSegment, insertSegment } from './store.ts'
import { type Layer, type SegmentTree, zSegmentTree } from './tree.ts'

export interface SaveSegmentInput {
  readonly name: string
  readonly tree: SegmentTree
}

export interface SaveSegmentFacts {
  readonly count: number
  readonly layers: Readonly<Record<Layer, number>>
  /** Of the segment of this name so far; 0: a new one. */
  readonly version: number
}

const zInput: z.ZodType<SaveSegmentInput> = z.strictObject({
  name: z.string().trim().min(1).max(40),
  tree: zSegmentTree,
})

/** Saves who is meant under a name; saving the name again adds a version and keeps the old ones. */
export const saveSegment: Action = defineAction<SaveSegmentInput, SaveSegmentFacts>({
  name: 'segment.save',
  sentence: { zh: '保存一个人群', en: 'Save a segment' },
  input: zInput,
  permission: 'segment:write',
  mode: 'immediate',
  rules: [],

  async facts({ name, tree }, scope) {
    if (layersOfWord(name))
      throw new Refusal(
        'bad_input',
        { zh: `「${name}」已经是一个分层的名字。`, en: `“${name}” already names a lifecycle layer.` },
        {
          zh: '换一个名字，例如加上用途或日期。',
          en: 'Choose another name, such as one with the purpose or the date.',
        },
      )
    const before = await findSegment(scope, name).catch(error => {
      if (error instanceof Refusal && error.code === 'not_found') return null
      throw error
    })
    await expandSegments(scope, tree, before ? [before.segmentId] : [])
    const { count, layers } = await previewAudience(scope, tree)
    return { count, layers, version: before?.version ?? 0 }
  },

  async preview({ name, tree }, { version }, scope) {
    return {
      what: version
        ? {
            zh: `更新人群「${name}」（第 ${version + 1} 版）`,
            en: `Update the segment “${name}” (version ${version + 1})`,
          }
        : { zh: `保存人群「${name}」`, en: `Save the segment “${name}”` },
      audience: await previewAudience(scope, tree),
      undo: {
        zh: '旧版本都留着，再存一次旧定义就改回去。',
        en: 'Old versions are kept; save the old definition again to go back.',
      },
    }
  },

  bound: ({ name, tree }, { count }) => ({ content: { name }, audience: tree, count, moneyFen: 0, at: null }),

  async execute({ name, tree }, { count }, scope) {
    const { segmentId, version } = await insertSegment(scope, name, tree)
    return {
      outcome: { segmentId, version, count },
      says: {
        zh: `人群「${name}」已保存（第 ${version} 版），现有 ${formatCount(count)} 人。`,
        en: `Saved the segment “${name}” (version ${version}), ${formatCount(count)} members now.`,
      },
    }
  },
})
