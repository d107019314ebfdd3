package grantledger.command.handling;

import grantledger.access.roles.Role;
import grantledger.command.deciding.Acting;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The people of the tests, and the day on which they act. */
public final class People {

    public static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    public static final Acting OFFICER = person("olle.officer", Role.OFFICER);
    public static final Acting SECOND_OFFICER = person("ottilia.officer", Role.OFFICER);
    public static final Acting ASSESSOR = person("asta.assessor", Role.ASSESSOR);
    public static final Acting SECOND_ASSESSOR = person("axel.assessor", Role.ASSESSOR);
    public static final Acting DECISION_MAKER = person("disa.decides", Role.DECISION_MAKER);
    public static final Acting CONTROLLER = person("karin.controller", Role.CONTROLLER);
    public static final Acting SYSTEM = person("system", Role.SYSTEM);

    private People() {}

    public static Acting person(String name, Role... roles) {
        return new Acting(
                name,
                Set.of(roles),
                false,
                Set.of(roles).equals(Set.of(Role.ASSESSOR)),
                null,
                NOW,
                "test",
                new UUID(0, 1),
                50);
    }

    /** Acts only as an applicant, for the organisation. */
    public static Acting applicant(String name, String organisationNumber) {
        return new Acting(
                name, Set.of(Role.APPLICANT), true, false, organisationNumber, NOW, "test", new UUID(0, 1), 50);
    }

    /** The same person with the same roles, whose token also names an organisation. */
    public static Acting ofOrganisation(Acting acting, String organisationNumber) {
        return new Acting(
                acting.person(),
                acting.roles(),
                acting.asApplicantOnly(),
                acting.asAssessorOnly(),
                organisationNumber,
                acting.occurredAt(),
                acting.command(),
                acting.commandId(),
                acting.draw());
    }

    public static Acting at(Instant time, Acting acting) {
        return new Acting(
                acting.person(),
                acting.roles(),
                acting.asApplicantOnly(),
                acting.asAssessorOnly(),
                acting.organisationNumber(),
                time,
                acting.command(),
                acting.commandId(),
                acting.draw());
    }

    /** The same person, to whom chance gives {@code draw}. */
    public static Acting drawing(int draw, Acting acting) {
        return new Acting(
                acting.person(),
                acting.roles(),
                acting.asApplicantOnly(),
                acting.asAssessorOnly(),
                acting.organisationNumber(),
                acting.occurredAt(),
                acting.command(),
                acting.commandId(),
                draw);
    }
}
