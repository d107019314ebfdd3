package grantledger.console.forms.shapes;

import grantledger.console.asking.Person;
import java.util.List;
import java.util.Optional;

/**
 * A command of the contract.
 *
 * @param name as in the contract, {@code grant-funds}
 * @param roles of people who may issue it
 * @param body its fields in the order of the contract
 */
public record Command(String name, List<String> roles, Shape.Group body) {
    private static final List<String> SUBJECTS = List.of("applicationId", "grantId", "indicatorId", "callId");

    public boolean isFor(Person person) {
        return roles.stream().anyMatch(person::is);
    }

    /** The field that says what it is about; none where it is about something that is yet to be born. */
    public Optional<String> subject() {
        return SUBJECTS.stream()
                .filter(subject -> body.fields().stream()
                        .anyMatch(field -> field.required() && field.name().equals(subject)))
                .findFirst();
    }
}
