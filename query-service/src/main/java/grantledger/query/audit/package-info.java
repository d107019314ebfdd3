/** What auditors replay: streams event by event, views as of a moment, and what stood when something was decided. */
package grantledger.query.audit;
