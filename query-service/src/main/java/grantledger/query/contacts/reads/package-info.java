/** The read log: who was shown which contact persons, when, and by what they asked. */
package grantledger.query.contacts.reads;
