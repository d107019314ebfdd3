/** What {@code /v3/api-docs} says of the reads, so that a client can be made from it. */
package grantledger.query.describing;
