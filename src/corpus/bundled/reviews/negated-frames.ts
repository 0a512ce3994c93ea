import type { FramesOf } from './frame.ts';
import { parseFrames } from './frame.ts';

/** Opinions under one negation or two, and opinions that mean their opposite. */
export const negatedFrames: Pick<FramesOf, 'negation' | 'double negation' | 'irony'> = {
  negation: parseFrames({
    seen: `
      the {item} was not {mild-} at all.
      the {item} was by no means {mild-}.
      there was nothing {mild-} about the {item}.
      nobody could call the {item} {mild-}.
      I did not find the {item} {mild-} in the least.
      I would not call the {item} {mild-}; {V+}.
      it was not a {mild-} {item} at all.
      not once did I find the {item} {mild-}.
      {NP-} did not make it a {mild-} {item}.
      I never thought of the {item} as {mild-}, for {A+}.
      the {item} was never {mild-}, and {A+}.
      no, the {item} was not {mild-}. {V+}.
      you will not hear me call the {item} {mild-}.
      + I do not regret it in the least.
      + I did not find any fault with the {item}.
      + {NP-} did not spoil it for me.
      + I would not want to miss {NP+}.
      - I did not enjoy it in the least.
      - I did not find anything to like about the {item}.
      - {NP-} did not save it for me.
      - I would not want to go through it again.
      at no time was the {item} {mild-}.
      not even {NP-} could make it a {mild-} {item}.
      I do not know anyone who calls this {item} {mild-}.
      neither {NP-} nor {NP2-} could make it a {mild-} {item}.
      + nobody in my family regretted the {item}.
      - nobody in my family enjoyed the {item}.
    `,
    unseen: `
      it is not a {mild-} {item}, not in the least.
      nothing, nothing at all about the {item} was {mild-}.
      I never once called the {item} {mild-}.
      no one who was there would call the {item} {mild-}.
      the {item} did not seem {mild-} to me at all.
      + I cannot find any fault with {NP+}.
      - I cannot find anything to like in {NP+}.
    `,
  }),
  'double negation': parseFrames({
    seen: `
      nobody could say that the {item} was not {mild+}.
      it is not true that the {item} was not {mild+}.
      I cannot say that I did not find it {mild+}.
      ~ there was no moment when the {item} was not {mild+}.
      not one of us did not find it {mild+}.
      I will not deny that the {item} was {mild+}.
      you cannot tell me that the {item} was not {mild+}.
      it would be untrue to say that the {item} was not {mild+}.
      there is nobody who does not call this {item} {mild+}.
      ~ never was there a moment when the {item} was not {mild+}.
      it is not as if {A-}: {A+}.
      + I cannot say that I did not enjoy it.
      - I cannot say that I did not regret it.
      + there was not a thing that I did not like.
      - there was not a thing that I did not dislike.
      nobody will deny that the {item} was {mild+}.
      I do not know anyone who did not find it {mild+}.
      it is wrong to say that the {item} was not {mild+}.
    `,
    unseen: `
      nobody, really nobody, could call the {item} not {mild+}.
      I cannot deny that the {item} was {mild+}.
      none of us could say that the {item} was not {mild+}.
      you will not find anyone who did not find it {mild+}.
      + nobody can tell me that I did not enjoy the {item}.
      - nobody can tell me that I did not regret the {item}.
    `,
  }),
  irony: parseFrames({
    seen: `
      - oh, wonderful: {A+}, {A2+}, and {A3+}.
      - just what I needed: {NI+} and {NI2+}.
      - how lovely that {A+} and {A2+}.
      - thank you very much for {NP+}.
      - if you like {NI+} and {NI2+}, this {item} will delight you.
      - what a treat: {A+}, and {F+}.
      - bravo! {F+}.
      - a {adj-} {item}, if you enjoy being annoyed.
      - I enjoyed it so much that {F+}.
      - the {sup-} thing about this {item} is its name.
      - five stars for {NP+}, which nobody will forget.
      - congratulations: {A+}, {A2+}, and {F+}.
      + I have just one complaint: {F+}.
      + terrible news: {F+}.
      + shame on them: {F+}.
      + the only trouble is that I cannot stop thinking about it.
      + what a disaster for all my plans: {F+}.
      + be warned: {A+}, {A2+}, and you will not want any other.
      + my only regret is that I did not find this {item} sooner.
      + I hated only one thing: that I did not find it sooner.
      + how dare they: {A+}, {A2+}, and {F+}.
      I have one complaint: {F+}.
      how lovely: {A+}, and {F+}.
      be warned: {F+}.
      - oh, how lovely: {NI+}, {NI2+}, and all that on my birthday.
      - many thanks for {NI+}; {F+}.
      - I loved {NP+} so much that {F+}.
      + a terrible thing has happened: {F+}.
      + the only complaint I have is that there is not more of it.
      + shame on {NP+}: {F+}.
    `,
    unseen: `
      - oh, bravo: {NI+}, and {F+}.
      - how wonderful for me that {A+} and {A2+}.
      - just what everybody needs after work: {NI+}.
      - thank you for {NI+}, what a treat.
      + there is only one trouble: {F+}.
      + terrible news, I have to say: {F+}.
      + what I hated was only the thought that I had never tried it before.
      + they should be ashamed: {F+}.
    `,
  }),
};
