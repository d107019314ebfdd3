/** What can be asked of indicators: which there are, and what is published of one, by place and period. */
package grantledger.query.indicator.questions;
