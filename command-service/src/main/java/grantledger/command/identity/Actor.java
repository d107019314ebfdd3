package grantledger.command.identity;

import grantledger.access.tokens.Person;
import grantledger.command.deciding.GeneralRule;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whoever issues a command: a person, by a name that can be kept, and never the service itself. */
public final class Actor {

    /** As OpenID Connect has it (Core 1.0 §2). */
    private static final int LONGEST = 255;

    private Actor() {}

    public static Person of(Jwt token) {
        Person person = Person.of(token);
        String subject = person.subject();
        GeneralRule.SUBJECT_IS_A_PERSON.require(
                subject.length() <= LONGEST && subject.chars().noneMatch(Character::isISOControl),
                "The token's subject has more than %d characters, or control characters.",
                LONGEST);
        GeneralRule.SUBJECT_IS_A_PERSON.require(person.isSomebody(), "The token's subject is %s.", token.getSubject());
        return person;
    }
}
