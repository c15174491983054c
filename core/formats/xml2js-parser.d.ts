/** The parser's own module; its types are those of the package. */
declare module 'xml2js/lib/parser.js' {
  export { Parser } from 'xml2js';
}
