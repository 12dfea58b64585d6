// Part of the generator: places that write gazettes, and their bodies as they are printed with the full name each means.
// Written by hand and not taken from the registry, for the law is to judge the registry too.

/** A body or a class of bodies that a clause can name. */
export interface Body {
  /** As a document of the place prints it: `省发展改革委`. */
  readonly printed: string
  /** Id of its department: `department:浙江省发展和改革委员会`. */
  readonly id: string
  readonly collective: boolean
  /** Whether 省 may be left out behind another name that has it: `省科技厅、财政厅`. */
  readonly elidable: boolean
}

/** A place with all that its documents print. */
export interface Place {
  readonly name: string
  /** What its bodies' names open with, `省`; empty where they open with nothing. */
  readonly word: string
  readonly issuers: readonly string[]
  /** What its document numbers open with: `浙政办发`. */
  readonly numbers: readonly string[]
  readonly recipients: string
  /** What its gazette prints at the head of a page: `浙江省人民政府公报`. */
  readonly gazette: string
  readonly bodies: readonly Body[]
  readonly classes: readonly Body[]
}

/** `科技厅=科学技术厅`: printed behind 省, and what stands behind the place's name in full; without = both are one. */
const local = (name: string, word: string, list: string): Body[] =>
  list.split(' ').map((entry) => {
    const [short = '', full = short] = entry.split('=')
    // 省 in front of 市场监管局 cannot go: 市 would read as a city's.
    const elidable = word !== '' && /(?:[厅局]|委)$/.test(short) && !short.startsWith('市')
    return { printed: word + short, id: `department:${name}${full}`, collective: false, elidable }
  })

/** `省税务局=国家税务总局浙江省税务局`: printed, and the whole full name. */
const whole = (list: string): Body[] =>
  list.split(' ').map((entry) => {
    const [printed = '', full = printed] = entry.split('=')
    return { printed, id: `department:${full}`, collective: false, elidable: false }
  })

const classes = (name: string, list: string): Body[] =>
  list.split(' ').map((entry) => {
    const [printed = '', full = printed] = entry.split('=')
    return { printed, id: `department:${name}·${full}`, collective: true, elidable: false }
  })

const NATION: Place = {
  name: '全国',
  word: '',
  issuers: ['国务院', '国务院办公厅'],
  numbers: ['国发', '国办发', '国办函'],
  recipients: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
  gazette: '国务院公报',
  bodies: whole(
    '国家发展改革委=国家发展和改革委员会 教育部 科技部=科学技术部 工业和信息化部 公安部 民政部 司法部 财政部 ' +
      '人力资源社会保障部=人力资源和社会保障部 自然资源部 生态环境部 住房城乡建设部=住房和城乡建设部 交通运输部 ' +
      '水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委=国家卫生健康委员会 应急部=应急管理部 ' +
      '人民银行=中国人民银行 审计署 国资委=国务院国有资产监督管理委员会 海关总署 税务总局=国家税务总局 ' +
      '市场监管总局=国家市场监督管理总局 体育总局=国家体育总局 国家统计局 国家医保局=国家医疗保障局 ' +
      '证监会=中国证券监督管理委员会 中央网信办=中央网络安全和信息化委员会办公室 中央宣传部=中共中央宣传部 ' +
      '全国总工会=中华全国总工会 全国妇联=中华全国妇女联合会 国家能源局 供销合作总社=中华全国供销合作总社',
  ),
  classes: classes('全国', '各省级人民政府 各省（区、市）人民政府 各有关部门 各地区'),
}

const ZHEJIANG: Place = {
  name: '浙江省',
  word: '省',
  issuers: ['浙江省人民政府', '浙江省人民政府办公厅'],
  numbers: ['浙政发', '浙政办发', '浙政函'],
  recipients: '各市、县（市、区）人民政府，省政府直属各单位：',
  gazette: '浙江省人民政府公报',
  bodies: [
    ...local(
      '浙江省',
      '省',
      '发展改革委=发展和改革委员会 经信厅=经济和信息化厅 教育厅 科技厅=科学技术厅 公安厅 民政厅 司法厅 财政厅 ' +
        '人力社保厅=人力资源和社会保障厅 自然资源厅 生态环境厅 建设厅=住房和城乡建设厅 交通运输厅 水利厅 农业农村厅 ' +
        '商务厅 卫生健康委=卫生健康委员会 应急管理厅 审计厅 统计局 市场监管局=市场监督管理局 医保局=医疗保障局 ' +
        '大数据局=大数据发展管理局 总工会 投资服务中心',
    ),
    ...whole(
      '省委宣传部=中共浙江省委宣传部 省委组织部=中共浙江省委组织部 省税务局=国家税务总局浙江省税务局 ' +
        '省通信管理局=浙江省通信管理局 省市场监管局（省知识产权局）=浙江省市场监督管理局 ' +
        '人行杭州中心支行=中国人民银行杭州中心支行',
    ),
  ],
  classes: classes(
    '浙江省',
    '各市、县（市、区）人民政府 各市、县〔市、区〕政府=各市、县（市、区）人民政府 省级有关部门 其他省级有关单位 各有关部门',
  ),
}

const GUANGDONG: Place = {
  name: '广东省',
  word: '省',
  issuers: ['广东省人民政府', '广东省人民政府办公厅'],
  numbers: ['粤府', '粤府办', '粤办函'],
  recipients: '各地级以上市人民政府，省政府各部门、各直属机构：',
  gazette: '广东省人民政府公报',
  bodies: [
    ...local(
      '广东省',
      '省',
      '发展改革委=发展和改革委员会 工业和信息化厅 教育厅 科技厅=科学技术厅 财政厅 公安厅 民政厅 自然资源厅 ' +
        '人力资源社会保障厅=人力资源和社会保障厅 住房城乡建设厅=住房和城乡建设厅 卫生健康委=卫生健康委员会 ' +
        '市场监管局=市场监督管理局 政务服务数据管理局 农业农村厅 商务厅 水利厅 创业孵化中心',
    ),
    ...whole('省委宣传部=中共广东省委宣传部 省税务局=国家税务总局广东省税务局 省通信管理局=广东省通信管理局'),
  ],
  classes: classes('广东省', '各地级以上市人民政府 省有关部门 各有关单位'),
}

const GUANGXI: Place = {
  name: '广西壮族自治区',
  word: '自治区',
  issuers: ['广西壮族自治区人民政府办公厅'],
  numbers: ['桂政办发'],
  recipients: '各市、县人民政府，自治区人民政府各组成部门、各直属机构：',
  gazette: '广西壮族自治区人民政府公报',
  bodies: local(
    '广西壮族自治区',
    '自治区',
    '发展改革委=发展和改革委员会 财政厅 工业和信息化厅 教育厅 商务厅 市场监管局=市场监督管理局 公安厅 民政厅 水利厅 科技厅=科学技术厅',
  ),
  classes: classes('广西壮族自治区', '各设区市人民政府 自治区有关部门'),
}

const HEFEI: Place = {
  name: '合肥市',
  word: '市',
  issuers: ['合肥市人民政府', '合肥市人民政府办公室'],
  numbers: ['合政', '合政办', '合政秘'],
  recipients: '各县（市）区人民政府，市政府各部门、各直属机构：',
  gazette: '合肥市人民政府公报',
  bodies: [
    ...local(
      '合肥市',
      '市',
      '发改委=发展和改革委员会 科技局=科学技术局 教育局 财政局 公安局 民政局 司法局 人社局=人力资源和社会保障局 ' +
        '自然资源和规划局 生态环境局 交通运输局 水务局 农业农村局 商务局 文化和旅游局 卫健委=卫生健康委员会 ' +
        '应急局=应急管理局 审计局 统计局 市场监管局=市场监督管理局 医保局=医疗保障局 总工会 公积金中心=住房公积金管理中心',
    ),
    ...whole(
      '市委宣传部=中共合肥市委宣传部 市税务局=国家税务总局合肥市税务局 省科技厅=安徽省科学技术厅 ' +
        '市市场监管局〔市知识产权局〕=合肥市市场监督管理局 人行合肥中心支行=中国人民银行合肥中心支行',
    ),
  ],
  classes: classes('合肥市', '各县（市）区人民政府 各县（市）区、开发区=各县（市）区、开发区 市有关单位'),
}

const ANJI: Place = {
  name: '安吉县',
  word: '县',
  issuers: ['安吉县人民政府', '安吉县人民政府办公室'],
  numbers: ['安政发', '安政办发'],
  recipients: '各乡镇人民政府、街道办事处，县政府各部门、各直属单位：',
  gazette: '安吉县人民政府公报',
  bodies: [
    ...local(
      '安吉县',
      '县',
      '发改局=发展和改革局 经信局=经济和信息化局 教育局 科技局=科学技术局 公安局 民政局 司法局 财政局 ' +
        '人力社保局=人力资源和社会保障局 自然资源和规划局 交通运输局 水利局 农业农村局 商务局 应急管理局 审计局 ' +
        '市场监管局=市场监督管理局 统计局 医保局=医疗保障局',
    ),
    ...whole('县大数据局=安吉县大数据局 县委宣传部=中共安吉县委宣传部 县税务局=国家税务总局安吉县税务局'),
  ],
  classes: classes('安吉县', '各乡镇（街道） 县级有关部门 各有关单位'),
}

const BAOSHAN: Place = {
  name: '上海市宝山区',
  word: '区',
  issuers: ['上海市宝山区人民政府', '上海市宝山区人民政府办公室'],
  numbers: ['宝府', '宝府办'],
  recipients: '各镇人民政府，各街道办事处，区政府各委、办、局：',
  gazette: '宝山区人民政府公报',
  bodies: [
    ...local(
      '上海市宝山区',
      '区',
      '发展改革委=发展和改革委员会 教育局 财政局 民政局 司法局 人力资源社会保障局=人力资源和社会保障局 生态环境局 ' +
        '水务局 商务委=商务委员会 卫生健康委=卫生健康委员会 应急局=应急管理局 审计局 市场监管局=市场监督管理局 ' +
        '统计局 绿化市容局=绿化和市容管理局',
    ),
    ...whole('区委宣传部=中共上海市宝山区委宣传部 市财政局=上海市财政局'),
  ],
  classes: classes('上海市宝山区', '各街镇（园区） 区有关部门'),
}

/** A nation, three provinces, a city, a county, a district. */
export const PLACES: readonly Place[] = [NATION, ZHEJIANG, GUANGDONG, GUANGXI, HEFEI, ANJI, BAOSHAN]
