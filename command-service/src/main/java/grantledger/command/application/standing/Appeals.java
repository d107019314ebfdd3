package grantledger.command.application.standing;

/**
 * An appeal of the decision that stands.
 *
 * @param pending whether it waits for its outcome
 * @param filedBy who filed it, or null where it was not said
 */
public record Appeals(boolean pending, String filedBy) {

    static final Appeals NONE = new Appeals(false, null);
}
