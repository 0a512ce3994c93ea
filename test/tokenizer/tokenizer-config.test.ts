import { expect, it } from 'vitest';
import { tokenizerConfig } from '../../src/tokenizer/tokenizer-config.ts';

it('names the class and the special tokens that AutoTokenizer needs', () => {
  expect(tokenizerConfig({ modelMaxLength: 256 })).toEqual({
    tokenizer_class: 'PreTrainedTokenizerFast',
    bos_token: '<|begin|>',
    eos_token: '<|endoftext|>',
    pad_token: '<|padding|>',
    sep_token: '<|separator|>',
    model_max_length: 256,
    clean_up_tokenization_spaces: false,
    model_input_names: ['input_ids', 'attention_mask'],
  });
});
