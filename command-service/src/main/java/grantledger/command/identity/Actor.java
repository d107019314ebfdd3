package grantledger.command.identity;

import grantledger.access.tokens.Person;
import grantledger.command.deciding.GeneralRule;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whoever issues a command: a person, and never the service itself. */
public final class Actor {

    private Actor() {}

    public static Person of(Jwt token) {
        Person person = Person.of(token);
        GeneralRule.SUBJECT_IS_A_PERSON.require(person.isSomebody(), "The token's subject is %s.", token.getSubject());
        return person;
    }
}
