/**
 * Clauses that may stand where a frame has a verdict {V+}: opinions under a negation or two, by comparison, with force. Their slots
 * are those of a frame.
 */
export const verdictClauses: readonly string[] = [
  'the {item} was by no means {mild-}',
  'the {item} was anything but {mild-}',
  'the {item} could not have been {cmp+}',
  'nobody could call the {item} {mild-}',
  'nobody could say that the {item} was not {mild+}',
  'there was nothing {mild-} about the {item}',
  'I did not find it {mild-} in the least',
  'I cannot say that I did not find it {mild+}',
  'it was far from {mild-}',
  'I have never had a {cmp+} {item}',
  'every other {item} is {cmp-}',
  'I found it {adj+}',
];
