// Whether a reader's work grows with its input and no faster, measured in processor time of this process alone.
const SMALL = 5_000
const FACTOR = 4

const millisecondsOf = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The least of some runs: what else the machine does only ever adds. */
const least = (work: () => void): number => Math.min(...[1, 2, 3].map(() => millisecondsOf(work)))

/**
 * How many times longer four times the text takes; linear work gives 4, quadratic 16. Texts too quick to measure give 0.
 * `unit` is repeated to 5,000 and to 20,000 code units.
 */
export const growth = (unit: string, read: (text: string) => unknown): number => {
  const small = unit.repeat(Math.ceil(SMALL / unit.length))
  const large = unit.repeat(Math.ceil((SMALL * FACTOR) / unit.length))
  read(small)
  const after = least(() => read(large))
  return after < TOO_QUICK
    ? 0
    : after /
        Math.max(
          least(() => read(small)),
          1,
        )
}

const TOO_QUICK = 20

/** Between linear and quadratic growth, nearer to linear. */
export const LINEAR = 9

/** Texts that no gazette prints and some file will hold. */
export const HOSTILE = [
  '；',
  '：',
  '第一季度',
  '1亿',
  '《',
  '》',
  '《》',
  '（',
  '）',
  '（《',
  '（一',
  '（1家，',
  '（负责，2020年底前',
  '“一',
  '“甲乙平台”',
  '一',
  '一二',
  '百',
  '1',
  '1.',
  '1-',
  '1年',
  '1家、',
  '1%、',
  '1,000',
  '年',
  '年底',
  '每年',
  '覆盖',
  '全覆盖，',
  '以上',
  '不超过的',
  '5年内',
  '，',
  '2020年',
  '2019年1月1日至',
  '到2020年',
  '到2020年底，',
  '到2020年底：\n',
  '2020年底前，做好准备工作，',
  '2020年底前，做好准备工作。\n',
  '（2020年底前完成）',
  '（省财政厅负责）',
  '建成1家，',
  '建成1家。',
  '达到100%，',
  '号',
  '令第1号',
  '〔2018〕1号',
  '国发〔2018〕1号',
  '《关于甲的通知》（国发〔2018〕3号）',
  '根据《关于甲的通知》、',
  '同时废止',
  '实施',
  '实施甲乙',
  '浙江',
  '“',
] as const
