import { UserError } from '../errors.ts';
import { TENSORFLOW_VERSION, TFJS_NODE_VERSION } from '../tensor/tensorflow-cache.ts';

/** A file of a package registry, named by its contents. */
export interface PinnedPackage {
  registry: 'npm' | 'pypi';
  name: string;
  version: string;
  /** The file's name as the registry's client writes it. */
  file: string;
  sizeBytes: number;
  sha256: string;
}

/** What an installation of the `tensorflow` backend is made from. */
export interface TensorflowPackages {
  /** JavaScript kernels and the C++ source of the binding. */
  tfjsNode: PinnedPackage;
  /** The C library and its headers; the Python in it is not used. */
  tensorflow: PinnedPackage;
  /** The Node-API headers, fetched only where Node was installed without them. */
  nodeHeaders: PinnedPackage;
}

/** The one set that is known to work together; the wheel's Python version is a label here, for nothing of Python is loaded. */
export const TENSORFLOW_PACKAGES: TensorflowPackages = {
  tfjsNode: {
    registry: 'npm',
    name: '@tensorflow/tfjs-node',
    version: TFJS_NODE_VERSION,
    file: `tensorflow-tfjs-node-${TFJS_NODE_VERSION}.tgz`,
    sizeBytes: 228166,
    sha256: 'd38a448a705efc6e655a080f896b3af646ae39dffbfe9c90b06cb9fc3a2b9358',
  },
  tensorflow: {
    registry: 'pypi',
    name: 'tensorflow-cpu',
    version: TENSORFLOW_VERSION,
    file: `tensorflow_cpu-${TENSORFLOW_VERSION}-cp312-cp312-manylinux_2_27_x86_64.whl`,
    sizeBytes: 274000871,
    sha256: 'dcc8afd32930e42d5296b6ee19078b773706830af4ea97fbe503b9f5e0f820cb',
  },
  nodeHeaders: {
    registry: 'npm',
    name: 'node-api-headers',
    version: '1.6.0',
    file: 'node-api-headers-1.6.0.tgz',
    sizeBytes: 16789,
    sha256: '8e5db92b996e049ded3992fa6c5eb6d4053c844053889928dc6ba94110b9a43f',
  },
};

/** The facts on which it depends whether a prebuilt TensorFlow exists. */
export interface Platform {
  os: string;
  arch: string;
  /** Undefined where the C library is not glibc (Alpine's musl). */
  glibcVersion: string | undefined;
}

/** The platform of this process. */
export function currentPlatform(): Platform {
  const report =
    process.platform === 'linux' ? (process.report?.getReport() as { header?: object } | undefined) : undefined;
  const glibcVersion = (report?.header as { glibcVersionRuntime?: string } | undefined)?.glibcVersionRuntime;
  return { os: process.platform, arch: process.arch, glibcVersion };
}

/** Why the `tensorflow` backend cannot be had on a platform; undefined where it can. */
export function whyUnsupported({ os, arch, glibcVersion }: Platform): string | undefined {
  const name = `backend 'tensorflow': expected Linux on x64 with glibc 2.27 or later`;
  if (os !== 'linux' || arch !== 'x64') return `${name}, got ${os} on ${arch}`;
  if (glibcVersion === undefined) return `${name}, got another C library`;
  const [major = 0, minor = 0] = glibcVersion.split('.').map(Number);
  if (major < 2 || (major === 2 && minor < 27)) return `${name}, got glibc ${glibcVersion}`;
  return undefined;
}

/** @throws UserError where there is no prebuilt TensorFlow for the platform. */
export function assertSupported(platform: Platform): void {
  const reason = whyUnsupported(platform);
  if (reason) throw new UserError(reason, 'use another backend: tiny-gpt backend list');
}
