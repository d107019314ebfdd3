/** A form as a page shows it: each field with its label, its hint, what stands in it and what is wrong with it. */
package grantledger.console.forms.drawing;
