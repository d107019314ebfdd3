package grantledger.query;

/** One instance for the tests that need none of their own; their calls, applications and grants are apart. */
final class Shared {

    private static final String TOPIC = Servers.topic();
    static final Relay RELAY = new Relay(TOPIC);
    static final Service SERVICE = new Service(Servers.database(), TOPIC);

    private Shared() {}
}
