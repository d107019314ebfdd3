/** Two real calls, 2018 and 2020, as scenarios in files, and the table that must come out of them. */
package grantledger.standalone.demo;
