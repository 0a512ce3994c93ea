import type { Tag } from './plot.ts';

/** What a hero can be. */
export interface Kind {
  readonly noun: string;
  readonly tag: Tag;
  /** Left out, either. */
  readonly gender?: 'he' | 'she';
  /** Adjectives that suit it before its noun. */
  readonly adjectives: readonly string[];
  /** Names of lists in `homes`. */
  readonly homes: readonly string[];
  /** How often it is drawn, against 1 for most. */
  readonly weight?: number;
}

const people = ['young', 'small', 'tall', 'thin', 'round', 'cheerful', 'poor'];
const olderPeople = ['old', 'tall', 'thin', 'round', 'poor', 'cheerful', 'gray-haired'];
const royals = ['young', 'old', 'tall', 'rich', 'great', 'small'];
const beasts = ['young', 'little', 'small', 'old', 'brown', 'round', 'gray', 'long-legged', 'fluffy'];

function worker(noun: string, homes: readonly string[], gender?: 'he' | 'she'): Kind {
  return { noun, tag: 'worker', adjectives: olderPeople, homes, ...(gender ? { gender } : {}) };
}

function animal(noun: string, homes: readonly string[], weight = 1): Kind {
  return { noun, tag: 'animal', adjectives: beasts, homes, weight };
}

export const kinds: readonly Kind[] = [
  { noun: 'king', tag: 'royal', gender: 'he', adjectives: royals, homes: ['castle'], weight: 18 },
  { noun: 'queen', tag: 'royal', gender: 'she', adjectives: royals, homes: ['castle'], weight: 9 },
  { noun: 'prince', tag: 'royal', gender: 'he', adjectives: royals, homes: ['castle'], weight: 4 },
  { noun: 'princess', tag: 'royal', gender: 'she', adjectives: royals, homes: ['castle'], weight: 4 },
  {
    noun: 'boy',
    tag: 'child',
    gender: 'he',
    adjectives: people,
    homes: ['village', 'town', 'coast', 'hills'],
    weight: 9,
  },
  {
    noun: 'girl',
    tag: 'child',
    gender: 'she',
    adjectives: people,
    homes: ['village', 'town', 'coast', 'hills'],
    weight: 9,
  },
  worker('miller', ['mill'], 'he'),
  worker('baker', ['town', 'village']),
  worker('tailor', ['town', 'village']),
  worker('shoemaker', ['town', 'village']),
  worker('carpenter', ['town', 'village']),
  worker('gardener', ['village', 'town']),
  worker('farmer', ['village', 'hills']),
  worker('shepherd', ['hills'], 'he'),
  worker('fisherman', ['coast'], 'he'),
  worker('sailor', ['coast'], 'he'),
  worker('washerwoman', ['town', 'mill'], 'she'),
  worker('weaver', ['village', 'hills']),
  worker('potter', ['village', 'town']),
  worker('blacksmith', ['village']),
  worker('painter', ['town', 'coast']),
  worker('drummer', ['town']),
  worker('clockmaker', ['town']),
  worker('teacher', ['village', 'town']),
  worker('beekeeper', ['hills', 'village']),
  worker('basket maker', ['village', 'mill']),
  worker('lighthouse keeper', ['coast']),
  worker('old man', ['village', 'hills', 'coast'], 'he'),
  worker('old woman', ['village', 'hills', 'coast'], 'she'),
  { noun: 'giant', tag: 'wonder', gender: 'he', adjectives: ['gentle', 'young', 'old', 'shaggy'], homes: ['hills'] },
  {
    noun: 'witch',
    tag: 'wonder',
    gender: 'she',
    adjectives: ['good', 'young', 'old', 'tiny'],
    homes: ['forest', 'hills'],
  },
  {
    noun: 'dwarf',
    tag: 'wonder',
    gender: 'he',
    adjectives: ['bearded', 'young', 'old', 'stout'],
    homes: ['hills', 'forest'],
  },
  { noun: 'dragon', tag: 'wonder', adjectives: ['green', 'young', 'small', 'red'], homes: ['hills'] },
  { noun: 'troll', tag: 'wonder', adjectives: ['mossy', 'young', 'small', 'shaggy'], homes: ['hills', 'forest'] },
  animal('fox', ['forest', 'meadow'], 5),
  animal('bear', ['forest', 'hills'], 3),
  animal('mouse', ['meadow', 'barn'], 3),
  animal('hare', ['meadow']),
  animal('rabbit', ['meadow', 'forest'], 2),
  animal('hedgehog', ['meadow', 'forest'], 2),
  animal('squirrel', ['forest']),
  animal('badger', ['forest']),
  animal('mole', ['meadow']),
  animal('wolf', ['forest', 'hills'], 2),
  animal('frog', ['pond'], 2),
  animal('toad', ['pond']),
  animal('otter', ['pond']),
  animal('beaver', ['pond']),
  animal('goat', ['barn', 'hills']),
  animal('donkey', ['barn']),
  animal('cat', ['barn', 'mill'], 2),
  animal('dog', ['barn', 'mill'], 2),
  animal('lamb', ['barn', 'hills']),
  animal('pig', ['barn']),
  animal('raccoon', ['forest']),
];
