/** Files in and out of the page: read with the guards of ooxml/, written as a download. */
import { openPackage, savePackage, type Package } from '../ooxml/package.js';
import { failed, type Result } from '../result.js';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A .docx that a person chose or dropped. */
export const readFile = async (file: File): Promise<Result<Package>> => {
  try {
    return openPackage(new Uint8Array(await file.arrayBuffer()));
  } catch (problem) {
    return failed({
      code: 'unreadable',
      message: 'Trình duyệt không đọc được tệp này.',
      hint: 'Hãy kiểm tra tệp còn ở chỗ cũ và không bị chương trình khác khóa, rồi mở lại.',
      detail: problem instanceof Error ? problem.name : '',
    });
  }
};

/** Gives the document to the person as a download under this name. */
export const saveFile = (pkg: Package, name: string): void => {
  const address = URL.createObjectURL(new Blob([new Uint8Array(savePackage(pkg))], { type: wordType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** Asks for a .docx; undefined when the person changed their mind. */
export const askForFile = (): Promise<File | undefined> =>
  new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = `.docx,${wordType}`;
    input.addEventListener('change', () => done(input.files?.[0]));
    input.addEventListener('cancel', () => done(undefined));
    input.click();
  });
