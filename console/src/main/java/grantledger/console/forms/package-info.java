/**
 * Every command of the contract as a form, generated from the description of command-service: drawn, filled in from what is known,
 * previewed, sent, and drawn again with what is wrong.
 */
package grantledger.console.forms;
