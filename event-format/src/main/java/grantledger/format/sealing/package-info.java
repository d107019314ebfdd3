/** Values that can be read only with a key: how one is sealed and opened, and which key it was. */
package grantledger.format.sealing;
