package grantledger.command.application.standing;

import java.time.LocalDate;
import java.util.UUID;

/** Where an application is in its life, with what only matters there. */
public sealed interface Status {

    /** It reached the agency after the call had closed: dismissed, or let in on grounds. */
    record Late() implements Status {}

    record Submitted() implements Status {}

    record CompletionAwaited(LocalDate dueOn) implements Status {}

    record Eligible() implements Status {}

    record Ineligible() implements Status {}

    record Recommended() implements Status {}

    record Granted(UUID grantId, long amountSek) implements Status {}

    record Declined() implements Status {}

    record Dismissed() implements Status {}

    record Withdrawn() implements Status {}

    record Discontinued() implements Status {}

    default boolean isDecided() {
        return switch (this) {
            case Granted it -> true;
            case Declined it -> true;
            case Dismissed it -> true;
            case Late it -> false;
            case Submitted it -> false;
            case CompletionAwaited it -> false;
            case Eligible it -> false;
            case Ineligible it -> false;
            case Recommended it -> false;
            case Withdrawn it -> false;
            case Discontinued it -> false;
        };
    }

    /** Neither decided nor ended in another way: it waits for the agency. */
    default boolean isUndecided() {
        return !isDecided() && !(this instanceof Withdrawn) && !(this instanceof Discontinued);
    }

    /** For people, inside a sentence. */
    default String inWords() {
        return switch (this) {
            case Late it -> "late";
            case Submitted it -> "submitted";
            case CompletionAwaited it -> "awaiting completion by " + it.dueOn();
            case Eligible it -> "eligible";
            case Ineligible it -> "ineligible";
            case Recommended it -> "recommended for decision";
            case Granted it -> "granted";
            case Declined it -> "declined";
            case Dismissed it -> "dismissed";
            case Withdrawn it -> "withdrawn";
            case Discontinued it -> "discontinued, because its call was cancelled";
        };
    }
}
