/** What of the log is proven: read and compared by the engine, told by health and metrics, and shown in the public forms. */
package grantledger.query.proving;
