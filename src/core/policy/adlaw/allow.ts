const words = (line: string): string[] => line.trim().split(/\s+/)
const after = (head: string, tails: string): string[] => words(tails).map(tail => head + tail)

/**
 * Harmless phrases: a hit that lies wholly inside one of these is none, whichever entry it belongs to. Order, time, quantity, law and
 * technique use the same characters as praise does.
 */
export const COMMON_ALLOW: readonly string[] = [
  // 第一 as an order
  ...after(
    '第一',
    `次 步 时间 天 课 章 节 届 批 件 个 位 印象 反应 眼 口 杯 餐 顿 单 笔 份 条 项 题 问 页 行 列 排 组 期 集 季 场 站 轮 回 声 句 段 周 月 年 日 晚 夜 线 手资料 手消息 手货源
    任 职业 性 念 直觉 阶段 梯队 人称 夫人 现场 人民医院 医院 中学 小学 食堂 教学楼 部分 方面 点 张 款 盒 瓶 袋 本 篇 支 只 把 辆 层 楼 桶金 束 缕 片 封 台 颗 双 朵 滴 道
    块 包 碗 壶 炉 泡 茬 拨 波 遍 类 种 名字 责任 作者 志愿 学期 大街 财经 产业 要 不 是 , :`,
  ),
  ...words(
    '最小码 最大码 最小号 最大号 母乳是婴儿最好的食物 母乳是宝宝最好的食物 母乳是最好的 特供素材 比较级和顶级 顶级词汇 刚够保本 够保本 勉强保本 才保本 保本色 顶级作用域 顶级元素 顶级目录 顶级节点 顶级窗口 顶级菜单 安全第一 顾客第一 客户第一 用户第一 健康第一 友谊第一 服务第一 信誉第一 宝宝第一 初一第一',
  ),
  // 最 as a limit
  ...after(
    '最',
    `近 后 晚 早 迟 多 少 初 终 短 低消费 大限度 大程度 小起订 低起订 低限度 佳赏味 佳食用 佳使用 佳保存 佳饮用 佳品尝 佳观赏 佳辩手 佳员工 佳拍档 低温 高温 低气温 高气温
    高人民 低工资 低生活 低库存 低配置 大承重 大功率 大载重 大容量 大转速 大尺寸 小年龄 低年龄 高水位 新消息 新通知 新公告 新动态 新进展 新版 新一期 新规定 新政策 新安排
    新物流 大公约 小公倍 重要的是`,
  ),
  // 唯一 as a technical word
  ...after(
    '唯一',
    `核销码 编号 要求 入口 标识 账号 条件 途径 渠道 凭证 凭据 联系方式 方式 识别 性 值 键 码 的码 的小要求 的要求 缺点 的缺点 遗憾 的遗憾 不足 的不足 id 序列 的入口 链接
    有效 不好 需要 要注意 客服 对应 提货 取件 兑换 优惠码 的问题`,
  ),
  ...'邀请码 核销码 兑换码 优惠码 编号 账号 订单号 会员号 链接 入口 id 名字 昵称 身份 答案'
    .split(' ')
    .flatMap(what => [`${what}唯一`, `${what}是唯一`, `${what}都是唯一`]),
  ...after(
    '唯一',
    '的线上下单入口 入场凭证 的入场凭证 兑换凭证 领取凭证 取餐凭证 参与凭证 报名凭证 的下单入口 的官方账号 的官方渠道 的官方客服 的报名入口 的咨询电话 的售后电话 的售后渠道 线上下单入口 官方账号 官方渠道 官方客服 的联系方式 的报名方式 的取货点 的自提点',
  ),
  ...words('all·the·best best·of·luck the·best·before best·before for·the·best').map(phrase =>
    phrase.replaceAll('·', ' '),
  ),
  // technical and idiomatic
  ...words(
    `顶级域名 首选项 治愈系 治愈人心 治愈感 治愈时光 治愈心灵 极光 极简 绝对值 绝对路径 绝对温度 绝对湿度 冠军杯 冠军赛 国家图书馆 国家公园 国家博物馆 国家大剧院 国家标准
    国家规定 国家法定 国家统计局 国家补贴 世界杯 世界读书日 世界地图 世界各地 永久地址 永久居留 永久删除 绝对不会索要 绝不会索要 万能的朋友圈 万能青年 万能表`,
  ),
]
