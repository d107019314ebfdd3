package grantledger.command.deciding;

import grantledger.access.roles.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, when, and by which command.
 *
 * @param person             the token's subject
 * @param asApplicantOnly    the person may issue this command only as an applicant, so only in their own matters
 * @param asAssessorOnly     the person may issue this command only as an assessor, so only on what is assigned to them
 * @param organisationNumber the organisation the token speaks for, or null
 * @param occurredAt         the business time; the present unless history is imported
 * @param draw               what chance gave this command, 0–99
 */
public record Acting(
        String person,
        Set<Role> roles,
        boolean asApplicantOnly,
        boolean asAssessorOnly,
        String organisationNumber,
        Instant occurredAt,
        String command,
        UUID commandId,
        int draw) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** The business day, in Swedish time. */
    public LocalDate today() {
        return LocalDate.ofInstant(occurredAt, ZONE);
    }
}
