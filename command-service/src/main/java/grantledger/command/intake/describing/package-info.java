/** What {@code /v3/api-docs} says of the command API: each command with its body, its examples and its answers. */
package grantledger.command.intake.describing;
