package grantledger.command.application.standing;

import java.time.LocalDate;

/**
 * When the decision that stands was made, and when it reached the applicant.
 *
 * @param on       null before there is one
 * @param servedOn null where it is not recorded
 */
public record Decided(LocalDate on, LocalDate servedOn) {

    static final Decided NOT_YET = new Decided(null, null);
}
