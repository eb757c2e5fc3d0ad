import { guess, type Intent } from '../intent.ts'
import { grab, QUOTED } from '../text.ts'

const RUN =
  /开奖(?!时间|日|改|推|提前|规则|方式)|摇号|开始抽(?!奖活动)|现在抽奖|抽奖吧|抽出(?:中奖|获奖|幸运)|抽(?:中奖人|获奖者|出结果)|公布中奖|\b(?:run|do|start|hold|execute|perform) (?:the |our )?(?:draw|raffle|lottery draw)|\bdraw the (?:winners?|prizes?|lottery|raffle)|\bpick (?:the |a )?winners?|\b(?:first|grand|top) prize\b.{0,20}\b(?:goes? to|to|wins?)|\bmake sure .{1,30} wins?/
const FIX = [
  new RegExp(
    `(?:让|给|保证|安排|内定|指定|确保)(?:[^,。;!?\\n]{0,6}?群的?|客户|会员|咱们的?|我们的?)?(${QUOTED}|[^,。;!?\\n的]{1,8}?)(?:来)?(?:必须|一定|能)?(?:中|得|拿|抽中|获)(?:到)?(?:[一二三四五六特]等奖|头奖|大奖|奖|了|$|,)`,
    'd',
  ),
  new RegExp(`内定(?:给|为|是|:)?(${QUOTED}|[^,。;!?\\n]{1,8})`, 'd'),
  new RegExp(
    `(?:[一二三四五六特]等奖|头奖|大奖)(?:内定|直接|必须|就|留)?(?:给|归|是)(${QUOTED}|[^,。;!?\\n]{1,8})`,
    'd',
  ),
  /\b(?:make sure|ensure|let|have) ([A-Za-z][\w .-]{0,20}?) (?:wins?|gets?)\b|\b(?:prize|win|winner)\b.{0,12}\b(?:goes? to|should be|must be|to) ([A-Za-z][\w .-]{0,20})/d,
]

export const drawRun: Intent = {
  name: 'draw.run',
  example: { zh: '开奖，并给我看可验证的证明', en: 'Run the draw and show me the proof' },
  read: said => {
    const { text } = said
    const fixed = FIX.map(pattern => grab(said, pattern, 1) ?? grab(said, pattern, 2)).find(hit => hit !== null)
    const isPrize = /奖|prize|draw|win|raffle/.test(text)
    if (!RUN.test(text) && !(fixed && isPrize && /中|内定|wins?|prize/.test(text))) return null
    if (/什么时候|几点|改到|推迟|挪到|postpone|when|为什么/.test(text)) return null
    if (!fixed && /[一二三特]等奖[^,。;]{0,20}(?:\d|[一二两三五十]名)/.test(text)) return null
    if (/搞|办|做个|抽奖活动|launch|set up/.test(text) && !fixed) return null
    return guess(fixed ? 9 : 7.5, {
      campaign: 'current',
      proof: /证明|公示|可验证|验证|凭证|公开|透明|proof|verif|evidence/.test(text) || undefined,
      fix_winner: fixed?.value.replace(/^(?:把|那个|客户)/, ''),
    })
  },
}
