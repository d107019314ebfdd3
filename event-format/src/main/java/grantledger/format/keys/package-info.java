/** The keys that a log signs with, as files of whoever seals it. */
package grantledger.format.keys;
