// Unpacks the Chromium of @sparticuz/chromium into a folder, and writes what starts it as Playwright starts a browser.
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const [folder, starts] = process.argv.slice(2);
const program = join(folder, 'chromium');
await pipeline(createReadStream(join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin', 'chromium.br')), createBrotliDecompress(), createWriteStream(program));
await chmod(program, 0o755);
writeFileSync(starts, `#!/bin/sh\nexec '${program}' --no-sandbox --no-zygote "$@"\n`, { mode: 0o755 });
