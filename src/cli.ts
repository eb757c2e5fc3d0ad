import { ALONE, runAlone } from './surfaces/terminal/alone.ts'
import { processIo } from './surfaces/terminal/io.ts'

// Most commands open the product; loading it takes a second that those which need nothing of it are spared.
const argv = process.argv.slice(2)
if (ALONE.has(argv[0] ?? '')) process.exitCode = await runAlone(argv, processIo())
else await import('./product-cli.ts')
