// The embedded store against the contract, in memory alone.
import { openMemoryStore } from '../../graph/index.ts'
import { contract } from './contract.ts'

contract({ name: 'the embedded store', open: () => openMemoryStore(), histories: 150 })
