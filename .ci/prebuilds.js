/**
 * Cross-compiles the addon of the kernels into prebuilds/ for every platform of a release: `npm run release:prebuilds [PLATFORM...]`.
 * Each file is checked for its format, and that of this machine is loaded and tried where no compiler is in PATH. Not committed;
 * `npm pack` takes what is there.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findSources, prebuiltSourcesFile } from '../dist/tensor/native/addon-sources.js';
import { glibcOf, hasRegistration, platformOf } from './addon-format.js';
import { findZig } from './zig.js';

const run = promisify(execFile);
const headers = dirname(createRequire(import.meta.url).resolve('node-api-headers/package.json'));
const prebuilds = fileURLToPath(new URL('../prebuilds/', import.meta.url));
/** glibc 2.17 is of 2012, macOS 11 of 2020: older than any that Node 20 runs on. */
const targets = {
  'linux-x64': { target: 'x86_64-linux-gnu.2.17', link: ['-lm'] },
  'linux-x64-musl': { target: 'x86_64-linux-musl', link: ['-lm'] },
  'linux-arm64': { target: 'aarch64-linux-gnu.2.17', link: ['-lm'] },
  'linux-arm64-musl': { target: 'aarch64-linux-musl', link: ['-lm'] },
  'darwin-x64': { target: 'x86_64-macos.11.0', link: ['-undefined', 'dynamic_lookup'] },
  'darwin-arm64': { target: 'aarch64-macos.11.0', link: ['-undefined', 'dynamic_lookup'] },
  'win32-x64': { target: 'x86_64-windows-gnu', link: [], needsImports: true },
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(targets);
for (const name of wanted)
  if (!(name in targets)) fail(`no platform '${name}' (here: ${Object.keys(targets).join(', ')})`);
const zig = findZig();
const sources = findSources([]);
const scratch = mkdtempSync(join(tmpdir(), 'tiny-gpt-prebuilds-'));
try {
  const startedAt = performance.now();
  const compiled = wanted.flatMap((name) => sources.inputs.map((input) => () => compile(name, input)));
  await atOnce(compiled, availableParallelism());
  for (const name of wanted) await link(name);
  writeFileSync(join(prebuilds, prebuiltSourcesFile), `${sources.hash}\n`);
  for (const name of wanted) check(name);
  tryHere();
  console.log(`${wanted.length} addons in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function object(name, input) {
  return join(scratch, name, `${basename(input, '.c')}.o`);
}

async function compile(name, input) {
  mkdirSync(join(scratch, name), { recursive: true });
  const flags = ['-O3', '-w', ...(name.startsWith('win32') ? [] : ['-fPIC']), `-I${join(headers, 'include')}`];
  await run(zig, ['cc', '-target', targets[name].target, ...flags, '-c', input, '-o', object(name, input)]);
}

async function link(name) {
  const { target, link: libraries, needsImports } = targets[name];
  const imports = needsImports ? [await importLibrary()] : [];
  const addon = addonOf(name);
  mkdirSync(dirname(addon), { recursive: true });
  const objects = sources.inputs.map((input) => object(name, input));
  // The linker leaves an import library of the addon itself beside it: nobody needs that.
  const linked = join(scratch, name, 'tiny-gpt.node');
  await run(zig, ['cc', '-target', target, '-shared', '-s', ...objects, ...imports, '-o', linked, ...libraries]);
  writeFileSync(addon, readFileSync(linked));
}

/** What node.exe exports, as a library to link with. */
async function importLibrary() {
  const symbols = ['node_api', 'js_native_api'].flatMap((file) =>
    readFileSync(join(headers, 'def', `${file}.def`), 'utf8')
      .split('\n')
      .slice(2),
  );
  const [definitions, library] = [join(scratch, 'node.def'), join(scratch, 'node.lib')];
  writeFileSync(definitions, ['NAME NODE.EXE', 'EXPORTS', ...symbols].join('\n'));
  await run(zig, ['dlltool', '-m', 'i386:x86-64', '-d', definitions, '-l', library]);
  return library;
}

function check(name) {
  const bytes = readFileSync(addonOf(name));
  const found = platformOf(bytes);
  if (found !== name.replace('-musl', '')) fail(`${name}: expected an addon of this platform, got ${found}`);
  if (!hasRegistration(bytes)) fail(`${name}: napi_register_module_v1 is not exported`);
  const glibc = glibcOf(bytes);
  if (glibc !== undefined && Number(glibc.split('.')[1]) > 28) fail(`${name}: needs glibc ${glibc}`);
  const needs = glibc === undefined ? '' : `, glibc ${glibc}`;
  console.log(`${name.padEnd(16)} ${(bytes.length / 1024).toFixed(0).padStart(5)} kB${needs}`);
}

/** In a process of its own, with an empty PATH and an empty cache: only a prebuilt addon can load there. */
function tryHere() {
  const name = `${process.platform}-${process.arch}`;
  if (!wanted.includes(name)) return;
  const script = fileURLToPath(new URL('try-addon.js', import.meta.url));
  const env = { PATH: '', TINY_GPT_CACHE: join(scratch, 'cache') };
  process.stdout.write(execFileSync(process.execPath, [script, addonOf(name)], { env, encoding: 'utf8' }));
}

function addonOf(name) {
  return join(prebuilds, name, 'tiny-gpt.node');
}

async function atOnce(jobs, count) {
  const queue = [...jobs];
  const worker = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) await job();
  };
  await Promise.all(Array.from({ length: count }, worker));
}

function fail(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}
