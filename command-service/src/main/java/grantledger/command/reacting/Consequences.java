package grantledger.command.reacting;

import grantledger.command.deciding.Command;
import grantledger.format.KillPoint;
import grantledger.format.Place;
import java.time.Instant;
import java.util.Iterator;

/**
 * The commands that follow from one event and have not been issued yet. There may be hundreds of thousands, so they are
 * issued a few at a time between which everything else goes on.
 *
 * @param before the last event before the one they follow from
 */
record Consequences(Place before, Iterator<Command<?, ?>> commands, Instant occurredAt) {

    /** Issues the next ones, so many at most, and returns how many. */
    int issue(int most, SystemActs system) {
        int issued = 0;
        while (issued < most && commands.hasNext()) {
            system.issue(commands.next(), occurredAt);
            KillPoint.AFTER_REACTION.here();
            issued++;
        }
        return issued;
    }

    boolean areDone() {
        return !commands.hasNext();
    }
}
