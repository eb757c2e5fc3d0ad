import type { Entry } from '../entry.ts'
import { within } from './grammar.ts'
import { phrases } from './phrases.ts'

/** Sayings that put the goods above all others, without one of the forbidden words. */
export const absoluteIdioms: readonly Entry[] = [
  {
    id: 'ABS-rank/nobody-equals',
    category: 'ABS-rank',
    regex: {
      pattern: new RegExp(
        `(?:没有|没|哪有|再没有?|再也没有?|找不到|找不出)(?:哪家|谁|一家|别家|第二家|别的|任何(?:人|一家|品牌|一款|产品)|哪个(?:牌子|品牌)?|什么|一款|一个(?:牌子|品牌))${within(6)}(?:比(?!赛|我)|能比|能做|做得|能超|超过|敢|赶得上|追得上|能像|更|可比|能打|是它的?对手)|(?:难逢|没有|毫无|罕有|没)(?:敌手|对手|竞品能)|(?:无人|没人|无一)(?:匹敌|能比|能敌|能及|可比|超越|能出其右|可挡|能超越|比得[上过])|谁(?:家)?(?:能|敢|还能|还)?比(?:我们|咱|它|这)${within(4)}(?:更|好|便宜|强)|(?:别家|别人家?|其他(?:家|品牌)|其它家|同行|竞品|大牌)${within(4)}(?:全都|全|都|根本|统统|只能|看了都?)${within(3)}(?:不行|没法比|比不了|不配|白搭|弱爆|追不上|做不到|给不了|差远了|望尘莫及|沉默|跪|靠边|汗颜|眼红|模仿)|(?:只|唯|独|就|最)服(?:这|它|你家|他家|我们)|其他(?:的)?(?:都|全)?是弟弟|都是弟弟|除了(?:它|这款|这家|我们)${within(6)}(?:都是|都不|没有|谁|其他都)`,
      ),
      needs: phrases(
        '没有、没、哪有、找不到、找不出、敌手、对手、无人、无一、谁、别家、别人、其他、其它、同行、竞品、大牌、服、弟弟、除了',
      ),
    },
    severity: 'deny',
    subject: 'goods',
    basis: { kind: 'statute', text: '广告法 9(3)、11、13' },
    allow: phrases(
      '没有谁比妈妈、没有什么比陪伴、没有什么比健康、没有什么比家人、没有什么比安全、没有什么更重要、没有什么能比、其他家长、比赛没有对手',
    ),
    hits: ['没有哪家比我们更懂猫粮', '这副耳机在它的价位里没有敌手', '别家全都不行，产品差远了', '最后只服这一款面膜'],
    misses: ['没有什么比陪伴更重要', '这款没有现货，别的颜色有'],
  },
  {
    id: 'ABS-rank/throne',
    category: 'ABS-rank',
    regex: {
      pattern:
        /(?:界|届|圈|行业)的?(?:爱马仕|劳斯莱斯|茅台|迪奥|香奈儿|lv|法拉利|保时捷|奔驰|海底捞|哈佛|清华|黄埔军校|苹果|特斯拉|戴森|兰博基尼|lamer|战斗机|顶配|卷王|王炸|大哥大|老大哥|一霸|神话|白月光天花板|no1|顶梁柱|扛把子)|断[层崖]式?(?:领先|第一|碾压|遥遥)|(?:甩|领先)[^,。!?;\n]{0,5}(?:条街|一代|一个时代|几个身位|好几年)|独一档|独此一件|世间仅此|举国公认|举世公认|龙头老大|(?:称王|称霸|封王|封神)(?!榜|演义|之战|三部曲|第)|后无来者|行业(?:标准|标杆)[^,。!?;\n]{0,4}(?:由|是|就是)?(?:我们|咱)|(?:行业|业内)老?大哥|老大哥地位|(?:真正|当之无愧|名副其实|公认|堪称|号称|妥妥|绝对|永远)[^,。!?;\n]{0,6}(?:第一(?!次|步|时间)|王者|霸主|老大|天花板|top)|(?:数|排|称|论|坐稳?|占据?|认)第一(?!次|步|时间|个|排|位|的是)|(?:没人|谁)敢认第一|第一(?:豆浆|面馆|包子|奶茶|烧烤|串串|羊肉|牛肉|米粉|粉店|面店|猫粮|狗粮|耳机|拖把|沙发|私教|瑜伽|幼儿园|月子|婚纱|装修|洗车|家政|搬家|蜂蜜|大米|酸奶|燕窝|辅食|水果|零食|螺蛳粉|拌面|甜品|烘焙|酒)|(?<![a-z])t0(?:级|梯队)?(?![a-z0-9])|顶配(?!版|机型|车型|款)/,
      needs: phrases(
        '爱马仕、劳斯莱斯、茅台、迪奥、香奈儿、lv、法拉利、保时捷、奔驰、海底捞、哈佛、清华、黄埔、苹果、特斯拉、戴森、兰博基尼、lamer、战斗机、顶配、卷王、王炸、大哥、一霸、神话、no1、扛把子、断层、断崖、条街、一代、时代、身位、好几年、独一档、独此、仅此、公认、龙头、称王、称霸、封王、封神、后无来者、行业标、第一、王者、霸主、老大、天花板、top、t0',
      ),
    },
    severity: 'deny',
    subject: 'goods',
    allow: phrases('第一酒店、第一水果摊位、第一装修阶段'),
    hits: [
      '面膜界的爱马仕',
      '家具届的劳斯莱斯',
      '产品品质甩别人八条街',
      '断层领先的音质',
      '这才是真正意义上的第一豆浆',
    ],
    misses: ['今晚看《封神三部曲》观影', '冰箱里的苹果给大家切好了', '真正第一次做面包的朋友也能来'],
  },
  {
    id: 'ABS-superlative/our-most',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /(?<=(?:我们家?的?|咱家?的?|这家的?|这款|它家?|他家的?|她家的?)(?:(?!不|没|哪|谁|说)[^,。!?;\n]){0,6})最(?!好|近|后|晚|早|迟|多|少|低消|终|初|新|爱|喜欢|想|怕|关|担心|期待|常|在|讨厌|难|懂你|重要|适合|容易|不|开心|高兴|感|骄傲|遗憾|惦记|熟|年轻|年长|忙|累|远|热|冷|闲|里|左|右|上|下|前|东|西|南|北|外|内|大(?:承|尺|容|功)|佩服|勤|准时|细心|需要|希望|缺|盼|舍不得|放不下|亲|可爱|真诚|真心|短|长|暖心)[^,。!?;\n]{1,4}/,
      needs: ['最'],
    },
    severity: 'deny',
    subject: 'goods',
    hits: ['我们家的羊肉粉最筋道，口感好', '这款面料最透汗'],
    misses: ['我们最想听到您对产品的真话', '我们店里最忙的是周六'],
  },
  {
    id: 'ABS-eternal/lifelong',
    category: 'ABS-eternal',
    regex: {
      pattern:
        /(?:终生|终身|一生|一辈子)(?:都)?(?:受益|受用|无忧|够用|不愁)|受益(?:终[生身]|一生)|一(?:次|回)(?:使用|投入|购买|学习|报名|护理|搞定|解决)[^,。!?;\n]{0,3}(?:终[身生]|一辈子|永久|永远)|(?:彻底|永远|从此|一次性?)(?:地)?(?:和|跟|与)[^,。!?;\n]{1,8}(?:说再见|说拜拜|告别|分手|绝缘)|人类历史上|有人类以来|地球上?最|封顶之作/,
      needs: phrases('终生、终身、一生、一辈子、一次、一回、说再见、说拜拜、告别、分手、绝缘、人类、地球、封顶之作'),
    },
    severity: 'deny',
    subject: 'goods',
    hits: ['一次使用，终身受益的净水产品', '用一次就彻底和黑头说再见的面膜'],
    misses: ['周末和孩子跟课堂说再见', '终身学习的人都在读书会'],
  },
  {
    id: 'ABS-rank/english-idioms',
    category: 'ABS-rank',
    regex: {
      pattern:
        /\b(?:nobody|no one|no other (?:brand|shop|store|product)) (?:does|makes|beats|comes close|can (?:beat|match)|offers|else)|(?:finest|best|greatest|tastiest|softest|most [a-z]+|lightest|smoothest|freshest) [a-z ]{1,20}(?:on earth|on the planet|in the world|in town|ever made|you(?:'ll| will) ever|money can buy)|(?:unlike|better than) (?:any|every|all) other|the (?:rolls[- ]royce|hermes|apple|ferrari) of|no competition|in a league of (?:its|our) own|(?:gold standard|holy grail) (?:of|for|in)|blows? (?:the competition|everyone|others) away|like no other\b/,
      needs: phrases(
        'nobody、no one、no other、on earth、planet、in the world、in town、ever、money can buy、unlike、better than、rolls、hermes of、apple of、ferrari of、no competition、league of、gold standard、holy grail、blow、like no other',
      ),
    },
    severity: 'deny',
    hits: ['Nobody does sourdough better than us', 'The softest towels on the planet'],
    misses: ['Nobody is at the shop on Monday', 'Better than yesterday, says our baker'],
  },
]
