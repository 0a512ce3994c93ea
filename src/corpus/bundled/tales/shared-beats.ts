import type { Beat } from './plot.ts';

/** The helper speaks first. */
export const askWhy: Beat = [
  '"[What is the matter|What has happened|What are you looking for|What is wrong]?" asked the {helper} [{~softly}|after a while|in a {~small} voice].',
  '"Why do you look so [sad|worried|tired|unhappy]?" asked the {helper}[| {~softly}].',
  '"You look as if it were raining on you alone," [said|remarked] the {helper}.',
  '"Good day, {name}," said the {helper}. "You [are out early|look troubled|have dust on your nose]."',
  '"Who is [sighing|stamping|grumbling] about so loudly?" [asked|called] the {helper}.',
  'The {helper} [blinked|nodded|coughed]. "Sit down and tell me," {they} said.',
  '"[Stop|Wait|Not so fast]," said the {helper}. "Where are you going [with such a face|in such a hurry|all alone|in this weather|on a {~day}]?"',
  '"I have seen happier [{noun} faces|faces in the rain|faces on a {~day}]," said the {helper}.',
];

/** The hero meets the helper. */
export const meeting: Beat = [
  '{Spot} sat a {stranger}.',
  'On the way {he} met a {stranger}.',
  'Then {name} saw a {stranger} {spot}.',
  'A {stranger} was sitting {spot}.',
  '{Spot} {he} [met|found|came upon] a {stranger}.',
  'Just then a {stranger} came [by|along|around the corner].',
  'It so happened that a {stranger} was resting {spot}.',
  'A {stranger} had [heard|seen] everything.',
];

/** The hero says thank you. */
export const thanks: Beat = [
  '"Thank you," said {name} {~softly}.',
  '"How can I thank you?" asked {name}. "[With a song|By coming again|With a bowl of {~bowl}]," said the {helper}.',
  '{Name} thanked the {helper} [with all {his} heart|{~count} times|and bowed deeply].',
  '"I will not forget this," said {name}, and the {helper} [nodded|smiled|waved].',
  'The {helper} wanted no thanks, only [a {~color} {~thing}|a little {~food}|a story].',
  '',
];
