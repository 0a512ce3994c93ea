import type { Forms } from '../corpus-part.ts';

/**
 * What a way of asking stands in: {q} a question, {c} a clause, {x} a clause that asks for something else and is no more than a
 * trap. Lower case; capitals are set afterwards.
 */
export const carriers: Forms<readonly string[]> = {
  seen: [
    '{q}',
    '{q}',
    '{q}',
    'I wonder {c}.',
    'can you tell me {c}?',
    'do you know {c}?',
    'nobody can say {c}.',
    'just say {c}.',
    'I have forgotten {c}.',
    'I should like to know {c}.',
    'my aunt asks {c}.',
    'could you find out {c}?',
    'it is not known {c}.',
    'never mind {x}: {q}',
    'I know {x}, but {q}',
    'we all know {x}. {q}',
    'I can tell you {x}, but not {c}.',
    'ask the man in the blue hat {c}.',
    '{w}, {q}',
    'it is not important {x}; {q}',
    'please find out {c}, as nobody can tell me.',
    'somebody asked me {x}. I asked {c}.',
    'the letter says {x}. it does not say {c}.',
    '{q} I do not ask {x}.',
    'after he had told us {x}, we asked {c}.',
    'do you remember {c}?',
    'I was asked {c}.',
    'forget {x}; {q}',
    'he knows {x}, yet he does not know {c}.',
    'we would be glad to hear {c}.',
  ],
  unseen: [
    '{q}',
    'please tell us {c}.',
    'have you any idea {c}?',
    'nobody told me {c}.',
    'I do not care {x}; {q}',
    'you may know {x}, but do you also know {c}?',
    'it is clear {x}. but {q}',
    'I do not want to know {x}. I want to know {c}.',
    'they found out {x}, and now they ask {c}.',
    'remind me {c}.',
  ],
};
