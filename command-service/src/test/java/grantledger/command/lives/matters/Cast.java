package grantledger.command.lives.matters;

import grantledger.access.roles.Role;
import grantledger.command.lives.Persona;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who takes part. */
final class Cast {
    static final List<Persona> APPLICANTS = List.of(
            Persona.applicant("anna.applicant", Scene.ORGANISATIONS.get(0)),
            Persona.applicant("bo.applicant", Scene.ORGANISATIONS.get(1)),
            Persona.applicant("cilla.applicant", Scene.ORGANISATIONS.get(2)));

    /** Those who prepare, those who decide and pay, one of every role, and one of every role from the first organisation. */
    static final List<Persona> STAFF = List.of(
            preparing("person 1"),
            preparing("person 2"),
            deciding("person 3"),
            deciding("person 4"),
            Persona.ofEveryRole("person 5", null),
            Persona.ofEveryRole("person 6", Scene.ORGANISATIONS.getFirst()),
            paying("person 7"),
            paying("person 8"));

    static final List<Persona> OF_MANY =
            Stream.concat(STAFF.stream(), APPLICANTS.stream()).toList();

    private Cast() {}

    private static Persona preparing(String name) {
        return new Persona(name, Set.of(Role.OFFICER, Role.ASSESSOR), null);
    }

    private static Persona deciding(String name) {
        return new Persona(name, Set.of(Role.DECISION_MAKER, Role.CONTROLLER, Role.ADMIN), null);
    }

    private static Persona paying(String name) {
        return new Persona(name, Set.of(Role.CONTROLLER), null);
    }
}
