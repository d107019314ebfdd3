/**
 * The second pair of eyes: a tree of the reader's own over the events that it received, compared with every checkpoint
 * that the log has signed, and remembered outside the generations of the views.
 */
package grantledger.projections.proving;
