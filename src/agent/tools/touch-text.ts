import { type Draft, findDraft, latestDraft } from '../../domain/content/drafts.ts'
import { AI_LABEL } from '../../domain/content/judged-text.ts'
import { SCENES, sceneOf } from '../../domain/scenes/catalogue.ts'
import { type Lang, langOf } from '../../platform/i18n.ts'
import { cut } from '../text.ts'
import { draftFor } from './draft-for.ts'
import { callKey, type ToolContext } from './tool.ts'

/** What a command says of the text to be sent. */
interface Wish {
  readonly content?: string | undefined
  readonly content_ref?: string | undefined
  readonly scene?: string | undefined
  readonly texts?: readonly string[] | undefined
}

/** True when the command itself says what to send, and does not just point back. */
export const saysWhat = ({ content, content_ref, scene, texts }: Wish): boolean =>
  Boolean(content || scene || texts?.length || (content_ref && content_ref !== 'last'))

/** The scene that was named, or that the words of the content name; a plain notice otherwise. */
export const sceneFor = ({ scene, content, content_ref }: Wish): string => {
  for (const named of [scene, content_ref]) if (named && sceneOf(named)) return named
  const words = `${content ?? ''} ${content_ref ?? ''}`.toLowerCase()
  const found = Object.values(SCENES)
    .flatMap(s => [s.name.zh, s.name.en, ...s.aliases].map(name => ({ id: s.id, name: name.toLowerCase() })))
    .filter(({ name }) => name.length > 1 && words.includes(name))
    .sort((a, b) => b.name.length - a.name.length)[0]
  return found?.id ?? 'notice'
}

/** As the person called it; otherwise what the scene is called. */
export const titleOf = (wish: Wish, scene: string, lang: Lang): string => {
  const said = wish.content ?? (wish.content_ref === 'last' ? undefined : wish.content_ref)
  const name = sceneOf(scene)?.name[lang]
  const isId = said !== undefined && said === scene
  return cut((isId ? name : said) ?? name ?? (lang === 'zh' ? '通知' : 'Notice'), 80)
}

export interface ChosenText {
  readonly scene: string
  readonly texts: readonly string[]
  readonly draftId: string | null
  readonly origin: Draft['origin']
}

const chosen = (draft: Draft): ChosenText => ({
  scene: draft.scene,
  texts: draft.variants.map(v => labelled(v.text, draft.origin)),
  draftId: draft.draftId,
  origin: draft.origin,
})

/** What AI wrote says so when it goes out (AIGC-LABEL). */
const labelled = (text: string, origin: Draft['origin']): string =>
  origin === 'ai' || origin === 'ai_edited' ? `${text}${AI_LABEL[langOf(text)]}` : text

/** The thread's draft where it is meant, otherwise one that is made for the scene. */
export const textFor = async (wish: Wish, context: ToolContext): Promise<ChosenText> => {
  const last = context.last.draftId ? await findDraft(context, context.last.draftId) : null
  if (last && !saysWhat(wish)) return chosen(last)
  const scene = sceneFor(wish)
  if (!wish.texts?.length) {
    const before = last?.scene === scene ? last : await latestDraft(context, scene, context.threadId)
    if (before) return chosen(before)
  }
  const made = await draftFor(
    {
      scene,
      topic: wish.content ?? wish.content_ref ?? '',
      audience: null,
      channel: 'private',
      variants: 2,
      maxChars: null,
      texts: wish.texts,
    },
    context,
    callKey(context, 'draft.create'),
  )
  const origin = made.fromLibrary ? 'template' : 'ai'
  return { scene, texts: made.texts.map(text => labelled(text, origin)), draftId: made.draftId, origin }
}
