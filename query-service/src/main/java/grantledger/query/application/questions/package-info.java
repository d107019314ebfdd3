/** What is asked of applications, and of what was decided on them. */
package grantledger.query.application.questions;
