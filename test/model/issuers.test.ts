// Joint issuers: who issues a document where its title sets several names side by side.
import { expect, it } from 'vitest'
import { build } from '../../graph/build.ts'

const BODY = '各镇人民政府：\n现通知如下。\n一、任务\n抓好试点。\n2021年5月6日\n'

const issuersOf = (head: string): string[] => {
  const { fragments } = build({ name: 'test.txt', bytes: Buffer.from(head + BODY) })
  const names = new Map(fragments.flatMap(({ nodes }) => nodes.map(({ id, properties }) => [id, properties['name']])))
  return fragments.flatMap(({ edges }) =>
    edges.filter(({ type }) => type === 'ISSUED').map(({ from }) => String(names.get(from))),
  )
}

it.each([
  ['registered bodies without a space', '教育部财政部关于试点的通知\n教师〔2021〕6号\n', ['教育部', '财政部']],
  ['a sign', '教育部、财政部关于试点的通知\n教师〔2021〕6号\n', ['教育部', '财政部']],
  [
    'Party and government of a city',
    '中共延安市委延安市人民政府关于试点的通知\n延政发〔2021〕6号\n',
    ['中共延安市委员会', '延安市人民政府'],
  ],
  ['Party and government of the state', '中共中央国务院关于试点的意见\n', ['中国共产党中央委员会', '国务院']],
  [
    'a space',
    '永安市人民政府办公室　永安军分区关于试点的通知\n永政办〔2021〕6号\n',
    ['永安军分区', '永安市人民政府办公室'],
  ],
  [
    'a line end',
    '永安市人民政府办公室\n永安军分区\n关于试点的通知\n永政办〔2021〕6号\n',
    ['永安军分区', '永安市人民政府办公室'],
  ],
  ['no name broken over lines', '永安市人民政府\n办公室关于试点的通知\n永政办〔2021〕6号\n', ['永安市人民政府办公室']],
])('parts issuers at %s', (_, head, names) => {
  expect(issuersOf(head).sort()).toEqual([...names].sort())
})
