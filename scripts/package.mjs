// `npm run package -- --base https://may-chu/de-cuong [--office-js FOLDER|ADDRESS] [--outlines FOLDER] [--out FOLDER]`: what an office puts
// on its own web server. The pages, the office's outlines with their list, the manifest with that address, and the server's settings for nginx, Apache and IIS: who may frame the pages, what they
// may load, how long they may be kept. Any static server will do; nothing runs on it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { officeJsOf, policyOf } from '../webpack.config.js';
import { listName, officeList } from './officeOutlines.mjs';

const here = resolve(import.meta.dirname, '..');

/**
 * Where Word on the web puts the pane into a frame (Microsoft 365 URLs, and Microsoft's «frame-ancestors» advice for add-ins). Word for
 * Windows and Mac frame nothing.
 */
const framers = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office.net',
  'https://*.cloud.microsoft',
  'https://*.microsoft.com',
  'https://*.sharepoint.com',
  'https://*.live.com',
];

/**
 * The response headers of every file. Files keep their names from one version to the next, so a browser may keep them but must ask each
 * time whether they have changed.
 */
export const headersOf = (policy) => [
  ['Content-Security-Policy', `${policy}; frame-ancestors ${framers.join(' ')}`],
  ['Cache-Control', 'no-cache'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
];

export const nginxConf = (
  headers,
  path,
) => `# Đặt vào khối server { … } của nginx; thay /duong-dan-tren-may bằng thư mục chứa các tệp này.
location ${path}/ {
  alias /duong-dan-tren-may/;
  include mime.types;
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml;
${headers.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  # Máy chủ chỉ phát tệp, không nhận gì.
  limit_except GET HEAD { deny all; }
}
`;

export const apacheConf = (
  headers,
) => `# Apache 2.4: cần mod_headers (và mod_deflate nếu muốn nén). AllowOverride phải cho phép tệp này.
<IfModule mod_headers.c>
${headers.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json application/xml image/svg+xml
</IfModule>
Options -Indexes
`;

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export const iisConf = (headers) => `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${headers.map(([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${attribute(value)}" />`).join('\n')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".woff2" />
      <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
    </staticContent>
    <urlCompression doStaticCompression="true" />
    <directoryBrowse enabled="false" />
  </system.webServer>
</configuration>
`;

const leaflet = (base) => `ĐỀ CƯƠNG — bộ cài cho máy chủ của cơ quan

1. Chép TẤT CẢ các tệp trong thư mục này lên máy chủ web, sao cho mở được
     ${base}/taskpane.html
   bằng https với chứng thư mà các máy trong cơ quan tin cậy.
2. Máy chủ IIS đọc sẵn tệp web.config; Apache đọc sẵn tệp .htaccess; với nginx, chép nội dung tệp nginx.conf vào cấu hình.
3. Đưa tệp manifest.xml cho Word: qua Trung tâm quản trị Microsoft 365, hoặc thư mục chia sẻ (Trusted Add-in Catalogs).
   Từng bước có trong docs/trien-khai.md của dự án.

Các trang này không gửi gì ra khỏi máy người dùng: máy chủ chỉ phát tệp.
`;

const weigh = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? weigh(path) : statSync(path).size);
  }, 0);

/** Says what is wrong with the wishes, or undefined. */
export const complaintOf = ({ base, officeJs }) => {
  if (!base) return 'Thiếu địa chỉ máy chủ: --base https://may-chu/de-cuong';
  let address;
  try {
    address = new URL(base);
  } catch {
    return `“${base}” không phải là một địa chỉ. Ví dụ: --base https://may-chu/de-cuong`;
  }
  if (address.protocol !== 'https:') return `“${base}”: Word chỉ nhận địa chỉ https.`;
  if (address.search || address.hash) return `“${base}”: địa chỉ không được có ? hay #.`;
  if (!officeJs || /^https:\/\//.test(officeJs)) return undefined;
  if (/^http:/.test(officeJs)) return `“${officeJs}”: office.js cũng phải ở địa chỉ https.`;
  if (!existsSync(join(officeJs, 'office.js'))) return `Thư mục “${officeJs}” không có tệp office.js.`;
  return undefined;
};

/** The outlines of `folder` ('' = none) with their list, into the package: an empty list too, so that no pane asks in vain. */
export const putOutlines = (out, folder, entries) => {
  const place = join(out, 'outlines');
  mkdirSync(place, { recursive: true });
  for (const { file } of entries) copyFileSync(join(folder, file), join(place, file));
  writeFileSync(join(place, listName), `${JSON.stringify(entries, undefined, 2)}\n`);
};

const main = async () => {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '' },
      'office-js': { type: 'string', default: '' },
      outlines: { type: 'string', default: '' },
      out: { type: 'string', default: 'goi-cai-dat' },
    },
  });
  const wishes = { base: values.base.replace(/\/+$/, ''), officeJs: values['office-js'] };
  const complaint = complaintOf(wishes);
  if (complaint) {
    console.error(complaint);
    return 2;
  }
  const out = resolve(values.out);
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, 'taskpane.html'))) {
    console.error(`Thư mục “${values.out}” đang có thứ khác: chọn một thư mục trống, tệp trong đó sẽ được thay.`);
    return 2;
  }
  const { entries, complaints } = values.outlines ? await officeList(values.outlines) : { entries: [], complaints: [] };
  if (complaints.length > 0) {
    console.error(['Chưa dựng bộ cài: đề cương của cơ quan chưa dùng được.', ...complaints].join('\n  '));
    return 2;
  }
  const officeJs = wishes.officeJs && existsSync(wishes.officeJs) ? resolve(wishes.officeJs) : wishes.officeJs;
  const built = spawnSync(
    process.execPath,
    [
      join(here, 'node_modules/webpack/bin/webpack.js'),
      '--mode',
      'production',
      '--env',
      `base=${wishes.base}`,
      '--env',
      `package=${out}`,
      ...(officeJs ? ['--env', `officeJs=${officeJs}`] : []),
    ],
    { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (built.status !== 0) {
    console.error('Chưa dựng được bộ cài: xem lỗi ở trên.');
    return 1;
  }
  const headers = headersOf(policyOf(officeJsOf(officeJs)));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'nginx.conf'), nginxConf(headers, new URL(wishes.base).pathname.replace(/\/$/, '')));
  writeFileSync(join(out, '.htaccess'), apacheConf(headers));
  writeFileSync(join(out, 'web.config'), iisConf(headers));
  putOutlines(out, values.outlines, entries);
  writeFileSync(join(out, 'DOC-TRUOC.txt'), leaflet(wishes.base).replaceAll('\n', '\r\n'));
  if (entries.length > 0) console.log(`Đề cương của cơ quan: ${entries.map(({ title }) => title).join('; ')}.`);
  console.log(`Bộ cài: ${out} (${(weigh(out) / 1024 / 1024).toFixed(1)} MB). Đọc DOC-TRUOC.txt trong đó.`);
  return 0;
};

if (process.argv[1] === import.meta.filename) process.exitCode = await main();
