import type { Forms } from '../corpus-part.ts';

export const answerKinds = ['person', 'place', 'number', 'time', 'thing', 'reason'] as const;
/** What kind of answer a question asks for. */
export type AnswerKind = (typeof answerKinds)[number];

/** A way of asking, as a question and as a clause; some ways are only one of the two. */
export interface Core {
  readonly question: string | undefined;
  readonly clause: string | undefined;
}

type Cores = Forms<readonly Core[]>;

/**
 * Lines `question / clause`, either of which may be missing. A question that ends in a full stop is an order.
 * Slots: {P} somebody, {base} {past} {participle} {O} a deed and its object, {T} {L} when and where or nothing,
 * {person} {place} {time} {thing} nouns that name what is asked for, {many} {cbase} {cpast} things and counting,
 * {at} a place, {G} something that can be bought, {tbase} {tpast} a deed to a thing asked for, {how} {measure} {M} a measure and what has it, {stuff} what is made of something.
 */
function parseCores(table: string): Core[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [question = '', clause = ''] = line.split('/').map((side) => side.trim());
      return { question: question === '' ? undefined : question, clause: clause === '' ? undefined : clause };
    });
}

function cores(seen: string, unseen: string): Cores {
  return { seen: parseCores(seen), unseen: parseCores(unseen) };
}

export const coresOf: Readonly<Record<AnswerKind, Cores>> = {
  person: cores(
    `who {past} {O}{L}{T}? / who {past} {O}{L}{T}
     which {person} {past} {O}{T}? / which {person} {past} {O}{T}
     by whom was {O} {participle}{T}? / by whom {O} was {participle}{T}
     name the {person} who {past} {O}{L}. / the name of the {person} who {past} {O}{L}
     what is the name of the {person} who {past} {O}{T}? / what the name of the {person} is who {past} {O}{T}
     whose idea was it to {base} {O}{T}? / whose idea it was to {base} {O}{T}
     with whom did {P} {base} {O}{L}? / with whom {P} {past} {O}{L}
     who was it that {past} {O}{T}? / who it was that {past} {O}{T}
     from whom did {P} hear that {P2} {past} {O}? / from whom {P} heard that {P2} {past} {O}
     {O} was {participle}{T} by whom? /
     to whom did {P} show {G}{T}? / to whom {P} showed {G}{T}
     somebody {past} {O}{L}. who? /
     for whom did {P} {base} {O}{T}? / for whom {P} {past} {O}{T}
     give me the name of the {person} who {past} {O}{L}. / which of them {past} {O}{L}
     who was the {person} that {past} {O}{T}? / who the {person} was that {past} {O}{T}`,
    `tell me the name of the {person} that {past} {O}{T}. / who of them {past} {O}{T}
     {P} {past} {O} with whom? / together with whom {P} {past} {O}
     what was the {person} called who {past} {O}{T}? / what the {person} was called who {past} {O}{T}
     whom did {P} see when somebody {past} {O}? / whom {P} saw when somebody {past} {O}
     which of the two, {N} or {N2}, {past} {O}{T}? / which of the two, {N} or {N2}, {past} {O}{T}`,
  ),
  place: cores(
    `where did {P} {base} {O}{T}? / where {P} {past} {O}{T}
     in which {place} did {P} {base} {O}{T}? / in which {place} {P} {past} {O}{T}
     where was {O} {participle}{T}? / where {O} was {participle}{T}
     name the {place} where {P} {past} {O}. / the {place} where {P} {past} {O}
     what is the name of the {place} in which {P} {past} {O}? / what the name of the {place} is where {P} {past} {O}
     from where did {P} bring {G}{T}? / from where {P} brought {G}{T}
     what {place} does {P} come from? / what {place} {P} comes from
     {P} {past} {O} where? /
     which {place} was it where {P} {past} {O}? / which {place} it was where {P} {past} {O}
     to which {place} did {P} take {G}{T}? / to which {place} {P} took {G}{T}
     {P} lives where? / where {P} lives
     through which {place} did {P} walk{T}? / through which {place} {P} walked{T}
     where does {P} live? / near which {place} {P} {past} {O}
     give me the name of the {place} where {P} {past} {O}. / at which place {P} {past} {O}
     what was the {place} called in which {P} {past} {O}? / what the {place} was called in which {P} {past} {O}`,
    `tell me the {place} in which {P} {past} {O}. / in what place {P} {past} {O}
     where can one find {P}{T}? / where one can find {P}{T}
     {O} was {participle}{T} in what {place}? / whereabouts {O} was {participle}{T}
     which {place} did {P} choose in order to {base} {O}? / which {place} {P} chose in order to {base} {O}
     in the {place} of what name did {P} {base} {O}? / from what {place} {P} came`,
  ),
  number: cores(
    `how many {many} did {P} {cbase}{T}? / how many {many} {P} {cpast}{T}
     how {how} is {M}? / how {how} {M} is
     how much did {P} pay for {G}{T}? / how much {P} paid for {G}{T}
     what is the number of {many} that {P} {cpast}{T}? / what the number of {many} is that {P} {cpast}{T}
     name the price of {G}. / the price that {P} paid for {G}
     what did {G} cost{T}? / what {G} cost{T}
     what is the {measure} of {M}? / what the {measure} of {M} is
     how many {many} are there{L}? / how many {many} there are{L}
     count the {many} that {P} {cpast}{T}: what do you get? /
     how far did {P} walk{T}? / how far {P} walked{T}
     how often did {P} {base} {O}? / how often {P} {past} {O}
     of the {many}, how many did {P} {cbase}? / how many of the {many} {P} {cpast}
     by how much did the price of {G} rise{T}? / by how much the price of {G} rose{T}
     what sum did {P} pay for {G}{T}? / what sum {P} paid for {G}{T}
     tell me the number of {many} that {P} {cpast}. / the number of {many} that {P} {cpast}
     {P} {cpast} how many {many}{T}? / what the {measure} of {M} may be`,
    `give me the number of {many} that {P} {cpast}{T}. / just how many {many} {P} {cpast}{T}
     what price did {P} pay for {G}? / what price {P} paid for {G}
     how many times did {P} {base} {O}? / how many times {P} {past} {O}
     what number of {many} did {P} {cbase}{T}? / what number of {many} {P} {cpast}{T}
     the {measure} of {M} is what? / for how much {P} sold {G}`,
  ),
  time: cores(
    `when did {P} {base} {O}{L}? / when {P} {past} {O}{L}
     in what {time} did {P} {base} {O}{L}? / in what {time} {P} {past} {O}{L}
     when was {O} {participle}{L}? / when {O} was {participle}{L}
     name the {time} in which {P} {past} {O}. / the {time} in which {P} {past} {O}
     at what time did {P} {base} {O}? / at what time {P} {past} {O}
     what was the date on which {P} {past} {O}? / what the date was on which {P} {past} {O}
     how long did it take {P} to {base} {O}? / how long it took {P} to {base} {O}
     {P} {past} {O} when? /
     since when has {P} lived {at}? / since when {P} has lived {at}
     how long ago did {P} {base} {O}? / how long ago {P} {past} {O}
     which {time} was it when {P} {past} {O}? / which {time} it was when {P} {past} {O}
     until when did {P} stay{L}? / until when {P} stayed{L}
     during which {time} did {P} {base} {O}? / during which {time} {P} {past} {O}
     give me the date when {P} {past} {O}. / the date when {P} {past} {O}
     how soon will {P} {base} {O}? / how soon {P} will {base} {O}`,
    `tell me the {time} when {P} {past} {O}. / on what date {P} {past} {O}
     for how long did {P} look for {G}? / for how long {P} looked for {G}
     {O} was {participle} in what {time}? / what {time} it was when {P} {past} {O}
     by when must {P} {base} {O}? / by when {P} must {base} {O}
     what day was it when {P} {past} {O}? / what day it was when {P} {past} {O}`,
  ),
  thing: cores(
    `what did {P} {base}{L}{T}? / what {P} {past}{L}{T}
     which {thing} did {P} {tbase}{T}? / which {thing} {P} {tpast}{T}
     name the {thing} that {P} {tpast}{L}. / the {thing} that {P} {tpast}{L}
     what is the {thing} called that {P} {tpast}{T}? / what the {thing} is called that {P} {tpast}{T}
     what kind of {thing} did {P} {tbase}? / what kind of {thing} {P} {tpast}
     what was it that {P} {past}{T}? / what it was that {P} {past}{T}
     what is {stuff} made of? / what {stuff} is made of
     {P} {tpast} what{T}? /
     with what did {P} {base} {O}? / with what {P} {past} {O}
     what did {P} give to {P2}{T}? / what {P} gave to {P2}{T}
     which of the {many} did {P} {tbase}? / which of the {many} {P} {tpast}
     what lies {at}? / what lies {at}
     what sort of {thing} did {P} {tbase}{T}? / what sort of {thing} {P} {tpast}{T}
     give me the name of the {thing} that {P} {tpast}. / the name of the {thing} that {P} {tpast}
     out of what is {stuff} made? / out of what {stuff} is made`,
    `tell me the {thing} that {P} {tpast}{L}. / what {thing} {P} {tpast}{L}
     {P} {tpast} which {thing}? / which sort of {thing} {P} {tpast}
     what was the {thing} that {P} {tpast}{T}? / what the {thing} was that {P} {tpast}{T}
     what does {P} need in order to {base} {O}? / what {P} needs in order to {base} {O}
     on what did {P} sit{L}? / on what {P} sat{L}`,
  ),
  reason: cores(
    `why did {P} {base} {O}{L}{T}? / why {P} {past} {O}{L}{T}
     for what reason did {P} {base} {O}{T}? / for what reason {P} {past} {O}{T}
     how come {P} {past} {O}{T}? / how it came about that {P} {past} {O}
     what made {P} {base} {O}{T}? / what made {P} {base} {O}{T}
     what was the reason why {P} {past} {O}? / what the reason was why {P} {past} {O}
     give me a reason why {P} {past} {O}{T}. / the reason why {P} {past} {O}{T}
     name the reason for which {P} {past} {O}. / the reason for which {P} {past} {O}
     what led {P} to {base} {O}{T}? / what led {P} to {base} {O}{T}
     {P} {past} {O}{T}. why? /
     why was {O} {participle}{T}? / why {O} was {participle}{T}
     what did {P} {base} {O} for? / what {P} {past} {O} for
     how is it that {P} {past} {O}{T}? / how it is that {P} {past} {O}{T}
     on what grounds did {P} {base} {O}? / on what grounds {P} {past} {O}
     why should {P} {base} {O}{L}? / why {P} should {base} {O}{L}
     what moved {P} to {base} {O}{T}? / what moved {P} to {base} {O}{T}`,
    `tell me the reason why {P} {past} {O}. / because of what {P} {past} {O}
     why is it that {P} {past} {O}{T}? / why it is that {P} {past} {O}{T}
     {P} {past} {O} for what reason? / with what reason {P} {past} {O}
     what caused {P} to {base} {O}? / what caused {P} to {base} {O}
     what was it that made {P} {base} {O}{T}? / what it was that made {P} {base} {O}{T}`,
  ),
};
