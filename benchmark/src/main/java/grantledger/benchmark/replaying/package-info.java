/** Reading a long log from its beginning: only read and parsed, or folded into views. */
package grantledger.benchmark.replaying;
