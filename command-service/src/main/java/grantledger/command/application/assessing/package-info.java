/** Assessors are assigned, say what bars them, and give points. */
package grantledger.command.application.assessing;
