/**
 * What was asked on the command line, checked and typed. No files are touched here.
 */
import { parseArgs } from 'node:util';
import { ruleIds } from '../check/types.js';
import { parseTerm } from '../outline/terms.js';
import { type Result, failed, success } from '../result.js';

export interface Making {
  readonly out: string;
  readonly profile: string;
  readonly variant: string;
  readonly outline: string;
  readonly guidance: boolean;
  readonly tables: boolean;
}

export type Command =
  | { readonly name: 'help' }
  | ({ readonly name: 'new' } & Making)
  | ({ readonly name: 'insert'; readonly input: string } & Making)
  | {
      readonly name: 'check';
      readonly inputs: readonly string[];
      readonly json: boolean;
      readonly out: string;
      readonly outline: string;
      readonly hints: boolean;
    }
  | {
      readonly name: 'carry';
      readonly input: string;
      readonly into: string;
      readonly out: string;
      readonly outline: string;
    }
  | {
      readonly name: 'fix';
      readonly input: string;
      readonly out: string;
      readonly outline: string;
      /** Empty = all, without those that `clean` is for. */
      readonly rules: readonly string[];
      readonly list: boolean;
    }
  | {
      readonly name: 'next';
      readonly input: string;
      readonly out: string;
      readonly outline: string;
      /** As typed, a term; '' = the person fills it in. */
      readonly term: string;
      /** Where last term's text goes; '' = nowhere. */
      readonly reference: string;
    }
  | {
      readonly name: 'update';
      readonly input: string;
      readonly outline: string;
      readonly out: string;
      /** Ids of the new outline's sections; empty = all that is new or renamed. */
      readonly sections: readonly string[];
      readonly list: boolean;
    }
  | { readonly name: 'clean'; readonly input: string; readonly out: string; readonly outline: string }
  | { readonly name: 'import'; readonly input: string; readonly out: string };

export const help = `decuong — chèn đề cương và kiểm tra báo cáo chính trị trên tệp .docx

  decuong new --out TỆP.docx [--profile TỆP.json] [--variant LOẠI] [--outline ID|TỆP.json] [--no-guidance] [--no-tables]
      tạo báo cáo mới theo đề cương
  decuong insert VÀO.docx --out RA.docx [… như new]
      chèn đề cương (hoặc phần còn thiếu) vào văn bản đã có
  decuong check TỆP.docx|THƯ-MỤC… [--json] [--out BẢNG.xlsx|.docx|.html|.csv] [--no-hints] [--outline …]
      kiểm tra một báo cáo hoặc cả thư mục; --out ghi bảng nhận xét (.docx: cho một báo cáo; .xlsx: bảng tổng hợp nhiều chi bộ);
      --no-hints: không gợi ý về nội dung; kết thúc 0: có thể in, 1: còn lỗi, 2: có tệp không đọc được
  decuong clean VÀO.docx --out RA.docx
      bỏ ghi chú hướng dẫn và ô nhắc còn trống
  decuong import ĐỀ-CƯƠNG.docx|.txt --out ĐỀ-CƯƠNG.json
      làm tệp đề cương (dùng với --outline) từ văn bản cấp trên gửi
  decuong fix VÀO.docx --out RA.docx [--rule MÃ]… [--list]
      sửa chỗ sai thể thức và in từng chỗ «từ → thành»; số liệu, tên gọi… chỉ sửa khi nêu --rule;
      --list: chỉ in mọi chỗ sửa được, không ghi tệp
  decuong carry BÁO-CÁO-CŨ.docx --into BÁO-CÁO-MỚI.docx --out RA.docx
      chuyển chỉ tiêu của báo cáo nhiệm kỳ trước vào bảng kết quả của báo cáo mới
  decuong update VÀO.docx --outline MỚI.decuong.json --out RA.docx [--section MÃ]… [--list]
      đưa vào báo cáo đang viết những mục mới và tên mục mới của đề cương mới; chữ đã viết giữ nguyên; --list: chỉ in chỗ khác nhau
  decuong next CŨ.docx --out MỚI.docx [--term 2027-2030] [--reference THAM-KHẢO.docx] [--outline …]
      bắt đầu báo cáo nhiệm kỳ này từ báo cáo nhiệm kỳ trước: nhiệm kỳ chuyển tiếp, chỉ tiêu cũ vào bảng kết quả;
      chữ cũ không trộn vào báo cáo mới, --reference ghi riêng ra một tệp

Tệp vào không bao giờ bị ghi đè. Không có gì gửi ra khỏi máy.`;

const usage = (message: string): Result<never> =>
  failed({ code: 'usage', message, hint: 'Gõ “decuong help” để xem cách dùng.' });

const making = {
  out: { type: 'string', default: '' },
  profile: { type: 'string', default: '' },
  variant: { type: 'string', default: '' },
  outline: { type: 'string', default: '' },
  'no-guidance': { type: 'boolean', default: false },
  'no-tables': { type: 'boolean', default: false },
} as const;

const makingOf = (values: {
  out: string;
  profile: string;
  variant: string;
  outline: string;
  'no-guidance': boolean;
  'no-tables': boolean;
}): Making => ({
  out: values.out,
  profile: values.profile,
  variant: values.variant,
  outline: values.outline,
  guidance: !values['no-guidance'],
  tables: !values['no-tables'],
});

const needsOne = (positionals: readonly string[]): Result<string> =>
  positionals.length === 1 && positionals[0] !== undefined
    ? success(positionals[0])
    : usage('Lệnh này cần đúng một tệp .docx để đọc.');

const parse = (name: string, args: string[]): Result<Command> => {
  switch (name) {
    case 'new': {
      const { values } = parseArgs({ args, options: making });
      return values.out ? success({ name, ...makingOf(values) }) : usage('Thiếu tên tệp ra: --out TỆP.docx');
    }
    case 'insert': {
      const { values, positionals } = parseArgs({ args, options: making, allowPositionals: true });
      const input = needsOne(positionals);
      if (!input.ok) return input;
      if (!values.out) return usage('Thiếu tên tệp ra: --out RA.docx');
      return success({ name, input: input.value, ...makingOf(values) });
    }
    case 'check': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          json: { type: 'boolean', default: false },
          out: { type: 'string', default: '' },
          outline: { type: 'string', default: '' },
          'no-hints': { type: 'boolean', default: false },
        },
      });
      if (positionals.length === 0) return usage('Thiếu tệp hoặc thư mục cần kiểm tra.');
      if (values.out && !/\.(?:xlsx|docx|html|csv)$/i.test(values.out))
        return usage(`Chưa ghi được bảng nhận xét dạng “${values.out}”: chọn tên tệp .xlsx, .docx, .html hoặc .csv.`);
      const { json, out, outline } = values;
      return success({ name, inputs: positionals, json, out, outline, hints: !values['no-hints'] });
    }
    case 'clean': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: { out: { type: 'string', default: '' }, outline: { type: 'string', default: '' } },
      });
      const input = needsOne(positionals);
      if (!input.ok) return input;
      if (!values.out) return usage('Thiếu tên tệp ra: --out RA.docx');
      return success({ name, input: input.value, ...values });
    }
    case 'import': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: { out: { type: 'string', default: '' } },
      });
      const [input] = positionals;
      if (input === undefined || positionals.length > 1)
        return usage('Lệnh này cần đúng một tệp đề cương .docx hoặc .txt để đọc.');
      if (!/\.json$/i.test(values.out)) return usage('Thiếu tên tệp ra: --out ĐỀ-CƯƠNG.json');
      return success({ name, input, out: values.out });
    }
    case 'carry': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          into: { type: 'string', default: '' },
          out: { type: 'string', default: '' },
          outline: { type: 'string', default: '' },
        },
      });
      const input = needsOne(positionals);
      if (!input.ok) return input;
      if (!values.into) return usage('Thiếu báo cáo mới: --into BÁO-CÁO-MỚI.docx');
      if (!values.out) return usage('Thiếu tên tệp ra: --out RA.docx');
      return success({ name, input: input.value, ...values });
    }
    case 'next': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          out: { type: 'string', default: '' },
          outline: { type: 'string', default: '' },
          term: { type: 'string', default: '' },
          reference: { type: 'string', default: '' },
        },
      });
      const input = needsOne(positionals);
      if (!input.ok) return input;
      if (!values.out) return usage('Thiếu tên tệp ra: --out MỚI.docx');
      if (values.term && !parseTerm(values.term))
        return usage(`“${values.term}” không phải là nhiệm kỳ; viết như --term 2027-2030.`);
      return success({ name, input: input.value, ...values });
    }
    case 'update': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          out: { type: 'string', default: '' },
          outline: { type: 'string', default: '' },
          section: { type: 'string', multiple: true, default: [] },
          list: { type: 'boolean', default: false },
        },
      });
      const input = needsOne(positionals);
      if (!input.ok) return input;
      const { out, outline, section, list } = values;
      if (!outline) return usage('Thiếu đề cương mới: --outline MỚI.decuong.json');
      if (!out && !list) return usage('Thiếu tên tệp ra: --out RA.docx');
      return success({ name, input: input.value, outline, out, sections: section, list });
    }
    case 'fix': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          out: { type: 'string', default: '' },
          outline: { type: 'string', default: '' },
          rule: { type: 'string', multiple: true, default: [] },
          list: { type: 'boolean', default: false },
        },
      });
      const input = needsOne(positionals);
      if (!input.ok) return input;
      if (!values.out && !values.list) return usage('Thiếu tên tệp ra: --out RA.docx');
      const unknown = values.rule.find((rule) => !ruleIds.some((id) => id === rule));
      if (unknown !== undefined) return usage(`Không có quy tắc “${unknown}”.`);
      const { out, outline, rule, list } = values;
      return success({ name, input: input.value, out, outline, rules: rule, list });
    }
    case 'help':
    case '--help':
    case '-h':
      return success({ name: 'help' });
    default:
      return usage(name ? `Không có lệnh “${name}”.` : 'Chưa nói cần làm gì.');
  }
};

/** The command of these arguments (without node and the script's name). */
export const readCommand = (args: readonly string[]): Result<Command> => {
  const [name = '', ...rest] = args;
  try {
    return parse(name, rest);
  } catch (error) {
    // parseArgs throws on options it does not know.
    return usage(`Tùy chọn không đúng: ${error instanceof Error ? error.message : ''}`);
  }
};
