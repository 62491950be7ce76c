import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pathHere, readManifest } from '../../src/workbench/manifest.js';
import { must } from './editor.js';

describe('the ribbon of the manifest', () => {
  const text = readFileSync('manifest.xml', 'utf8');

  it('has one group with the three buttons, pictures and words in Vietnamese', () => {
    const ribbon = must(readManifest(text));
    expect(ribbon.groups).toHaveLength(1);
    expect(ribbon.groups[0]?.buttons.map((button) => button.label)).toEqual([
      'Chèn đề cương',
      'Hướng dẫn mục',
      'Kiểm tra trước khi in',
    ]);
    for (const button of ribbon.groups[0]?.buttons ?? []) {
      expect(button.id).not.toBe('');
      expect(pathHere(button.icon)).toMatch(/^\/assets\/icons\/.*32.*\.png$/);
      expect(button.tip).not.toBe('');
    }
    expect(pathHere(ribbon.commandsPage)).toBe('/commands.html');
  });

  it('knows which buttons open the pane and which run a function', () => {
    const buttons = must(readManifest(text)).groups[0]?.buttons ?? [];
    expect(buttons.map((button) => button.action.kind)).toContain('pane');
    expect(buttons.map((button) => button.action.kind)).toContain('function');
    for (const { action } of buttons)
      if (action.kind === 'pane') expect(pathHere(action.page)).toMatch(/^\/taskpane\.html/);
      else expect(action.name).toMatch(/^\w+$/);
  });

  it('speaks English where that is asked for', () => {
    const buttons = must(readManifest(text, 'en-US')).groups[0]?.buttons ?? [];
    expect(buttons[0]?.label).toBe('Insert outline');
  });

  it('is refused as damaged when it is not XML', () => {
    const read = readManifest('<OfficeApp>');
    expect(read.ok ? '' : read.failure.code).toBe('damaged');
  });
});
