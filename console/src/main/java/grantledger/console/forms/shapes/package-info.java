/** The commands as command-service describes them: who may issue each, and what its fields look like. */
package grantledger.console.forms.shapes;
