/** Problem details (RFC 9457): what a caller is told when a request is not done, and the one place that writes it. */
package grantledger.access.problems;
