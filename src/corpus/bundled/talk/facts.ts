import { type FactKind, factKind } from './fact-kind.ts';
import {
  ages,
  colours,
  counts,
  days,
  drinks,
  foods,
  hobbies,
  instruments,
  jobs,
  languages,
  mensNames,
  months,
  personNames,
  petNames,
  towns,
  womensNames,
} from './values.ts';

const nameKind = factKind('name', personNames, {
  clauses: 'my name is {v} | your name is {v} | your name',
  tell: `my name is {v}. | I am {v}. | I am called {v}. | people call me {v}. | I'm {v}, by the way. || you can call me {v}. ||
    the name is {v}. | my friends know me as {v}.`,
  ask: `what is my name? | do you remember my name? | who am I? | what am I called? | do you know who I am? ||
    can you tell me my name? || what was my name again? | tell me who I am.`,
  replies: 'Nice to meet you, {v}. | Hello, {v}! | {v} is a nice name.',
});

const townKind = factKind('town', towns, {
  clauses: 'I live in {v} | you live in {v} | where you live',
  tell: `I live in {v}. | my home is in {v}. | I live in a town called {v}. | I have a little house in {v}. | I moved to {v} last year.
    || {v} is where I live. || the town that I live in is called {v}. | I have lived in {v} for years.`,
  ask: `where do I live? | which town do I live in? | do you remember where I live? | what is the name of my town? ||
    can you say where I live? || in which town do I live? | tell me again where I live.`,
  replies: '{v} sounds nice. | I have heard good things about {v}. | I hope that you like it there.',
});

const petKinds = ['cat', 'dog', 'rabbit', 'horse', 'parrot', 'hamster'].map((pet) =>
  factKind(pet, petNames, {
    clauses: `my ${pet} is called {v} | your ${pet} is called {v} | what your ${pet} is called`,
    tell: `I have a ${pet} called {v}. | my ${pet} is called {v}. | I have a ${pet}, and it is called {v}. |
      the name of my ${pet} is {v}. || this is about my ${pet} {v}. || at home there is my ${pet} {v}. | we have a ${pet} named {v}.`,
    ask: `what is my ${pet} called? | what is the name of my ${pet}? | do you remember the name of my ${pet}? ||
      what name does my ${pet} have? || tell me the name of my ${pet}. | what did I call my ${pet}?`,
    replies: `{v} is a good name for a ${pet}. | Say hello to {v} from me. | I like the name {v}.`,
  }),
);

const family = [
  ['sister', womensNames],
  ['brother', mensNames],
  ['best friend', personNames],
  ['teacher', personNames],
  ['neighbour', personNames],
  ['uncle', mensNames],
  ['aunt', womensNames],
] as const;

const familyKinds = family.map(([person, names]) =>
  factKind(person, names, {
    clauses: `my ${person} is called {v} | your ${person} is called {v} | what your ${person} is called`,
    tell: `my ${person} is called {v}. | the name of my ${person} is {v}. | I have a ${person} called {v}. |
      {v} is my ${person}. || today I saw my ${person} {v}. || my ${person} has the name {v}. | I often think of my ${person} {v}.`,
    ask: `what is my ${person} called? | what is the name of my ${person}? | do you know the name of my ${person}? ||
      who is my ${person}? || tell me the name of my ${person}. | what did I say my ${person} is called?`,
    replies: `{v} is a nice name. | Greetings to {v}. | I hope that {v} is well.`,
  }),
);

const otherKinds: readonly FactKind[] = [
  factKind('colour', colours, {
    clauses: 'my favourite colour is {v} | your favourite colour is {v} | your favourite colour',
    tell: `my favourite colour is {v}. | I like {v} best of all colours. | the colour I like most is {v}. | I love the colour {v}. ||
      no colour is as pretty as {v}. || of all colours I prefer {v}. | for me the best colour is {v}.`,
    ask: `what is my favourite colour? | which colour do I like best? | do you remember my favourite colour? ||
      what colour do I love? || which colour is my favourite? | tell me the colour I like most.`,
    replies: '{v} is a lovely colour. | I think {v} is pretty too. | A good choice.',
  }),
  factKind('age', ages, {
    clauses: 'I am {v} years old | you are {v} years old | how old you are',
    tell: `I am {v} years old. | I turned {v} last week. | my age is {v}. | I have just turned {v}. || I became {v} in spring. ||
      I am {v} now. | on my last birthday I turned {v}.`,
    ask: `how old am I? | do you remember how old I am? | what is my age? | do you know my age? || can you say how old I am? ||
      tell me how old I am. | how old did I say I am?`,
    replies: '{v} is a good age. | So you are {v} years old. | I will remember that.',
  }),
  factKind('food', foods, {
    clauses: 'my favourite food is {v} | your favourite food is {v} | your favourite food',
    tell: `my favourite food is {v}. | I like {v} more than any other food. | I could eat {v} every day. | I love to eat {v}. ||
      nothing tastes as good as {v}. || of all food I like {v} best. | for me there is no better food than {v}.`,
    ask: `what is my favourite food? | what do I like to eat? | which food do I like best? | do you remember what I like to eat? ||
      what food do I love? || tell me my favourite food. | what could I eat every day?`,
    replies: 'I have heard that {v} can be very good. | That sounds tasty. | I would try that if I could eat.',
  }),
  factKind('drink', drinks, {
    clauses: 'my favourite drink is {v} | your favourite drink is {v} | your favourite drink',
    tell: `my favourite drink is {v}. | I drink a lot of {v}. | I like to drink {v}. | I always drink {v} in the morning. ||
      nothing is better to drink than {v}. || of all drinks I like {v} best. | when I am thirsty I want {v}.`,
    ask: `what is my favourite drink? | what do I like to drink? | which drink do I like? || what do I love to drink? ||
      tell me what I like to drink. | what did I say about drinks?`,
    replies: 'A cup of {v} does one good. | That sounds good. | I cannot drink, but I believe you.',
  }),
  factKind('job', jobs, {
    clauses: 'I work as a {v} | you work as a {v} | what your job is',
    tell: `I work as a {v}. | I am a {v} by trade. | my job is to be a {v}. | I have a job as a {v}. || I earn my bread as a {v}. ||
      by day I am a {v}. | I have been a {v} for ten years.`,
    ask: `what is my job? | what do I work as? | do you remember my job? | what do I do for a living? || which job do I have? ||
      tell me what my job is. | what was my job again?`,
    replies: 'A {v} has much to do. | That is a good job. | The world needs people like you.',
  }),
  factKind('month', months, {
    clauses: 'my birthday is in {v} | your birthday is in {v} | when your birthday is',
    tell: `my birthday is in {v}. | I was born in {v}. | I have my birthday in {v}. | every {v} I have a birthday. ||
      we eat my birthday cake in {v}. || the month of my birthday is {v}. | I came into the world in {v}.`,
    ask: `in which month is my birthday? | when is my birthday? | in what month was I born? | do you remember when my birthday is?
      || what month is my birthday in? || tell me the month of my birthday. | when do I have my birthday?`,
    replies:
      '{v} is a good month for a birthday. | I will remember that. | Then you know what to look forward to in {v}.',
  }),
  factKind('hobby', hobbies, {
    clauses: 'I like to {v} | you like to {v} | what you like to do',
    tell: `I like to {v}. | in my free time I {v}. | my hobby is to {v}. | I {v} every weekend. || after work I like to {v}. ||
      what I like to do is {v}. | on holidays I like to {v}.`,
    ask: `what do I like to do? | what is my hobby? | do you remember my hobby? | what do I do in my free time? ||
      which hobby do I have? || tell me my hobby. | what was my hobby again?`,
    replies: 'It is good to {v}. | That sounds like fun. | I cannot {v}, but I can read.',
  }),
  factKind('instrument', instruments, {
    clauses: 'I play the {v} | you play the {v} | which instrument you play',
    tell: `I play the {v}. | I am learning to play the {v}. | my instrument is the {v}. | I have played the {v} for two years. ||
      I take lessons on the {v}. || at home I play the {v}. | the instrument that I play is the {v}.`,
    ask: `which instrument do I play? | what instrument do I play? | do you remember my instrument? ||
      what am I learning to play? || tell me which instrument I play. | what was my instrument again?`,
    replies: 'The {v} is a beautiful instrument. | I would like to hear that. | Music is a fine thing.',
  }),
  factKind('language', languages, {
    clauses: 'I am learning {v} | you are learning {v} | which language you are learning',
    tell: `I am learning {v}. | I want to speak {v} one day. | I take lessons in {v}. | every evening I learn some {v}. ||
      I go to a course in {v}. || the language that I am learning is {v}. | I have begun to learn {v}.`,
    ask: `which language am I learning? | what language am I learning? | do you know which language I am learning? ||
      what language do I want to speak? || tell me which language I am learning. | what was the language I am learning?`,
    replies: 'Learning {v} takes time. | Good luck with that. | {v} is a beautiful language.',
  }),
  factKind('day', days, {
    clauses: 'I play football on {v} | you play football on {v} | when you play football',
    tell: `I play football on {v}. | on {v} I always play football. | my football day is {v}. | we meet for football on {v}. ||
      every {v} there is football. || football is on {v} for me. | I never miss football on {v}.`,
    ask: `on which day do I play football? | when do I play football? | do you remember my football day? ||
      what day is football? || tell me on which day I play football. | which day is my football day?`,
    replies: 'Have fun on {v}. | Football keeps you fit. | I will think of you on {v}.',
  }),
  factKind('children', counts, {
    clauses: 'I have {v} children | you have {v} children | how many children you have',
    tell: `I have {v} children. | there are {v} children in my house. | we have {v} children. | I am at home with {v} children. ||
      my {v} children are loud today. || I look after {v} children. | at home {v} children wait for me.`,
    ask: `how many children do I have? | do you remember how many children I have? | how many children have I got? ||
      what number of children do I have? || tell me how many children I have. | how many children did I say I have?`,
    replies: 'With {v} children it is never dull. | Then your house must be full of life. | Greetings to the children.',
  }),
];

/** All kinds of facts; those that stand here more often are told more often. */
export const factKinds: readonly FactKind[] = [
  ...[nameKind, nameKind, nameKind],
  ...[townKind, townKind],
  ...petKinds,
  ...familyKinds,
  ...otherKinds,
  ...otherKinds,
];
