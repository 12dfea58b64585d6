// What the duty of a long sentence is called.
import { expect, it } from 'vitest'
import { build } from '../../graph/build.ts'

const HEAD = '永安市人民政府关于试点的通知\n永政〔2021〕6号\n各镇人民政府：\n一、任务\n（一）试点。'

const titlesOf = (sentence: string): unknown[] =>
  build({ name: 'test.txt', bytes: Buffer.from(`${HEAD}${sentence}\n2021年5月6日\n`) }).fragments.flatMap(({ nodes }) =>
    nodes.filter(({ label }) => label === 'Project').map(({ properties }) => properties['title']),
  )

const LONG =
  '在食品、药品、医疗器械、危险化学品、燃气、特种设备、建筑工程质量、非法金融活动、校外培训、养老服务等领域开展综合监管试点'

it.each([
  ['a short sentence whole', '市教育局要结合本地实际，认真抓好试点。', '结合本地实际，认真抓好试点'],
  [
    'a long one up to its last comma',
    `市教育局要认真抓好学校食堂安全管理试点工作，${LONG}。`,
    '认真抓好学校食堂安全管理试点工作',
  ],
  [
    'one that only says how before its comma up to its last 、',
    `市教育局要结合本地实际，${LONG}。`,
    '结合本地实际，在食品、药品、医疗器械、危险化学品、燃气、特种设备、建筑工程质量、非法金融活动、校外培训',
  ],
])('names by %s', (_, sentence, title) => {
  expect(titlesOf(sentence)).toEqual([title])
})
