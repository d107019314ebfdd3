/** Follows a request to the command, the record on the topic and the views that come of it, in the words of OpenTelemetry. */
package grantledger.access.tracing;
