/** What is asked of calls: terms and money, and what applications sum up to under them. */
package grantledger.query.call.questions;
