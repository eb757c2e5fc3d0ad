import type { Lang } from '../../platform/i18n.ts'
import { layersOf, phraseOf } from './phrases.ts'
import type { SegmentTree } from './tree.ts'

/** Names of saved segments and plans by their ids, so that a sentence need not show ids. */
export type Names = Readonly<Record<string, string>>

/**
 * The one sentence a tree is shown as: `高价值会员，且最近30天没有下单`; `high-value members who placed no order in the last 30 days`.
 * Equal trees give equal sentences; a layer stands first whatever its place.
 */
export const sentenceOf = (tree: SegmentTree, lang: Lang, names: Names = {}): string =>
  lang === 'zh' ? chinese(tree, names) : english(tree, names)

/** A lifecycle condition that names layers, or everybody: what the sentence can begin with. */
const isSubject = (tree: SegmentTree): boolean =>
  'everyone' in tree || 'segment' in tree || ('field' in tree && tree.field === 'lifecycle' && tree.op !== 'neq')

const split = (children: readonly SegmentTree[]): { subject: SegmentTree | undefined; rest: SegmentTree[] } => {
  const subject = children.find(isSubject)
  return { subject, rest: children.filter(child => child !== subject) }
}

const chinese = (tree: SegmentTree, names: Names): string => {
  if ('and' in tree) {
    const { subject, rest } = split(tree.and)
    const told = rest.map(child => chineseOf(child, names)).join('，且')
    if (!subject) return `${told}的会员`
    return told ? `${chinese(subject, names)}，且${told}` : chinese(subject, names)
  }
  if ('or' in tree)
    return tree.or.map(child => ('and' in child ? `（${chinese(child, names)}）` : chinese(child, names))).join('，或')
  if ('everyone' in tree) return '全部会员'
  if ('segment' in tree) return `人群「${names[tree.segment] ?? tree.segment}」`
  if ('field' in tree && isSubject(tree)) return `${layersOf(tree).zh}会员`
  return `${chineseOf(tree, names)}的会员`
}

const CHINESE_RESULTS = { delivered: '未送达', clicked: '没点', replied: '没回复', bought: '之后没下单' } as const

/** As what is said of a member. */
const chineseOf = (tree: SegmentTree, names: Names): string => {
  if ('field' in tree) return phraseOf(tree).zh
  if ('tz' in tree) return `在时区 ${tree.tz}`
  if ('touch' in tree)
    return `收到过「${names[tree.touch] ?? tree.touch}」${tree.not ? `但${CHINESE_RESULTS[tree.not]}` : ''}`
  if ('not' in tree) return `不属于（${chinese(tree.not, names)}）`
  if ('or' in tree) return `（${tree.or.map(child => chineseOf(child, names)).join('，或')}）`
  if ('and' in tree) return `（${tree.and.map(child => chineseOf(child, names)).join('，且')}）`
  return `属于${chinese(tree, names)}`
}

const english = (tree: SegmentTree, names: Names): string => {
  if ('and' in tree) {
    const { subject, rest } = split(tree.and)
    const told = rest.map(child => englishOf(child, names)).join(' and who ')
    const who = subject ? english(subject, names) : 'members'
    return told ? `${who} who ${told}` : who
  }
  if ('or' in tree)
    return tree.or.map(child => ('and' in child ? `(${english(child, names)})` : english(child, names))).join(', or ')
  if ('everyone' in tree) return 'all members'
  if ('segment' in tree) return `members of “${names[tree.segment] ?? tree.segment}”`
  if ('field' in tree && isSubject(tree)) return `${layersOf(tree).en} members`
  return `members who ${englishOf(tree, names)}`
}

const ENGLISH_RESULTS = {
  delivered: 'did not receive it',
  clicked: 'did not click',
  replied: 'did not reply',
  bought: 'have not ordered since',
} as const

const englishOf = (tree: SegmentTree, names: Names): string => {
  if ('field' in tree) return phraseOf(tree).en
  if ('tz' in tree) return `live in ${tree.tz}`
  if ('touch' in tree)
    return `were sent “${names[tree.touch] ?? tree.touch}”${tree.not ? ` and ${ENGLISH_RESULTS[tree.not]}` : ''}`
  if ('not' in tree) return `are not among (${english(tree.not, names)})`
  if ('or' in tree) return `(${tree.or.map(child => englishOf(child, names)).join(', or who ')})`
  if ('and' in tree) return `(${tree.and.map(child => englishOf(child, names)).join(' and who ')})`
  return `are among ${english(tree, names)}`
}
