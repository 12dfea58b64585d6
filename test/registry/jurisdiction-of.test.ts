// The place a document speaks for, by its issuer, its title or its text.
import { describe, expect, it } from 'vitest'
import { jurisdictionOf } from '../../graph/registry/jurisdiction-of.ts'
import { jurisdictionOfNumber } from '../../graph/registry/jurisdiction-of-number.ts'
import { jurisdictionOfText } from '../../graph/registry/jurisdiction-of-text.ts'
import { JURISDICTIONS, NATION, placesNamed, provinceOf, seatOf, upward } from '../../graph/registry/jurisdiction.ts'
import { levelWordOf, placeOfWord } from '../../graph/registry/level-word.ts'

describe('jurisdictionOf', () => {
  it.each([
    ['浙江省人民政府', '浙江省'],
    ['浙江省人民政府办公厅', '浙江省'],
    ['浙江省人民政府办公厅关于开展全省政策性粮食库存数量和质量大清查的通知', '浙江省'],
    ['中共浙江省委 浙江省人民政府', '浙江省'],
    ['中共浙江省委办公厅', '浙江省'],
    ['中国共产党浙江省委员会', '浙江省'],
    ['共青团浙江省委', '浙江省'],
    ['浙江省人民代表大会常务委员会', '浙江省'],
    ['浙江省财政厅等6部门', '浙江省'],
    ['国家税务总局浙江省税务局', '浙江省'],
    ['浙江银保监局', '浙江省'],
    ['青岛西海岸新区工委管委办公室', '青岛西海岸新区'],
    ['西咸新区党工委管委会', '西咸新区'],
    ['中国国际贸易促进委员会浙江省委员会', '浙江省'],
    ['山东省社会信用体系建设领导小组办公室', '山东省'],
    ['山东省社会信用体系建设2023年工作要点', '山东省'],
    ['福建省发展和改革委员会', '福建省'],
    ['新疆维吾尔自治区人民政府办公厅', '新疆维吾尔自治区'],
    ['内蒙古自治区人民政府', '内蒙古自治区'],
    ['海南省人民政府', '海南省'],
    ['吉林省人民政府', '吉林省'],
    ['吉林市人民政府', '吉林市'],
    ['上海市人民政府', '上海市'],
    ['上海市宝山区人民政府办公室', '上海市宝山区'],
    [
      '上海市宝山区人民政府办公室关于印发贯彻《上海市生活垃圾管理条例》推进全程分类体系建设实施方案的通知',
      '上海市宝山区',
    ],
    ['合肥市人民政府', '合肥市'],
    ['合肥市人民政府关于印发合肥市优化营商环境行动方案（2023 版）的通知', '合肥市'],
    ['中共合肥市委办公室', '合肥市'],
    ['克拉玛依市人民政府办公室关于印发克拉玛依市2023年“放管服”改革工作要点的通知', '克拉玛依市'],
    ['宁波市', '宁波市'],
    ['安吉县人民政府', '安吉县'],
    ['景宁畲族自治县人民政府', '景宁畲族自治县'],
    ['延边州人民政府', '延边朝鲜族自治州'],
    ['延边朝鲜族自治州人民政府', '延边朝鲜族自治州'],
    ['杭州市余杭区人民政府', '杭州市余杭区'],
    ['浙江省杭州市余杭区人民政府', '杭州市余杭区'],
    ['义乌市人民政府办公室', '义乌市'],
    ['国务院', '全国'],
    ['国务院办公厅关于加快发展体育竞赛表演产业的指导意见', '全国'],
    ['中共中央 国务院', '全国'],
    ['中共中央办公厅 国务院办公厅', '全国'],
    ['财政部', '全国'],
    ['财政部 税务总局关于小微企业的通知', '全国'],
    ['教育部等五部门', '全国'],
    ['民政部办公厅', '全国'],
    ['国家发展改革委', '全国'],
    ['最高人民法院', '全国'],
    ['共青团中央', '全国'],
    ['省人民政府办公厅关于成立湖北省推进农产品加工产业链建设领导小组的通知', '湖北省'],
    ['省人民政府关于同意设立湖北长阳经济开发区的批复', '湖北省'],
    ['市政府关于印发苏州市节约用水办法的通知', '苏州市'],
  ])('%s speaks for %s', (words, place) => {
    expect(jurisdictionOf(words)?.name).toBe(place)
  })

  it.each(['关于推进人才集聚工程的实施意见', '省政府办公厅', '', '通知', '附件', '有关部门'])(
    '%s names no place',
    (words) => {
      expect(jurisdictionOf(words)).toBeUndefined()
    },
  )

  it('keeps a place that is not held, or is one of several, by its printed name', () => {
    const town = jurisdictionOf('上海市宝山区顾村镇人民政府')
    expect([town?.name, town?.level, town?.code, town?.parent?.name]).toEqual([
      '上海市宝山区顾村镇',
      'TOWNSHIP',
      null,
      '上海市宝山区',
    ])
    const either = jurisdictionOf('宝山区人民政府')
    expect([either?.name, either?.level, either?.code, either?.parent]).toEqual(['宝山区', 'COUNTY', null, undefined])
    const zone = jurisdictionOf('雄安新区管理委员会')
    expect([zone?.name, zone?.code]).toEqual(['雄安新区', null])
  })
})

describe('jurisdictionOfNumber', () => {
  it.each([
    ['浙政发〔2018〕48号', '浙江省'],
    ['浙政办发〔2018〕109号', '浙江省'],
    ['鲁政字 〔2023〕 11 号', '山东省'],
    ['国办发〔2018〕121号', '全国'],
    ['粤府函〔2020〕1号', '广东省'],
    ['渝府办发〔2020〕1号', '重庆市'],
  ])('%s is of %s', (number, place) => {
    expect(jurisdictionOfNumber(number)?.name).toBe(place)
  })

  it.each(['青政发〔2020〕1号', '安政办〔2020〕1号', '', '第3号'])('%s is of no known place', (number) => {
    expect(jurisdictionOfNumber(number)).toBeUndefined()
  })
})

describe('jurisdictionOfText', () => {
  const duties = '（牵头单位：市发展改革委，配合单位：市财政局、市教育局、市民政局）'

  it('finds the city whose bodies and government a text names', () => {
    expect(jurisdictionOfText(`根据《中共广州市委、广州市人民政府关于新型城市化的决定》，${duties}`)?.name).toBe(
      '广州市',
    )
  })

  it('leaves it open where the text does', () => {
    expect(jurisdictionOfText(duties)).toBeUndefined()
    expect(
      jurisdictionOfText(`根据《中共广州市委关于发展的决定》和《深圳市人民政府关于发展的决定》，${duties}`),
    ).toBeUndefined()
    expect(jurisdictionOfText('根据《中共广州市委关于发展的决定》，各单位要认真落实。')).toBeUndefined()
    expect(jurisdictionOfText(`根据《浙江省人民政府关于发展的决定》，${duties}`)).toBeUndefined()
  })
})

describe('places', () => {
  const place = (name: string): (typeof JURISDICTIONS)[number] => placesNamed(name)[0]!

  it('lie in one another', () => {
    expect(upward(place('上海市宝山区')).map((at) => at.name)).toEqual(['上海市宝山区', '上海市', '全国'])
    expect(upward(place('安吉县')).map((at) => at.name)).toEqual(['安吉县', '湖州市', '浙江省', '全国'])
    expect(provinceOf(place('克拉玛依市'))?.name).toBe('新疆维吾尔自治区')
    expect(provinceOf(NATION)).toBeUndefined()
  })

  it('have the seat of their government', () => {
    const capitals = JURISDICTIONS.filter((at) => at.level === 'PROVINCIAL' && /省|自治区/.test(at.ownName))
    expect(capitals.length).toBe(28)
    expect(seatOf(place('浙江省')).name).toBe('杭州市')
    expect(seatOf(place('新疆维吾尔自治区')).name).toBe('乌鲁木齐市')
    expect(seatOf(place('上海市')).name).toBe('上海市')
  })

  it('mean their own line by 省, 市, 县 and 区', () => {
    const means = (word: string, from: string): string | undefined => placeOfWord(word, place(from))?.name
    expect(means('市', '上海市宝山区')).toBe('上海市')
    expect(means('市', '合肥市')).toBe('合肥市')
    expect(means('市', '义乌市')).toBe('义乌市')
    expect(means('市', '安吉县')).toBe('湖州市')
    expect(means('省', '安吉县')).toBe('浙江省')
    expect(means('省', '上海市')).toBeUndefined()
    expect(means('市', '浙江省')).toBeUndefined()
    expect(means('自治区', '克拉玛依市')).toBe('新疆维吾尔自治区')
    expect(means('区', '南宁市')).toBe('广西壮族自治区')
    expect(levelWordOf(place('延边朝鲜族自治州'))).toBe('州')
    expect(levelWordOf(NATION)).toBe('')
  })
})
