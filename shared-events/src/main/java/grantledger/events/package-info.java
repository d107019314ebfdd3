/** The facts in the life of a grant, how they are written as JSON, and how they travel on Kafka: the public contract. */
package grantledger.events;
