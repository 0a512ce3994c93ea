/** What kind of file an addon is, from its first bytes: enough to see that each platform got its own. */

/** @param {Buffer} bytes @returns {string} such as `linux-x64`, or `unknown` */
export function platformOf(bytes) {
  if (bytes.length < 64) return 'unknown';
  if (bytes.readUInt32BE(0) === 0x7f454c46 && bytes[4] === 2 && bytes.readUInt16LE(16) === 3)
    return named('linux', { 62: 'x64', 183: 'arm64' }[bytes.readUInt16LE(18)]);
  // A dynamic library or a bundle.
  if (bytes.readUInt32LE(0) === 0xfeedfacf && [6, 8].includes(bytes.readUInt32LE(12)))
    return named('darwin', { 16777223: 'x64', 16777228: 'arm64' }[bytes.readUInt32LE(4)]);
  if (bytes.toString('latin1', 0, 2) === 'MZ') {
    const header = bytes.readUInt32LE(60);
    const isDll = header + 24 <= bytes.length && (bytes.readUInt16LE(header + 22) & 0x2000) !== 0;
    if (isDll && bytes.toString('latin1', header, header + 4) === 'PE\0\0')
      return named('win32', { 34404: 'x64', 43620: 'arm64' }[bytes.readUInt16LE(header + 4)]);
  }
  return 'unknown';
}

/** Whether the symbol that Node looks for is among the names in the file; a stripped file has no others than those it shares. */
export function hasRegistration(bytes) {
  return bytes.includes('napi_register_module_v1\0');
}

/** The newest version of glibc that a Linux addon asks for, such as `2.17`; undefined where it asks for none. */
export function glibcOf(bytes) {
  const versions = [...bytes.toString('latin1').matchAll(/GLIBC_(\d+)\.(\d+)/g)].map(([, major, minor]) => [
    +major,
    +minor,
  ]);
  const [newest] = versions.sort((a, b) => b[0] - a[0] || b[1] - a[1]);
  return newest?.join('.');
}

function named(os, arch) {
  return arch === undefined ? 'unknown' : `${os}-${arch}`;
}
