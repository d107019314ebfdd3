/** What an auditor begins with: what is sealed, whether it holds, what to take along, and who was shown contact persons. */
package grantledger.console.audit;
