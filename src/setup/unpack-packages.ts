import { UserError } from '../errors.ts';
import type { Tool } from './find-tools.ts';
import { lastLines, runCommand } from './run-command.ts';

/** The archives, and the empty folder that what is needed of them goes to. */
export interface UnpackRequest {
  wheel: string;
  tarballs: readonly string[];
  target: string;
}

/** How the unpacking is run and watched. */
export interface UnpackOptions {
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal | undefined;
  onFraction?: (fraction: number) => void;
}

/**
 * Takes the two libraries and the C headers from the wheel, and kernels, binding source and headers from the npm tarballs:
 * some 400 of 13,000 files. Python does it: it streams, and pip needs it anyway.
 * @throws UserError without space, or if the archives are not what they should be.
 */
export async function unpackPackages(python: Tool, request: UnpackRequest, options: UnpackOptions): Promise<void> {
  const { env, signal, onFraction } = options;
  const onOutput = (text: string) => {
    const fraction = Number.parseFloat(text.trim().split('\n').at(-1) ?? '');
    if (Number.isFinite(fraction)) onFraction?.(fraction);
  };
  const args = ['-c', UNPACK_SCRIPT, request.target, request.wheel, ...request.tarballs];
  const result = await runCommand(python.command, args, { env, signal, onOutput });
  if (result?.code === 0) return;
  const stderr = result?.stderr ?? '';
  if (/No space left|Errno 28/.test(stderr)) {
    throw new UserError('no space left on the disk', 'free 1.3 GB, or set TINY_GPT_CACHE to another disk');
  }
  throw new UserError(`python3 could not unpack ${request.wheel}:\n${lastLines(stderr)}`, 'try again');
}

const UNPACK_SCRIPT = `
import os, re, shutil, sys, tarfile, zipfile

target, wheel, tarballs = sys.argv[1], sys.argv[2], sys.argv[3:]
wanted = [
    r'tensorflow/(libtensorflow_(?:cc|framework)\\.so\\.2)$',
    r'tensorflow/(include/(?:tensorflow/c|tensorflow/core/platform|tsl/platform|xla/tsl/c)/(?:eager/)?\\w+\\.h)$',
    r'package/(dist/(?:kernels/\\w+|nodejs_kernel_backend|int64_tensors|register_all_kernels)\\.js)$',
    r'package/((?:binding|include)/\\w+\\.(?:cc|h))$',
]

def place(name):
    for pattern in wanted:
        match = re.match(pattern, name)
        if match:
            path = os.path.join(target, *match.group(1).split('/'))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            return path

def copy(source, path, on_bytes):
    with open(path, 'wb') as out:
        while True:
            block = source.read(1 << 22)
            if not block:
                break
            out.write(block)
            on_bytes(len(block))
        out.flush()
        os.fsync(out.fileno())

for tarball in tarballs:
    with tarfile.open(tarball) as archive:
        for member in archive:
            path = place(member.name) if member.isfile() else None
            if path:
                with open(path, 'wb') as out:
                    shutil.copyfileobj(archive.extractfile(member), out)

with zipfile.ZipFile(wheel) as archive:
    members = [(info, place(info.filename)) for info in archive.infolist()]
    members = [(info, path) for info, path in members if path]
    total, done = sum(info.file_size for info, _ in members), 0
    def on_bytes(count):
        global done
        done += count
        print(round(done / total, 4), flush=True)
    for info, path in members:
        with archive.open(info) as source:
            copy(source, path, on_bytes)
`;
