/**
 * Files in and out for the command line. Reading refuses by size before it reads; writing goes to a temporary file beside the
 * target and is renamed, so that a target is whole or untouched. Nothing that stood there is lost: a different file of the same
 * name is kept as `….bak`.
 */
import { randomBytes } from 'node:crypto';
import { constants, readFileSync, rmSync, statSync } from 'node:fs';
import { access, link, readFile, readdir, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { type Result, failed, success } from '../result.js';

/** A .docx of more than this is refused unread: the package guard allows 256 MB unpacked, and Word files shrink. */
const largestFile = 128 * 1024 * 1024;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

const couldNotRead = (path: string, code: string): Result<never> => {
  if (code === 'ENOENT')
    return failed({
      code: 'file-missing',
      message: `Không có tệp “${path}”.`,
      hint: 'Kiểm tra lại tên tệp và thư mục.',
    });
  if (code === 'EISDIR')
    return failed({ code: 'file-is-folder', message: `“${path}” là thư mục.`, hint: 'Ghi tên một tệp .docx.' });
  return failed({
    code: 'file-unreadable',
    message: `Không đọc được tệp “${path}”.`,
    hint: 'Kiểm tra quyền mở tệp, rồi thử lại.',
    detail: code,
  });
};

const tooLarge = (path: string, size: number): Result<never> =>
  failed({
    code: 'too-large',
    message: `Tệp “${path}” quá lớn (${Math.round(size / 1024 / 1024)} MB).`,
    hint: 'Nén bớt ảnh trong văn bản bằng Word, lưu lại, rồi thử lại.',
  });

export const readBytes = async (path: string): Promise<Result<Uint8Array>> => {
  try {
    const { size } = await stat(path);
    return size > largestFile ? tooLarge(path, size) : success(new Uint8Array(await readFile(path)));
  } catch (error) {
    return couldNotRead(path, codeOf(error));
  }
};

/** For a worker, which has nothing else to do meanwhile: waiting for the four steps of a small file costs a twelfth of its check. */
export const readBytesNow = (path: string): Result<Uint8Array> => {
  try {
    const { size } = statSync(path);
    return size > largestFile ? tooLarge(path, size) : success(new Uint8Array(readFileSync(path)));
  } catch (error) {
    return couldNotRead(path, codeOf(error));
  }
};

export const readJson = async (path: string): Promise<Result<unknown>> => {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
    return success(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch (error) {
    return failed({
      code: 'json-invalid',
      message: `Tệp “${path}” không phải là JSON đúng.`,
      hint: 'Mở tệp, sửa chỗ sai, rồi thử lại.',
      detail: error instanceof Error ? error.message : '',
    });
  }
};

const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );

/** True when both names lead to one file, links and letter case of the file system included. */
export const isSameFile = async (one: string, other: string): Promise<boolean> => {
  if (resolve(one) === resolve(other)) return true;
  try {
    if ((await realpath(one)) === (await realpath(other))) return true;
    const [first, second] = await Promise.all([stat(one, { bigint: true }), stat(other, { bigint: true })]);
    return first.ino === second.ino && first.dev === second.dev && first.ino !== 0n;
  } catch {
    return false;
  }
};

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

export interface Written {
  /** Where the file that stood there before is kept, '' when there was none or it was the same. */
  readonly backup: string;
}

/** Keeps what stands at `path` under a free name beside it. A hard link first: between the two steps the name is never empty. */
const keepOld = async (path: string): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const backup = `${path}.bak${number === 1 ? '' : String(number)}`;
    try {
      await link(path, backup);
      return backup;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EEXIST') continue;
      // File systems without hard links (FAT, some shares).
      await rename(path, backup);
      return backup;
    }
  }
};

/** Temporary files that are being written at this moment. */
const temporaries = new Set<string>();

/** For a process that ends in the middle of its work. */
export const removeTemporaries = (): void => {
  for (const path of temporaries) rmSync(path, { force: true });
};

export const writeBytes = async (path: string, bytes: Uint8Array): Promise<Result<Written>> => {
  const temporary = join(dirname(resolve(path)), `.${randomBytes(6).toString('hex')}.tmp`);
  temporaries.add(temporary);
  try {
    if (await exists(path)) {
      if (sameBytes(new Uint8Array(await readFile(path)), bytes)) return success({ backup: '' });
      await writeFile(temporary, bytes);
      const backup = await keepOld(path);
      await rename(temporary, path);
      return success({ backup });
    }
    await writeFile(temporary, bytes);
    await rename(temporary, path);
    return success({ backup: '' });
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    return failed({
      code: 'file-unwritable',
      message: `Không ghi được tệp “${path}”.`,
      hint: 'Đóng tệp nếu đang mở trong Word, kiểm tra quyền ghi và chỗ trống trên đĩa, rồi thử lại.',
      detail: codeOf(error),
    });
  } finally {
    temporaries.delete(temporary);
  }
};

/** Word's own lock files begin so. */
const isLockFile = (name: string): boolean => name.startsWith('~$');

/** The .docx files that these names stand for: files as they are, folders with all their subfolders, in order of name. */
export const listDocuments = async (names: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const name of names) {
    const isFolder = await stat(name).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      found.push(name);
      continue;
    }
    const entries = await readdir(name, { recursive: true, withFileTypes: true });
    found.push(
      ...entries
        .filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() === '.docx' && !isLockFile(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort((one, other) => one.localeCompare(other)),
    );
  }
  return found;
};
