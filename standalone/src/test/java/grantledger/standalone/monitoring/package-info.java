/** What monitoring is given beside the services, against what the services really tell. */
package grantledger.standalone.monitoring;
