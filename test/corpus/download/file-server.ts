import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface FileServer {
  readonly url: string;
  /** The `Range` header of each request so far; empty where there was none. */
  readonly ranges: string[];
  /** Breaks all connections. */
  cut(): void;
}

/** Answers a request: the requests are numbered from 0. */
export type Handler = (request: IncomingMessage, response: ServerResponse, index: number) => void;

/** A server on this machine, until the test is over. */
export async function serve(handler: Handler): Promise<FileServer> {
  const ranges: string[] = [];
  const server = createServer((request, response) => {
    ranges.push(request.headers.range ?? '');
    handler(request, response, ranges.length - 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/file.bin`,
    ranges,
    cut: () => server.closeAllConnections(),
  };
}

/** Sends `content`, or the part of it that was asked for; with `stallAfter` it stops after so many bytes. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  content: Buffer,
  { etag = '"1"', stallAfter }: { etag?: string; stallAfter?: number } = {},
): void {
  const isSame = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const start = isSame ? Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
  const rest = content.subarray(start);
  response.setHeader('etag', etag);
  if (start > 0 && rest.length === 0) {
    response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end();
    return;
  }
  response.writeHead(start > 0 ? 206 : 200, {
    'content-length': rest.length,
    ...(start > 0 ? { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` } : {}),
  });
  if (stallAfter === undefined) response.end(rest);
  else response.write(rest.subarray(0, stallAfter));
}
