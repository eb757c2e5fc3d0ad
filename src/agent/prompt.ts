import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TurnFacts } from './model/port.ts'

const FOLDER = join(import.meta.dirname, '../../prompts')

/** A prompt without its front matter; read once, so that the prefix is the same byte for byte. */
const load = (name: string): string =>
  readFileSync(join(FOLDER, `${name}.md`), 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim()

export const OPERATOR_PROMPT = load('operator')

/** What changes from turn to turn stands last, so that everything before it can be cached. Holds no personal data. */
export const withFacts = (text: string, facts: TurnFacts): string =>
  `${text}\n\n<facts>${JSON.stringify({ now: facts.now, timezone: facts.timezone, last: facts.last })}</facts>`
