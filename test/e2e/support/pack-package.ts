import { execFileSync } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './build-program.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Packs the package as it would be published and unpacks it in a folder, with the dependencies that are here; returns its folder. */
export async function packPackage(folder: string): Promise<string> {
  await buildProgram();
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  execFileSync('npm', pack, { cwd: root, encoding: 'utf8' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', archive ?? '', '-C', folder], { cwd: folder });
  symlinkSync(join(root, 'node_modules'), join(folder, 'package', 'node_modules'));
  return join(folder, 'package');
}
