const blockBytes = 512;

/**
 * The regular files of an unpacked tar archive by their paths.
 * @see POSIX.1-1988, ustar interchange format
 */
export function readTar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; at + blockBytes <= archive.length; ) {
    const field = (offset: number, length: number) =>
      archive.toString('utf8', at + offset, at + offset + length).replace(/\0.*$/s, '');
    const name = field(0, 100);
    if (name === '') break; // the archive ends with empty blocks
    const size = Number.parseInt(field(124, 12).trim() || '0', 8);
    const isFile = ['', '0'].includes(field(156, 1));
    const prefix = field(257, 5) === 'ustar' ? field(345, 155) : '';
    const data = at + blockBytes;
    if (isFile) files.set(prefix === '' ? name : `${prefix}/${name}`, archive.subarray(data, data + size));
    at = data + Math.ceil(size / blockBytes) * blockBytes;
  }
  return files;
}
