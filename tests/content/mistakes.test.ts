/** A mistake in content/ stops the build, and says where it is and what to write instead. */
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { contentPlugin } from '../../src/content/plugin';
import { tell, type Mistake } from '../../src/content/mistake';
import { brokenCopy, DANISH, ENGLISH, GUIDE, lineOf, mistakesAfter, RELEASED } from './broken-content';

/** The only mistake there is; a second one would send a volunteer the wrong way. */
function only(mistakes: readonly Mistake[]): Mistake {
  expect(mistakes.map(tell)).toHaveLength(1);
  return mistakes[0]!;
}

describe('the check of the content', () => {
  it('names an unknown step id', () => {
    expect(only(mistakesAfter(GUIDE, 'since: request-received', 'since: request-recieved'))).toMatchObject({
      file: GUIDE,
      line: lineOf(GUIDE, 'since: request-received'),
      id: 'stages.2.steps.7.since',
      message: 'unknown step id request-recieved',
      instead: 'one of the steps of this guide, such as request-received',
    });
  });

  it('names an unknown question or answer in a condition', () => {
    expect(
      only(mistakesAfter(GUIDE, 'when: { had-account: [unsure] }', 'when: { had-acount: [unsure] }')).message,
    ).toBe('unknown question had-acount');
    expect(
      only(mistakesAfter(GUIDE, 'when: { had-account: [unsure] }', 'when: { had-account: [maybe] }')),
    ).toMatchObject({
      message: 'had-account has no answer maybe',
      instead: 'one of no, yes, unsure',
    });
  });

  it('finds a cycle without exit: a step that waits for an answer that comes after it', () => {
    const mistake = only(
      mistakesAfter(GUIDE, '- id: pension-number\n', "- id: pension-number\n        when: { had-account: ['yes'] }\n"),
    );
    expect(mistake).toMatchObject({
      file: GUIDE,
      line: lineOf(GUIDE, '- id: pension-number') + 1,
      id: 'stages.0.steps.0.when.had-account',
      message: expect.stringMatching(/cycle without exit.*had-account/) as string,
      instead: 'the id of a question that stands earlier in the guide, or move the question up',
    });
  });

  it('finds a cycle without exit: a detour that leads into a detour', () => {
    const mistake = only(
      mistakesAfter(
        GUIDE,
        'facts: [D13]\n        trouble: [something-else]',
        'facts: [D13]\n        trouble: [account-locked, something-else]',
      ),
    );
    expect(mistake).toMatchObject({
      file: GUIDE,
      line: lineOf(GUIDE, 'facts: [D13]\n        trouble: [something-else]') + 1,
      id: 'detours.wait-locked.steps.0.trouble.0',
      message: expect.stringMatching(/cycle without exit.*wait-locked/) as string,
      instead: 'a trouble that ends in a step, an answer or a contact',
    });
  });

  it('finds a trouble that leads forward over steps that are not done', () => {
    const [mistake] = mistakesAfter(
      GUIDE,
      'mistyped-email: { facts: [D11], leads: { step: type-email } }',
      'mistyped-email: { facts: [D11], leads: { step: log-out } }',
    );
    expect(mistake?.message).toMatch(/leads forward to log-out/);
    const among = 'step: [type-email, open-mail, open-rcam, open-rcam-again] }';
    expect(mistakesAfter(GUIDE, `leads: { ${among}`, 'leads: { step: [open-mail, open-rcam] }')[0]?.message).toBe(
      'page-closed leads forward to open-mail, open-rcam, over steps that are not done',
    );
  });

  it('names a key that has no words in a language', () => {
    expect(only(mistakesAfter(ENGLISH, /\n {2}proceed:\n(?: {4}.*\n)+/, '\n'))).toMatchObject({
      file: ENGLISH,
      line: lineOf(ENGLISH, '\nsteps:') + 1,
      id: 'steps.proceed',
      message: 'missing words',
      instead: 'the words for "proceed" in this language',
    });
  });

  it('names a whole language that is missing', () => {
    const mistakes = mistakesAfter('content/ui/en.yaml', /^app:\n(?: .*\n)+/m, '');
    expect(mistakes.map(({ id, message }) => `${id} ${message}`)).toContain('app.name missing words');
  });

  it('names words that nothing asks for', () => {
    expect(
      only(
        mistakesAfter(
          DANISH,
          '\n  proceed:\n',
          '\n  forgotten-step:\n    title: Et trin\n    lines: [Tekst.]\n  proceed:\n',
        ),
      ),
    ).toMatchObject({
      id: 'steps.forgotten-step',
      message: 'words that nothing asks for',
    });
  });

  it('names an unknown fact', () => {
    expect(only(mistakesAfter(GUIDE, 'facts: [S1]', 'facts: [S99]'))).toMatchObject({
      file: GUIDE,
      line: lineOf(GUIDE, 'facts: [S1]'),
      id: 'stages.0.steps.0.facts',
      message: 'unknown fact S99',
      instead: 'the id of a fact in content/facts.yaml',
    });
    expect(only(mistakesAfter('content/labels.yaml', 'source: S9\n', 'source: S98\n')).message).toBe(
      'unknown fact S98',
    );
  });

  it.each([
    ['an unknown step', 'since: [{ step: log-out }]', 'since: [{ step: log-owt }]', 'unknown step id log-owt'],
    ['an unknown end', 'until: send-request', 'until: sent-request', 'unknown step id sent-request'],
    ['an unknown answer', 'answer: just-now', 'answer: right-now', 'mail-came has no answer right-now'],
    ['an unknown fact', 'facts: [D25, D24]', 'facts: [D250]', 'unknown fact D250'],
    ['an id twice', 'id: code-late', 'id: code-expected', 'the id code-expected is used twice'],
    ['a wait that is none', 'wait: wait-for-code, day: worry', 'wait: log-out, day: worry', 'log-out is no wait'],
    ['half a day of a wait', ', day: worry', '', 'code-late names only half of a day of a wait'],
    [
      'a start beside a wait',
      ', day: worry',
      ', day: worry, until: type-code',
      'code-late begins and ends with its wait',
    ],
    ['no moment', '    days: 1\n', '', 'request-open does not speak of one moment'],
    ['two moments', '    days: 1\n', '    days: 1\n    hours: 5\n', 'request-open does not speak of one moment'],
    ['no beginning', '    since: [{ step: log-out }]\n', '', 'request-open never begins'],
    [
      'an end before the beginning',
      'until: send-request',
      'until: type-email',
      'it ends at type-email, before it begins at log-out',
    ],
    ['no end', '    until: send-request\n', '', 'request-open has no one end'],
    [
      'two ends',
      '    lasts: 14\n',
      '    lasts: 14\n    until: log-out-last\n',
      'it ends at log-out-last, before it begins at log-out-last',
    ],
    ['a notice before the beginning', 'notice: 3', 'notice: 24', 'the notice comes before the beginning'],
  ])('names, in what is due, %s', (_name, right, wrong, message) => {
    const [mistake] = mistakesAfter(GUIDE, right, wrong).filter(({ id }) => id.startsWith('due'));
    expect(mistake).toMatchObject({ file: GUIDE, message });
    expect(mistake?.line).toBeGreaterThan(lineOf(GUIDE, '\ndue:'));
  });

  it('names a step that cites nothing', () => {
    expect(mistakesAfter(GUIDE, 'facts: [S1]', 'facts: []')[0]?.message).toBe('cite at least one fact');
  });

  it('names an address outside the list', () => {
    expect(
      only(mistakesAfter('content/places.yaml', 'https://webgate.ec.europa.eu/cas', 'https://webgate.example.eu/cas')),
    ).toMatchObject({
      file: 'content/places.yaml',
      line: lineOf('content/places.yaml', 'https://webgate.ec.europa.eu/cas'),
      id: 'places.eu-login.address',
      message: 'the address https://webgate.example.eu/cas is outside the list of hosts',
      instead: expect.stringMatching(
        /^an https address on one of webgate\.ec\.europa\.eu\b.*, or add its host/,
      ) as string,
    });
    expect(
      only(mistakesAfter('content/places.yaml', 'https://webgate.ec.europa.eu/cas', 'http://webgate.ec.europa.eu/cas'))
        .message,
    ).toMatch(/outside the list/);
    expect(mistakesAfter(DANISH, 'Det gør ikke noget.', 'Se https://example.eu.')[0]).toMatchObject({
      file: DANISH,
      line: lineOf(DANISH, 'Det gør ikke noget.'),
      message: 'an outside address among the words',
      instead: 'name a place of content/places.yaml in guide.yaml; the app shows its address',
    });
  });

  it('names a sentence that is too long', () => {
    const sentence = 'Dette er en alt for lang sætning, som ingen kan nå at læse til ende, før den er glemt igen.';
    const mistake = only(mistakesAfter(DANISH, 'Det er den samme hjemmeside som i etape 2.', sentence));
    expect(mistake).toMatchObject({
      file: DANISH,
      line: lineOf(DANISH, 'Det er den samme hjemmeside som i etape 2.'),
      id: 'steps.open-rcam-again.lines.0',
      message: `a sentence of 20 words is too long: "${sentence}"`,
      instead: '15 words at the most; make two sentences of it',
    });
  });

  it('names a step with too many words, also where only one device gets them', () => {
    const many = Array.from({ length: 4 }, () => 'Ord på ord på ord på ord på ord på ord.').join(' ');
    expect(
      only(
        mistakesAfter(
          DANISH,
          '    done: Jeg har fundet nummeret',
          `    lines_android: ['${many}']\n    done: Jeg har fundet nummeret`,
        ),
      ).message,
    ).toMatch(/the step has \d+ words on android/);
  });

  it('names an unknown label, place, trouble, detour, contact', () => {
    expect(only(mistakesAfter(DANISH, 'Tryk på [proceed].', 'Tryk på [procede].')).message).toBe(
      'unknown label [procede]',
    );
    expect(only(mistakesAfter(GUIDE, 'place: rcam', 'place: rcma')).message).toBe('unknown place rcma');
    expect(only(mistakesAfter(GUIDE, 'check: lock', 'check: luck')).message).toBe('unknown check luck');
    expect(
      only(
        mistakesAfter(GUIDE, 'trouble: [no-pension-slip, something-else]', 'trouble: [no-pension-slip, somthing-else]'),
      ).message,
    ).toBe('unknown trouble somthing-else');
    expect(mistakesAfter(GUIDE, 'detour: new-link,', 'detour: newlink,')[0]?.message).toBe('unknown detour newlink');
    expect(only(mistakesAfter(GUIDE, 'contact: pmo\n', 'contact: pmu\n')).message).toBe('unknown contact pmu');
  });

  it('names an answer for a device that there is not', () => {
    expect(only(mistakesAfter(DANISH, 'new-enough_android:', 'new-enough_andriod:'))).toMatchObject({
      file: DANISH,
      id: 'steps.device-age.answers.new-enough_andriod',
      line: lineOf(DANISH, 'new-enough_android:'),
      message: 'words that nothing asks for',
    });
  });

  it('names an id that stands for two things, or was given up', () => {
    expect(mistakesAfter(GUIDE, 'retired: [', 'retired: [proceed, ')[0]?.message).toBe('the id proceed is used twice');
  });

  it('names a rename that leads nowhere', () => {
    expect(only(mistakesAfter(GUIDE, 'renamed: {}', 'renamed: { old-name: new-name }')).message).toBe(
      'unknown step id new-name',
    );
  });

  it('names a released id that is gone without a word, and takes one that was renamed or retired', () => {
    const gone = mistakesAfter(RELEASED, '  - proceed\n', '  - proceed\n  - told-password\n');
    expect(only(gone)).toMatchObject({
      file: RELEASED,
      line: lineOf(RELEASED, '- proceed') + 1,
      message: 'the released id told-password is gone: tablets keep marks under it',
      instead: 'in guide.yaml "told-password: its-new-id" under renamed, or told-password under retired',
    });
    expect(mistakesAfter(GUIDE, 'renamed: {}', 'renamed: { told-password: proceed }')).toEqual([]);
    expect(mistakesAfter(GUIDE, 'retired: [', 'retired: [told-password, ')).toEqual([]);
  });

  it('says on which line YAML itself is broken', () => {
    const [mistake] = mistakesAfter(GUIDE, 'version: 1', 'version: [1');
    expect(mistake?.file).toBe(GUIDE);
    expect(mistake?.line).toBeGreaterThan(1);
  });

  it('names a key that the format does not have', () => {
    expect(mistakesAfter(GUIDE, 'worry: 7', 'wory: 7')[0]).toMatchObject({
      id: expect.stringContaining('stages.2') as string,
    });
  });
});

describe('a build', () => {
  it('stops at a mistake and tells its file, its line, its id, and what to write instead', async () => {
    const buildOf = (root: string) =>
      build({
        configFile: false,
        logLevel: 'silent',
        root: 'tests/content',
        build: { write: false, rolldownOptions: { input: 'virtual:passus/catalogue' } },
        plugins: [contentPlugin(root)],
      });
    const line = lineOf(GUIDE, 'place: rcam');
    const broken = brokenCopy(GUIDE, 'place: rcam', 'place: rcma');
    try {
      await expect(buildOf(broken)).rejects.toThrow(
        new RegExp(`${GUIDE}:${line}  \\S*\\.place: unknown place rcma\n +Instead: .*\\brcam\\b`),
      );
    } finally {
      rmSync(broken, { recursive: true });
    }
    await expect(buildOf(process.cwd())).resolves.toBeDefined();
  });
});

describe('the check of the drawings', () => {
  it('names an unknown picture, and one that nothing uses', () => {
    const mistakes = mistakesAfter(GUIDE, 'picture: rcam-top', 'picture: rcam-bottom');
    expect(mistakes.map(({ message }) => message)).toEqual([
      'unknown picture rcam-bottom',
      'nothing uses this picture',
    ]);
    expect(mistakes[0]?.line).toBe(lineOf(GUIDE, 'picture: rcam-top'));
  });

  it('names a text on a drawing that has no words, in each language', () => {
    const mistakes = mistakesAfter(GUIDE, 'title: choose-code', 'title: choose-cod');
    expect(mistakes.map(({ file, id, message }) => [file, id, message])).toEqual([
      [DANISH, 'drawn.choose-cod', 'missing words'],
      [DANISH, 'drawn.choose-code', 'words that no drawing asks for'],
      [ENGLISH, 'drawn.choose-cod', 'missing words'],
      [ENGLISH, 'drawn.choose-code', 'words that no drawing asks for'],
    ]);
  });

  it('refuses own words for what is a label', () => {
    expect(only(mistakesAfter(DANISH, '\n  about:', '\n  proceed: Videre\n  about:'))).toMatchObject({
      message: 'proceed is a label',
    });
  });

  it('finds spots that are not numbered one after the other, and a step without any', () => {
    expect(
      only(
        mistakesAfter(
          GUIDE,
          '{ option: trusted-or-key, tap: 2 }, { rows',
          '{ option: trusted-or-key, tap: 3 }, { rows',
        ),
      ),
    ).toMatchObject({
      message: 'the spots are not numbered one after the other',
      id: 'pictures.methods',
    });
    expect(
      only(
        mistakesAfter(
          GUIDE,
          '{ title: choose-code }, { lock: your-code, tap: 1 }',
          '{ title: choose-code }, { lock: your-code }',
        ),
      ),
    ).toMatchObject({
      message: 'nothing to tap on the picture choose-lock',
    });
  });

  it('finds an unknown sign, an unknown part, and a part that is two things', () => {
    expect(mistakesAfter(GUIDE, '{ sign: gear', '{ sign: about')[0]?.message).toBe('unknown sign about');
    for (const wrong of [
      '{ buton: connect, tap: 1 }',
      '{ bar: connect, button: next, tap: 1 }',
      '{ bar: 3, tap: 1 }',
      '{ bar: connect, tapp: 1 }',
    ]) {
      const [mistake] = mistakesAfter(GUIDE, '{ bar: connect, tap: 1 }', wrong);
      expect(mistake?.id).toMatch(/^pictures\.rcam\.parts\.2/);
    }
  });
});
