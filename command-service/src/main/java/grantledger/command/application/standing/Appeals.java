package grantledger.command.application.standing;

import java.time.LocalDate;

/**
 * An appeal of the decision that stands.
 *
 * @param pending    whether it waits for its outcome
 * @param receivedOn when it came, or null
 * @param filedBy    who filed it, or null where it was not said
 */
public record Appeals(boolean pending, LocalDate receivedOn, String filedBy) {

    static final Appeals NONE = new Appeals(false, null, null);
}
