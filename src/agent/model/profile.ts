/** What differs between OpenAI-compatible providers, as far as it matters here. First match on the base URL or model name wins. */
export interface ModelProfile {
  readonly label: string
  readonly matches: RegExp
  /** Extra request fields, such as switching a default thinking mode off for tool turns. */
  readonly extra: Readonly<Record<string, unknown>>
  /** Message fields that must be sent back as they came, or the provider answers 400. */
  readonly echo: readonly string[]
  readonly tokenLimitField: 'max_completion_tokens' | 'max_tokens'
}

const PROFILES: readonly ModelProfile[] = [
  { label: 'DeepSeek', matches: /deepseek/i, extra: {}, echo: ['reasoning_content'], tokenLimitField: 'max_tokens' },
  {
    label: 'Qwen',
    matches: /dashscope|qwen/i,
    extra: { enable_thinking: false },
    echo: [],
    tokenLimitField: 'max_tokens',
  },
  { label: 'Ollama', matches: /:11434|ollama/i, extra: {}, echo: [], tokenLimitField: 'max_tokens' },
  {
    label: 'OpenAI',
    matches: /api\.openai\.com|^gpt-|^o\d/i,
    extra: {},
    echo: [],
    tokenLimitField: 'max_completion_tokens',
  },
]

const PLAIN: ModelProfile = {
  label: 'OpenAI-compatible',
  matches: /./,
  extra: {},
  echo: [],
  tokenLimitField: 'max_tokens',
}

/** The profile of an endpoint; a plain one where nothing special is known. */
export const profileOf = (baseUrl: string | null, model: string): ModelProfile =>
  PROFILES.find(p => p.matches.test(baseUrl ?? 'api.openai.com') || p.matches.test(model)) ?? PLAIN
