// Registry: class names, which mean many bodies at once: 有关部门, 各市、县（市、区）人民政府, 人力社保部门.

// A class name opens with a word for many or for an unnamed one …
const OPENS =
  /^(?:各|有.{2,12}的(?:[处科股]室|部门|单位|机构)$|\d{1,3}个[镇街乡县区园]|有关|相关|其他|其它|全体|全省|全市|全县|全区|全国各|当地|(?:灾害|事故|事件|案件|项目|企业)?(?:发生地|事发地|所在地)|所在(?=[省市州县区街镇乡村])|流域(?=[州县市区乡镇])|[市县]和(?=[区县]（|[县区](?:人民)?政府)|属地|本级|上级|上一级|下级|地方各|地方政府|地方人民政府|县级以上|市级以上|省级以上|县以上|设区的?市(?!.*[厅局委办]$)|乡镇|镇街|街镇|基层|团场|[省市县区旗州盟乡镇村街道连队嘎查苏木、]+（|苏木|嘎查|旗县|市州|州市|县市区|省市县|市县|县区|区县|省、市|市、县|县、乡|区、县|市、区|镇、街|沿海|纳入|承担|政府性)/
// … or says so within …
const HOLDS =
  /(?:有关|相关|各级|成员单位|各部门|各单位|各地|各市|各县|各区|各镇|各乡|各街|各有|等部门|等单位|牵头单位|责任单位|直属单位|直属企业)/
// … or ends in a word for a class and not for a body.
const ENDS =
  /(?:部门|单位|企业|机构|人员|系统|各方|方面|主体|责任人|负责人|负责同志|代表人|领导|院校|高校|团体|群团组织|社会组织|两级|三级|委办局|普查组|党政机关|国家机关|公共机构|(?:毗邻|沿线|沿边|受灾|试点|先行)地区|[两三四五六七八九十][省市县])$/
// … or is the common name of the smallest units.
const WHOLE =
  /^(?:政府|[省市县区乡镇]{1,3}级(?:人民)?政府|市县|各地|各方|[你我本该][省市州县区旗]|(?:省|自治区|直辖市|市|州|盟|县|区|旗)(?:人民政府|政府)?|(?:乡镇|镇|乡)(?:人民)?政府|街道办事处|村委会|居委会|村（居）委会|村民委员会|居民委员会|管委会|(?:[省市县区州]直|[省市县区州]级)?(?:园区|开发区|新区)管委会)$/

/**
 * Whether a folded name means a class of bodies: `有关部门`, `各级政府`, `人力社保部门`, `市有关单位`, `承储企业`.
 * `省委组织部`, `地方金融监管局` are none.
 */
export const isCollective = (folded: string): boolean =>
  WHOLE.test(folded) || OPENS.test(folded) || HOLDS.test(folded) || ENDS.test(folded)

/**
 * One way of writing a class: `各市、县〔市、区〕政府` and `各市、县(市、区)人民政府` are `各市、县（市、区）人民政府`;
 * a final 等 goes. Takes a folded name.
 */
export const collectiveName = (folded: string): string =>
  folded
    .replace(/[，,;；]/g, '、')
    .replace(/等$/, '')
    .replace(/(?<!人民)政府(?=$|、)/g, (word, at: number) => (at === 0 ? word : '人民政府'))
