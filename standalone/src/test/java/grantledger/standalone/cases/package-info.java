/** Inputs by which people have gone wrong or meant to, each with the right answer. */
package grantledger.standalone.cases;
