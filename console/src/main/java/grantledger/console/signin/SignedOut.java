package grantledger.console.signin;

/** The provider has ended this person's session. */
public final class SignedOut extends RuntimeException {
    private static final long serialVersionUID = 1;

    SignedOut() {
        super("The session at the identity provider has ended", null, false, false);
    }
}
