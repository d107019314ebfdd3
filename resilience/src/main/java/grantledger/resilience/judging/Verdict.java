package grantledger.resilience.judging;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of one run.
 *
 * @param acknowledged     commands that somebody was told were done
 * @param unanswered       commands of which nobody was told what became
 * @param lost             acknowledged, and not where the answer said
 * @param doubled          events that happened twice
 * @param secondEffects    keys that were answered in two ways
 * @param overCommittedSek beyond the ceilings
 * @param breaches         of the log's order, and views that differ from a fold from position 1
 * @param stops            what has stopped and says so: whatever is DOWN
 * @param alarms           what else the services say is wrong, when all is said and done
 */
public record Verdict(
        long acknowledged,
        long unanswered,
        long lost,
        long doubled,
        long secondEffects,
        long overCommittedSek,
        List<String> breaches,
        List<String> stops,
        List<String> alarms) {

    /** Without what had been counted before. */
    public Verdict since(long acknowledgedBefore, long unansweredBefore) {
        return new Verdict(
                acknowledged - acknowledgedBefore,
                unanswered - unansweredBefore,
                lost,
                doubled,
                secondEffects,
                overCommittedSek,
                breaches,
                stops,
                alarms);
    }

    /** With what only the clients could see. */
    public Verdict with(List<String> seen) {
        return new Verdict(
                acknowledged,
                unanswered,
                lost,
                doubled,
                secondEffects,
                overCommittedSek,
                Stream.concat(breaches.stream(), seen.stream()).toList(),
                stops,
                alarms);
    }

    public boolean isSound() {
        return lost == 0 && doubled == 0 && secondEffects == 0 && overCommittedSek == 0 && breaches.isEmpty();
    }

    /** Something is wrong, and a service has stopped and says so. */
    public boolean isLoud() {
        return !isSound() && !stops.isEmpty();
    }

    /** Nothing is wrong, and a service says that something is. */
    public boolean isFalseAlarm() {
        return isSound() && !(stops.isEmpty() && alarms.isEmpty());
    }

    public boolean isUnnoticed() {
        return !isSound() && stops.isEmpty();
    }
}
