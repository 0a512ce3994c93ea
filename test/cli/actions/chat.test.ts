import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { joinBlocks } from '../../../src/cli/actions/chat.ts';
import { isCommand, runChatCommand } from '../../../src/cli/actions/chat-commands.ts';
import type { Chat } from '../../../src/tasks/chat.ts';
import { userErrorOf } from '../../tasks/user-error.ts';

/** The part of a conversation that commands change. */
function newChat(): Chat {
  const turns = [
    { role: 'system', text: 'be kind' },
    { role: 'user', text: 'hello' },
    { role: 'assistant', text: 'hi' },
  ];
  return { turns, temperature: 0.8 } as unknown as Chat;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-chat-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('commands of a conversation', () => {
  it('are lines that begin with a slash', () => {
    expect(['/?', '/set x', 'hello', ' /x', ''].map(isCommand)).toEqual([true, true, false, false, false]);
  });

  it('set the temperature', async () => {
    const chat = newChat();
    expect(await runChatCommand(chat, '/set temperature 0.5')).toEqual({ say: 'temperature 0.5' });
    expect(chat.temperature).toBe(0.5);
    for (const line of ['/set', '/set top-k 3', '/set temperature -1', '/set temperature hot']) {
      expect((await userErrorOf(() => runChatCommand(chat, line))).hint).toBe('/set temperature 0.5');
    }
  });

  it('forget the conversation but not the system turn', async () => {
    const chat = newChat();
    await runChatCommand(chat, '/clear');
    expect(chat.turns).toEqual([{ role: 'system', text: 'be kind' }]);
  });

  it('keep a conversation in a file and take it up again, and overwrite none', async () => {
    const file = join(temporaryFolder(), 'talk.json');
    await runChatCommand(newChat(), `/save ${file}`);
    const other = { turns: [], temperature: 1 } as unknown as Chat;
    expect(await runChatCommand(other, `/load ${file}`)).toEqual({ say: '(3 turns)' });
    expect(other.turns).toEqual(newChat().turns);
    const before = readFileSync(file, 'utf8');
    expect((await userErrorOf(() => runChatCommand(other, `/save ${file}`))).message).toContain('is there already');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([
    ['no JSON', 'hello', 'expected JSON that /save wrote'],
    ['something else', '{"turns": [{"role": "king", "text": "x"}]}', 'expected {"turns"'],
  ])('leave the conversation alone when a file holds %s', async (_, content, message) => {
    const file = join(temporaryFolder(), 'talk.json');
    writeFileSync(file, content);
    const chat = newChat();
    expect((await userErrorOf(() => runChatCommand(chat, `/load ${file}`))).message).toContain(message);
    expect(chat.turns).toEqual(newChat().turns);
  });

  it('leave, reply anew, and say what there is', async () => {
    expect(await runChatCommand(newChat(), '/bye')).toEqual({ leaves: true });
    expect(await runChatCommand(newChat(), '/regen')).toEqual({ regenerates: true });
    expect((await runChatCommand(newChat(), '/show')).say).toBe(
      'temperature 0.8\nsystem: be kind\nuser: hello\nassistant: hi',
    );
    expect((await runChatCommand(newChat(), '/?')).say).toContain('/regen');
    expect(await userErrorOf(() => runChatCommand(newChat(), '/sing'))).toEqual({
      message: "unknown command '/sing'",
      hint: '/? lists them',
    });
  });
});

describe('joinBlocks', () => {
  it('makes one text of the lines between three quotation marks', async () => {
    async function* lines() {
      yield* ['a', '"""', 'b', 'c', '"""', 'd', '"""', '"""', '"""', 'never closed'];
    }
    const texts = [];
    for await (const text of joinBlocks(lines())) texts.push(text);
    expect(texts).toEqual(['a', 'b\nc', 'd']);
  });
});
