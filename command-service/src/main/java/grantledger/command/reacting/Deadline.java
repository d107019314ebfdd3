package grantledger.command.reacting;

import grantledger.command.application.LapseCompletion;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.grant.MarkReportOverdue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day that a stream waits for.
 *
 * @param item which one of its kind, where a stream waits for several: a planned report's number in the plan, from 1
 */
record Deadline(UUID stream, Kind kind, int item, LocalDate dueOn) {

    enum Kind {
        COMPLETION,
        REPORT
    }

    /** The first moment after the day, in Swedish time. */
    Instant passes() {
        return dueOn.plusDays(1).atStartOfDay(Acting.ZONE).toInstant();
    }

    Command<?, ?> consequence() {
        return switch (kind) {
            case COMPLETION -> new LapseCompletion(stream, dueOn);
            case REPORT -> new MarkReportOverdue(stream, item, dueOn);
        };
    }
}
