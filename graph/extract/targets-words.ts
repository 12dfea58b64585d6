// The words that decide whether a quantity is a result to reach (OUTCOME) or a rule to apply (STANDARD).

/** Words of entitlement, of contributions and fines: what stands with them is a rule. 可返还其上年度实际缴纳失业保险费的50% */
export const GIVES =
  /给予|补贴|补助|奖励|奖补|奖金|资助|贴息|返还|返补|可申请|可享受|享受|每人|每户|每家|每亩|每吨|每件|每张|每(?:个|张)床位|每人次|罚款|处以|收取|缴纳|缴费|征收|免征|减征|减按|减免|抵扣|抵免|扣除|担保|贷款|授信|保费|出资|承担|分担|列支|财政配套|配套资金|地方配套|提取|划入|划拨|拨付|注册资本|限额|定额|标准为|不予|持股|费率|利率|税率|优先支持/

/** The strongest of them: even a change of theirs is a rule. 在原有资金安排基础上增加10%的奖励 */
export const GIVES_SURELY = /给予|补贴|补助|奖励|奖补|奖金|返还|贴息|罚款|优先支持/

/** What is granted, close before a ceiling: 同一单位年度资助总额不超过20万元, 每年最多资助1件 */
export const GRANTS =
  /(?:资助|补助|补贴|奖励|奖补|贴息)(?:总额|金额|资金|标准)?(?:最高|最多|原则上)?(?:不得?超过|不得?高于|不得?多于)?$/

/** 按1.5%、98.5%的比例, 按500户配1名: a number after 按 is a yardstick. */
export const BY_MEASURE = /按(?:照)?[^，。；：要求]{0,24}$/

/** What is to be lent in a year is a result, what each may borrow a rule: 新增发放创业担保贷款不少于5亿元 */
export const LENDS = /(?:新增|全年|年内|累计|力争)[^，。；\d]{0,4}(?:发放|投放)[^，。；\d]{0,12}贷款[^，。；\d]{0,4}$/

/** A change of level right before the number: 将单笔担保业务额度上限提高到6000万元 */
export const CHANGES =
  /(?:提高|提升|增加|增长|增幅|涨幅|扩大|上升|降低|下降|降|压缩|缩短|缩减|缩小|减少|压减|精简|控制|稳定|保持|维持|提速|翻|压降|下浮)(?:了|到|至|为|在|约|近|超过|不低于|不少于|不超过|[^，。；、\d]{0,4}(?:到|至))?$|调整(?:为|至|到)$/

/** A shortening of time: 企业开办时间压缩至3个工作日 */
export const SHORTENS = /压缩|缩短|压减|减少|提速|降至|降到|降低|下降|精简|控制/

/** Rates are results, but for those that set a price: 发现率不低于5% against 担保费率不超过1%. */
export const RATE = /(?:[^费利税汇]率|占比|比重|增速|满意度|知晓度|认可度|覆盖面|完成度|公开度|水平)[^，。；、\d]{0,8}$/

/** Verbs whose object is a result: 建成两网融合服务点670个, 选择1-3家金融机构开展试点 */
export const REACHES =
  /达到|达成|实现|完成|力争|确保|争取|目标|任务|突破|建成|建设|新建|续建|硬化|改建|扩建|改造|建立|构建|新增|培育|培养|打造|引进|引育|招引|招募|创建|创成|争创|推出|选择|选取|选拔|选派|选树|选聘|遴选|评选|评定|认定|培训|轮训|举办|开展|组织|推广|推进|推动|发展|扶持|支持|布局|布设|设立|配备|配置|配齐|覆盖|开通|开设|开工|竣工|投产|落地|签约|安置|帮扶|整治|治理|修复|淘汰|关停|取消|下放|减少|压减|精简|清理|梳理|公布|制定|修订|转移|投入|安排|筹集|形成|储备|实施|推荐|组建|成立|安装|加装|命名|更新|购置|采购|种植|造林|绿化|供应|吸引|接待|征集|办理|抽查|采集|归集|解决|招收|招聘|录用|聘用|资助|新开|增设|提供|投放|接入|纳入|上线|迁移|入驻|转化|落实|保障|拥有|出动|拆除|盘活|消化|消除|退出|划定|摘帽|脱贫|化解|消纳/

/** Sums that a plan sets as a result: 体育竞赛表演产业总规模达到2万亿元 */
export const SUM = /规模|产值|收入|销售额|营业额|成交额|交易额|投资|增加值|生产总值|余额|总额|总量|进出口|税收|产量/

/** Verbs of a count that is a rule for somebody else: 优先支持其行政区域内设立省级经济开发区1家 */
export const COUNT_RULE =
  /优先支持|给予|奖励|每[人家户个村镇县年月]?不|每[人家户个村镇县]|不得|可申请|可享受|原则上|资格|条件|至多|只能|限|名额/

/** 到2025年每个镇至少建成1个: with a day by which, what each place brings forth is a result and no rule. */
export const EACH_BRINGS =
  /每个?[^，。；、人户家]{1,8}(?:至少|都要|均|各)?(?:建成|新建|建设|打造|培育|创建|建立|设立)(?:至少|不少于|超过)?$/

/** A count of kinds, steps and sides is no goal: 按照准备、自查、普查、抽查、整改5个步骤 */
export const KINDS =
  /^(?:步骤|方面|阶段|环节|层次|层级|部分|类别|等级|档次|维度|原则|要素|问题|关键|大类|梯队|板块|文件|附件|条件|内容|要求|指标|情形)/

/** Words before a count that sum up or refer: 等5类主体, 以下3项, 上述2个, 前3名 */
export const REFERS =
  /(?:等|以下|下列|上述|前述|前列|这|那|前|共|共有|其他|其它|另|的|同一|任意|任一|合计|仅|涉及|包括|分|共计|其中|现有|原有|下设|辖|按)$/

/** A quantity behind which 的 leads on to the thing it describes: 年产值10亿元以上的企业 */
export const DESCRIBES = /^的(?!目标|任务|要求)/

/** A verb right before the count makes it a result all the same: 培育100家以上的企业 */
export const BRINGS_FORTH =
  /(?:培育|培养|命名|引进|招引|打造|建设|建成|新建|新增|遴选|选择|选树|评选|创建|认定|扶持|发展|改造|推出|形成)[^，。；、\d]{0,4}$/

/** 比例达到80%以上的全额退还: whom the figure picks out, and what they get. */
export const ENTITLES =
  /^的(?:全额|给予|予以|可(?:享受|申请|获得|以|按|给予|免)|应当|不予|按|由|奖励|一次性|免|视为|认定为)/

/** 省财政资金不超过总额（含转移支付）的5%: a ceiling that no goal sets. */
export const CEILING = /不得?(?:超过|高于|多于)[^，。；\d]{0,32}$/

/** A clause that says to whom something applies: 小微企业当年新招用…25%…的，; 对上年末…的地区 */
export const CONDITION_START = /^(?:对|对于|凡|凡是|若|如|符合|满足|具备|申请|申报)/

/** What a bare duration must follow to be a rule: 暂定实施1年, 按6个月, 连续3年 */
export const LIMITS =
  /(?:期限|有效期|期|为期|实施|试行|暂定|执行|连续|满|按|分|每|时限|时间|周期|步行|车程|提前|延长|给予|不|为|至|减免|免|免除|免收|顺延|补缴|参保|公示|工龄|年限|少于|服务)[^，。；、\d]{0,3}$|暂停[^，。；、\d]{0,14}$/

/** A duration looking back or ahead from no fixed day: 近3年, 未来5年 */
export const LOOKS_AWAY = /(?:近|最近|过去|未来|今后|前|近期|头|这|上|再过|以来)$/

/** A duration that is part of a name or a period of work: 3年行动计划, 5年规划, 3年来, 24小时值班 */
export const NAMED_PERIOD =
  /^(?:左右)?(?:时间|行动|计划|规划|攻坚|来|间|后|前|度|制|期[贷国债]|不间断|全天|值|在线|自助|服务|无理由|热线|监控|轮)/

/** Sentences that tell what has been reached already are no goals. */
export const LOOKS_BACK =
  /近年来|截至|以来，|去年|已(?:经|有[^关]|达|建成|完成|实现|形成|累计|超过|突破|开展|培育)|取得了|目前，/

/** Sections that tell and do not set. */
export const TELLING_SECTION =
  /背景|现状|重要意义|重大意义|基本情况|发展基础|主要成效|工作成效|回顾|面临形势|必要性|存在问题/

/** Sections whose opening time governs all their sentences: （二）发展目标 */
export const GOAL_SECTION = /目标|目的/
