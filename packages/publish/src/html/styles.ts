import { official } from '#official/layout.ts';
import { fontFamily, typefaces } from '#official/typefaces.ts';

const { page, margin, size, linePitch, red } = official;

/** The official page as CSS: on paper by `@page`, on a screen as a sheet. */
export const officialStyles = `
@page { size: ${page.width}mm ${page.height}mm; margin: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: ${size.pageNumber}pt ${fontFamily(typefaces.pageNumber)}; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: ${size.pageNumber}pt ${fontFamily(typefaces.pageNumber)}; } }
* { box-sizing: border-box; }
body { margin: 0; background: #e9e7e2; color: #000; font: ${size.body}pt/${linePitch}pt ${fontFamily(typefaces.body)}; }
main { width: ${page.width}mm; min-height: ${page.height}mm; margin: 8mm auto; padding: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 18%); position: relative; }
p, h1, h2, h3, h4 { margin: 0; font-size: ${size.body}pt; font-weight: normal; }
p { text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
h1 { font: ${size.title}pt/33pt ${fontFamily(typefaces.title)}; text-align: center; margin-bottom: ${linePitch}pt; }
h2, h3, h4 { text-indent: 2em; break-after: avoid; }
h2 { font-family: ${fontFamily(typefaces.heading)}; }
h3 { font-family: ${fontFamily(typefaces.subheading)}; }
.masthead { border-bottom: 1.5pt solid #${red}; margin-bottom: ${linePitch}pt; padding-bottom: 6pt; text-align: center; }
.masthead b { display: block; color: #${red}; font: 34pt/1.3 ${fontFamily(typefaces.title)}; margin: 0 0 ${linePitch}pt; }
.masthead p { text-align: center; text-indent: 0; }
.simulated { position: absolute; top: 20mm; right: ${margin.right}mm; border: 0.5pt solid #7f7f7f; color: #6b6b6b; font: 10.5pt/1.5 ${fontFamily(typefaces.heading)}; padding: 0 4pt; }
a { color: inherit; text-decoration: none; }
@media screen { a { border-bottom: 0.5pt dotted #8a8a8a; } a:hover, a:focus-visible { background: #fdf3d1; outline: none; } a:target { background: #fbe7a1; } }
table { width: 100%; border-collapse: collapse; border: 1pt solid #000; font-size: ${size.table}pt; line-height: 15pt; margin: 4pt 0 8pt; font-variant-numeric: tabular-nums; table-layout: fixed; }
caption { font: ${size.pageNumber}pt/20pt ${fontFamily(typefaces.heading)}; padding: 8pt 0 4pt; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: middle; overflow-wrap: anywhere; }
th { font-family: ${fontFamily(typefaces.heading)}; font-weight: normal; text-align: center; }
.left { text-align: left; } .center { text-align: center; }
.signature { margin-top: ${linePitch}pt; break-inside: avoid; }
.signature p { text-align: right; text-indent: 0; }
.attachments { margin-top: ${linePitch}pt; }
@media print { body { background: none; } main { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; } .simulated { position: static; float: right; } }
@media screen and (max-width: 210mm) { main { width: 100%; margin: 0; padding: 12mm 6mm; } .simulated { top: 3mm; right: 6mm; } .table { overflow-x: auto; } table { min-width: 130mm; } .masthead b { font-size: 24pt; } h1 { font-size: 19pt; } }
`;
