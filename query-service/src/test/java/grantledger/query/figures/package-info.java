/** Every figure of docs/figures.md, read from every place that shows it. */
package grantledger.query.figures;
