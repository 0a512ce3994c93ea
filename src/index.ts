export type { Corpus, CorpusKind, Pair } from './corpus/corpus.ts';
export { DivergedError, ShapeError, UserError } from './errors.ts';
export { answer } from './tasks/answer.ts';
export { Chat, openChat } from './tasks/chat.ts';
export { classify } from './tasks/classify.ts';
export { evaluate } from './tasks/evaluate.ts';
export { generate } from './tasks/generate.ts';
export { mergeModel } from './tasks/merge-model.ts';
export type {
  Answer,
  AnswerOptions,
  ChatOptions,
  Classification,
  ClassifyOptions,
  EvaluateOptions,
  EvaluateResult,
  GenerateEvent,
  GenerateOptions,
  MergeOptions,
  TrainOptions,
  TranslateOptions,
  Translation,
} from './tasks/options.ts';
export { train } from './tasks/train-run.ts';
export { translate } from './tasks/translate.ts';
export type { TrainEvent } from './training/events.ts';
