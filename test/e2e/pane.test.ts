/**
 * The pane over a real document in a real browser: working through what a check found, and the indicators of the results table. What is
 * written must stand in the saved file, and nothing else may have changed.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackage } from '../../src/ooxml/package.js';
import { openPage, startBrowser } from '../support/browser.js';
import { startServer } from '../support/server.js';

const output = '.tmp/e2e-pane';
const slow = 180_000;

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  server = await startServer();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A page with a fresh outline in its document. */
const openOutlined = async (): Promise<{
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly errors: readonly string[];
}> => {
  const { page, trouble } = await openPage(browser, server.address);
  const pane = page.frameLocator('iframe[name=taskpane]');
  await pane.getByRole('button', { name: 'Chèn đề cương' }).click();
  await pane.getByText('0/30').first().waitFor();
  return { page, pane, errors: trouble.errors };
};

/** Clicks the prompt of a section and types over it. */
const write = async (page: Page, section: string, text: string): Promise<void> => {
  const prompt = page.locator('.layout-page').getByText(`Nhập nội dung mục ${section}`, { exact: true }).first();
  await page.mouse.move(500, 450);
  for (let turn = 0; turn < 60 && (await prompt.count()) === 0; turn++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(80);
  }
  await prompt.click();
  // At once, as from the clipboard: a letter takes the sheet a third of a second when the machine is busy.
  await page.keyboard.insertText(text);
};

const savedText = async (page: Page, name: string): Promise<string> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu .docx' }).click();
  const file = join(output, name);
  await (await download).saveAs(file);
  const opened = openPackage(readFileSync(file));
  if (!opened.ok) throw new Error(opened.failure.code);
  return (opened.value.text(opened.value.main) ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
};

describe('the pane', () => {
  it(
    'leads through what was found: walk, mend, set aside, bring back',
    async () => {
      const { page, pane, errors } = await openOutlined();
      await write(page, '1.2', 'Thực hiện Quyết định số 12-QĐ/ĐU, ngày 5 tháng 3 năm 2024, chi bộ họp đều.');
      await page.locator('.layout-page').getByText('chi bộ họp đều').first().waitFor({ state: 'attached' });
      await pane.getByRole('tab', { name: 'Kiểm tra' }).click();
      await pane.getByRole('button', { name: 'Kiểm tra trước khi in' }).click();
      await pane.getByText('Chưa nên in').first().waitFor();

      // One to the next: the list shows where the person is.
      await pane.getByRole('button', { name: 'Chỗ sau' }).click();
      const current = pane.locator('li[aria-current=true]');
      await current.getByText('ĐẶC ĐIỂM TÌNH HÌNH').waitFor();
      await page.keyboard.press('Alt+ArrowDown');
      await current.getByText('1.1.').waitFor();

      await pane.getByRole('button', { name: /^Bỏ qua: / }).click();
      await pane.getByRole('button', { name: 'Không áp dụng cho chi bộ.' }).click();
      await current.getByText('Đã bỏ qua: Không áp dụng cho chi bộ.').waitFor();
      await pane.getByRole('button', { name: 'Đã bỏ qua (1)' }).click();
      await pane.getByRole('button', { name: /^Hiện lại: / }).click();
      await pane.getByRole('button', { name: 'Đã bỏ qua (1)' }).waitFor({ state: 'detached' });

      // What will change is shown beside the button that changes it.
      await pane.getByRole('button', { name: /^Gợi ý/ }).click();
      const dated = pane.locator('li', { hasText: 'ngày 5 tháng 3' }).first();
      await dated.locator('ins', { hasText: '05' }).waitFor();
      await dated.getByRole('button', { name: /^Sửa: / }).click();
      await pane.locator('li[aria-current=true]').getByText('Đã xử lý').waitFor();
      const text = await savedText(page, 'da-sua.docx');
      expect(text).toContain('Thực hiện Quyết định số 12-QĐ/ĐU, ngày 05 tháng 3 năm 2024, chi bộ họp đều.');
      expect(errors).toEqual([]);
      await page.context().close();
    },
    slow,
  );

  it(
    'fills in indicators, computes what follows, and writes only when asked',
    async () => {
      const { page, pane, errors } = await openOutlined();
      await pane.getByRole('tab', { name: 'Chỉ tiêu' }).click();
      await pane
        .getByRole('button', { name: /^Sửa: / })
        .first()
        .click();
      await pane.getByLabel('Đơn vị tính').fill('%');
      await pane.getByLabel('Chỉ tiêu Nghị quyết').fill('từ 90 trở lên');
      await pane.getByLabel('Kết quả thực hiện').fill('95,5');
      await pane.getByRole('button', { name: 'Xong' }).click();
      await pane.getByText('Vượt').first().waitFor();
      await pane.getByText('Chưa ghi vào văn bản').waitFor();
      expect(await savedText(page, 'chua-ghi.docx')).not.toContain('95,5');

      await pane.getByRole('button', { name: 'Ghi vào văn bản' }).click();
      await pane.getByText('Bảng trong văn bản đã đúng như ở đây.').waitFor();
      await pane.getByRole('button', { name: 'Tính tỷ lệ và đánh giá' }).click();
      await pane.getByText('Sẽ điền 2 ô trong bảng:').waitFor();
      await pane.getByRole('button', { name: 'Điền vào bảng' }).click();
      await page.locator('.layout-page').getByText('106,1').first().waitFor({ state: 'attached' });
      const text = await savedText(page, 'da-ghi.docx');
      for (const written of ['từ 90 trở lên', '95,5', '106,1', 'vượt']) expect(text).toContain(`${written}\n`);
      expect(errors).toEqual([]);
      await page.context().close();
    },
    slow,
  );

  it(
    'brings a section that is pages away into sight on the sheet, and back',
    async () => {
      const { page, pane, errors } = await openOutlined();
      const sheet = page.locator('.layout-page');
      for (const heading of ['3. Bài học kinh nghiệm', 'I- ĐẶC ĐIỂM TÌNH HÌNH']) {
        await pane.locator('main').getByText(heading, { exact: true }).last().click();
        await pane.getByRole('heading', { name: heading }).waitFor();
        const shown = sheet.getByText(heading.replace(/^\S+ /, '')).last();
        await expect
          .poll(() => shown.boundingBox({ timeout: 500 }).catch(() => null), { timeout: 10_000 })
          .toSatisfy((box: { readonly y: number } | null) => box !== null && box.y > 100 && box.y < 700);
      }
      expect(errors).toEqual([]);
      await page.context().close();
    },
    slow,
  );

  it(
    'moves the focus on to a view that comes in a chunk of its own',
    async () => {
      const { page, trouble } = await openPage(browser, server.address);
      const pane = page.frameLocator('iframe[name=taskpane]');
      await pane.getByRole('button', { name: 'Viết tiếp', exact: false }).first().press('Enter');
      await pane.getByRole('button', { name: 'Chọn báo cáo nhiệm kỳ trước' }).waitFor();
      const focused = () => pane.locator(':focus').evaluate((element) => element.id);
      await expect.poll(focused).toBe('view');
      expect(trouble.errors).toEqual([]);
      await page.context().close();
    },
    slow,
  );
});
