import { type Domain, parseAspects } from './domain.ts';

export const lodgingDomain: Domain = {
  items: [
    'hotel',
    'inn',
    'guest house',
    'hostel',
    'cabin',
    'holiday flat',
    'campsite',
    'bed and breakfast',
    'chalet',
    'houseboat',
    'motel',
    'farmhouse',
  ],
  aspects: parseAspects(`
    room: large, bright, quiet / tiny, dark, noisy
    bed: soft, comfortable / hard, lumpy
    view: splendid, wide / dreary, blocked
    breakfast: generous, tasty / meagre, stale
    staff~: friendly, helpful / rude, unhelpful
    bathroom: clean, modern / filthy, mouldy
    garden: pretty, shady / bare, littered
    neighbours*: quiet, charming / loud, nosy
    towels*: soft, clean / thin, damp
    price: fair, modest / steep, outrageous
  `),
  adjectives: {
    positive: ['delightful', 'wonderful', 'charming', 'lovely', 'excellent', 'magnificent'],
    negative: ['dreadful', 'awful', 'dismal', 'horrible', 'shabby', 'terrible'],
  },
  mild: { positive: ['good', 'cosy', 'pleasant', 'clean'], negative: ['bad', 'bleak', 'unpleasant', 'dirty'] },
  facts: {
    positive: {
      seen: [
        'we stayed two nights longer than planned',
        'we have booked again for next summer',
        'I slept like a baby',
        'the children cried when we had to leave',
        'we have sent my parents there too',
        'we stayed a week longer than planned',
        'my parents have booked it for next summer',
      ],
      unseen: ['we could not bring ourselves to leave on Sunday', 'next summer we will bring the whole family'],
    },
    negative: {
      seen: [
        'we left after the first night',
        'I slept in the car in the end',
        'we counted the hours until we could leave',
        'I lay awake until morning',
        'we found another place the next day',
        'I lay awake and counted the hours',
        'we left two nights earlier than planned',
      ],
      unseen: ['we packed our bags after an hour', 'we spent the second night in the car'],
    },
  },
};

export const sightDomain: Domain = {
  items: [
    'museum',
    'castle',
    'park',
    'zoo',
    'botanical garden',
    'beach',
    'gallery',
    'old town',
    'island',
    'fair',
    'market',
    'cave',
    'harbour',
    'palace',
    'lake',
  ],
  aspects: parseAspects(`
    view: splendid, wide / dreary, blocked
    paths*: tidy, shady / muddy, littered
    signs*: clear, helpful / misleading, faded
    guide: patient, amusing / impatient, tiresome
    café: cosy, cheap / grubby, overpriced
    toilets*: clean, spotless / filthy, broken
    entrance fee: low, fair / steep, outrageous
    air~: fresh, clear / stuffy, smoky
    benches*: comfortable, shady / broken, dirty
    shuttle bus: quick, punctual / slow, late
  `),
  adjectives: {
    positive: ['fascinating', 'wonderful', 'delightful', 'splendid', 'lovely', 'marvellous'],
    negative: ['dismal', 'awful', 'dreadful', 'horrible', 'hideous', 'terrible'],
  },
  mild: {
    positive: ['good', 'interesting', 'beautiful', 'pleasant'],
    negative: ['bad', 'dull', 'ugly', 'unpleasant'],
  },
  facts: {
    positive: {
      seen: [
        'we stayed until they locked the gates',
        'the children talked of nothing else for days',
        'we bought a ticket for the whole year',
        'we went back the next morning',
        'I took three hundred pictures',
        'the children wanted to go back the next morning',
        'we stayed until it was dark',
      ],
      unseen: ['we forgot the time until they closed the gates', 'the children want to spend every holiday there'],
    },
    negative: {
      seen: [
        'we were back in the car after ten minutes',
        'the children begged to go home',
        'we ate our sandwiches in the car park instead',
        'I took one picture, of the exit',
        'we spent the rest of the day in the shopping centre',
        'we begged the driver to take us home',
        'we were at the exit after ten minutes',
      ],
      unseen: ['the children asked for the exit after five minutes', 'we drove home before lunch'],
    },
  },
};
