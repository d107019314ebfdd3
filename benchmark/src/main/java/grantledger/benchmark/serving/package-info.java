/** Commands and reads over HTTP with bearer tokens, against the services as processes of their own. */
package grantledger.benchmark.serving;
