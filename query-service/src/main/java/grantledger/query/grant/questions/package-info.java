/** What is asked of grants, and of what was reported on them. */
package grantledger.query.grant.questions;
