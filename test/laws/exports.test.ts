import { expect, it } from 'vitest';
import * as api from '../../src/index.js';

it('exports just these values from the package', () => {
  expect(Object.keys(api).sort()).toEqual([
    'OptionError',
    'acceptFindings',
    'createPlayback',
    'createReviewPage',
    'describeLayout',
    'explainSession',
    'filesNamed',
    'findLines',
    'findSubject',
    'formatCodebook',
    'formatConfig',
    'formatPlace',
    'formatProblem',
    'formatReview',
    'formats',
    'inspectTemplate',
    'isNamedIn',
    'isPresentation',
    'mappingOfLayout',
    'readConfig',
    'readEvent',
    'redactAll',
    'redactedKinds',
    'renderPlayback',
    'resolveSettings',
    'shippedCodebooks',
    'shippedTemplates',
    'toManifest',
  ]);
});
