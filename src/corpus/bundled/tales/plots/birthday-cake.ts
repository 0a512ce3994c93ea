import { type Plot, table } from '../plot.ts';

/** A cake is to be a surprise; one thing after another is missing, and each costs a favor. */
export const birthdayCake: Plot = {
  name: 'birthday cake',
  who: ['who wanted to bake a cake', 'who had never baked before', 'who could not keep a surprise to {himself}'],
  draws: [
    {
      rows: table(
        'person / wish2',
        'oldest neighbor / to have somebody to cut it for',
        'little orphan from next door / to see {~count} candles and nobody in a hurry',
        'night watchman / to eat cake by daylight for once',
        'washerwoman / not to wash the dishes afterward',
        'lame soldier / to dance again, at least with one leg',
        'old schoolteacher / to see all the pupils together',
      ),
    },
    {
      count: 3,
      rows: table(
        'ingredient / source / favor',
        'flour / miller / turned the heavy stone for an hour',
        'eggs / hen with a bad temper / told it how beautiful its feathers were',
        'milk / cow on the hill / scratched it behind the ears',
        'honey / bees in the hollow trunk / sang to them until they made room',
        'butter / dairymaid / churned until {his} arms fell asleep',
        'sugar / grocer / swept the shop from the front to the back',
        'cherries / boy in the treetop / caught his hat when the wind took it',
        'nuts / dormouse / promised to whisper',
        'salt / fisherman / untangled a net',
        'cinnamon / traveling spice woman / carried her basket up the hill',
      ),
    },
    {
      rows: table(
        'mishap / rescue',
        'the cake fell in the middle / they filled the hole with {~berry} jam',
        'the cake slid off the plate / they ate it with spoons, from both ends',
        'half of it got burned / they gave the black half a coat of cream',
        'the cake was as flat as a pancake / they rolled it up and called it new',
        'a {~bird} had eaten the top / they put the {~flower}s in its place',
      ),
    },
  ],
  paragraphs: [
    [
      [
        'Soon it would be the birthday of the {person}, and {name} wanted to bake a cake.',
        '{OneDay} {name} heard that the {person} had never had a birthday cake.',
        'On {~day} the {person} had a birthday. "There must be a cake," said {name}.',
      ],
      [
        '{He} looked into the cupboard. There was [a spoon|a mouse|a cobweb] in it, and nothing else.',
        'But there was no {ingredient1} in the {house}, and there were other things missing too.',
        'In the cupboard stood an empty jar. So {name} took a basket and went out.',
      ],
    ],
    [
      [
        'The {source1} had {ingredient1}. "What do I get for it?" asked the {source1}. So {name} {favor1}.',
        'For the {ingredient1} {he} went to the {source1}, and in return {he} {favor1}.',
        '{He} asked the {source1} for some {ingredient1}, and because nothing is free, {he} {favor1}.',
      ],
      [
        'Then {he} needed {ingredient2}. {Name} went to the {source2} and {favor2}.',
        'The {ingredient2} came from the {source2}. {He} got it after {he} had asked politely, and after that {he} {favor2}.',
        '"And {ingredient2}?" {he} asked the {source2}. For that {he} {favor2}.',
      ],
      [
        '',
        'Last came the {ingredient3}. {Name} {favor3}, and the {source3} was content.',
        'For the {ingredient3} {he} had to go a long way to the {source3}, where {he} {favor3}.',
        '"Nothing tastes right without {ingredient3}," said the {source3}. {Name} {favor3} and went home with a full basket.',
      ],
    ],
    [
      [
        '{He} stirred and baked, and the smell went through the whole {land}. But then {mishap}.',
        'All night {he} stood at the stove. In the morning {mishap}.',
        'It might have been the most beautiful cake in the world. But {mishap}.',
      ],
      [
        '{Name} sat down beside the oven and could have cried. Then all those who had given something stood at the door.',
        '"It is spoiled," said {name}. "Nonsense," said the {source1}, who had come to help.',
        'There was no time to bake another one, for they were already coming up the road.',
        '',
      ],
      ['So {rescue}, and it tasted better than any other.', 'In the end {rescue}.'],
      [
        '"What do you wish for?" asked {name}. The {person} wished {wish2}, and got it.',
        'The {person} had only one wish: {wish2}. That was easy, for everyone was there.',
        'The {person} did not say a word at first. "I have always wished {wish2}," came the answer then.',
      ],
      [
        '',
        'Not one crumb was left. Even the {source2} had licked the plate.',
        'The next birthday is on a {~day}, and {name} has already begun to [practice|put nuts aside|collect eggs].',
        '"Who baked it?" they asked. "Nearly everybody," said {name}.',
      ],
    ],
  ],
};
