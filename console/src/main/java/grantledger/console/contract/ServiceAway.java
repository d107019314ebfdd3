package grantledger.console.contract;

/** A service gives no answer at all. */
public final class ServiceAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Service service;

    ServiceAway(Service service, Throwable cause) {
        super(service + " gives no answer", cause);
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
