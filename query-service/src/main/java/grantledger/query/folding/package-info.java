/** What is folded from what: the kinds of view, their tables and their folds. */
package grantledger.query.folding;
