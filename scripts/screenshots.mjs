// `npm run screenshots`: the pictures of README and docs, made from the built workbench by doing what a newcomer does.
// Needs `npm run build` before. `assets/workbench.png` is the one of README, the others go to docs/pictures. Option: --out FOLDER puts all there.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const folderOf = (name) => values.out ?? (name === 'workbench' ? 'assets' : 'docs/pictures');

const sentence =
  'Chi bộ lãnh đạo thực hiện tốt Quy chế dân chủ ở cơ sở: 100% việc có liên quan đến quyền lợi của cán bộ, công chức được công khai, bàn bạc trước khi quyết định.';

/** An outline as a superior sends it. */
const sent = resolve(import.meta.dirname, '../test/fixtures/seed.txt');

const executablePath = findBrowser();
if (!executablePath) {
  console.error('No Chromium, Chrome or Edge found: install one, or set CHROMIUM_PATH to its program file.');
  process.exit(1);
}
const server = await serve({ port: 0, ...(process.env.DECUONG_DIST ? { dist: process.env.DECUONG_DIST } : {}) });
const browser = await chromium.launch({ executablePath, headless: true, args: browserFlags });

/** Takes what is on the page or, `ofPane`, in the pane alone. */
const picture = async (page, name, { ofPane = false } = {}) => {
  // The page number that floats beside the scroll bar fades away.
  await page.waitForTimeout(1500);
  const path = join(folderOf(name), `${name}.png`);
  mkdirSync(folderOf(name), { recursive: true });
  await (ofPane ? page.locator('iframe[name=taskpane]') : page).screenshot({ path });
  console.log(path);
};

const open = async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'vi-VN' });
  await page.goto(server.address);
  const pane = page.frameLocator('iframe[name=taskpane]');
  await pane.getByRole('button', { name: 'Chèn đề cương' }).waitFor();
  return { page, pane };
};

const fillForm = async (pane) => {
  await pane.getByLabel('Đảng bộ cấp trên trực tiếp').fill('Đảng bộ xã Long Đức');
  await pane.getByLabel('Chi bộ', { exact: true }).fill('Chi bộ Văn phòng');
  await pane.getByLabel('Nơi viết báo cáo').fill('Long Đức');
  const years = { 0: '2022', 1: '2025', 2: '2025', 3: '2027' };
  const spins = pane.locator('input[placeholder="2022"], input[placeholder="2025"], input[placeholder="2027"]');
  for (const [index, year] of Object.entries(years)) await spins.nth(Number(index)).fill(year);
  await pane.locator('h1, h2').first().scrollIntoViewIfNeeded();
};

const insert = async (pane) => {
  await pane.getByRole('button', { name: 'Chèn đề cương' }).click();
  await pane.getByText('0/30').first().waitFor();
  await pane
    .getByRole('button', { name: 'Đóng' })
    .first()
    .click()
    .catch(() => undefined);
};

/** Clicks the prompt of a section and types over it. */
const write = async (page, section, text) => {
  const prompt = page.locator('.layout-page').getByText(`Nhập nội dung mục ${section}`, { exact: true }).first();
  await page.mouse.move(500, 450);
  for (let turn = 0; turn < 80 && (await prompt.count()) === 0; turn++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(80);
  }
  await prompt.click();
  await page.keyboard.insertText(text);
};

const { page, pane } = await open();
await fillForm(pane);
await picture(page, 'workbench-form');
await picture(page, 'bat-dau', { ofPane: true });
await insert(pane);
await picture(page, 'workbench-inserted');
await write(page, '1.2', sentence);
// The pane reads again when the person comes back to it, at most every four seconds.
await page.waitForTimeout(4500);
await pane.getByRole('region', { name: 'Mục đang viết' }).click();
await pane.getByText('1/30').first().waitFor();
await picture(page, 'workbench');
await picture(page, 'soan-thao', { ofPane: true });

await pane.getByRole('tab', { name: 'Chỉ tiêu' }).click();
await pane.getByRole('button', { name: 'Thêm chỉ tiêu' }).first().waitFor();
await picture(page, 'chi-tieu', { ofPane: true });

await pane.getByRole('tab', { name: 'Kiểm tra' }).click();
await pane.getByRole('button', { name: 'Kiểm tra trước khi in' }).click();
await pane.getByText('Chưa nên in').first().waitFor();
await picture(page, 'workbench-check');
await picture(page, 'kiem-tra', { ofPane: true });
await page.close();

const other = await open();
await other.pane.getByText('Đề cương khác…').click();
await other.pane.getByRole('button', { name: 'Thêm đề cương' }).click();
await picture(other.page, 'de-cuong', { ofPane: true });
const chosen = other.page.waitForEvent('filechooser');
await other.pane.getByRole('button', { name: 'Chọn tệp…' }).click();
await (await chosen).setFiles(sent);
await other.pane.getByRole('button', { name: 'Chỗ cần xem tiếp theo' }).first().click();
await picture(other.page, 'xem-lai', { ofPane: true });

await browser.close();
await server.close();
