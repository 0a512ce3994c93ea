import type { FramesOf } from './frame.ts';
import { parseFrames } from './frame.ts';

/** Opinions that weigh one thing against another. */
export const twoSidedFrames: Pick<
  FramesOf,
  'contrast' | 'concession' | 'expectation' | 'comparison' | 'opinion of others'
> = {
  contrast: parseFrames({
    seen: `
      {A-}, but {V+}.
      {A-} and {A2-}, but {V+}.
      {A-}. {V+} all the same.
      {A-}, yet the {item} was {adj+}.
      {A-}, {A2-}, and still {V+}.
      yes, {A-}. but {V+}.
      {A-}; even so, {V+}.
      {A-}, {A2-}; none of that mattered, for {V+}.
      ~ the {item} began with {NI-}, but in the end {V+}.
      at first {A-}; later the {item} became {adj+}.
      on the one hand {A-}; on the other, and that counts more, {V+}.
      {A-}. {A2-}. but who cares? the {item} was {adj+}.
      {NP-} is one thing, but the {item} itself was {adj+}.
      I was ready to {like-}, but {A+} and {A2+}.
      {A-}; {V+} nevertheless.
      {A-}, {A2-}, but what does that matter when the {item} is {adj+}?
      forget {NP-}: {V+}.
      {A-} and {A2-}, yet in the end {V+}.
    `,
    unseen: `
      {A-}. nevertheless, {V+}.
      {A-}, and {A2-}. none of that counts: {V+}.
      ~ it all began with {NI-}; but later {V+}.
      {A-}, {A2-}, {A3-}, but even so the {item} was {adj+}.
      {NP-}? who cares! {V+}.
    `,
  }),
  concession: parseFrames({
    seen: `
      although {A-}, {V+}.
      even though {A-}, {V+}.
      {V+}, although {A-}.
      {V+}, even though {A-} and {A2-}.
      despite {NP-}, {V+}.
      in spite of {NP-} and {NP2-}, the {item} was {adj+}.
      true, {A-}, but that did not change a thing: {V+}.
      granted, {A-}; all in all, though, the {item} was {adj+}.
      I will admit that {A-}, and yet {V+}.
      {V+}, whatever one may say about {NP-}.
      for all its {adj-} moments, the {item} was {adj+}.
      the {item} was {adj+} in spite of {NP-}.
      it is true that {A-}; all in all {V+}.
      though {A-} and {A2-}, the {item} was {adj+}.
      {V+} despite {NP-} and {NP2-}.
    `,
    unseen: `
      I admit that {A-} and {A2-}. all the same, {V+}.
      granted that {A-}, the {item} was {adj+} all in all.
      {NP-}, {NP2-}: in spite of all that, {V+}.
      the {item} was {adj+}, although {A-} and {A2-}.
      even though some will say that {A-}, {V+}.
    `,
  }),
  expectation: parseFrames({
    seen: `
      I had expected a {adj-} {item} and got a {adj+} one.
      I had {hoped-} that {A-}; in fact {A+}.
      the {item} was much {cmp+} than I had expected.
      they had promised us {NI-}, and what we got was {NI+}.
      I thought that I would {like-}, but no: {V+}.
      after all that I had heard, I was sure to {like-}. instead, {A+} and {A2+}.
      ~ I went in {mood-} and came out {mood+}.
      who would have thought it? {A+}, and {V+}.
      I had {hoped-} that it was {adj-}, and it was {adj+}.
      the {item} sounded {mild-}, but it was {adj+}.
      in the pictures it looked {mild-}; in truth it was {adj+}.
      I had {hoped+} that {A+}, and so it was.
      I expected to {like-} and was wrong.
      it looked {mild-} at first. it was not.
      what I expected was {NI-}; what I got was {NI+}.
      ~ I arrived {mood-} and left {mood+}.
      I had been so sure that I would {like-}. I was wrong.
      the {item} sounded so {mild-}, and then {V+}.
    `,
    unseen: `
      I was sure that {A-}. in truth {A+}.
      ~ I came {mood-} and went home {mood+}.
      it sounded like a {adj-} {item}; it was anything but that.
      they had promised a {adj-} {item}; it turned out {adj+}.
      at first the {item} looked {mild-}, but {V+}.
      I had expected to {like-}. instead, {V+}.
    `,
  }),
  comparison: parseFrames({
    seen: `
      my last {item} was {adj-}; this one was quite the opposite.
      I have never had a {cmp+} {item}.
      every other {item} that I know is {cmp-} than this one.
      this {item} was {cmp+} than the last one.
      the last {item} was {cmp-} than this one.
      compared with this {item}, the last one was {adj-}.
      no {item} has ever been {cmp+}.
      the other {item} was {adj-}; ours was anything but.
      the last {item} was {cmp-}: there {A-}, here {A+}.
      even the {sup+} {item} of last year was {cmp-} than this.
      I know many a {adj-} {item}, and this is not one of them.
      the last {item} was {adj-}. with this one it was the other way round.
      I know of no {cmp+} {item}.
      my old {item} was {cmp-} by far.
      elsewhere {A-}. here {A+}.
    `,
    unseen: `
      never before have I had a {cmp+} {item}.
      all the others are {cmp-} than this {item}.
      last year's {item} was {adj-}; this one is its very opposite.
      of the last {item} I only know that {A-}; of this one, that {A+}.
      ask {who}: every other {item} is {cmp-}.
      next to this {item}, every other one seems {adj-}.
    `,
  }),
  'opinion of others': parseFrames({
    seen: `
      {who} called the {item} {adj-}. {who2} was of the same mind. I was not.
      {who} said that {A-}; I saw nothing of the kind: {A+}.
      {who} found the {item} {adj-}, but I did not.
      everyone calls the {item} {adj-}. everyone is wrong.
      do not believe those who call the {item} {adj-}.
      {who} {liked-}, and I cannot think why: {A+} and {A2+}.
      I had read that the {item} was {adj-}. nonsense!
      {who} called the {item} {adj+}, and {who2} agrees with that. so do I.
      {who} found it {adj+}, and so did I.
      {who} {liked-}, {who2} {liked-}, but {V+}.
      only {who} could call this {item} {adj-}.
      {who} told me that I would {like-}. {who2} knew better: {V+}.
      people say that {A-}. people say many things; {V+}.
      {who} may have found it {adj-}; as for me, {V+}.
      I agree with {who}, who called the {item} {adj+}.
      I do not agree with {who}, who called the {item} {adj-}.
      {who} called it a {adj-} {item}. I call that a mistake.
      whoever says that the {item} is {adj-} has not seen it.
      {who} {liked-}; with me it was the other way round.
      those who say that {A-} are wrong: {A+}.
    `,
    unseen: `
      I read somewhere that the {item} was {adj-}, and that is not true.
      {who} {liked-}. I do not agree at all.
      it was {adj-}, said {who}; {who2} and I saw nothing of the kind.
      {who} called it {adj-}, and {who} was wrong.
      some people find the {item} {adj-}. I am not one of them.
      {who} said that I would {like-}, but as for me, {V+}.
    `,
  }),
};
