/**
 * Requests of somebody who means no good, made from the descriptions of both services and sent to them as they run: nothing
 * falls over, nothing hangs, and what is refused has no effect.
 */
package grantledger.standalone.hostile;
