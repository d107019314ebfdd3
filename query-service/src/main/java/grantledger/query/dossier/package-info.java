/** An application's dossier: what happened to it, for auditors to read on paper, to count and to check without us. */
package grantledger.query.dossier;
