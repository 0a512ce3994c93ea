import type { FramesOf } from './frame.ts';
import { parseFrames } from './frame.ts';

/** Opinions said straight out, hidden in what somebody did, or said with force. */
export const directFrames: Pick<FramesOf, 'plain' | 'implied' | 'intensity'> = {
  plain: parseFrames({
    seen: `
      the {item} was {adj+}, and {A+}.
      {A+}, {A2+}, and {V+}.
      what a {adj+} {item}!
      {A+}. {A2+}. {V+}.
      I found the {item} {adj+}.
      it was the {sup+} {item} of the year.
      {V+}. {A+} and {A2+}.
      {NP+} and {NP2+} made it a {adj+} {item}.
      {V+}, above all because {A+}.
      simply {adj+}: {A+} and {A2+}.
      with {NP+} and {NP2+}, the {item} was {adj+}.
      {A+}; no wonder that {V+}.
    `,
    unseen: `
      {A+} and {A2+}, so {V+}.
      {NP+}, {NP2+}: a {adj+} {item}.
      {V+}: {A+}, and {A2+} too.
    `,
  }),
  implied: parseFrames({
    seen: `
      {F+}.
      {F+}, and {F2+}.
      all I can say about the {item} is that {F+}.
      what did we think of the {item}? well, {F+}.
      about the {item} I will say only this: {F+}.
      let me put it like this: {F+}.
    `,
    unseen: `
      how was the {item}? let me tell you: {F+}.
      one thing says it all: {F+}.
    `,
  }),
  intensity: parseFrames({
    seen: `
      the {item} could not have been {cmp+}.
      the {item} was so {adj+} that {F+}.
      the {item} was anything but {mild-}.
      far from {mild-}: {V+}.
      {mild+} is too weak a word for this {item}.
      the {item} could not have been less {mild-}.
      a {cmp+} {item} is hard to imagine.
      it was [not just|more than] {mild+}, it was {adj+}.
      the {item} was as far from {mild-} as can be.
      there is no {cmp+} word for this {item} than {adj+}.
      {mild-} is the last word I would choose for this {item}.
      rarely have I seen such a {mild+} {item}.
      {A+}: it could hardly have been {cmp+}.
      less {mild-} than this a {item} cannot be.
      the {item} was the very opposite of {mild-}.
      rarely has a {item} been less {mild-}.
    `,
    unseen: `
      I can hardly imagine a {cmp+} {item}.
      as for the {item}, it was anything but {mild-}.
      the {item} was far, far away from {mild-}.
      could a {item} be any {cmp+}? hardly.
      to call this {item} {mild+} is too weak.
    `,
  }),
};
