package grantledger.console.asking;

import java.util.Set;

/**
 * Who is signed in, as the identity provider says.
 *
 * @param roles names of the contract, such as {@code OFFICER}
 */
public record Person(String subject, String name, Set<String> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(String... anyOf) {
        for (var role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
