package grantledger.format.brokers;

import java.util.HashMap;
import java.util.Map;

/**
 * The brokers of Kafka and how they are reached: every client is made with {@link #client}, whatever else it is set to.
 *
 * @param servers hosts and ports, with commas between
 */
public record Brokers(String servers, BrokerAccess access) {

    /** Those that are reached without TLS. */
    public static Brokers at(String servers) {
        return new Brokers(servers, BrokerAccess.PLAIN);
    }

    /**
     * The settings of a client that reaches them.
     *
     * @param own what else it is set to
     * @throws IllegalStateException when a broker speaks TLS to a client that does not: Kafka's own would take the broker's
     *     refusal for the length of an answer, and fill the heap with it
     */
    public Map<String, Object> client(Map<String, Object> own) {
        if (!access.isEncrypted()) {
            refuseTls();
        }
        Map<String, Object> settings = new HashMap<>(own);
        settings.put("bootstrap.servers", servers);
        settings.putAll(access.settings());
        return settings;
    }

    private void refuseTls() {
        for (String server : servers.split(",", -1)) {
            if (TlsProbe.isAnsweredWithTls(server.strip())) {
                throw new IllegalStateException("Kafka at " + server.strip()
                        + " speaks TLS and is reached by PLAINTEXT; GRANTLEDGER_KAFKA_PROTOCOL must be SSL or"
                        + " SASL_SSL");
            }
        }
    }

    /** What went wrong with a client of theirs, in one line: where, and why at the very bottom. */
    public String trouble(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String said = String.valueOf(failure.getMessage());
        String why = String.valueOf(deepest.getMessage());
        return "Kafka at " + this + ": " + (said.contains(why) ? said : said + ": " + why);
    }

    @Override
    public String toString() {
        return servers + " (" + access + ")";
    }
}
