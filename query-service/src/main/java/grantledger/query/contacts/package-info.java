/** Contact persons, opened while an answer is made for somebody who may see them, and nowhere else. */
package grantledger.query.contacts;
