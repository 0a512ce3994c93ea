import { type Domain, parseAspects } from './domain.ts';

export const mealDomain: Domain = {
  items: (
    'soup curry pizza breakfast lunch dinner stew pie salad roast risotto burger buffet picnic brunch supper ' +
    'casserole'
  ).split(' '),
  aspects: parseAspects(`
    bread~: fresh, warm, crusty / stale, hard, mouldy
    sauce: rich, creamy, spicy / thin, salty, lumpy
    meat~: tender, juicy / tough, dry, burnt
    vegetables*: crisp, fresh, crunchy / soggy, limp, mushy
    coffee~: strong, hot, fragrant / weak, cold, bitter
    portions*: generous, large / tiny, mean
    waiter: friendly, attentive, cheerful / rude, grumpy, careless
    table: clean, well laid / sticky, wobbly
    wine~: smooth, fruity / sour, lukewarm
    prices*: fair, low / steep, shameless
    dining room: cosy, bright / draughty, gloomy
  `),
  adjectives: {
    positive: ['delicious', 'excellent', 'wonderful', 'superb', 'lovely', 'outstanding'],
    negative: ['awful', 'tasteless', 'terrible', 'dreadful', 'disgusting', 'inedible'],
  },
  mild: { positive: ['good', 'tasty', 'nice'], negative: ['bad', 'bland', 'nasty'] },
  facts: {
    positive: {
      seen: [
        'I wiped my plate clean with the last of the bread',
        'we ordered a second helping',
        'I asked the cook for the recipe',
        'we have been back three times since',
        'I licked the spoon when nobody was looking',
        'both of us asked for more',
        'I have eaten there every Friday since',
      ],
      unseen: ['I asked for a second plate', 'not a crumb was left on the table'],
    },
    negative: {
      seen: [
        'most of it went back to the kitchen',
        'I gave it to the dog under the table',
        'we stopped for chips on the way home',
        'I was ill all night',
        'I hid the rest of it under my napkin',
        'both of us pushed our plates away',
        'I went to bed hungry',
      ],
      unseen: ['I left my plate almost full', 'we bought a sandwich on the way home'],
    },
  },
};

export const filmDomain: Domain = {
  items: (
    'film comedy thriller drama documentary musical western cartoon play opera sequel ballet show series ' + 'pantomime'
  ).split(' '),
  aspects: parseAspects(`
    acting~: natural, moving / wooden, stiff
    story: gripping, clever / muddled, thin
    music~: beautiful, stirring / shrill, ugly
    ending: surprising, touching / silly, rushed
    dialogue~: witty, sharp / clumsy, stilted
    jokes*: funny, fresh / stale, cheap
    scenery~: breathtaking, splendid / fake, shabby
    hero: lovable, charming / lifeless, irritating
    costumes*: gorgeous, splendid / cheap, ridiculous
    seats*: soft, comfortable / hard, narrow
    cinema: warm, clean / cold, dirty
  `),
  adjectives: {
    positive: ['brilliant', 'wonderful', 'superb', 'delightful', 'excellent', 'magnificent'],
    negative: ['tedious', 'awful', 'dreadful', 'terrible', 'dreary', 'unbearable'],
  },
  mild: { positive: ['good', 'interesting', 'exciting'], negative: ['bad', 'boring', 'dull'] },
  facts: {
    positive: {
      seen: [
        'I watched it again the very next evening',
        'the whole audience rose and clapped',
        'I was still humming the tune a week later',
        'I have told everyone at work about it',
        'nobody in the hall made a sound until the lights came on',
        'the audience clapped until the lights came on',
        'I saw it three evenings in a row',
      ],
      unseen: ['I bought a ticket for the next evening at once', 'people were still clapping when I reached my coat'],
    },
    negative: {
      seen: [
        'I was asleep before the end',
        'half of the audience left early',
        'I looked at my watch every five minutes',
        'I went home in the break',
        'people around me were reading their messages',
        'I fell asleep in the break',
        'half of the seats were empty after an hour',
      ],
      unseen: ['I left long before the end', 'the man beside me was snoring, and I envied him'],
    },
  },
};
