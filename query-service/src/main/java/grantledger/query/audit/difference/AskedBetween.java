package grantledger.query.audit.difference;

import grantledger.projections.history.Moment;
import grantledger.query.answering.Refused;
import grantledger.query.moments.MomentInLog;
import grantledger.query.moments.MomentsInLog;
import grantledger.query.moments.NamedTime;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The two moments of {@code from}, {@code to} and {@code by}. By what the log had recorded each is a position, or a time; by
 * what had happened each is a time. Without {@code from} it is told from the beginning, without {@code to} until now.
 */
@Component
class AskedBetween {

    static final String RECORDED = "recordedAt";
    static final String OCCURRED = "occurredAt";

    private static final String OF_POSITIONS = "^[0-9]{1,18}$";

    /** A position or a time, as JSON Schema has it. */
    static final String FORM = OF_POSITIONS + "|" + NamedTime.FORM;

    private static final Pattern POSITION = Pattern.compile(OF_POSITIONS);

    private final MomentsInLog moments;

    AskedBetween(MomentsInLog moments) {
        this.moments = moments;
    }

    Between of(String from, String to, String by) throws InterruptedException {
        return switch (by == null ? RECORDED : by) {
            case RECORDED -> known(from, to);
            case OCCURRED -> inTime(from, to);
            default -> throw Refused.field("by", "must be %s or %s".formatted(RECORDED, OCCURRED));
        };
    }

    private Between known(String from, String to) throws InterruptedException {
        MomentInLog last = moments.of(to == null ? new Moment.Latest() : recorded("to", to));
        MomentInLog first = moments.of(from == null ? new Moment.Position(0) : recorded("from", from));
        requireInOrder(first.position() <= last.position());
        return new Between.Known(first.position(), last.position(), first.settled() && last.settled());
    }

    private static Moment recorded(String parameter, String text) {
        return POSITION.matcher(text).matches()
                ? new Moment.Position(Long.parseLong(text))
                : new Moment.RecordedBy(NamedTime.of(parameter, text));
    }

    private Between inTime(String from, String to) throws InterruptedException {
        Instant first = from == null ? Instant.MIN : NamedTime.of("from", from);
        Instant last = to == null ? Instant.MAX : NamedTime.of("to", to);
        requireInOrder(!last.isBefore(first));
        return new Between.InTime(first, last, moments.of(new Moment.Latest()).position());
    }

    private static void requireInOrder(boolean holds) {
        if (!holds) {
            throw Refused.field("to", "must not be before from");
        }
    }
}
