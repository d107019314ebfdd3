package grantledger.command.lives.grants;

import grantledger.events.Event;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportReopened;
import grantledger.events.GrantEvent.ReportWaived;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Whether a grant's reports, changes and stage allow it to be closed, read from its events one after the other. */
record Closing(List<Event> events) {
    static Closing of(List<Event> events) {
        return new Closing(events);
    }

    boolean isDue() {
        boolean revoked = lastOf(GrantRevoked.class) > lastOf(GrantReinstated.class);
        boolean over = has(GrantRefused.class) || lastOf(GrantClosed.class) > lastOf(GrantReopened.class);
        return !over && (revoked || (has(GrantAccepted.class) && reported() && !changeWaits()));
    }

    private boolean changeWaits() {
        int decided = Math.max(lastOf(ChangeApproved.class), lastOf(ChangeRejected.class));
        return lastOf(ChangeRequested.class) > decided;
    }

    /** Each planned report is approved or waived, and so is everything that came in. */
    private boolean reported() {
        GrantEstablished established = (GrantEstablished) events.getFirst();
        Set<Integer> done = new TreeSet<>(all(ReportWaived.class, ReportWaived::report));
        Set<Integer> waived = Set.copyOf(done);
        for (OutcomeReported came : all(OutcomeReported.class, it -> it)) {
            boolean approved = isApproved(came.reportId());
            if (!approved && !waived.contains(Objects.requireNonNullElse(came.report(), 0))) {
                return false;
            }
            if (approved && came.report() != null) {
                done.add(came.report());
            }
        }
        return done.size() == established.reports().size();
    }

    private boolean isApproved(UUID reportId) {
        int approved =
                lastIndex(it -> it instanceof ReportApproved of && of.reportId().equals(reportId));
        int undone =
                lastIndex(it -> it instanceof ReportReopened of && of.reportId().equals(reportId));
        return approved > undone;
    }

    private boolean has(Class<?> type) {
        return lastOf(type) >= 0;
    }

    private int lastOf(Class<?> type) {
        return lastIndex(type::isInstance);
    }

    private int lastIndex(Predicate<Event> which) {
        return IntStream.range(0, events.size())
                .filter(i -> which.test(events.get(i)))
                .max()
                .orElse(-1);
    }

    private <T, R> List<R> all(Class<T> type, Function<T, R> of) {
        return events.stream().filter(type::isInstance).map(type::cast).map(of).toList();
    }
}
