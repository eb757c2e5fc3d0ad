/** Text that the database can keep: no NUL, no half of a surrogate pair. */
export const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

/** At most `length` UTF-16 units of a text, never half a character. */
export const cut = (text: string, length: number): string => {
  const short = text.slice(0, length)
  return short.isWellFormed() ? short : short.slice(0, -1)
}

/** A copy of a JSON document in which every string is storable. */
export const storableJson = <T>(document: T): T =>
  JSON.parse(JSON.stringify(document), (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value))

/**
 * Nothing that a model writes may ping people, embed pictures or link anywhere: a link can carry data out, a picture does so
 * without a click.
 */
export const harmless = (text: string): string =>
  cut(
    storable(text)
      .replace(/!\[[^\]]*\]\s*(?:\([^)]*\)|\[[^\]]*\])/g, '')
      .replace(/\[([^\]]*)\]\s*(?:\([^)]*\)|\[[^\]]*\])/g, '$1')
      .replace(/^\s*\[[^\]]*\]:.*$/gm, '')
      .replace(/<\/?[a-z!@#][^>]*>/gi, '')
      .replace(
        /(?:\b[a-z][a-z+.-]*:)?\/\/[\x21-\x7e]+|\bwww\.[\x21-\x7e]+|\b(?:javascript|data|mailto):[\x21-\x7e]+/gi,
        '',
      )
      .replace(/[@＠](?:all|everyone|here|channel|所有人|全体成员)/gi, ''),
    4_000,
  ).trim()

const CLAIMS =
  /已经?(?:全部|都|帮你|为你)*(?:发送|发出|群发|推送|批准|通过|审批|排期|排好|取消|保存|存为|执行|删除)|\b(?:(?:has|have|was|were)(?: all)?(?: now)?(?: been)?|(?:is|are) (?:now|already|all)|i|i've|i have)(?: just)? (?:sent|approved|scheduled|saved|cancelled|canceled|executed|deleted)\b/gi
const DONE =
  /发送|发出|群发|推送|批准|通过|审批|排期|排好|取消|保存|存为|执行|删除|sent|approved|scheduled|saved|cancell?ed|executed|deleted/i

/** What a text says was done that no tool's own words of this turn say was done. */
export const unfoundedClaims = (text: string, says: readonly string[]): string[] => {
  const done = (claim: string) => DONE.exec(claim)?.[0].toLowerCase() ?? claim
  const founded = new Set(says.flatMap(said => said.match(CLAIMS) ?? []).map(done))
  return (text.match(CLAIMS) ?? []).filter(claim => !founded.has(done(claim)))
}
