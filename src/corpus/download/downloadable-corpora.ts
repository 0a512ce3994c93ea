import type { CorpusKind } from '../corpus.ts';
import { asText, babi, type Converted, type Fetched, sst2, tatoeba, trec, unzipped } from './convert.ts';
import type { RemoteFile } from './remote-file.ts';

/** A public set that is fetched from where its makers or their mirrors keep it; nothing of it is in the package. */
export interface DownloadableCorpus {
  readonly name: string;
  readonly kind: CorpusKind;
  /** One line for `corpus list`. */
  readonly description: string;
  /** As its makers state it. */
  readonly licence: string;
  /** Where it is described. */
  readonly homepage: string;
  readonly files: readonly RemoteFile[];
  readonly convert: (fetched: Fetched) => Converted;
}

const multi30k = 'https://raw.githubusercontent.com/multi30k/dataset/master/data/task1/raw/';
const trecFolder = 'https://cogcomp.seas.upenn.edu/Data/QA/QC/';

/** Sizes and checksums are there where they are known for certain. */
export const downloadableCorpora: readonly DownloadableCorpus[] = [
  {
    name: 'tiny-shakespeare',
    kind: 'text',
    description: 'forty thousand lines of Shakespeare, for text generation',
    licence: 'public domain',
    homepage: 'https://github.com/karpathy/char-rnn',
    files: [
      {
        url: 'https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/input.txt',
        name: 'input.txt',
        sizeBytes: 1_115_394,
        sha256: '86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed',
      },
    ],
    convert: asText('input.txt', 'tiny-shakespeare.txt'),
  },
  {
    name: 'multi30k-fr-en',
    kind: 'parallel',
    description: 'captions of 31,000 pictures in French and English, for translation',
    licence: 'CC BY-NC-SA 4.0',
    homepage: 'https://github.com/multi30k/dataset',
    files: ['train', 'val', 'test_2016_flickr'].flatMap((part) =>
      ['fr', 'en'].map((language) => ({ url: `${multi30k}${part}.${language}.gz`, name: `${part}.${language}.gz` })),
    ),
    convert: unzipped,
  },
  {
    name: 'tatoeba-fr-en',
    kind: 'pairs',
    description: "volunteers' sentences in French and English, for translation",
    licence: 'CC BY 2.0 FR',
    homepage: 'https://tatoeba.org',
    files: [{ url: 'https://object.pouta.csc.fi/OPUS-Tatoeba/v2023-04-12/moses/en-fr.txt.zip', name: 'en-fr.txt.zip' }],
    convert: tatoeba,
  },
  {
    name: 'sst-2',
    kind: 'labelled',
    description: 'phrases of film reviews, positive or negative, for classification',
    licence: 'not stated',
    homepage: 'https://nlp.stanford.edu/sentiment/',
    files: [
      {
        url: 'https://dl.fbaipublicfiles.com/glue/data/SST-2.zip',
        name: 'SST-2.zip',
        sizeBytes: 7_439_277,
        sha256: 'd67e16fb55739c1b32cdce9877596db1c127dc322d93c082281f64057c16deaa',
      },
    ],
    convert: sst2,
  },
  {
    name: 'trec',
    kind: 'labelled',
    description: 'questions by what they ask for, six classes, for classification',
    licence: 'not stated',
    homepage: trecFolder,
    files: [
      {
        url: `${trecFolder}train_5500.label`,
        name: 'train_5500.label',
        sizeBytes: 335_858,
        sha256: '9e4c8bdcaffb96ed61041bd64b564183d52793a8e91d84fc3a8646885f466ec3',
      },
      {
        url: `${trecFolder}TREC_10.label`,
        name: 'TREC_10.label',
        sizeBytes: 23_354,
        sha256: '033f22c028c2bbba9ca682f68ffe204dc1aa6e1cf35dd6207f2d4ca67f0d0e8e',
      },
    ],
    convert: trec,
  },
  {
    name: 'babi',
    kind: 'stories',
    description: 'twenty tasks of simple stories and questions, for answering',
    licence: 'CC BY 3.0',
    homepage: 'https://research.facebook.com/downloads/babi/',
    files: [
      {
        url: 'https://s3.amazonaws.com/text-datasets/babi_tasks_1-20_v1-2.tar.gz',
        name: 'babi_tasks_1-20_v1-2.tar.gz',
      },
    ],
    convert: babi,
  },
];
