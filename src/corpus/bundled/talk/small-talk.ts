import type { ByPart } from '../corpus-part.ts';
import { byPart } from './fact-kind.ts';

/** What somebody says, and what may be answered. */
export interface Exchange {
  readonly says: ByPart<readonly string[]>;
  readonly replies: readonly string[];
}

const exchange = (says: string, replies: string): Exchange => ({ says: byPart(says), replies: replies.split(' | ') });

export const greetings = exchange(
  'hello! | hi! | good morning! | good evening. | hey. | hi there. | hello, I would like to chat. || good afternoon! || hello there! | good day!',
  'Hello! How can I help you? | Hi! What is on your mind? | Hello! It is good to hear from you.',
);

export const farewells = exchange(
  'bye! | goodbye. | see you! | I have to go now. | good night. | that was all, bye. || bye for now! || farewell. | I must leave now, bye.',
  'Goodbye! | Bye! Take care. | See you! | Goodbye, it was nice to talk.',
);

export const thanks = exchange(
  'thank you. | thanks! | thanks a lot. | thank you very much. | that was kind, thanks. || many thanks. || I thank you. | thanks for that.',
  'You are welcome! | It was a pleasure. | Any time. | I am glad to help.',
);

export const thanksAndFarewells = exchange(
  'thanks, bye! | thank you and goodbye. | thank you, I have to go now. || many thanks and bye! || thanks, farewell. | thank you, good night.',
  'You are welcome. Goodbye! | It was a pleasure. Bye! | Any time. Take care!',
);

/** Things one says to pass the time. */
export const smallTalk: readonly Exchange[] = [
  exchange(
    'how are you? | how are you today? | how do you feel? | are you well? || is all well with you? || how is it going? | how have you been?',
    'I am well, thank you. And you? | I feel fine, thank you.',
  ),
  exchange(
    'are you a person? | are you human? | what are you? | who are you? || are you a machine? || am I talking to a person? | what kind of being are you?',
    'I am a small program that likes to talk. | I am no person, only a small program.',
  ),
  exchange(
    'do you like music? | do you listen to music? | do you like songs? || what do you think of music? || are you fond of music? | is music something you like?',
    'I have no ears, but I like to read about music. | I cannot hear it, but I know that it makes people happy.',
  ),
  exchange(
    'what do you do all day? | what do you do when nobody asks? || how do you spend your day? || what is your day like?',
    'I wait for questions and answer them. | I wait until somebody writes to me.',
  ),
  exchange(
    'do you sleep? | do you ever sleep? | are you tired? || when do you sleep? || do you need sleep? | must you rest?',
    'No, I never sleep. | I need no sleep.',
  ),
  exchange(
    'I am a bit tired. | I am tired today. | I did not sleep well. || what a long day. || I could fall asleep at once. | today I am very sleepy.',
    'Then you should rest a little. | I hope that you can sleep soon.',
  ),
  exchange(
    'it is raining here. | it is cold here. | it is snowing here. | the weather is bad today. || what bad weather we have! || there is a storm outside. | it is wet and cold here.',
    'Then stay inside and keep warm. | I hope that it gets better soon.',
  ),
  exchange(
    'the sun is shining. | what a lovely day! | the weather is fine today. || it is a beautiful day. || today the sky is blue. | it is warm and sunny here.',
    'Then enjoy the day. | That is good to hear.',
  ),
  exchange(
    'tell me something nice. | say something kind. | cheer me up, please. || give me a kind word. || can you cheer me up? | please say something nice to me.',
    'It is good that you are here. | You ask good questions, and I like that.',
  ),
  exchange(
    'tell me a joke. | do you know a joke? | make me laugh. || I want to hear a joke. || a joke, please. | can you tell jokes?',
    'Why did the clock go to bed? It was time. | What has four legs and cannot walk? A table.',
  ),
  exchange(
    'I am happy today. | I feel good today. | today is a good day. || I am in a good mood. || I could sing for joy. | what a good mood I am in!',
    'I am glad to hear that. | That makes me happy too.',
  ),
  exchange(
    'I am a bit sad. | I feel lonely today. | today is not my day. || I am not happy today. || I feel a little sad. | nothing works today.',
    'I am sorry to hear that. I am here to talk. | That is hard. I hope that tomorrow is better.',
  ),
];

/** Questions that nobody here can answer, and how to say so. */
export const unknowable: Exchange = exchange(
  `who will win the match tomorrow? | what is the weather like in Rome? | how many stars are there? | what will I dream of tonight? |
  who lives next door? | what is in my pocket? | what time is it? | how many fish are in the sea? | what does my neighbour think? |
  where are my keys? | who is at the door? || what did I have for breakfast? | who wrote me this letter? ||
  will it rain tomorrow? | what is behind me? | how many birds are in the garden? | who is going to call me today?`,
  'I do not know that. | I am sorry, I do not know. | I cannot know that.',
);

/** How a correction begins; `{mine}` is the fact as it should have been told. */
export const corrections: ByPart<readonly string[]> = byPart(
  `no, wait, {mine}. | sorry, I meant to say that {mine}. | oh, that was wrong: {mine}. | no, {mine}. | excuse me, {mine}, not what I said before. ||
  let me correct that: {mine}. || actually, no: {mine}. | I made a mistake: {mine}.`,
);
