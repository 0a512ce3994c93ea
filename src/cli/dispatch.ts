import type { RawFlags } from './flags/parse-flags.ts';

/** The commands that do something, by their full names. */
export type ActionName =
  | 'train'
  | 'sample'
  | 'translate'
  | 'classify'
  | 'answer'
  | 'chat'
  | 'evaluate'
  | 'tokenize'
  | 'model list'
  | 'model show'
  | 'model rm'
  | 'model rename'
  | 'model merge'
  | 'corpus list'
  | 'corpus show'
  | 'corpus make'
  | 'corpus download'
  | 'backend list'
  | 'backend build'
  | 'backend install'
  | 'doctor'
  | 'bench';

/** Receives a parsed command: its positional arguments as text and its options, unchecked. */
export type Dispatch = (action: ActionName, operands: readonly string[], flags: RawFlags) => Promise<void>;
