/** Which commands a person may issue about something: links to their forms, and for those that are closed now, the rule that closes them. */
package grantledger.console.forms.actions;
