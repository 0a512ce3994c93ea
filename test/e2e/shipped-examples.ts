/** A command line as a user types it after `tiny-gpt`, and what it writes to stdout, without the last line end. */
export interface ShippedExample {
  readonly args: readonly string[];
  readonly stdout: string | RegExp;
}

/** What each model in checkpoints/shipped is expected to write: chosen by itself where it is the default of its command, else by its name. */
export const shippedExamples: Readonly<Record<string, readonly ShippedExample[]>> = {
  'en-fr': [
    { args: ['translate', '--pair', 'en-fr', 'I am eating an apple.'], stdout: 'Je mange une pomme.' },
    { args: ['translate', '--pair', 'en-fr', 'The cat is sleeping.'], stdout: 'Le chat dort.' },
    { args: ['translate', '--pair', 'en-fr', 'He does not like tea.'], stdout: "Il n'aime pas le thé." },
  ],
  'fr-en': [
    { args: ['translate', '--pair', 'fr-en', 'Je mange une pomme.'], stdout: 'I am eating an apple.' },
    { args: ['translate', '--pair', 'fr-en', 'Le chat dort.'], stdout: 'The cat is sleeping.' },
    { args: ['translate', '--pair', 'fr-en', 'As-tu faim ?'], stdout: 'Are you hungry?' },
    { args: ['translate', '--pair', 'fr-en', "Il n'aime pas le thé."], stdout: 'He does not like tea.' },
  ],
  questions: [
    { args: ['classify', '-m', 'questions', '--top', '1', 'Who built the windmill?'], stdout: /^person\t/ },
    {
      args: ['classify', '-m', 'questions', '--top', '1', 'Where did the painter hide the crown?'],
      stdout: /^place\t/,
    },
    {
      args: ['classify', '-m', 'questions', '--top', '1', 'How many steps did the singer count?'],
      stdout: /^number\t/,
    },
    { args: ['classify', '-m', 'questions', '--top', '1', 'When did the doctor buy the sledge?'], stdout: /^time\t/ },
    { args: ['classify', '-m', 'questions', '--top', '1', 'Why did the tailor break the clock?'], stdout: /^reason\t/ },
    { args: ['classify', '-m', 'questions', '--top', '1', 'What did Simon buy in the village?'], stdout: /^thing\t/ },
    {
      args: ['classify', '-m', 'questions', '--top', '1', 'Do you know why the hunter left the house?'],
      stdout: /^reason\t/,
    },
    {
      args: ['classify', '-m', 'questions', '--top', '1', 'Can you tell me how tall the tower is?'],
      stdout: /^number\t/,
    },
    {
      args: ['classify', '-m', 'questions', '--top', '1', 'Since when has the miller lived in the forest?'],
      stdout: /^time\t/,
    },
    {
      args: ['classify', '-m', 'questions', '--top', '1', 'For what reason did Peter bury the iron box?'],
      stdout: /^reason\t/,
    },
  ],
  reviews: [
    { args: ['classify', '--top', '1', 'The soup was not bland at all.'], stdout: /^positive\t/ },
    { args: ['classify', '--top', '1', 'Although the staff was rude, we were delighted.'], stdout: /^positive\t/ },
    { args: ['classify', '--top', '1', 'What a terrible film!'], stdout: /^negative\t/ },
    { args: ['classify', '--top', '1', 'Nobody could call the inn cosy.'], stdout: /^negative\t/ },
    { args: ['classify', '--top', '1', 'The bread was stale, but I loved it.'], stdout: /^positive\t/ },
    { args: ['classify', '--top', '1', 'I have never had a better meal.'], stdout: /^positive\t/ },
    { args: ['classify', '--top', '1', 'I had expected a dull play and got a wonderful one.'], stdout: /^positive\t/ },
    { args: ['classify', '--top', '1', 'My sister found it awful, but I did not.'], stdout: /^positive\t/ },
    { args: ['classify', '--top', '1', 'Just what I needed: a cold soup and a rude waiter.'], stdout: /^negative\t/ },
    { args: ['classify', '--top', '1', 'It was by no means a good hotel.'], stdout: /^negative\t/ },
  ],
  rooms: [
    { args: ['answer', '--context', 'Mary went to the hall.', '--question', 'Where is Mary?'], stdout: 'hall' },
    {
      args: [
        'answer',
        '--context',
        'Leo went to the kitchen. Nora ran to the garden.',
        '--question',
        'Where is Leo now?',
      ],
      stdout: 'kitchen',
    },
    {
      args: ['answer', '--context', 'Anna took the lamp. Anna went to the attic.', '--question', 'Where is the lamp?'],
      stdout: 'attic',
    },
    {
      args: [
        'answer',
        '--context',
        'Ben took the book. Ben walked to the office.',
        '--question',
        'What is Ben carrying?',
      ],
      stdout: 'book',
    },
    {
      args: ['answer', '--context', 'Clara took the key. Hugo went to the hall.', '--question', 'Who has the key?'],
      stdout: 'Clara',
    },
    {
      args: [
        'answer',
        '--context',
        'Paula came to the bedroom. David went to the garden.',
        '--question',
        'Is Paula in the bedroom?',
      ],
      stdout: 'yes',
    },
    {
      args: [
        'answer',
        '--context',
        'Ida took the letter. Ida took the hat.',
        '--question',
        'How many things is Ida carrying?',
      ],
      stdout: 'two',
    },
    {
      args: [
        'answer',
        '--context',
        'Felix went to the library. Kate went to the library.',
        '--question',
        'How many people are in the library?',
      ],
      stdout: 'two',
    },
    {
      args: [
        'answer',
        '--context',
        'Jonas took the candle. Jonas gave the candle to Maria.',
        '--question',
        'Who has the candle now?',
      ],
      stdout: 'Maria',
    },
    {
      args: [
        'answer',
        '--context',
        'Maria went to the bathroom. Then she went to the garage.',
        '--question',
        'Where is Maria now?',
      ],
      stdout: 'garage',
    },
  ],
  tales: [
    {
      args: [
        'sample',
        '--prompt',
        'Once upon a time, there was a king who',
        '--temperature',
        '0.5',
        '--seed',
        '4',
        '--max-new-tokens',
        '24',
      ],
      stdout:
        'Once upon a time, there was a king who never gave up. His name was Stefan, and he lived in a castle with three towers. When others ran, he',
    },
  ],
  talk: [
    { args: ['chat', '--temperature', '0', 'Hello!'], stdout: 'Hello! How can I help you?' },
    { args: ['chat', '--temperature', '0', 'Hey.'], stdout: 'Hello! How can I help you?' },
    { args: ['chat', '--temperature', '0', 'How are you?'], stdout: 'I am well, thank you. And you?' },
    { args: ['chat', '--temperature', '0', 'Tell me a joke.'], stdout: 'Why did the clock go to bed? It was time.' },
    { args: ['chat', '--temperature', '0', 'Tell me something nice.'], stdout: 'It is good that you are here.' },
    { args: ['chat', '--temperature', '0', 'My football day is Thursday.'], stdout: 'I will remember that.' },
    {
      args: ['chat', '--temperature', '0', 'What is the weather like tomorrow?'],
      stdout: 'I am sorry, I do not know.',
    },
  ],
};
