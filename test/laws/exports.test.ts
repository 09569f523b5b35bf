import { expect, it } from 'vitest';
import * as api from '../../src/index.js';

it('exports just these values from the package', () => {
  expect(Object.keys(api).sort()).toEqual([
    'OptionError',
    'acceptFindings',
    'combinePlaybacks',
    'compareEventIds',
    'createBatchPage',
    'createPlayback',
    'createReviewPage',
    'describeLayout',
    'explainSession',
    'filesNamed',
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
    'nameEvent',
    'readConfig',
    'readEvent',
    'readEventList',
    'redactAll',
    'redactedKinds',
    'renderPlayback',
    'resolveSettings',
    'toManifest',
  ]);
});
