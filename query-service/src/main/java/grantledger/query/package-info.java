/** Answers: folds the facts on Kafka into views, and serves what people read. */
package grantledger.query;
