package grantledger.command.keys;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.relaying.KeptList;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.Event;
import grantledger.format.Json;
import grantledger.format.StoredEvent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * An entry of the list of erasures, which is kept apart from log and keys: which keys are to be destroyed wherever they
 * turn up, and nothing about anybody.
 *
 * @param log      which
 * @param position of the event in it
 * @param keys     their commitments, in Base64
 */
record Erasure(UUID log, long position, UUID applicationId, List<String> keys) {

    private static final String TYPE = PersonalDataErased.class.getSimpleName();
    private static final long AT_ONCE = 20_000;

    /** Those of the log after a position, to another one that is included. */
    static List<Erasure> between(long after, long last, EventReader log) {
        List<StoredEvent> events = log.ofType(TYPE, after, last);
        return events.isEmpty() ? List.of() : of(log.logId(), events);
    }

    private static List<Erasure> of(UUID log, List<StoredEvent> events) {
        return events.stream()
                .map(it -> of(log, it.envelope().position(), (PersonalDataErased) Event.CODEC.read(it)))
                .toList();
    }

    private static Erasure of(UUID log, long position, PersonalDataErased event) {
        return new Erasure(log, position, event.applicationId(), event.commitments());
    }

    static List<Erasure> allOf(EventReader log) {
        List<Erasure> all = new ArrayList<>();
        long head = log.lastPosition();
        for (long after = 0; after < head; after += AT_ONCE) {
            all.addAll(between(after, Math.min(after + AT_ONCE, head), log));
        }
        return all;
    }

    static List<Erasure> allOf(KeptList list) throws InterruptedException {
        return list.all().stream()
                .map(entry -> Json.mapper().readValue(entry, Erasure.class))
                .toList();
    }

    byte[] json() {
        return Json.mapper().writeValueAsBytes(this);
    }

    List<byte[]> commitments() {
        return keys.stream().map(Base64.getDecoder()::decode).toList();
    }
}
