package grantledger.query.answering;

/** An answer failed when some of it had been sent: its connection is to end so that nobody takes it for whole. */
public class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenOff(String where, Throwable cause) {
        super(where, cause);
    }
}
