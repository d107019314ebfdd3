/** What stood when something was decided, and whether the decision follows from it. */
package grantledger.query.audit.context;
