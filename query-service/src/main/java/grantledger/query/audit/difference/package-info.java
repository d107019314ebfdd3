/** What changed between two moments, field by field, with the event, the person and the reason behind each change. */
package grantledger.query.audit.difference;
