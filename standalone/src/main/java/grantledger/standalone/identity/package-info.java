/** Who may ask what on this machine: the demo people, and a small OpenID Connect issuer that vouches for them. */
package grantledger.standalone.identity;
