import { type Command, InvalidArgumentError, Option } from 'commander'
import { RULE_GROUPS, type RuleGroup } from '../../../core/policy/rule.ts'
import { ruleTable } from '../../../core/policy/rule-table.ts'
import { policyInForce, settingsInForce, settingsVersions } from '../../../core/policy/settings-store.ts'
import { considerFacts, explainRule, instantOr, replayById, replaySince } from '../../../domain/policy/ask-policy.ts'
import { backtest } from '../../../domain/policy/backtest.ts'
import { backtestLines } from '../../../domain/policy/backtest-text.ts'
import { proposedPolicy } from '../../../domain/policy/configure.ts'
import { Refusal } from '../../../platform/errors.ts'
import { cardText } from '../card.ts'
import type { Terminal } from '../host.ts'
import { type Io, printJson } from '../io.ts'
import { consideredText, explainedText, replayText, rulesText, settingsText } from '../policy-text.ts'
import { documentIn, objectIn } from '../read-document.ts'

interface Acting {
  as: string
  json?: boolean
}

/** `policy rules|explain|settings|set|decide|replay|backtest`. */
export const registerPolicy = (program: Command, terminal: Terminal): void => {
  const { io, lang } = terminal
  const open = async (as: string) => {
    const host = await terminal.open()
    const workspace = await host.assistant.workspace(host.workspace)
    return { host, scope: await host.assistant.scope(workspace.id, as, lang) }
  }
  const print = (document: unknown, text: string, json?: boolean) => (json ? printJson(io, document) : io.out(text))
  const policy = program
    .command('policy')
    .description('the rules: what they say, what they are set to, what they decided')

  policy
    .command('rules')
    .description('every rule there is, with its basis and its thresholds in force')
    .addOption(new Option('--group <group>', 'only these').choices(RULE_GROUPS))
    .option('--as <actor>', 'who asks', 'operator')
    .action(async (o: Acting & { group?: RuleGroup }) => {
      const { scope } = await open(o.as)
      const inForce = await policyInForce(scope.db, scope.workspace.id, scope.now)
      const rules = ruleTable(inForce, o.group)
      print({ policyVersion: inForce.version, rules }, rulesText(rules, inForce.version, lang), o.json)
    })

  policy
    .command('explain')
    .description('one rule: its basis, facts, thresholds and examples')
    .argument('<rule>', 'the id of a rule, or of a category of words')
    .option('--as <actor>', 'who asks', 'operator')
    .action(async (id: string, o: Acting) => {
      const { scope } = await open(o.as)
      const explained = await explainRule(scope, id)
      print(explained, explainedText(explained, lang), o.json)
    })

  policy
    .command('settings')
    .description('what this workspace set, and since when')
    .option('--history', 'every version')
    .option('--as <actor>', 'who asks', 'operator')
    .action(async (o: Acting & { history?: boolean }) => {
      const { scope } = await open(o.as)
      const { db, workspace, now } = scope
      const inForce = await settingsInForce(db, workspace.id, now)
      const versions = await settingsVersions(db, workspace.id)
      const coming = versions.filter(v => v.version > inForce.version)
      const thresholds = (await policyInForce(db, workspace.id, now)).settings
      const shown = { ...inForce, thresholds, coming, ...(o.history ? { history: versions } : {}) }
      print(shown, settingsText(shown, workspace.timezone, lang), o.json)
    })

  policy
    .command('set')
    .description('propose other thresholds; the card says what they would have done')
    .argument('[file]', 'JSON or YAML: thresholds by rule id')
    .option('--change <json>', 'the change itself, e.g. \'{"FREQ-CAP":{"longestDeferralHours":24}}\'')
    .option('--replace', 'the whole document: what is not named goes back to its default')
    .option('--effective <iso>', 'in force from then on; at once when it is left out')
    .option('--note <text>', 'why')
    .requiredOption('--as <actor>', 'who proposes: compliance or an approver')
    .action(async (file: string | undefined, o: Acting & Change & { effective?: string; note?: string }) => {
      const settings = await changeFrom(io, file, o.change)
      const { host, scope } = await open(o.as)
      const at = o.effective === undefined ? null : instantOr(o.effective, scope.now).toString()
      const proposal = await host.assistant.act(scope, 'policy.configure', {
        settings,
        replace: o.replace ?? false,
        effectiveFrom: at,
        note: o.note ?? null,
      })
      if (proposal.status === 'denied') terminal.fail()
      print(proposal, `${cardText(proposal, lang)}\n`, o.json)
    })

  policy
    .command('decide')
    .description('what the rules say to an action on facts that you give; nothing is written')
    .argument('<action>', 'such as touch.schedule')
    .requiredOption('--facts <file|json>', 'the facts')
    .option('--at <iso>', 'as of when')
    .option('--as <actor>', 'who asks', 'operator')
    .action(async (action: string, o: Acting & { facts: string; at?: string }) => {
      const facts = /^\s*\{/.test(o.facts) ? objectIn(o.facts, '--facts') : await documentIn(io, o.facts)
      const { scope } = await open(o.as)
      const considered = await considerFacts(scope, action, facts, instantOr(o.at, scope.now))
      print(considered, consideredText(considered, lang), o.json)
    })

  policy
    .command('replay')
    .description('take a decision again from its row; ends with 1 when it comes out otherwise')
    .argument('[id]', 'a decision (dec_…) or a proposal (prp_…)')
    .option('--all', 'every decision')
    .option('--since <iso>', 'every decision since then')
    .option('--as <actor>', 'who asks', 'compliance')
    .action(async (id: string | undefined, o: Acting & { all?: boolean; since?: string }) => {
      if ((id === undefined) === !(o.all || o.since)) throw whatToReplay()
      const { scope } = await open(o.as)
      const list =
        id !== undefined
          ? await replayById(scope, id)
          : replaySince(scope, o.since ? instantOr(o.since, scope.now) : null)
      const counts = { replayed: 0, equal: 0, unequal: 0, unreplayable: 0 }
      const shown = []
      for await (const replay of list) {
        counts.replayed++
        counts[replay.equal ? 'equal' : replay.unreplayable ? 'unreplayable' : 'unequal']++
        // Thousands that are equal say nothing one by one.
        if (id !== undefined || !replay.equal) shown.push(replay)
      }
      if (counts.unequal || (id !== undefined && counts.unreplayable)) terminal.fail()
      print({ ...counts, decisions: shown }, replayText(counts, shown, lang), o.json)
    })

  policy
    .command('backtest')
    .description('what other thresholds would have done to past touches and proposals; changes nothing')
    .argument('[file]', 'JSON or YAML: thresholds by rule id')
    .option('--change <json>', 'the change itself')
    .option('--replace', 'the whole document: what is not named goes back to its default')
    .option('--days <n>', 'how far back', wholeNumber, 30)
    .option('--as <actor>', 'who asks', 'compliance')
    .action(async (file: string | undefined, o: Acting & Change & { days: number }) => {
      const settings = await changeFrom(io, file, o.change)
      const { scope } = await open(o.as)
      const { before, after } = await proposedPolicy(scope, { settings, replace: o.replace ?? false, at: scope.now })
      const tested = await backtest(scope, before, after, o.days)
      print(tested, `${backtestLines(tested, scope.workspace.timezone, lang).join('\n')}\n`, o.json)
    })
}

interface Change {
  change?: string
  replace?: boolean
}

const wholeNumber = (text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('a whole number of days')
  return Number(text)
}

/** The change, from the file or from the option: one of the two. */
const changeFrom = async (io: Io, file: string | undefined, change: string | undefined) => {
  if ((file === undefined) === (change === undefined)) throw whatToChange()
  return file === undefined ? objectIn(change ?? '', '--change') : documentIn(io, file)
}

const whatToChange = (): Refusal =>
  new Refusal(
    'bad_input',
    { zh: '要改什么？给一个文件，或 --change。', en: 'What is to change? Give a file, or --change.' },
    {
      zh: `例如 --change '{"FREQ-CAP":{"longestDeferralHours":24}}'。`,
      en: `For example --change '{"FREQ-CAP":{"longestDeferralHours":24}}'.`,
    },
  )

const whatToReplay = (): Refusal =>
  new Refusal(
    'bad_input',
    { zh: '重算哪一条？给一个编号，或 --all、--since。', en: 'Which one? Give an id, or --all, or --since.' },
    { zh: '例如 flywheel policy replay --all。', en: 'For example flywheel policy replay --all.' },
  )
