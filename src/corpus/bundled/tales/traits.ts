import type { Row } from './plot.ts';

/** What a hero is like: the adjective, a clause for the opening, what the hero therefore does, and a word at the end. */
export const traits: readonly Row[] = [
  {
    trait: 'curious',
    who: 'who wanted to know [everything|what was behind every door|the name of every star]',
    habit:
      '[{He} looked into every [jar|hole|box] and under every [stone|leaf|bench].|If there was a hole, {he} put {his} nose into it.|{He} asked [ten|twelve|twenty] questions before breakfast.|No [box|basket|cupboard] was safe from {him}.]',
  },
  {
    trait: 'patient',
    who: 'who was never in a hurry',
    habit:
      '[{He} could watch a [snail|bud|cloud] for a whole [morning|afternoon].|When others ran, {he} walked, and when others shouted, {he} waited.|{He} could wait for a [bud to open|kettle to sing] without a sigh.]',
  },
  {
    trait: 'stubborn',
    who: 'who never gave up',
    habit:
      '[When {he} had made up {his} mind, no [wind|rain|storm] could change it.|If {he} said left, nobody could make {him} go right.|{He} never did a thing because {he} was told to.|{He} had never once said, "I give up."]',
  },
  {
    trait: 'cheerful',
    who: 'who sang from morning till night',
    habit:
      '[{He} hummed when {he} got up and hummed when {he} went to bed.|Even in the rain {he} had a [song|kind word|smile] for everyone.|{He} laughed at least [five|seven|nine] times before noon.|Most mornings {he} woke up [laughing|with a new song].]',
  },
  {
    trait: 'forgetful',
    who: 'who forgot almost everything',
    habit:
      '[On [Monday|Tuesday|Friday] {he} forgot what day it was.|{He} tied a knot in {his} scarf to remember things, and then {he} forgot what the knot was for.|Twice {he} had left {his} [hat|supper|umbrella] in a tree.|{He} often stood still and wondered where {he} had been going.]',
  },
  {
    trait: 'careful',
    who: 'who did everything slowly and well',
    habit:
      '[{He} looked to the left and to the right, and then once more to the left.|{He} tested each [step|plank|branch] before {he} trusted it.|{He} never [jumped over a brook|ate a berry] without looking at it twice.]',
  },
  {
    trait: 'lazy',
    who: 'who liked to sleep until noon',
    habit:
      '[{He} could sleep [on a fence|in a basket|under any tree].|"Tomorrow is a good day for work," {he} used to say.|{He} yawned so often that the [birds|flies|bees] yawned with {him}.|{He} lay in the sun and let the clouds do the moving.]',
  },
  {
    trait: 'impatient',
    who: 'who could not wait for anything',
    habit:
      '[{He} pulled at the [flowers|carrots|grass] to make them grow faster.|{He} drank {his} soup too hot and burned {his} tongue every day.|{He} opened the door before anyone had knocked.|For {him} even the [rain|sunrise] came too slowly.]',
  },
  {
    trait: 'polite',
    who: 'who said good morning to every stone',
    habit:
      '[{He} bowed to the [ducks|geese|hens] and wished the [trees|clouds] a good night.|{He} said please to the door before {he} opened it.|{He} had never once forgotten to say thank you.|{He} even knocked at {his} own door.]',
  },
  {
    trait: 'dreamy',
    who: 'who always had {his} head in the clouds',
    habit:
      '[{He} saw [ships|horses|castles] in the clouds and walked into [trees|fences|ponds].|{He} could look at a puddle and see a whole [ocean|city] in it.|While others worked, {he} listened to the [grass|wind|rain].|Half of {his} thoughts were always somewhere else.]',
  },
  {
    trait: 'proud',
    who: 'who thought very highly of {himself}',
    habit:
      '[{He} held {his} nose so high that it rained in.|{He} looked at {his} own face in every puddle.|"I do not need anybody," {he} liked to say.|{He} never asked the way, even when {he} was lost.]',
  },
  {
    trait: 'gentle',
    who: 'who would not hurt a fly',
    habit:
      '[{He} carried the [snails|beetles|worms] off the path, one by one.|{He} spoke so softly that [butterflies|sparrows] sat down beside {him}.|{He} stepped around the ants, though it took {him} longer.|Even the shyest [bird|kitten] was not afraid of {him}.]',
  },
  {
    trait: 'restless',
    who: 'who could not sit still',
    habit:
      '[{He} was always on {his} way to somewhere else.|Before one thing was done, {he} had begun [two|three] others.|{He} tapped with {his} feet even in {his} sleep.|No chair could keep {him} for longer than a minute.]',
  },
  {
    trait: 'clever',
    who: 'who knew the answer to everything',
    habit:
      '[{He} could count to a thousand, forward and backward.|When something was broken, {he} found out why.|Others came to {him} with their [knots|riddles|worries].|{He} had read the only book in the {land} [four|six|eight] times.]',
  },
  {
    trait: 'quiet',
    who: 'who hardly ever said a word',
    habit:
      '[{He} listened more than {he} spoke, and so {he} heard a good deal.|{He} walked so softly that [mice|birds|shadows] did not notice {him}.|In a whole day {he} said no more than [three|five|seven] words.|Many did not even know what {his} voice was like.]',
  },
  {
    trait: 'generous',
    who: 'who gave everything away',
    habit:
      '[If {he} had one [pear|plum|apple], {he} gave away half of it.|There was always a place at {his} table.|{He} had already given away [two scarves|three blankets|four hats] that year.|What belonged to {him} belonged to everybody.]',
  },
  {
    trait: 'grumpy',
    who: 'who never smiled',
    habit:
      '[{He} grumbled at the [sun|rain|birds] and shut the door with a bang.|In the morning {he} was cross, and in the evening {he} was crosser.|{He} found the [summer too hot|winter too cold] and the days too long.|On {his} door hung a sign that said: Go away.]',
  },
  {
    trait: 'hopeful',
    who: 'who always believed that tomorrow would be better',
    habit:
      '[{He} never left the house without a bag, in case {he} found something wonderful.|When it rained, {he} was already looking for the rainbow.|Every evening {he} said, "Tomorrow it may happen."|{He} kept an empty [jar|shelf|basket] for good luck to come and sit in.]',
  },
  {
    trait: 'tidy',
    who: 'who put everything in its place',
    habit:
      '[{He} swept the [floor|step|path] three times a day.|Every [spoon|leaf|button] had its own place with {him}.|{He} sorted {his} [nuts|buttons|stones] by size and then by color.|Even the [stones|flowers] by {his} door stood in a straight line.]',
  },
  {
    trait: 'merry',
    who: 'who loved to dance',
    habit:
      '[{He} danced on {his} way to the well and on {his} way back.|There was no [feast|wedding|party] without {him}.|{He} knew [thirty|forty|fifty] jokes and laughed at each of them.|{He} could make even the [oldest goose|crossest aunt] smile.]',
  },
  {
    trait: 'busy',
    who: 'who never had any time',
    habit:
      '[{He} got up before the [sun|birds|rooster] and worked until the stars came out.|There was always one more thing to do.|{He} ate {his} lunch standing up.|{He} kept a list, and the list was longer than {his} arm.]',
  },
  {
    trait: 'shy',
    who: 'who was too shy to say hello',
    habit:
      '[When somebody came, {he} hid behind the nearest [tree|door|bush].|{He} blushed when anyone said {his} name.|{He} practiced saying hello to a [stone|post|bucket].|{He} liked [rainy|foggy|dark] days, because nobody else was out.]',
  },
  {
    trait: 'brave',
    who: 'who was afraid of nothing',
    habit:
      '[{He} was not afraid of [thunder|the dark|owls] or of anything else.|{He} climbed where others only looked up.|When there was a noise at night, it was {he} who went to see.|{He} had once chased away [a bull|two robbers|three wild dogs].]',
  },
  {
    trait: 'kind',
    who: 'who was kind to everyone',
    habit:
      '[{He} put out a bowl of [milk|water|crumbs] for whoever might pass by.|{He} helped before anybody asked.|Nobody ever left {his} door hungry.|If somebody cried, {he} sat down beside them.]',
  },
];
