/** Many commands in one request, a line each: decided side by side where they do not touch, answered in their order. */
package grantledger.command.intake.batches;
