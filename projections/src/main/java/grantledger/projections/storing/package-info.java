/** Views, history and progress in PostgreSQL, and the transaction in which a batch changes all three together. */
package grantledger.projections.storing;
