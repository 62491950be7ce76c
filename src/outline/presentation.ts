/**
 * How a report is set on the page, by guidance: values of `assets/rules/*.json` (each with its certainty and source there) as plain
 * numbers in millimetres and points. Where a guidance gives a range the smallest value is taken: it is allowed everywhere and
 * saves paper. Twips and half-points are made in ooxml/, at the edge of the file format.
 */
import hd05 from '../../assets/rules/hd05-2026.json';
import hd36 from '../../assets/rules/hd36-2018.json';

/** Looks of one component (thành phần thể thức). */
export interface TextLook {
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `drawn-line`: a drawn line under it, not the underline of characters. */
  readonly underline: 'none' | 'single' | 'drawn-line';
  /** Printed in capitals whatever was typed. */
  readonly capitals: boolean;
  readonly align: 'left' | 'center' | 'justify';
}

export interface Looks {
  /** `ĐẢNG CỘNG SẢN VIỆT NAM` */
  readonly title: TextLook;
  readonly superiorBody: TextLook;
  readonly issuingBody: TextLook;
  readonly star: TextLook;
  readonly number: TextLook;
  readonly placeDate: TextLook;
  /** `BÁO CÁO CHÍNH TRỊ` */
  readonly documentType: TextLook;
  readonly subject: TextLook;
  readonly body: TextLook;
  /** `PHẦN THỨ NHẤT` */
  readonly partLabel: TextLook;
  readonly partTitle: TextLook;
  /** `I- …` */
  readonly romanHeading: TextLook;
  /** `1. …` */
  readonly numberedHeading: TextLook;
  /** `1.1. …` */
  readonly subHeading: TextLook;
  readonly signAuthority: TextLook;
  readonly signPosition: TextLook;
  readonly signName: TextLook;
  readonly recipientsLabel: TextLook;
  readonly recipientsList: TextLook;
}

/** How sure we are of a value: high = two or more independent sources or a legal portal; low = an inference. */
export type Certainty = 'high' | 'medium' | 'low';

/** What is allowed, both ends included; no `max` = without an upper end. */
export interface Allowed {
  readonly min: number;
  readonly max?: number;
  readonly certainty: Certainty;
}

export interface PresentationRules {
  /** `hd05-2026` */
  readonly id: string;
  /** For the form: `05-HD/VPTW, 2026 (đang áp dụng)`. */
  readonly label: string;
  /** `05-HD/VPTW`, cited by findings. */
  readonly number: string;
  /** ISO date of the guidance. */
  readonly date: string;
  readonly inForce: boolean;
  /** A4, portrait. */
  readonly page: {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly marginTopMm: number;
    readonly marginBottomMm: number;
    readonly marginLeftMm: number;
    readonly marginRightMm: number;
  };
  readonly font: string;
  readonly paragraph: {
    readonly firstLineIndentMm: number;
    /** Space between paragraphs, at least. */
    readonly spacingPt: number;
    /** Exact line spacing. */
    readonly lineSpacingPt: number;
  };
  readonly looks: Looks;
  /** Arabic, centred in the top margin. */
  readonly pageNumber: { readonly sizePt: number; readonly fromEdgeMm: number; readonly onFirstPage: boolean };
  /** Blank lines left for the signature. */
  readonly signatureLines: number;
  /** Sign after each recipient but the last, and after the last. */
  readonly recipients: { readonly separator: string; readonly last: string; readonly certainty: Certainty };
  /** For the checks: a report may keep to any value in these ranges. */
  readonly allowed: { readonly bodySizePt: Allowed; readonly lineSpacingPt: Allowed };
}

/** A component as the rule files write it. */
interface WrittenLook {
  readonly case?: string;
  readonly sizePt: { readonly min: number; readonly max: number };
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly align?: string;
  readonly certainty: string;
}

/** A value with how sure we are of it. */
interface Known<Value> {
  readonly value: Value;
  readonly certainty: string;
}

/** What this room reads of a rule file; the rest is for the checks and for people. */
interface RuleFile {
  readonly id: string;
  readonly label: string;
  readonly number: string;
  readonly date: Known<string>;
  readonly status: string;
  readonly page: {
    readonly sizeMm: Known<{ readonly width: number; readonly height: number }>;
    readonly marginMm: Known<Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>>;
  };
  readonly font: { readonly family: Known<string> };
  readonly spacing: {
    readonly firstLineIndentMm: Known<number>;
    readonly paragraphSpacingMinPt: Known<number>;
    readonly lineSpacingPt: Known<{ readonly min: number; readonly max: number | null }>;
  };
  readonly punctuation: { readonly recipientsSeparator: Known<string>; readonly recipientsLast: Known<string> };
  readonly components: Readonly<Record<keyof Looks, WrittenLook>> & {
    readonly pageNumber: {
      readonly sizePt: { readonly min: number };
      readonly fromEdgeMm: number;
      readonly firstPage: boolean;
    };
    readonly signGap: { readonly blankLines: number };
  };
}

/** A rule file of a stranger's hand may say anything: what is neither high nor medium is low. */
const certaintyOf = (written: string): Certainty => (written === 'high' || written === 'medium' ? written : 'low');

/** Letterhead and signature are centred in their columns; the body and its headings are justified. */
const look = (written: WrittenLook): TextLook => ({
  sizePt: written.sizePt.min,
  bold: written.bold,
  italic: written.italic,
  underline: written.underline === 'single' || written.underline === 'drawn-line' ? written.underline : 'none',
  capitals: written.case === 'upper',
  align: written.align === 'justify' ? 'justify' : 'center',
});

const looksOf = ({ components }: RuleFile): Looks => ({
  title: look(components.title),
  superiorBody: look(components.superiorBody),
  issuingBody: look(components.issuingBody),
  star: look(components.star),
  number: look(components.number),
  placeDate: look(components.placeDate),
  documentType: look(components.documentType),
  subject: look(components.subject),
  body: look(components.body),
  partLabel: look(components.partLabel),
  partTitle: look(components.partTitle),
  romanHeading: look(components.romanHeading),
  numberedHeading: look(components.numberedHeading),
  subHeading: look(components.subHeading),
  signAuthority: look(components.signAuthority),
  signPosition: look(components.signPosition),
  signName: look(components.signName),
  recipientsLabel: { ...look(components.recipientsLabel), align: 'left' },
  recipientsList: { ...look(components.recipientsList), align: 'left' },
});

const rulesOf = (file: RuleFile): PresentationRules => {
  const size = file.page.sizeMm.value;
  const margin = file.page.marginMm.value;
  const { pageNumber, signGap } = file.components;
  const line = file.spacing.lineSpacingPt;
  return {
    id: file.id,
    label: file.label,
    number: file.number,
    date: file.date.value,
    inForce: file.status === 'in-force',
    page: {
      widthMm: size.width,
      heightMm: size.height,
      marginTopMm: margin.top,
      marginBottomMm: margin.bottom,
      marginLeftMm: margin.left,
      marginRightMm: margin.right,
    },
    font: file.font.family.value,
    paragraph: {
      firstLineIndentMm: file.spacing.firstLineIndentMm.value,
      spacingPt: file.spacing.paragraphSpacingMinPt.value,
      lineSpacingPt: file.spacing.lineSpacingPt.value.min,
    },
    looks: looksOf(file),
    pageNumber: {
      sizePt: pageNumber.sizePt.min,
      fromEdgeMm: pageNumber.fromEdgeMm,
      onFirstPage: pageNumber.firstPage,
    },
    signatureLines: signGap.blankLines,
    recipients: {
      separator: file.punctuation.recipientsSeparator.value,
      last: file.punctuation.recipientsLast.value,
      certainty: certaintyOf(file.punctuation.recipientsSeparator.certainty),
    },
    allowed: {
      bodySizePt: { ...file.components.body.sizePt, certainty: certaintyOf(file.components.body.certainty) },
      lineSpacingPt: {
        min: line.value.min,
        ...(line.value.max === null ? {} : { max: line.value.max }),
        certainty: certaintyOf(line.certainty),
      },
    },
  };
};

const current = rulesOf(hd05);

/** The guidance in force first. */
export const allPresentationRules: readonly PresentationRules[] = [current, rulesOf(hd36)];

/** The rules with this id; a document made with a rule set we do not have is set by the one in force. */
export const presentationRules = (id: string): PresentationRules =>
  allPresentationRules.find((rules) => rules.id === id) ?? current;
