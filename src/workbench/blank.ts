/** The document that stands on the sheet at the start: what Word would show for a new one on A4 paper, nothing of ours in it. */
import { namespaces } from '../ooxml/namespaces.js';
import { openFlat, type Package } from '../ooxml/package.js';

const officeTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = `xmlns:w="${namespaces.w}"`;

const part = (name: string, type: string, xml: string): string =>
  `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;

const relations = (name: string, ...links: readonly (readonly [type: string, target: string])[]): string =>
  part(
    name,
    'application/vnd.openxmlformats-package.relationships+xml',
    `<Relationships xmlns="${namespaces.rel}">${links
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${officeRelations}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  );

const font =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';

const styles = `<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

/** A4 with Word's usual margins of 2.54 cm, in twips. */
const page =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>';

const settings = `<w:settings ${word}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

export const blankDocument = (): Package => {
  const opened = openFlat(
    `<pkg:package xmlns:pkg="${namespaces.pkg}">${[
      relations('/_rels/.rels', ['officeDocument', 'word/document.xml']),
      relations('/word/_rels/document.xml.rels', ['styles', 'styles.xml'], ['settings', 'settings.xml']),
      part(
        '/word/document.xml',
        `${officeTypes}.document.main+xml`,
        `<w:document ${word}><w:body><w:p/><w:sectPr>${page}</w:sectPr></w:body></w:document>`,
      ),
      part('/word/styles.xml', `${officeTypes}.styles+xml`, styles),
      part('/word/settings.xml', `${officeTypes}.settings+xml`, settings),
    ].join('')}</pkg:package>`,
  );
  if (!opened.ok) throw new Error(`The blank document is not sound: ${opened.failure.detail ?? ''}`);
  return opened.value;
};
