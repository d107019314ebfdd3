package grantledger.access.tokens;

import grantledger.access.roles.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who acts or reads, as a token says.
 *
 * @param subject            the token's subject, empty where it has none
 * @param roles              those of the claim {@code roles} that are ours and a person's
 * @param organisationNumber whom the person speaks for, from the claim {@code organisation_number}, or null
 */
public record Person(String subject, Set<Role> roles, String organisationNumber) {

    private static final String SERVICE = "system";

    public static Person of(Jwt token) {
        return new Person(
                Objects.requireNonNullElse(token.getSubject(), ""),
                roles(token),
                token.getClaimAsString("organisation_number"));
    }

    /** Whether the subject is somebody: it names a person, and not the service itself. */
    public boolean isSomebody() {
        return !subject.isBlank() && !subject.equals(SERVICE);
    }

    static Set<Role> roles(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names(token.getClaim("roles")).forEach(name -> Role.claimed(name).ifPresent(roles::add));
        return roles;
    }

    private static List<String> names(Object claim) {
        return switch (claim) {
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case String text -> Arrays.asList(text.split("[ ,]+", -1));
            case null, default -> List.of();
        };
    }
}
