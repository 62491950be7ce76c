// The outlines that an office puts beside the add-in: a folder of outline files becomes the list that the pane asks for
// (`outlines/index.json`). Each file is read as the pane will read it, so that what is wrong is said here and not on every desk.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

/** The pane reads no larger one (src/taskpane/outlines/office.ts). */
const largest = 4 * 1024 * 1024;
const mostFiles = 300;

/** The name under which the list lies among the files. */
export const listName = 'index.json';

/** What a name may be: the pane asks for nothing else (src/taskpane/outlines/office.ts). */
const isName = (name) => /^[^./\\?#%:\p{Cc}][^/\\?#%:\p{Cc}]*\.json$/u.test(name) && name.length <= 200;

const readOutlineFile = async (path) => {
  if (statSync(path).size > largest) return { complaint: 'quá lớn, không phải một đề cương' };
  const { readOutline } = await tsImport('../src/outline/load.ts', import.meta.url);
  const read = readOutline(readFileSync(path, 'utf8'));
  if (read.ok) return { outline: read.value };
  const { message, detail } = read.failure;
  return { complaint: detail ? `${message} (${detail})` : message };
};

/**
 * The list of a folder: `{ entries: [{ file, id, version, title, source }], complaints: [sentence] }`, by title. A file that the pane could not
 * use is a complaint and no entry.
 */
export const officeList = async (folder) => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return { entries: [], complaints: [`Không có thư mục “${folder}”.`] };
  const entries = [];
  const complaints = [];
  const seen = new Map();
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.json$/i.test(entry.name) && entry.name !== listName)
    .map(({ name }) => name);
  if (files.length > mostFiles) complaints.push(`Thư mục “${folder}” có hơn ${mostFiles} tệp đề cương.`);
  for (const file of files.slice(0, mostFiles)) {
    if (!isName(file)) {
      complaints.push(`${file}: tên tệp phải có đuôi .json, không bắt đầu bằng dấu chấm và không có các dấu ? # % :`);
      continue;
    }
    const { outline, complaint } = await readOutlineFile(join(folder, file));
    if (!outline) {
      complaints.push(`${file}: ${complaint}`);
      continue;
    }
    const { id, version, title, source } = outline;
    const twin = seen.get(`${id}@${version}`);
    if (twin) complaints.push(`${file}: cùng mã và cùng bản (${id}, ${version}) với ${twin}`);
    else entries.push({ file, id, version, title, source: source.slice(0, 1000) });
    seen.set(`${id}@${version}`, file);
  }
  return { entries: entries.sort((one, other) => one.title.localeCompare(other.title, 'vi')), complaints };
};
