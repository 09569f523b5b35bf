import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/config/config.js';
import { gatherDiagnostics } from '../../src/diagnostics/index.js';
import { contrast, type DeckTemplate, slideNames } from '../../src/model/index.js';
import { filesNamed, loadTemplate, shippedTemplates } from '../../src/template/index.js';

const logo = new Uint8Array(readFileSync('test/template/logo.png'));

/** Gives a template of a YAML text, the sentences about what is wrong with it, and the codes it raises. */
async function load(text: string, beside: Record<string, Uint8Array> = {}) {
  const { diagnose, diagnostics } = gatherDiagnostics();
  const files = Object.entries(beside).map(([path, bytes]) => ({ path, bytes }));
  const source = { file: 'ours.yaml', bytes: new TextEncoder().encode(text), beside: files };
  const { template, problems } = await loadTemplate(source, diagnose);
  return { template, problems: problems.map(formatProblem), codes: diagnostics.map(({ code }) => code) };
}

const problemsOf = async (text: string) => (await load(text)).problems;

describe('a template', () => {
  it('fills in what it does not say from its base, and that from the look of the package', async () => {
    const { template } = await load('base: public-sector\nsize: 4:3\nfooter: Harbour Council\n');
    expect(template).toMatchObject({
      name: 'ours',
      size: '4:3',
      footer: 'Harbour Council',
      marking: 'OFFICIAL',
      annex: 'sessions',
      slides: slideNames,
      fonts: { headings: 'Arial', body: 'Arial' },
    });
    expect(template?.colours.ground).toBe('003A70');
  });

  it('says of every mistake where it is and what is meant', async () => {
    expect(
      await problemsOf(
        'colors: {}\nsize: 16/9\nslides: [title, finding]\ncolours:\n  ink: red\n  acent: "#00708C"\n',
      ),
    ).toEqual([
      'ours.yaml, line 1, column 1: There is no `colors` here; did you mean `colours`?',
      'ours.yaml, line 2, column 7: `size` is the text `16/9`. The size is `16:9`, `4:3`, `A4`.',
      'ours.yaml, line 3, column 17: `slides` is the text `finding`. Did you mean `findings`?',
      'ours.yaml, line 5, column 8: `ink` is the text `red`. A colour is six hex digits in quotation marks, such as "#12324A".',
      'ours.yaml, line 6, column 3: There is no `acent` here; did you mean `accent`?',
    ]);
  });

  it('says that a colour wants quotation marks where its hash made a comment of it', async () => {
    expect(await problemsOf('colours:\n  ink: #12324A\n')).toEqual([
      'ours.yaml, line 2, column 8: `ink` is empty. A colour is six hex digits in quotation marks, such as "#12324A".',
    ]);
  });

  it.each(['/etc/logo.png', '../logo.png', 'a/../../logo.png', 'C:\\logo.png', '..\\logo.png'])(
    'does not look for a file at %s, which is not in its folder',
    async (path) => {
      const text = `logo: {file: '${path}', description: Us}\n`;
      expect(await problemsOf(text)).toEqual([expect.stringContaining('must be beside the template')]);
      expect(filesNamed(text)).toEqual([]);
    },
  );

  it('reads a logo as PNG or JPEG by its bytes, and says so of anything else', async () => {
    const text = 'logo: {file: pictures/us.png, description: Harbour Council}\n';
    expect(filesNamed(text)).toEqual(['pictures/us.png']);
    const { template } = await load(text, { 'pictures/us.png': logo });
    expect(template?.logo).toMatchObject({ kind: 'png', aspect: 3, description: 'Harbour Council' });
    const svg = await load(text, { 'pictures/us.png': new TextEncoder().encode('<svg/>') });
    expect(svg.problems[0]).toContain('is no PNG or JPEG picture');
  });

  it('takes messages of the wording, and says which there are not and what nothing fills', async () => {
    const good = await load('wording:\n  divider.annex: All notes\n');
    expect(good.template?.wording).toEqual({ 'divider.annex': 'All notes' });
    expect(await problemsOf('wording:\n  divider.anex: All notes\n  pageOf: "{page} of {all}"\n')).toEqual([
      'ours.yaml, line 2, column 3: There is no message `divider.anex`; did you mean `divider.annex`?',
      'ours.yaml, line 3, column 11: Nothing fills {all} in `pageOf`. There are {page}, {pages}.',
    ]);
  });

  it('changes colours that text cannot be read in to the nearest shade, and says so of those it was given', async () => {
    const { template, codes } = await load('colours:\n  paper: "#15202B"\n  ink: "#333333"\n');
    expect(codes).toEqual(['template-colour-changed']);
    expect(unreadable(template)).toEqual([]);
  });

  it('leaves more room for fonts that run wider than Arial', async () => {
    expect((await load('fonts: {body: Helvetica}\n')).codes).toEqual([]);
    const wide = await load('fonts: {body: Verdana}\n');
    expect(wide.codes).toEqual(['template-font-margin']);
    expect(wide.template?.fontMargin).toBeGreaterThan(1.15);
    expect(wide.template?.fonts).toEqual({ headings: 'Verdana', body: 'Verdana' });
  });
});

describe('the templates that come with the program', () => {
  it.each(Object.keys(shippedTemplates))('%s is without fault and can be read', async (name) => {
    const { diagnose, diagnostics } = gatherDiagnostics();
    const { template, problems } = await loadTemplate(name, diagnose);
    expect([problems, diagnostics]).toEqual([[], []]);
    expect(unreadable(template)).toEqual([]);
  });

  it('has 7:1 for all text in high-contrast', async () => {
    const { template } = await loadTemplate('high-contrast', () => {});
    expect(unreadable(template, 7)).toEqual([]);
  });

  it('names the nearest where a name is misspelt', async () => {
    const { problems } = await loadTemplate('public-secter', () => {});
    expect(problems.map(formatProblem)[0]).toContain('did you mean `public-sector`?');
  });
});

/** Pairs that text makes and that have less contrast than wanted. */
function unreadable(template: DeckTemplate | null, least = 4.5): string[] {
  if (template === null) return ['no template'];
  const { paper, tint, ink, accent, muted, link, linkSeen } = template.colours;
  const texts = [ink, accent, muted, link, linkSeen, ...template.palette.themes, template.palette.neutral];
  return [paper, tint].flatMap((ground) =>
    texts.filter((text) => contrast(text, ground) < least).map((text) => `${text} on ${ground}`),
  );
}
