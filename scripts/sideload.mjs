// `npm run sideload [-- --web ADDRESS]`: the add-in in the Word of this machine (Windows, Mac), or in a document of Word on the web, for
// people who develop or try it. Serves the built pages at https://localhost:3000, the address in manifest.xml, and tells Word of the
// manifest; `npm run stop` (or `-- --stop`) takes that back. Microsoft's own tools do what is Word's: the certificate that this machine
// trusts, and the registration. They are fetched when needed and are no dependency, like `npm run validate`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { serve } from './serve.mjs';

/** As in manifest.xml. */
const port = 3000;

/** Where office-addin-dev-certs puts what it makes. */
const certificates = join(homedir(), '.office-addin-dev-certs');

const microsoft = (...command) =>
  spawnSync('npx', ['--yes', ...command], { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

const settings = (...command) => microsoft('office-addin-dev-settings@4', ...command);

const main = async () => {
  process.chdir(resolve(import.meta.dirname, '..'));
  const { values } = parseArgs({
    options: { stop: { type: 'boolean', default: false }, web: { type: 'string', default: '' } },
  });
  if (values.stop) return settings('unregister', 'manifest.xml') ? 0 : 1;
  if (!values.web && process.platform !== 'win32' && process.platform !== 'darwin') {
    console.error(
      'Máy này không có Word. Thử trong trình duyệt: npm start. Thử với Word trên web: npm run sideload -- --web ĐỊA-CHỈ-VĂN-BẢN.',
    );
    return 2;
  }
  if (!(await ensureBuilt())) return 1;
  if (!microsoft('office-addin-dev-certs@3', 'install') || !existsSync(join(certificates, 'localhost.key'))) {
    console.error('Chưa có chứng thư https cho localhost. Chạy lại và đồng ý khi máy hỏi có tin chứng thư không.');
    return 1;
  }
  const secure = {
    key: readFileSync(join(certificates, 'localhost.key')),
    cert: readFileSync(join(certificates, 'localhost.crt')),
  };
  const server = await serve({ port, secure });
  if (!server.address.endsWith(`:${port}/`)) {
    console.error(`Cổng ${port} đang bận. Đóng chương trình đang dùng cổng đó (có thể là npm start), rồi chạy lại.`);
    await server.close();
    return 1;
  }
  const where = values.web ? ['web', '--document', values.web] : ['desktop', '--app', 'Word'];
  if (!settings('sideload', 'manifest.xml', ...where)) {
    console.error('Chưa mở được Word với tiện ích. Xem lỗi ở trên; docs/trien-khai.md có cách thêm bằng tay.');
    await server.close();
    return 1;
  }
  console.log(
    '\nĐề cương đang chạy trong Word. Giữ cửa sổ này mở; Ctrl+C để dừng, rồi npm run stop để gỡ khỏi Word.\n',
  );
  await new Promise((done) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, done)));
  await server.close();
  return 0;
};

process.exitCode = await main();
