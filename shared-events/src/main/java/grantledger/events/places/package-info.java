/** Places that figures are told of: the country, its counties and municipalities, and areas inside one. */
package grantledger.events.places;
