package grantledger.console.calls;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the calls there are now are called, to choose among; every reader of a list sees them all, so they are kept for a
 * while for everybody. Whoever has just issued a command chooses among what holds it.
 */
@Component
public class CallNames {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 500;

    /** @param text diary number and title */
    public record CallName(String callId, String text) {}

    /** @param holds the position that was waited for before they were read */
    private record Known(Instant readAt, long holds, List<CallName> names) {}

    private final Services services;
    private final InstantSource clock;
    private volatile Known known = new Known(Instant.MIN, 0, List.of());

    @Autowired
    CallNames(Services services) {
        this(services, InstantSource.system());
    }

    public CallNames(Services services, InstantSource clock) {
        this.services = services;
        this.clock = clock;
    }

    public List<CallName> of(Asked asked) {
        var now = clock.instant();
        var before = known;
        if (before.readAt.isAfter(now.minus(KEPT)) && asked.readAfter() <= before.holds) {
            return before.names;
        }
        var rows = services.readNow(asked, Query.of("/api/calls").with("size", MOST))
                .path("rows");
        var names = rows.valueStream()
                .map(call -> new CallName(
                        call.path("callId").asString(""),
                        Stream.of("diaryNumber", "title")
                                .map(field -> call.path(field).asString(""))
                                .reduce("", (some, more) -> (some + " " + more).strip())))
                .toList();
        known = new Known(now, Math.max(asked.readAfter(), before.holds), names);
        return names;
    }
}
