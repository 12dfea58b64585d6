// Takes the lock of a folder again and again, and says so when it is not alone with it. Run by lock.test.ts, in several
// processes at once; some of its turns end in a kill, lock in hand.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lockFolder } from '../../graph/store/lock.ts'
import { livesStill } from '../../graph/store/process.ts'

const [folder, turns, mortal] = [process.argv[2]!, Number(process.argv[3]), process.argv[4] === 'mortal']
const inside = join(folder, 'inside')

const say = (word: string): void => {
  process.stdout.write(`${word}\n`)
}

for (let turn = 0; turn < turns;) {
  const release = await lockFolder(folder).catch(() => undefined)
  if (release === undefined) {
    await sleep(Math.random() * 2)
    continue
  }
  turn += 1
  if (existsSync(inside) && (await livesStill({ pid: Number(readFileSync(inside, 'utf8')) }))) say('crowded')
  writeFileSync(inside, String(process.pid))
  await sleep(Math.random() * 3)
  if (readFileSync(inside, 'utf8') !== String(process.pid)) say('overtaken')
  if (mortal && turn === turns) process.kill(process.pid, 'SIGKILL')
  rmSync(inside)
  await release()
  say('turn')
}
