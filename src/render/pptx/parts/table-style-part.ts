import type { Colours, Look } from '../look/look.js';
import { tableStyleId } from '../look/table-style.js';
import { declaration } from '../shapes/markup.js';
import { colourXml, fillXml } from '../shapes/paint.js';

/** Returns the part with the table style: shaded header, thin rules between rows, nothing else. */
export function tableStylePart({ scheme }: Look): string {
  const line = (name: string, width: number, colour: keyof Colours): string =>
    `<a:${name}><a:ln w="${width}" cmpd="sng">${fillXml(colour, scheme)}</a:ln></a:${name}>`;
  const none = (name: string): string => `<a:${name}><a:ln><a:noFill/></a:ln></a:${name}>`;
  const text = (attributes: string): string =>
    `<a:tcTxStyle${attributes}><a:fontRef idx="minor"/>${colourXml('ink', scheme)}</a:tcTxStyle>`;
  return (
    `${declaration}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${tableStyleId}">` +
    `<a:tblStyle styleId="${tableStyleId}" styleName="Playback">` +
    `<a:wholeTbl>${text('')}<a:tcStyle><a:tcBdr>${none('left')}${none('right')}${none('top')}` +
    `${line('bottom', 9525, 'rule')}${line('insideH', 9525, 'rule')}${none('insideV')}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>` +
    `<a:firstRow>${text(' b="on"')}<a:tcStyle><a:tcBdr>${line('bottom', 19050, 'accent')}</a:tcBdr>` +
    `<a:fill>${fillXml('tint', scheme)}</a:fill></a:tcStyle></a:firstRow>` +
    '</a:tblStyle></a:tblStyleLst>'
  );
}
