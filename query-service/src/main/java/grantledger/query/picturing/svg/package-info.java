/** SVG as text: elements, what may stand in them, and how wide letters are. Knows nothing of charts. */
package grantledger.query.picturing.svg;
