package grantledger.command.handling;

import grantledger.command.deciding.Acting;
import grantledger.command.eventlog.Appended;
import grantledger.command.eventlog.Guard;
import grantledger.command.eventlog.IdempotencyKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One attempt to handle one command: what came with it, what it looked at, and what was appended in the end. It travels
 * in the command message's metadata, from the gateway through the aggregates to the log.
 */
public final class Handling {

    static final String KEY = "handling";

    private final Acting acting;
    private final Long ifMatch;
    private final IdempotencyKey idempotencyKey;
    private final Map<UUID, Guard> guards = new LinkedHashMap<>();
    private final List<UUID> touched = new ArrayList<>();
    private List<Appended> appended = List.of();

    /**
     * @param ifMatch        the version the sender saw, or null
     * @param idempotencyKey or null
     */
    public Handling(Acting acting, Long ifMatch, IdempotencyKey idempotencyKey) {
        this.acting = acting;
        this.ifMatch = ifMatch;
        this.idempotencyKey = idempotencyKey;
    }

    public Acting acting() {
        return acting;
    }

    Long ifMatch() {
        return ifMatch;
    }

    IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }

    void lookedAt(Guard guard) {
        guards.putIfAbsent(guard.stream(), guard);
    }

    List<Guard> guards() {
        return List.copyOf(guards.values());
    }

    void touches(UUID stream) {
        touched.add(stream);
    }

    /** The neighbouring streams that this command would change. */
    List<UUID> touched() {
        return List.copyOf(touched);
    }

    void appended(List<Appended> events) {
        appended = events;
    }

    /** What this command added to the log, in order; empty until it is durable. */
    public List<Appended> appended() {
        return appended;
    }
}
