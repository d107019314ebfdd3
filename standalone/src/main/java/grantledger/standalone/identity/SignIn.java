package grantledger.standalone.identity;

import java.time.Instant;

/**
 * Somebody signed in.
 *
 * @param id     one for each time, so that it can be ended
 * @param client where
 * @param nonce  what the client binds its ID token by, or null
 */
record SignIn(String id, Person person, String client, String nonce, Instant at) {}
