/** A file on the web, and what is known of it. */
export interface RemoteFile {
  readonly url: string;
  /** Its name in the cache. */
  readonly name: string;
  readonly sizeBytes?: number;
  /** Lower-case hex. */
  readonly sha256?: string;
}
