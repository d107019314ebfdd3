/** What is known already of what a form is about: it fills fields, and offers choices in place of ids and numbers. */
package grantledger.console.forms.known;
