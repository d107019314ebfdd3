/** Contact persons as facts hold them: sealed, so that whoever destroys the key erases the person. */
package grantledger.events.contacts;
