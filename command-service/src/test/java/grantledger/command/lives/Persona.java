package grantledger.command.lives;

import grantledger.access.roles.Role;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Command;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with a token: who, with which roles, and the organisation it speaks for, or null. */
public record Persona(String name, Set<Role> roles, String organisation) {
    /** Every role that a person can have. */
    public static Persona ofEveryRole(String name, String organisation) {
        return new Persona(name, Role.ofPeople(), organisation);
    }

    public static Persona applicant(String name, String organisation) {
        return new Persona(name, Set.of(Role.APPLICANT), organisation);
    }

    /** As the door lets the token act by a command: only in one's own matters where only that role allows it. */
    public Acting acting(Command<?, ?> command, Instant at, int draw) {
        Set<Role> usable = usable(command);
        return new Acting(
                name,
                roles,
                usable.equals(Set.of(Role.APPLICANT)),
                usable.equals(Set.of(Role.ASSESSOR)),
                organisation,
                at,
                command.name(),
                new UUID(0, 1),
                draw);
    }

    public boolean may(Command<?, ?> command) {
        return !usable(command).isEmpty();
    }

    private Set<Role> usable(Command<?, ?> command) {
        AllowedTo allowed = command.getClass().getAnnotation(AllowedTo.class);
        return allowed == null
                ? Set.of()
                : Stream.of(allowed.value()).filter(roles::contains).collect(Collectors.toSet());
    }
}
