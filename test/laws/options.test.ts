import type { InferInput } from 'valibot';
import { expectTypeOf, it } from 'vitest';
import type { optionsSchema } from '../../src/option-schema.js';
import type { Options } from '../../src/settings.js';

type Accepted = InferInput<typeof optionsSchema>;

it('says in `Options` what the schema of options accepts: the compiler holds it', () => {
  expectTypeOf<keyof Options>().toEqualTypeOf<keyof Accepted>();
  expectTypeOf<Accepted>().toExtend<Options>();
  expectTypeOf<keyof NonNullable<Options['mapping']>>().toEqualTypeOf<
    keyof NonNullable<Accepted['mapping']>
  >();
});
