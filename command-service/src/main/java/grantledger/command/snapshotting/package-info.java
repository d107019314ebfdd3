/** States of streams, written beside the log so that few events have to be read again: a cache that may vanish at any time. */
package grantledger.command.snapshotting;
