const words = (line: string): string[] => line.trim().split(/\s+/)

/** Words that show that a sentence speaks of goods, their price or effect, a brand, a service or a shop. */
export const GOODS: readonly string[] = words(
  `款 价 效果 功效 品牌 品质 质量 产品 商品 服务 店 体验 选择 牌子 爆款 单品 好物 神器 套装 礼盒 礼包 新品 尖货 货 面膜 精华 水乳 乳液 面霜 眼霜 口红 粉底 护肤 彩妆 洗面奶
  防晒 洗发 沐浴 牙膏 香水 奶粉 纸尿裤 辅食 童装 玩具 母婴 猫粮 狗粮 冻干 猫砂 宠物 课 师资 教学 机构 培训 辅导 教育 营养 益生菌 蛋白 维生素 燕窝 阿胶 酵素 保健 茶 咖啡
  拿铁 豆 水果 蔬菜 牛肉 牛排 海鲜 火锅 菜 套餐 餐厅 烘焙 蛋糕 面包 酒 健身 私教 瑜伽 器械 减脂 沙发 床垫 家具 家居 家电 手机 电脑 耳机 电视 空调 冰箱 洗衣机 扫地 吸尘
  珠宝 首饰 面料 材质 材料 成分 配方 原料 工艺 技术 设计 科技 性能 功能 音质 画质 续航 做工 手感 肤质 口感 味道 风味 口味 销量 销售 全网 全国 全球 全城 行业 业内 同行 同类 市场 市面 业界 史上 世界 国内
  国际 亚洲 中国 口碑 好评率 好用 好吃 好喝 闭眼入 入手 买 购 下单 囤 卖 专柜 正品 公司 厂家 工厂 平台 项目 方案 理财 基金 保险 权益 美容 医美 疗程 口腔 祛斑 美白 保湿 补水
  修护 抗衰 美甲 民宿 酒店 旅行 门票 房 装修 地板 瓷砖 涂料 橱柜 家装 鲜花 绿植 零食 坚果 糕点 大米 食用油 牛奶 酸奶 鸡蛋 月饼 粽子 大闸蟹 生鲜 物流 配送 发货 售后 客服 品类
  系列 爆品 精品 臻品 佳品 之选 装备 工具 软件 系统 小程序 性价比 便宜 划算 优质 高端 高档 奢华 享受
  礼品 特惠 半价 惠 手链 手串 手镯 项链 吊坠 摆件 挂件 平安扣 红绳 水晶 葫芦 貔貅 饰品 玉 图案 t恤 衬衫 裙 裤 鞋 外套 羽绒服 大衣 包包 箱 胶囊 口服液 饮料 冲剂 滋补 膏 霜 精油 洗衣 拖把
  去渍 去污 污渍 清洁 仪 器 锅 灯 枕 被 椅 床 杯 票 车 班 营 课堂 老师 医生 门诊 诊所 会所 会员 年卡 次卡 储值 充值 套盒 试用 体验卡 装 盒 瓶 罐 袋 颗 粒 支 打包 现做 手作 招牌 主打
  serum cream mask product products brand quality price prices deal deals skin skincare coffee tea course courses service shop store buy formula
  results toothpaste shampoo pet food gym training class taste flavor flavour choice sofa mattress phone value market china`,
)

/** Words that make a text an offer: what is said anywhere in it is said to sell. */
export const OFFER: readonly string[] = words(
  `优惠 折扣 特价 秒杀 促销 团购 拼团 下单 购买 抢购 开抢 立减 满减 满赠 买一 包邮 上新 新品 预订 预定 链接 库存 现货 清仓 元 ¥ 折 闭眼入 入手 囤货 直播间 报名 discount sale`,
)
