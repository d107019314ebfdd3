/** What concerns security, in a log of its own: who was turned away, and who saw or did what others rely on. */
package grantledger.access.securitylog;
