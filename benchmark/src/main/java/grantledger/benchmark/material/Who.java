package grantledger.benchmark.material;

import grantledger.access.roles.Role;
import grantledger.command.deciding.Acting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/** The people of the material; no two of the same duty are one. */
public enum Who {
    APPLICANT("anna.applies", Role.APPLICANT),
    OFFICER("olle.officer", Role.OFFICER),
    ASSESSOR("asta.assessor", Role.ASSESSOR),
    DECISION_MAKER("disa.decides", Role.DECISION_MAKER),
    CONTROLLER("karin.controller", Role.CONTROLLER),
    SECOND_CONTROLLER("kurt.controller", Role.CONTROLLER);

    private final String person;
    private final Role role;

    Who(String person, Role role) {
        this.person = person;
        this.role = role;
    }

    public String person() {
        return person;
    }

    public Role role() {
        return role;
    }

    Acting acting(String command) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new Acting(
                person, Set.of(role), false, role == Role.ASSESSOR, null, now, command, UUID.randomUUID(), 50);
    }
}
