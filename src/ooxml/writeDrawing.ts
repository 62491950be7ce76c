/**
 * The two drawings that blocks can ask for: the line under the party's name, and an empty frame in the place of a picture, since blocks
 * carry no image. Each declares its own namespaces, so that it can be put into any document.
 */
import { namespaces } from './namespaces.js';
import { drawnLineName } from './readInlines.js';
import { emus } from './units.js';

/** `ĐẢNG CỘNG SẢN VIỆT NAM` in Times New Roman bold 15 pt measures 210 pt; the line is as long (36-HD/VPTW, Appendix 3). */
const lineLengthPt = 210;

/** Below the paragraph's top: an exact line of 18 pt, then room for the dot under Ệ. */
const lineOffsetPt = 20;

const frameSidePt = 72;

const declared = (...prefixes: (keyof typeof namespaces)[]): string =>
  prefixes.map((prefix) => ` xmlns:${prefix}="${namespaces[prefix]}"`).join('');

/** A DrawingML shape (`wps:wsp`) of this preset geometry, black outline of 0.75 pt, no fill. */
const shape = (preset: 'line' | 'rect', width: number, height: number): string =>
  `<a:graphic><a:graphicData uri="${namespaces.wps}"><wps:wsp>${preset === 'line' ? '<wps:cNvCnPr/>' : '<wps:cNvSpPr/>'}` +
  `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
  `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom><a:noFill/>` +
  '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>';

/** Shapes are an extension of 2010: a reader that does not know them takes the fallback (ECMA-376 Part 3, 7.5 AlternateContent). */
const alternate = (choice: string, fallback: string): string =>
  `<w:r><mc:AlternateContent${declared('mc', 'wp', 'a', 'wps', 'v')}>` +
  `<mc:Choice Requires="wps"><w:drawing>${choice}</w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict>${fallback}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/**
 * The drawn line, centred in its column under the paragraph's first line, in front of nothing. CT_Anchor (20.4.2.3) asks for the order
 * simplePos, positionH, positionV, extent, effectExtent, wrap, docPr, cNvGraphicFramePr, graphic.
 */
export const writeLine = (id: number): string => {
  const length = emus(lineLengthPt);
  const anchor =
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>' +
    `<wp:positionV relativeFrom="paragraph"><wp:posOffset>${emus(lineOffsetPt)}</wp:posOffset></wp:positionV>` +
    `<wp:extent cx="${length}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
    `<wp:docPr id="${id}" name="${drawnLineName}"/><wp:cNvGraphicFramePr/>${shape('line', length, 0)}</wp:anchor>`;
  const vml =
    `<v:line id="DCLine${id}" style="position:absolute;margin-top:${lineOffsetPt}pt;mso-position-horizontal:center;` +
    `mso-position-horizontal-relative:column;mso-position-vertical-relative:paragraph" from="0,0" to="${lineLengthPt}pt,0" strokecolor="black" strokeweight=".75pt"/>`;
  return alternate(anchor, vml);
};

/** An empty frame in the line of text. CT_Inline (20.4.2.8): extent, effectExtent, docPr, cNvGraphicFramePr, graphic. */
export const writeFrame = (id: number): string => {
  const side = emus(frameSidePt);
  const inline =
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${side}" cy="${side}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="${id}" name="DC Khung hình"/><wp:cNvGraphicFramePr/>${shape('rect', side, side)}</wp:inline>`;
  return alternate(inline, `<v:rect id="DCFrame${id}" style="width:${frameSidePt}pt;height:${frameSidePt}pt"/>`);
};
