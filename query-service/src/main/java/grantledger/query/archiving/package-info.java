/** Archives that are the same bytes for the same files, and list each with its hash. */
package grantledger.query.archiving;
