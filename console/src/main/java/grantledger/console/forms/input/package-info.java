/** What a browser sends of a form, and the body of a command that becomes of it, and the other way round. */
package grantledger.console.forms.input;
