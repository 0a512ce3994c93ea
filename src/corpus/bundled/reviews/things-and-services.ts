import { type Domain, parseAspects } from './domain.ts';

export const thingDomain: Domain = {
  items: (
    'kettle toaster lamp umbrella backpack jacket radio bicycle tent armchair watch keyboard suitcase camera ' +
    'blender saw tablet printer teapot raincoat wallet pen sofa drill'
  ).split(' '),
  aspects: parseAspects(`
    material~: strong, sturdy / flimsy, brittle
    colour: bright, pretty / ugly, pale
    instructions*: clear, simple / confusing, unreadable
    finish: smooth, neat / rough, scratched
    price: fair, low / steep, outrageous
    delivery~: quick, punctual / slow, late
    packaging~: neat, light / torn, wasteful
    design: elegant, clever / clumsy, old-fashioned
    smell: pleasant, faint / nasty, chemical
    shop: helpful, honest / unhelpful, dishonest
  `),
  adjectives: {
    positive: ['excellent', 'brilliant', 'superb', 'wonderful', 'flawless', 'fantastic'],
    negative: ['worthless', 'shoddy', 'awful', 'terrible', 'hopeless', 'dreadful'],
  },
  mild: {
    positive: ['good', 'useful', 'practical', 'reliable'],
    negative: ['bad', 'useless', 'impractical', 'unreliable'],
  },
  facts: {
    positive: {
      seen: [
        'it still works after six years',
        'I have bought a second one for my mother',
        'I use it every single day',
        'all my neighbours want one now',
        'I take it with me wherever I go',
        'my mother has bought one too',
        'it has worked every single day for years',
      ],
      unseen: ['I have bought two more for my friends', 'it works as well today as six years ago'],
    },
    negative: {
      seen: [
        'it fell apart after a week',
        'it went straight into the bin',
        'it has been standing in the cellar ever since',
        'I sent it back the same day',
        'it has been repaired four times this year',
        'it was in the bin after a week',
        'I have sent it back twice',
      ],
      unseen: ['it broke on the same day', 'it now lives in the cellar with the spiders'],
    },
  },
};

export const serviceDomain: Domain = {
  items: [
    'haircut',
    'repair',
    'massage',
    'guided tour',
    'swimming course',
    'cooking class',
    'boat trip',
    'taxi ride',
    'check-up',
    'dance lesson',
    'house move',
    'eye test',
  ],
  aspects: parseAspects(`
    staff~: friendly, patient / rude, impatient
    work~: careful, neat / sloppy, hasty
    bill: fair, modest / steep, wrong
    advice~: sound, clear / useless, muddled
    waiting room: airy, tidy / cramped, stuffy
    booking: easy, quick / complicated, slow
    equipment~: modern, clean / rusty, dirty
    woman at the desk: polite, kind / sullen, unfriendly
    directions*: clear, helpful / confusing, misleading
  `),
  adjectives: {
    positive: ['excellent', 'wonderful', 'first-rate', 'superb', 'splendid', 'outstanding'],
    negative: ['dreadful', 'awful', 'third-rate', 'terrible', 'hopeless', 'disgraceful'],
  },
  mild: {
    positive: ['good', 'professional', 'pleasant', 'thorough'],
    negative: ['bad', 'unprofessional', 'unpleasant', 'careless'],
  },
  facts: {
    positive: {
      seen: [
        'I have sent all my friends there',
        'I gave a large tip',
        'I have already booked the next one',
        'I hugged everyone on the way out',
        'my whole family goes there now',
        'all my friends go there now',
        'I have booked another one already',
      ],
      unseen: ['I booked the next one before I left', 'I tipped more than I could afford'],
    },
    negative: {
      seen: [
        'I had to have it all done again elsewhere',
        'I walked out before it was over',
        'I have asked for my money back',
        'I have warned all my friends',
        'I cried in the car afterwards',
        'I walked out and asked for my money back',
        'somebody else had to do it all again',
      ],
      unseen: ['I asked them to stop and give me my money back', 'I have told all my friends to go elsewhere'],
    },
  },
};
