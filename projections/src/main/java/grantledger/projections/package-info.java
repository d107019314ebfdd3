/** The read engine: folds the events on a topic into views, whatever they mean. {@code README.md} says how to use it. */
package grantledger.projections;
