/** Every command of the contract is reached by clicks, by whoever may issue it and by nobody else. */
package grantledger.standalone.console.walk;
