// The shapes of names of systems, campaigns and initiatives, and of quotations that are none.

/** Within a few characters behind a quotation these make it a name: “浙政钉”移动办公平台, “之江汇”教育广场 */
export const SYSTEM_BEHIND =
  /^[^，。；、：“”《》（）的和与及等]{0,10}?(?:平台|系统|APP|小程序|公众号|工程|行动|攻坚战|专区|广场|网站|客户端|热线)/

/** Right behind a quotation these make it a name: “最多跑一次”改革, “亩均论英雄”改革, “一带一路”枢纽建设 */
export const CAMPAIGN_BEHIND = /^(?:计划|战略|改革|枢纽|品牌|建设|联合监管|监管|活动|试点|专项|项目|服务|应用场景)/

/** Names that say themselves what they are: “雪亮工程”, “一网通办”, “基层治理四平台”, “双随机、一公开”, “诗画浙江” */
export const NAME_END =
  /(?:平台|系统|工程|行动|战略|大脑|窗口|新政|攻坚战|通办|联办|快办|掌上办|网办|受理|统管|办事|办公|一公开|两直|三中心|档案袋|之省|[一二三四五六七八九]张[网图表]|一张[网图]|一朵云|一本账|一[源企户人]一档|一码通|[里政]办|政[钉通]|中国|浙江|山东|江苏|广东|安徽|福建|江西|河南|河北|湖北|湖南|四川|云南|贵州|广西|海南|陕西|山西|上海|北京|天津|重庆)$/

/** “互联网+政务服务”, “信易贷”, “八八战略”, “12345”: names by how they begin. */
export const NAME_START = /^(?:互联网\+|信易|掌上|\d{5}$|一带一路|最多跑|亩均)/

/** Slogans, attitudes and doctrine are no initiatives. */
export const NO_NAME =
  /^(?:五位一体|四个全面|四个意识|四个自信|两个维护|三农|一把手|三资|乡愁|走出去|引进来|请进来|四风|零容忍|黑名单|红名单|体育\+|\+体育|十[一二三四五六七八九]五|\d{1,4})$|^\+/

/** Behind a quotation these make it a manner of working: “以支定收、收支平衡”原则, “农户+合作社”模式 */
export const NO_NAME_BEHIND =
  /^的?(?:原则|问题|味道|责任制|现象|做法|要求|方针|理念|思路|目级|等?方式|等?模式|等?方面|精神|意识)/

/** What is carried out, up to its kind: 深入实施乡村振兴战略, 打好污染防治攻坚战, 落实投资新政 */
export const CARRIED_OUT =
  /(?:实施|打好|打赢|落实(?=[^，。；、]{2,6}新政))([^，。；、：“”《》（）的各等该本]{2,20}?(?:攻坚战|保卫战|战略|工程|行动计划|行动|计划|新政))/g

/** Kinds without a name of their own: 实施重大工程, 实施一批示范工程, 实施六大行动计划 */
export const NAMELESS =
  /^(?:一批|一系列|[一二三四五六七八九十]{1,3}[大项个])|^(?:重大|重点|相关|有关|专项|系列|上述|若干|示范|具体|年度|国家|全省|全市|全国|工作|建设|政策|试点|培养|开发|更加|好|了|这)*(?:攻坚战|保卫战|战略|工程|行动计划|行动|计划|新政)$/

/** A system that carries its place in front: 全国信用信息共享平台, 国家企业信用信息公示系统, 浙江政务服务网 */
export const PLACED =
  /(?:全国|国家|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)省?(?:政务服务网|[^，。；、：“”《》（）的和与及各等]{3,18}?(?:平台|公示系统|管理系统|信息系统))/g
