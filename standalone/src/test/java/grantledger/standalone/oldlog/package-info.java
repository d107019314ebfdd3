/** Logs that earlier versions wrote, and what those versions answered: a later version answers the same. */
package grantledger.standalone.oldlog;
