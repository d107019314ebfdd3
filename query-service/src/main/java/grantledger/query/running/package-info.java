/** How the views are kept: the engine and its list of views, started and stopped, and how it is doing. */
package grantledger.query.running;
