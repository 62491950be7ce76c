/**
 * `assets/outlines/outline.schema.json` is made from the schema that checks outline files:
 * `npx vitest run test/outline/jsonSchema.test.ts -u` writes it anew after the format has changed.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { outlineDefinitions, outlineSchema } from '../../src/outline/schema.js';

test('the JSON Schema beside the outlines is the one of the format', async () => {
  const schema = toJsonSchema(outlineSchema, {
    definitions: outlineDefinitions,
    // The one thing JSON Schema cannot say here: that a section may not take a reserved id. parseOutline says it.
    ignoreActions: ['check'],
    errorMode: 'throw',
  });
  const draft = 'https://json-schema.org/draft/2020-12/schema';
  const text = JSON.stringify({ $schema: draft, title: 'Đề cương: tệp đề cương báo cáo', ...schema });
  await expect(await format(text, { parser: 'json', printWidth: 120 })).toMatchFileSnapshot(
    '../../assets/outlines/outline.schema.json',
  );
});
