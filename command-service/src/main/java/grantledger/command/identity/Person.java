package grantledger.command.identity;

import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The acting person, always the token's subject.
 *
 * @param organisationNumber from the claim {@code organisation_number}, or null
 */
public record Person(String subject, Set<Role> roles, String organisationNumber) {

    public static Person of(Jwt token) {
        String subject = token.getSubject();
        GeneralRule.SUBJECT_IS_A_PERSON.require(
                subject != null && !subject.isBlank() && !subject.equals("system"),
                "The token's subject is %s.",
                subject);
        return new Person(subject, roles(token), token.getClaimAsString("organisation_number"));
    }

    /** Roles of the claim that this service knows; {@code SYSTEM} is nobody's to claim. */
    private static Set<Role> roles(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names(token.getClaim("roles"))) {
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.SYSTEM && role.name().equals(name))
                    .forEach(roles::add);
        }
        return roles;
    }

    private static List<String> names(Object claim) {
        return switch (claim) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(claim.toString().split("[ ,]+"));
        };
    }
}
