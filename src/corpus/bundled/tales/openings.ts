import type { Beat } from './plot.ts';

/** How a tale begins: the hero, the home and the name. One with `{day}` sets the day, and the plot then goes on with it. */
export const openings: Beat = [
  'Once upon a time, there was a {noun} {who}. [{His} name was {name}, and {he} lived {home}.|{Name} lived {home}.|{He} was called {name} and lived {home}.|{His} name was {name}.]',
  'Once upon a time, there was a {noun} {who}. [{His} name was {name}, and {he} lived {home}.|The {others} called {him} {name}.|{He} was called {name} and lived {home}.|{His} name was {name}.]',
  'Once upon a time, there was a {noun} {who}. [{His} name was {name}, and {he} lived {home}.|{Name} lived {home}.|{He} was called {name}, and {he} lived {home}.]',
  'Once upon a time, there was a {noun} {who}. [{His} name was {name}, and {he} lived {home}.|{Name} lived {home}.|{He} was called {name}, and {he} lived {home}.]',
  'Once upon a time, there was a {kind} {who}. [{His} name was {name}.|{He} was called {name} and lived {home}.|Everyone called {him} {name}.]',
  'Once upon a time, there was a {noun} named {name} {who}. {He} lived {home}.',
  'Once upon a time there was a {trait} {noun} named {name}, and {he} lived {home}.',
  'Once upon a time a {kind} named {name} lived {home}.',
  'Once upon a time there lived a {trait} {noun} {who}. [{His} name was {name}.|{He} was called {name}.]',
  'Long ago, {home}, there lived a {kind} named {name}.',
  'Long, long ago there was a {noun} {who}. {He} lived {home}, and {his} name was {name}.',
  '{Home} lived a {trait} {noun} named {name}.',
  '{Home} there lived a {noun} {who}. [{His} name was {name}.|The {others} called {him} {name}.]',
  'There [once lived|lived once] a {kind} {who}. {His} name was {name}, and {he} lived {home}.',
  'There [once lived|lived once|was once] a {trait} {noun} [named|called] {name}. {He} lived {home}.',
  '{Name} was a {trait} {noun} {who}. {He} lived {home}.',
  '{Name} the {noun} lived {home}. {He} was [so {trait} that the {others} talked about it|very {trait}|a {kind}, and as {trait} as could be].',
  'One {day} a {kind} named {name} woke up early. {He} lived {home}, and {he} was a {noun} {who}.',
  'It was a {day}, and {name}, a {trait} {noun}, was already [awake|up]. {He} lived {home}.',
  'Have you heard of {name}, the {trait} {noun}? {He} lived {home}.',
  'Of all the {others}, none was as {trait} as {name} the {noun}. {He} lived {home}.',
  'In the days when [bread cost a penny|winters were longer than summers|the moon was closer to the earth|every brook had a name], there was a {noun} {who}. [{His} name was {name}.|{He} was called {name} and lived {home}.]',
  'This is the story of {name}, a {kind} {who}. {He} lived {home}.',
  'Many years ago there was a {noun} who lived {home}. {His} name was {name}, and {he} was [very|rather] {trait}.',
  'Everyone in the {land} knew {name}, the {trait} {noun}. {He} lived {home}.',
  'They say that {home} there once lived a {kind} {who}. {His} name was {name}.',
  '{Name} was a {kind}. {He} lived {home}, and no other {noun} was so {trait}.',
  'Nobody knew how old {name} the {noun} was. {He} lived {home} and was {trait}.',
  'A {trait} {noun} named {name} lived {home}.',
  'A {noun} named {name} lived {home}. {He} was a {noun} {who}.',
];

/** What a `who` of the plot or of the trait did not say, or a second thing about the hero. */
export const seasonBeats: Beat = [
  'It was [early|late] {season}. {weather}',
  '{Season} [had come|came] to the {land}. {weather}',
  'That {season} was a [strange|long|fine] one in the {land}. {weather}',
  '{weather}',
];

/** Now and then a last sentence after the plot's own ending. */
export const closings: Beat = [
  'And {name} [was|remained] as {trait} as ever.',
  'And if {name} is not asleep, {he} is [telling the story|laughing about it] to this day.',
  'The {others} still tell this story [on winter evenings|when it rains|when the lamps are lit].',
  'That was the best [day|evening|week] of {names} whole year.',
  '"[That was a good day|What a day|Tomorrow is another day]," said {name}, and {he} [fell asleep|went to bed|blew out the light].',
  'Since then {he} is called {name} the [Good|Wise|Lucky|Happy] in the {land}.',
  'That {season} nobody in the {land} was as happy as {name}.',
  'And so a {trait} {noun} became a [happy|contented|very lucky] one.',
  '{Name} [often thought|liked to think] of it later, above all in {season}.',
  'And when {name} told the story, {he} always [smiled|began to laugh|looked out of the window] at this point.',
  'A {trait} {noun} can learn something too, [thought|said] {name}.',
  'That evening {name} ate {~food}, drank {~drink} and [was content|said nothing for a long time].',
  'The {noun} kept a {~color} {~thing} to remember it by.',
  'Even the {~bird} in the {~tree} tree seemed to [sing about it|know the story].',
  'Then {name} went home [under the stars|through the {~flower}s|by the light of the moon], and {he} was [tired and happy|content|humming].',
];
