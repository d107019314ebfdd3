package grantledger.eventlog;

import grantledger.format.KillPoint;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * Appends to the log. Acknowledged means committed: a group of appends is one autocommitted statement, so that nobody
 * can sit on the head's lock between numbering and commit.
 */
public final class EventLog {

    private final NewEvents newEvents;
    private final Sending sending;
    private final Settling settling;
    private final GroupWriter writer;

    /**
     * @param database    whose connections give up on a statement long before those give up who wait for the append;
     *                    best of its own, so that a burst of reads cannot keep the log from being written
     * @param mostWaiting how many appends may wait to be written before more are turned away
     */
    public EventLog(DataSource database, Clock clock, NewEvents newEvents, int mostWaiting) {
        this.newEvents = newEvents;
        this.sending = new Sending(database, new RecordingTime(clock));
        this.settling = new Settling(sending);
        this.writer = new GroupWriter(mostWaiting, this::write);
    }

    /**
     * Makes the events durable.
     *
     * @return the position of the first; the others follow it without a hole
     * @throws AppendRefused when nothing was recorded; its kinds say what to do next
     */
    public long append(Append append) {
        return writer.append(EncodedAppend.of(append)) + 1;
    }

    /** How many appends wait to be written here. */
    public int waiting() {
        return writer.waiting();
    }

    private void write(List<WaitingAppend> group) {
        try {
            send(group);
        } catch (RuntimeException | Error unforeseen) {
            refuse(group, new AppendRefused.Unsettled("The append could not be written", unforeseen));
        }
        if (group.stream().anyMatch(WaitingAppend::isRecorded)) {
            newEvents.appended();
        }
    }

    private void send(List<WaitingAppend> group) {
        try {
            written(
                    group,
                    sending.send(group.stream().map(WaitingAppend::append).toList()));
        } catch (Sending.NotSent unreachable) {
            refuse(group, new AppendRefused.Unavailable("The event log cannot be reached", unreachable));
        } catch (SQLException failure) {
            if (Settling.isUnanswered(failure)) {
                settling.settle(group);
            } else if (group.size() == 1 || isTimedOut(failure)) {
                refuse(group, AppendRefused.by(failure));
            } else { // only the guilty one is refused
                int half = group.size() / 2;
                send(group.subList(0, half));
                send(group.subList(half, group.size()));
            }
        }
    }

    private static void written(List<WaitingAppend> group, long before) {
        long position = before;
        for (WaitingAppend request : group) {
            request.written(position);
            KillPoint.WITHIN_ANSWERED_GROUP.here();
            position += request.append().rows().size();
        }
    }

    private static void refuse(List<WaitingAppend> group, AppendRefused why) {
        group.stream().filter(request -> !request.hasOutcome()).forEach(request -> request.refused(why));
    }

    /** No request is guilty of that; a part of the group would only wait again. */
    private static boolean isTimedOut(SQLException failure) {
        return "55P03".equals(failure.getSQLState()) || Settling.isCancelled(failure);
    }
}
