import { parseRows } from '../lexicon/parse-rows.ts';

// base | past
const IRREGULAR_PASTS = new Map(
  parseRows(`
be | was
have | had
do | did
go | went
eat | ate
drink | drank
buy | bought
sell | sold
find | found
lose | lost
forget | forgot
break | broke
hide | hid
choose | chose
wear | wore
put | put
take | took
give | gave
make | made
read | read
write | wrote
sing | sang
speak | spoke
tell | told
say | said
see | saw
hear | heard
know | knew
meet | met
feed | fed
draw | drew
drive | drove
ride | rode
sleep | slept
run | ran
swim | swam
leave | left
come | came
get | got
fall | fell
send | sent
throw | threw
catch | caught
build | built
win | won
cut | cut
pay | paid
think | thought
teach | taught
understand | understood
bring | brought
sit | sat
begin | began
feel | felt
keep | kept
wake | woke
lend | lent
cost | cost
`).map(({ cells }) => [cells[0] as string, cells[1] as string]),
);

// One-syllable verbs double a final consonant after one vowel; these longer ones do too.
const DOUBLING = /^(forget|begin|prefer|[^aeiou]*[aeiou][bdgmnprt])$/;

/** The -ing form of a verb phrase: looking for, running, making. */
export function gerund(phrase: string): string {
  return inflectHead(phrase, (verb) => {
    if (DOUBLING.test(verb) && !/^(wear|hear)$/.test(verb)) return `${verb}${verb.slice(-1)}ing`;
    if (/[^eoy]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
    return `${verb}ing`;
  });
}

/** The simple past of a verb phrase: looked for, ran, tidied. For be, that of he. */
export function simplePast(phrase: string): string {
  return inflectHead(phrase, (verb) => {
    const irregular = IRREGULAR_PASTS.get(verb);
    if (irregular !== undefined) return irregular;
    if (verb.endsWith('e')) return `${verb}d`;
    if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ied');
    return DOUBLING.test(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
  });
}

/** The simple present after he, she or it: looks for, tidies, watches. */
export function thirdPerson(phrase: string): string {
  return inflectHead(phrase, (verb) => {
    if (verb === 'be') return 'is';
    if (verb === 'have') return 'has';
    if (/(s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
    return /[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ies') : `${verb}s`;
  });
}

function inflectHead(phrase: string, inflect: (verb: string) => string): string {
  const [head = '', ...rest] = phrase.split(' ');
  return [inflect(head), ...rest].join(' ');
}
