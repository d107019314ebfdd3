/** An auditor's work, from the first day on, with nothing but the documented commands, the verifier and the log's key. */
package grantledger.standalone.audit;
