/** Reading the topic: this instance's share of its partitions, from where the database says, and how far it goes. */
package grantledger.projections.consuming;
