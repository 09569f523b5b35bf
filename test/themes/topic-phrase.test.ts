import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/themes/name-theme.js';
import { shortenTopic } from '../../src/themes/topic-phrase.js';

const all = () => true;

describe('shortenTopic', () => {
  it('takes a short phrase that ends with a subject', () => {
    expect(shortenTopic('Moving between councils without starting again from zero', 'en', all)).toBe(
      'Moving between councils',
    );
  });
  it('leaves out the verb of a wish where an article follows, and keeps a subject that is also a verb', () => {
    expect(shortenTopic('Build a diverse and inclusive workforce', 'en', all)).toBe(
      'diverse and inclusive workforce',
    );
    expect(shortenTopic('Budget cuts in branches', 'en', all)).toBe('Budget cuts in branches');
  });
  it('shows nothing that may not be shown', () => {
    const spelled = (text: string) => !/aprenticeships/.test(text);
    expect(shortenTopic('Growing aprenticeships and mentoring schemes', 'en', spelled)).not.toMatch(
      'aprenticeships',
    );
    expect(shortenTopic('aprenticeships', 'en', spelled)).toBe('');
  });
});

describe('labelOf', () => {
  it('joins in the language of the notes', () => {
    expect(labelOf(['pay', 'training'], 'en-GB')).toBe('Pay and training');
    expect(labelOf(['vélos', 'trains', 'bus'], 'fr')).toBe('Vélos, trains et bus');
    expect(labelOf(['pay'], 'it')).toBe('Pay');
    expect(labelOf(['scuole', 'libri'], 'it')).toBe('Scuole, libri');
  });
});
