/** What assessors gave an application, and the score that follows. */
package grantledger.query.application.scoring;
