import type { Command } from 'commander';
import { addCommonOptions } from '../common-options.ts';
import type { Dispatch } from '../dispatch.ts';
import { setExamples } from '../format-help.ts';

/** `backend list`, `build` and `install` */
export function addBackend(program: Command, dispatch: Dispatch): void {
  const group = program.command('backend').summary('list, build and install what computes').usage('COMMAND [options]');
  group.description('A backend computes; --backend or TINY_GPT_BACKEND names one.');
  setExamples(group, ['tiny-gpt backend list', 'tiny-gpt backend install tensorflow']);

  const list = group.command('list').description('Lists the backends and whether they can be used here.');
  list.action(() => dispatch('backend list', [], list.opts()));
  addCommonOptions(list, ['json']);
  setExamples(list, ['tiny-gpt backend list', 'tiny-gpt train tales --backend cpu']);

  const build = group
    .command('build')
    .description(
      'Compiles the backend native for this computer, in the place of what is there; the first use does it too.',
    )
    .usage('[options]')
    .optionsGroup('Building:')
    .option(
      '--compiler <command>',
      "C compiler, arguments included: clang, 'zig cc' (default: CC, else cc, gcc or clang)",
    );
  build.action(() => dispatch('backend build', [], build.opts()));
  addCommonOptions(build, ['json']);
  setExamples(build, ['tiny-gpt backend build', 'tiny-gpt backend build --compiler clang']);

  const install = group
    .command('install')
    .description('Downloads and builds a backend that is not part of the package.')
    .argument('<name>', 'tensorflow')
    .usage('NAME [options]')
    .optionsGroup('Installing:')
    .option('--force', 'install it again')
    .action((name: string) => dispatch('backend install', [name], install.opts()));
  addCommonOptions(install, []);
  setExamples(install, ['tiny-gpt backend install tensorflow', 'tiny-gpt train tales --backend tensorflow']);
}
