import { specialTokens, specialTokenTexts } from './tokenizer.ts';

/**
 * The value of tokenizer_config.json beside a tokenizer trained here. Without `tokenizer_class`, AutoTokenizer of
 * transformers rebuilds a pipeline by the model's type and gives other ids.
 * @param options.modelMaxLength the longest sequence of ids the model takes: its context length
 */
export function tokenizerConfig(options: {
  modelMaxLength: number;
}): Record<string, string | number | boolean | string[]> {
  return {
    tokenizer_class: 'PreTrainedTokenizerFast',
    bos_token: specialTokenTexts[specialTokens.begin],
    eos_token: specialTokenTexts[specialTokens.end],
    pad_token: specialTokenTexts[specialTokens.padding],
    sep_token: specialTokenTexts[specialTokens.separator],
    model_max_length: options.modelMaxLength,
    clean_up_tokenization_spaces: false,
    // GPT-2 would embed the token types that transformers 4 adds by itself.
    model_input_names: ['input_ids', 'attention_mask'],
  };
}
