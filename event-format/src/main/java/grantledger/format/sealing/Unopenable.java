package grantledger.format.sealing;

/** A sealed value was changed, was sealed with another key, or stands in another place than it was sealed for. */
public final class Unopenable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unopenable(String place, Throwable cause) {
        super("What stands at " + place + " cannot be opened", cause);
    }
}
