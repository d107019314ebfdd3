/** Signing in at the identity provider by authorization code with PKCE; tokens stay on this side, browsers have a cookie. */
package grantledger.console.signin;
