import type { Command } from 'commander'
import { parseCommand } from '../../../agent/model/offline/parse.ts'
import { zAudience } from '../../../agent/slots.ts'
import type { Scope } from '../../../core/scope.ts'
import { previewAudience } from '../../../domain/segments/preview.ts'
import { treeOfAudience } from '../../../domain/segments/resolve.ts'
import { listSegments } from '../../../domain/segments/store.ts'
import { parseTree, type SegmentTree } from '../../../domain/segments/tree.ts'
import { Refusal } from '../../../platform/errors.ts'
import { formatCount, langOf } from '../../../platform/i18n.ts'
import type { Terminal } from '../host.ts'
import { printJson } from '../io.ts'

interface Flags {
  as: string
  tree?: string
  json?: boolean
}

/** `segment count|save|list`: by a sentence, a layer, a saved name, or a tree in JSON. */
export const registerSegment = (program: Command, terminal: Terminal): void => {
  const { io, lang } = terminal
  const open = async (as: string) => {
    const host = await terminal.open()
    const workspace = await host.assistant.workspace(host.workspace)
    return { host, scope: await host.assistant.scope(workspace.id, as, lang) }
  }
  const segment = program.command('segment').description('who: count, save and list segments')

  segment
    .command('count')
    .argument('[who]', 'a sentence, a layer or a saved name')
    .option('--tree <json>', 'the segment tree itself')
    .option('--as <actor>', 'who asks', 'operator')
    .action(async (who: string | undefined, flags: Flags) => {
      const { scope } = await open(flags.as)
      const shown = await previewAudience(
        { ...scope, lang: who ? langOf(who) : scope.lang },
        await treeFor(scope, who, flags.tree),
      )
      if (flags.json) return printJson(io, shown)
      io.out(`${formatCount(shown.count)}  ${shown.definition}\n`)
    })

  segment
    .command('save')
    .argument('<name>')
    .argument('[who]', 'a sentence, a layer or a saved name')
    .option('--tree <json>', 'the segment tree itself')
    .option('--as <actor>', 'who saves', 'operator')
    .action(async (name: string, who: string | undefined, flags: Flags) => {
      const { host, scope } = await open(flags.as)
      const tree = await treeFor(scope, who, flags.tree)
      const saved = await host.assistant.act(scope, 'segment.save', { name, tree })
      if (saved.status !== 'executed') terminal.fail()
      if (flags.json) return printJson(io, saved)
      io.out(`${name}  ${formatCount(saved.preview.audience?.count ?? 0)}  ${saved.preview.audience?.definition}\n`)
    })

  segment
    .command('list')
    .option('--as <actor>', 'who asks', 'operator')
    .action(async (flags: Flags) => {
      const { scope } = await open(flags.as)
      const segments = await listSegments(scope)
      if (flags.json) return printJson(io, { segments })
      io.out(
        segments.map(s => `${s.segmentId}  ${s.name}  ${formatCount(s.count ?? 0)}\n`).join('') ||
          (lang === 'zh' ? '还没有保存的人群。\n' : 'No segment is saved yet.\n'),
      )
    })
}

const treeFor = async (scope: Scope, who: string | undefined, json: string | undefined): Promise<SegmentTree> => {
  if (json !== undefined) {
    try {
      return parseTree(JSON.parse(json))
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw notUnderstood(json)
    }
  }
  if (!who) throw notUnderstood('')
  const parsed = parseCommand(who, {
    now: scope.now.toZonedDateTimeISO(scope.workspace.timezone).toString({ timeZoneName: 'never' }),
    timezone: scope.workspace.timezone,
    lang: langOf(who),
    last: {},
  })
  const said = parsed.kind === 'intents' ? parsed.intents.find(intent => 'all' in intent.slots)?.slots : undefined
  const audience = zAudience.safeParse(said ? { all: said['all'] } : who)
  return treeOfAudience(scope, audience.success ? audience.data : who)
}

const notUnderstood = (text: string): Refusal =>
  new Refusal(
    'bad_input',
    { zh: `没看懂要圈谁：“${text.slice(0, 60)}”。`, en: `It is not clear who is meant: "${text.slice(0, 60)}".` },
    {
      zh: '例如：segment count "最近30天没下单的高价值会员"。',
      en: 'For example: segment count "high-value members with no order in 30 days".',
    },
  )
