/** `npm run bench NAME [ARGUMENTS]`: runs bench/NAME.ts with the garbage collector at hand, or lists the names. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const [name, ...rest] = process.argv.slice(2);
const script = new URL(`${name}.ts`, import.meta.url);
if (name === undefined || !existsSync(script)) {
  const names = readdirSync(new URL('.', import.meta.url)).flatMap((file) =>
    file.endsWith('.ts') ? [file.slice(0, -3)] : [],
  );
  console.error(`npm run bench NAME, one of: ${names.join(', ')}`);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', script.pathname, ...rest], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
