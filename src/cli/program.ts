import { Command } from 'commander';
import { addAnswer } from './commands/answer.ts';
import { addBackend } from './commands/backend.ts';
import { addBench } from './commands/bench.ts';
import { addChat } from './commands/chat.ts';
import { addClassify } from './commands/classify.ts';
import { addCorpus } from './commands/corpus.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEvaluate } from './commands/evaluate.ts';
import { addModel } from './commands/model.ts';
import { addSample } from './commands/sample.ts';
import { addTokenize } from './commands/tokenize.ts';
import { addTrain } from './commands/train.ts';
import { addTranslate } from './commands/translate.ts';
import type { Dispatch } from './dispatch.ts';
import { formatHelp, setExamples } from './format-help.ts';
import { version } from './version.ts';

/**
 * The command line as commander sees it. Nothing but commander is loaded here: `--help` must be quick.
 * Throws CommanderError instead of exiting; the offending command is its `command` property.
 */
export function createProgram(dispatch: Dispatch): Command {
  const program = new Command('tiny-gpt').description('Trains tiny Transformers on this computer and uses them.');
  program.usage('COMMAND [options]').helpCommand(false);
  program.commandsGroup('Models:');
  addTrain(program, dispatch);
  addSample(program, dispatch);
  addTranslate(program, dispatch);
  addClassify(program, dispatch);
  addAnswer(program, dispatch);
  addChat(program, dispatch);
  addEvaluate(program, dispatch);
  addTokenize(program, dispatch);
  program.commandsGroup('Keeping order:');
  addModel(program, dispatch);
  addCorpus(program, dispatch);
  addBackend(program, dispatch);
  addDoctor(program, dispatch);
  addBench(program, dispatch);
  setExamples(program, ['tiny-gpt train my.txt', 'tiny-gpt sample --prompt "Once upon a time"']);
  for (const command of commandsBelow(program)) prepare(command);
  return program;
}

/** Every command of the program, the program included. */
export function commandsBelow(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commandsBelow)];
}

function prepare(command: Command): void {
  command
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'show this')
    .configureHelp({ formatHelp })
    .configureOutput({ outputError: () => {} })
    .exitOverride((error) => {
      throw Object.assign(error, { command });
    });
  if (command.commands.length === 0) return;
  // A group alone, as `tiny-gpt` or `tiny-gpt model`, is a question, answered with its help. Whatever follows it is looked
  // at here: commander would complain about the options of an unknown command before it complains about the command.
  command.allowExcessArguments().allowUnknownOption();
  command.action(() => answerGroup(command));
}

function answerGroup(command: Command): void {
  const [first] = command.args;
  if (first === undefined) {
    command.outputHelp();
    return;
  }
  const kind = first.startsWith('-') ? 'option' : 'command';
  const code = kind === 'option' ? 'commander.unknownOption' : 'commander.unknownCommand';
  command.error(`error: unknown ${kind} '${first}'`, { code });
}
