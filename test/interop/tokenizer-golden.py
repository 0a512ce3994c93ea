"""Writes test/fixtures/tokenizer/golden.json: what Hugging Face's tokenizers library makes of our tokenizers and of its own.

Run from the repository's root, with `tokenizers` 0.23 installed: python test/interop/tokenizer-golden.py
It stops with an error where the library does not decode to the text it encoded.
"""

import json
import pathlib
import subprocess

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

FOLDER = pathlib.Path('test/fixtures/tokenizer')
SPECIAL = ['<|begin|>', '<|padding|>', '<|endoftext|>', '<|separator|>']
BPE_VOCAB_SIZE = 1200
FOREIGN_VOCAB_SIZE = 400
LLAMA3_PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
QWEN_PATTERN = LLAMA3_PATTERN.replace(r'\p{N}{1,3}', r'\p{N}')

# Characters on which regular expression engines, or their versions of Unicode, differ; and white space at the ends.
ODD_TEXTS = [
    'a\u0085b \u0085 c',
    'a\ufeffb \ufeff c',
    '\ufeffat the start',
    'a\u180eb \u180e c',
    'a\u200bb \u200b c \u2060\u00ad',
    'a\u001cb\u001f \x0b\x0c c\x00\x7f',
    'a\u1680b\u2028c\u2029d\u205fe\u3000f',
    'carriage\r\nreturn\r\r\n\n end',
    ' ',
    '   ',
    '\n',
    '\n\n  \n',
    ' a',
    '  a',
    ' \u00a0a',
    '\t\ta',
    'a ',
    'a \n',
    "'s 'S 'ſ 'll 'LL 're 'Re x's x'S",
    'new in Unicode 17: \u088f\u0c5c \ua7ce\ua7d2 \U00010940 \U00016ea0x \U000323b0 \U00011de0 \U00016ff4',
    'new in Unicode 16: \u1c89\U000105c0 \U00010d40 \U00016d40',
    'a combining e\u0301 and a lone \u0301, \u20dd\ufe0f',
    'private \ue000\U000f0000 and unassigned \u0378\U000e0fff',
    '\ufffd',
]

OURS = """
import { readFileSync } from 'node:fs';
import { trainBpe } from './src/tokenizer/train-bpe.ts';
import { trainCharacterTokenizer } from './src/tokenizer/character-tokenizer.ts';
const text = readFileSync(process.argv[1], 'utf8');
const lines = text.split('\\n').slice(0, 60);
console.log(JSON.stringify({
  bpe: trainBpe({ texts: [text], vocabSize: Number(process.argv[2]) }).toJson(),
  character: trainCharacterTokenizer({ texts: lines }).toJson(),
}));
"""


def train(text, vocab_size, **parts):
    tokenizer = Tokenizer(models.BPE(ignore_merges=parts.pop('ignore_merges', False)))
    tokenizer.decoder = decoders.ByteLevel()
    for name, part in parts.items():
        setattr(tokenizer, name, part)
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size,
        min_frequency=2,
        special_tokens=SPECIAL,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator([text], trainer)
    return tokenizer


def encode_all(tokenizer, texts):
    encoded = [tokenizer.encode(text, add_special_tokens=False).ids for text in texts]
    for text, ids in zip(texts, encoded):
        expected = tokenizer.normalizer.normalize_str(text) if tokenizer.normalizer else text
        decoded = tokenizer.decode(ids)
        assert decoded == expected or decoded == ' ' + expected, (text, decoded)
    return encoded


def main():
    path = FOLDER / 'mixed-scripts.txt'
    text = path.read_bytes().decode()
    # The special tokens' spellings are ids to Hugging Face and text to us.
    texts = [line for line in text.split('\n') if '<|' not in line] + ODD_TEXTS + ['\n'.join(text.split('\n')[:24])]
    command = ['node', '--import', 'tsx', '--input-type=module', '-e', OURS, '--', str(path), str(BPE_VOCAB_SIZE)]
    ours = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    bpe = Tokenizer.from_str(json.dumps(ours['bpe']))
    character = Tokenizer.from_str(json.dumps(ours['character']))

    def byte_level(use_regex=True, add_prefix_space=False):
        return pre_tokenizers.ByteLevel(add_prefix_space=add_prefix_space, use_regex=use_regex)

    def split(pattern):
        return pre_tokenizers.Split(Regex(pattern), 'isolated')

    def sequence(first):
        return pre_tokenizers.Sequence([first, byte_level(use_regex=False)])

    size = FOREIGN_VOCAB_SIZE
    theirs = {
        'GPT-2 with a space before': train(text, size, pre_tokenizer=byte_level(add_prefix_space=True)),
        'Llama 3': train(text, size, pre_tokenizer=sequence(split(LLAMA3_PATTERN)), ignore_merges=True),
        'Qwen': train(text, size, pre_tokenizer=sequence(split(QWEN_PATTERN)), normalizer=normalizers.NFC()),
        'SmolLM': train(
            text,
            size,
            pre_tokenizer=pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), byte_level()]),
        ),
    }
    theirs['Qwen'].add_tokens([AddedToken('The', normalized=False)])
    same = train(text, BPE_VOCAB_SIZE, pre_tokenizer=byte_level())
    trained = json.loads(same.to_str())['model']
    golden = {
        'texts': texts,
        'bpe': {
            'vocabSize': BPE_VOCAB_SIZE,
            'trainedByHuggingFace': {'vocab': trained['vocab'], 'merges': trained['merges']},
            'ids': encode_all(bpe, texts),
        },
        'character': {'lines': 60, 'ids': encode_all(character, texts)},
        'foreign': [
            {'name': name, 'json': json.loads(tokenizer.to_str()), 'ids': encode_all(tokenizer, texts)}
            for name, tokenizer in theirs.items()
        ],
    }
    lines = json.dumps(golden, ensure_ascii=True, separators=(',', ':'))
    (FOLDER / 'golden.json').write_text(lines + '\n')


if __name__ == '__main__':
    main()
