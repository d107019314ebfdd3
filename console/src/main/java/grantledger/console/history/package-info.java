/** What happened, one event after another: each as a sentence, and as it stands in the log. */
package grantledger.console.history;
